import { transaction } from '../../../platform/database/database.ts'
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
import { trapField } from '../intake/form/public.ts'
import { publishedItems } from '../items/queries.ts'
import { siteAccess } from '../items/reading/public.ts'
import type { OnSite } from '../sites/queries.ts'
import { askQuestion } from './commands.ts'
import { faqRoutes } from './faq/routes.tsx'
import { questionMessages } from './messages.ts'
import { askPath, faqPath } from './paths.ts'
import { aboutQuery, questionForm } from './schema.ts'
import { AskPage } from './views/ask-page.tsx'

async function askPage(
  { db, scope }: Pick<Ask<OnSite>, 'db' | 'scope'>,
  over: number | null,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const [about] = over === null ? [] : await publishedItems(db, { among: [over], limit: 1 })
  return <AskPage site={scope.site.region?.slug ?? null} about={about ?? null} typed={typed} errors={errors} />
}

const askRoutes = ([':region', null] as const).flatMap((slug): Route[] => [
  get(askPath(slug), { access: siteAccess(slug), query: aboutQuery, limit: 60, counts: 'page' }, async (ask) =>
    page(await askPage(ask, ask.query.over)),
  ),
  post(
    askPath(slug),
    { access: siteAccess(slug), form: (locale) => questionForm(questionMessages(locale).complaints), limit: 5 },
    async (ask) => {
      const { db, scope, form, locale, today, clock } = ask
      const t = questionMessages(locale)
      const { region } = scope.site
      // A program hears what a person would hear, and nothing is kept.
      if (form.typed[trapField]) return redirect(faqPath(region?.slug ?? null), t.thanks)
      if (!form.ok) {
        const over = Number(form.typed['about'])
        return redrawn(await askPage(ask, Number.isSafeInteger(over) ? over : null, form.typed, form.errors))
      }
      const { email } = form.value
      const question = { ...form.value, locale }
      await transaction(db, (tx) => askQuestion(tx, region?.id ?? null, question, today, clock.now()))
      return redirect(faqPath(region?.slug ?? null), email ? t.thanksMail : t.thanks)
    },
  ),
])

export const questionRoutes: readonly Route[] = [...askRoutes, ...faqRoutes]
