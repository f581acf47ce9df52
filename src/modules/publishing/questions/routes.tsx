import { transaction } from '../../../platform/database/database.ts'
import type { Access } from '../../../platform/http/access.ts'
import {
  get,
  page,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
  type Typed,
} from '../../../platform/http/route.ts'
import { isAddress } from '../../../platform/mail/message.ts'
import { formNumber, openForm, startedNow, trapField } from '../../../platform/http/person-form.ts'
import { publishedItems } from '../items/queries.ts'
import { siteAccess } from '../items/reading/public.ts'
import { frameMessages } from '../sites/frame/messages.ts'
import { nameOf } from '../sites/frame/rules.ts'
import { onSiteOf, type OnSite } from '../sites/queries.ts'
import { askQuestion, confirmAsker } from './commands.ts'
import { faqRoutes } from './faq/routes.tsx'
import { questionMessages } from './messages.ts'
import { askPath, askerPath, faqPath } from './paths.ts'
import { questionByToken, type Confirming } from './queries.ts'
import { aboutQuery, questionForm } from './schema.ts'
import { AskPage } from './views/ask-page.tsx'
import { ConfirmPage } from './views/confirm-page.tsx'

type AskAsk = Pick<Ask<OnSite>, 'db' | 'scope' | 'settings' | 'clock'>

async function askPage(
  { db, scope, settings, clock }: AskAsk,
  over: number | null,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const [about] = over === null ? [] : await publishedItems(db, { among: [over], limit: 1 })
  // Who mends something in their form goes on in the same one.
  const before = typed['started'] ?? ''
  const started = openForm(settings.secret, before, clock.now()) ? before : startedNow(settings.secret, clock.now())
  return (
    <AskPage
      site={scope.site.region?.slug ?? null}
      about={about ?? null}
      started={started}
      typed={typed}
      errors={errors}
    />
  )
}

const askRoutes = ([':region', null] as const).flatMap((slug): Route[] => [
  get(askPath(slug), { access: siteAccess(slug), query: aboutQuery, limit: 60, counts: 'page' }, async (ask) =>
    page(await askPage(ask, ask.query.over)),
  ),
  post(
    askPath(slug),
    {
      access: siteAccess(slug),
      form: (locale) => questionForm(questionMessages(locale).complaints, isAddress),
      limit: 5,
    },
    async (ask) => {
      const { db, scope, form, locale, today, clock, settings, baseUrl } = ask
      const t = questionMessages(locale)
      const { region } = scope.site
      // A program hears what a person would hear, and nothing is kept.
      if (form.typed[trapField]) return redirect(faqPath(region?.slug ?? null), t.thanks)
      const number = formNumber(settings.secret, form.typed['started'] ?? '', clock.now())
      const again = async (errors: readonly FieldError[]) => {
        const over = Number(form.typed['about'])
        return redrawn(await askPage(ask, Number.isSafeInteger(over) && over > 0 ? over : null, form.typed, errors))
      }
      const quick = number === null ? [{ field: 'send', text: t.complaints.tooQuick }] : []
      if (!form.ok || number === null) return again([...quick, ...(form.ok ? [] : form.errors)])
      const { email } = form.value
      const asking = { today, now: clock.now(), baseUrl, siteName: nameOf(scope.site, frameMessages(locale).site) }
      const asked = await transaction(db, (tx) =>
        askQuestion(tx, region?.id ?? null, { ...form.value, locale, number }, asking),
      )
      if (!asked.ok)
        return again([{ field: asked.reason === 'tooMany' ? 'email' : 'send', text: t.complaints[asked.reason] }])
      return redirect(faqPath(region?.slug ?? null), email ? t.thanksMail : t.thanks)
    },
  ),
])

interface Asker extends OnSite {
  readonly question: Confirming
}

/** Whoever has the link of the letter; on the site where it was asked. */
const asker: Access<Asker> = {
  name: 'whoeverHasTheLink',
  needsPerson: false,
  find: async (db, _actor, params) => {
    const question = await questionByToken(db, params['token'] ?? '')
    if (!question) return null
    return { question, ...(await onSiteOf(db, question.siteId)) }
  },
  may: () => true,
}

const askerRoutes: readonly Route[] = [
  // Programs that look at mail open every link: only the button confirms.
  get(askerPath(':token'), { access: asker, limit: 60 }, async ({ scope: { site, question }, path }) =>
    page(<ConfirmPage site={site} action={question.isConfirmed ? null : (path.split('?')[0] ?? path)} />),
  ),
  post(askerPath(':token'), { access: asker, limit: 30 }, async ({ db, scope, clock, baseUrl, path }) => {
    await transaction(db, (tx) => confirmAsker(tx, scope.question.id, clock.now(), baseUrl))
    return redirect(path.split('?')[0] ?? path)
  }),
]

export const questionRoutes: readonly Route[] = [...askRoutes, ...askerRoutes, ...faqRoutes]
