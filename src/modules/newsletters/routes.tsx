import { transaction, type Database, type Tx } from '../../platform/database/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { whoeverHasTheLink, type Access } from '../../platform/http/access.ts'
import { trapField } from '../../platform/http/person-form.ts'
import { file, get, page, personOf, post, redirect, redrawn, type Ask, type Route } from '../../platform/http/route.ts'
import { isAddress } from '../../platform/mail/message.ts'
import { writeCsv } from '../../platform/spreadsheet/write.ts'
import { dateIn } from '../../platform/time.ts'
import { regionById, regionsOn } from '../organisations/public.ts'
import {
  frameMessages,
  keepSite,
  legalPath,
  nameOf,
  onHostSite,
  onSiteOfRegion,
  siteOf,
  type KeepingSite,
  type OnSite,
} from '../publishing/public.ts'
import { askToRead, chooseLetters, forgetSubscriber, takeReaders } from './commands.ts'
import { newsletterMessages } from './messages.ts'
import { mayTakeReaders } from './policy.ts'
import { choicePath, forgettingPath, newsletterPath, subscribersFilePath, subscribersPath } from './paths.ts'
import { subscriberBehind, subscriberWith, sumsOf, type Subscriber } from './queries.ts'
import { isRead, type LetterOf } from './rules.ts'
import { choiceForm, signUpForm } from './schema.ts'
import { AskedPage } from './views/asked-page.tsx'
import { ChoicePage } from './views/choice-page.tsx'
import { GonePage } from './views/gone-page.tsx'
import { SignUpPage } from './views/sign-up-page.tsx'
import { SubscribersPage } from './views/subscribers-page.tsx'

/** Forms a minute from one address: enough for a school behind one, not for filling mailboxes. */
const limit = 20
const S = ':subscriber'

const signUpRoutes = [':region', null].flatMap((pattern): Route[] => {
  const access = pattern === null ? onHostSite : onSiteOfRegion
  const shown = ({ scope: { site }, locale }: Pick<Ask<OnSite>, 'scope' | 'locale'>) => ({
    site: nameOf(site, frameMessages(locale).site),
    action: newsletterPath(site.region?.slug ?? null),
    privacy: legalPath(site.region?.slug ?? null, 'privacy'),
  })
  return [
    get(newsletterPath(pattern), { access, counts: 'page' }, async (ask) =>
      page(<SignUpPage {...shown(ask)} typed={{}} errors={[]} />),
    ),
    post(
      newsletterPath(pattern),
      { access, form: (locale) => signUpForm(newsletterMessages(locale).complaints, isAddress), limit },
      async (ask) => {
        const { db, scope, form, locale, baseUrl, clock, settings } = ask
        const of = shown(ask)
        const home = scope.site.region?.slug ?? null
        // A program sees what a person sees, and nothing is kept.
        if (form.typed[trapField])
          return page(<AskedPage site={of.site} email={form.typed['email'] ?? ''} home={home} />)
        if (!form.ok) return redrawn(<SignUpPage {...of} typed={form.typed} errors={form.errors} />)
        const asked = {
          email: form.value.email,
          language: locale,
          letter: scope.site.region?.id ?? null,
          site: of.site,
          consent: newsletterMessages(locale).consent(of.site),
        }
        const sending = { now: clock.now(), baseUrl, secret: settings.secret }
        await transaction(db, (tx) => askToRead(tx, asked, sending))
        return page(<AskedPage site={of.site} email={form.value.email} home={home} />)
      },
    ),
  ]
})

type LinkAsk = Pick<Ask<object>, 'db' | 'params' | 'settings'>

const linkIn = ({ params }: LinkAsk): string => params['subscriber'] ?? ''

/** Who holds the link; null once they were forgotten. @throws NotFound where we never made it */
async function behind(ask: LinkAsk): Promise<Subscriber | null> {
  const id = subscriberBehind(ask.settings.secret, linkIn(ask))
  if (id === null) throw new NotFound()
  return subscriberWith(ask.db, id)
}

/** What somebody agrees to by ticking the letter of a site; null where there is no such site. */
async function consentTo(db: Database | Tx, letter: LetterOf, locale: 'nl' | 'en'): Promise<string | null> {
  const region = letter === null ? null : await regionById(db, letter)
  if (letter !== null && !region) return null
  return newsletterMessages(locale).consent(nameOf(await siteOf(db, region), frameMessages(locale).site))
}

const choiceRoutes: readonly Route[] = [
  get(choicePath(S), { access: whoeverHasTheLink, limit: 60 }, async (ask) => {
    const subscriber = await behind(ask)
    if (!subscriber) return page(<GonePage />, 410)
    const regions = await regionsOn(ask.db, ask.today)
    return page(<ChoicePage link={linkIn(ask)} subscriber={subscriber} regions={regions} />)
  }),
  post(choicePath(S), { access: whoeverHasTheLink, form: choiceForm, limit }, async (ask) => {
    const { db, form, locale, clock } = ask
    const subscriber = await behind(ask)
    if (!subscriber) return page(<GonePage />, 410)
    if (!form.ok) throw new NotFound()
    const chosen = await transaction(db, (tx) =>
      chooseLetters(tx, subscriber.id, form.value, (letter) => consentTo(tx, letter, locale), clock.now()),
    )
    const count = chosen?.subscriptions.filter(isRead).length ?? 0
    return redirect(choicePath(linkIn(ask)), newsletterMessages(locale).choice.saved(count))
  }),
  post(forgettingPath(S), { access: whoeverHasTheLink, limit }, async (ask) => {
    const subscriber = await behind(ask)
    if (subscriber) await transaction(ask.db, (tx) => forgetSubscriber(tx, subscriber.id, ask.clock.now()))
    return page(<GonePage forgotten />)
  }),
]

/** Who takes the addresses of a letter. */
const ofReaders = (pattern: string | null): Access<KeepingSite> => ({
  ...keepSite(pattern),
  name: pattern === null ? 'takeNationalReaders' : 'takeReaders',
  may: (actor, { place }) => mayTakeReaders(actor, place),
})

const deskRoutes = [':region', null].flatMap((pattern): Route[] => [
  get(subscribersPath(pattern), { access: ofReaders(pattern) }, async ({ db, scope }) =>
    page(<SubscribersPage place={scope.place?.slug ?? null} sums={await sumsOf(db, scope.place?.id ?? null)} />),
  ),
  get(
    subscribersFilePath(pattern),
    { access: ofReaders(pattern), limit: 10 },
    async ({ db, scope, actor, locale, today }) => {
      const t = newsletterMessages(locale).desk
      const readers = await transaction(db, (tx) => takeReaders(tx, personOf(actor), scope.place?.id ?? null))
      const columns = [
        { header: t.fileColumns.email, kind: 'text' },
        { header: t.fileColumns.language, kind: 'text' },
        { header: t.fileColumns.since, kind: 'date' },
        { header: t.fileColumns.consent, kind: 'text' },
      ] as const
      const zone = scope.place?.timeZone ?? 'Europe/Amsterdam'
      const rows = readers.map(({ email, language, since, consent }) => [email, language, dateIn(zone, since), consent])
      const name = [t.fileName, scope.place?.slug, today].filter(Boolean).join('-')
      return file(
        writeCsv({ columns, rows }, { separator: locale === 'nl' ? ';' : ',' }),
        'text/csv; charset=utf-8',
        `${name}.csv`,
      )
    },
  ),
])

export const routes: readonly Route[] = [...signUpRoutes, ...choiceRoutes, ...deskRoutes]
