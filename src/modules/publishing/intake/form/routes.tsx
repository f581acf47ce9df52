import type { Access } from '../../../../platform/http/access.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { isAddress } from '../../../../platform/mail/message.ts'
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
  type Upload,
} from '../../../../platform/http/route.ts'
import { regionBySlug, regionsOn } from '../../../organisations/public.ts'
import type { SiteId } from '../../items/queries.ts'
import { onHostSite, onSiteOf, onSiteOfRegion, type OnSite } from '../../sites/queries.ts'
import { messageByToken, type IntakeMessage } from '../queries.ts'
import { sendInConfirmPath, sendInPath, sentInPath } from '../paths.ts'
import { sorted, type Enclosed } from '../reading/public.ts'
import { confirmSentIn, keepSentIn } from './commands.ts'
import { sendInMessages } from './messages.ts'
import { formNumber, openForm, startedNow, trapField } from '../../../../platform/http/person-form.ts'
import { sendInForm, type SentIn } from './schema.ts'
import { ConfirmPage, ThanksPage } from './views/answer-pages.tsx'
import { SendInPage } from './views/send-in-page.tsx'

const photoFields = ['photo1', 'photo2', 'photo3'] as const
const paperFields = ['paper1', 'paper2'] as const
/** The choice of the nation, where it is a choice. */
const nation = 'landelijk'

type FormAsk = Pick<Ask<OnSite>, 'db' | 'scope' | 'settings' | 'clock' | 'today'>

async function formPage(ask: FormAsk, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const { db, scope, settings, clock, today } = ask
  const { site } = scope
  // Who mends something in their form goes on in the same one.
  const started = typed['started'] ?? ''
  return (
    <SendInPage
      site={site}
      regions={
        site.region ? null : (await regionsOn(db, today)).map(({ slug, name }) => ({ value: slug, label: name }))
      }
      nation={nation}
      started={openForm(settings.secret, started, clock.now()) ? started : startedNow(settings.secret, clock.now())}
      typed={typed}
      errors={errors}
    />
  )
}

/** Which site it is for: on that of the nation somebody chooses. Undefined: not chosen, or no region. */
async function siteFor({ db, scope: { site } }: FormAsk, { region }: SentIn): Promise<SiteId | undefined> {
  if (site.region) return site.region.id
  if (region === nation) return null
  return (await regionBySlug(db, region))?.id
}

interface Received {
  readonly enclosed: Enclosed
  readonly errors: readonly FieldError[]
}

/** Each file looked at by itself, so that what is wrong stands beside its field. */
async function enclosedIn(
  files: Readonly<Record<string, Upload>>,
  c: ReturnType<typeof sendInMessages>['complaints'],
): Promise<Received> {
  const errors: FieldError[] = []
  const given: { name: string; content: Buffer }[] = []
  for (const field of [...photoFields, ...paperFields]) {
    const upload = files[field]
    if (!upload || (!upload.ok && upload.reason === 'missing')) continue
    const isPhoto = field.startsWith('photo')
    const texts = isPhoto ? c.photo : c.paper
    if (!upload.ok) {
      if (upload.reason !== 'missing') errors.push({ field, text: texts[upload.reason] })
      continue
    }
    const { pictures, papers, leftOut } = await sorted([upload])
    if ((isPhoto ? pictures : papers).length) given.push(upload)
    else {
      const why = leftOut[0]?.why
      const ofPhoto = isPhoto && (why === 'small' || why === 'tooManyPixels') ? c.photo[why] : null
      errors.push({ field, text: ofPhoto ?? texts.kind })
    }
  }
  return { errors, enclosed: await sorted(given) }
}

const sendIn = ([':region', null] as const).flatMap((pattern): Route[] => {
  const access = pattern === null ? onHostSite : onSiteOfRegion
  return [
    get(sendInPath(pattern), { access, counts: 'page', limit: 120 }, async (ask) => page(await formPage(ask))),
    post(
      sendInPath(pattern),
      {
        access,
        fileFields: [...photoFields, ...paperFields],
        limit: 10,
        form: (locale) => sendInForm(sendInMessages(locale).complaints, isAddress),
      },
      async (ask) => {
        const { db, scope, form, files, locale, settings, clock, baseUrl } = ask
        const c = sendInMessages(locale).complaints
        const thanks = sentInPath(scope.site.region?.slug ?? null)
        // A program hears what a person would hear, and nothing is kept.
        if (form.typed[trapField]) return redirect(thanks)
        const { enclosed, errors: wrongFiles } = await enclosedIn(files, c)
        const siteId = form.ok ? await siteFor(ask, form.value) : null
        const number = formNumber(settings.secret, form.typed['started'] ?? '', clock.now())
        const sentFiles = Object.values(files).some((upload) => upload.ok)
        const errors: FieldError[] = [
          ...(number === null ? [{ field: 'send', text: c.tooQuick }] : []),
          ...(form.ok ? [] : form.errors),
          ...(siteId === undefined ? [{ field: 'region', text: c.region }] : []),
          ...wrongFiles,
          ...(enclosed.pictures.length && !form.typed['agreed'] ? [{ field: 'agreed', text: c.agreed }] : []),
        ]
        const again = sentFiles ? [{ field: 'photo1', text: c.filesAgain }] : []
        if (errors.length || !form.ok || siteId === undefined || number === null)
          return redrawn(await formPage(ask, form.typed, [...errors, ...again.filter(() => !wrongFiles.length)]))
        const given = {
          siteId,
          locale,
          sent: form.value,
          enclosed,
          number,
          baseUrl,
          directory: settings.filesDirectory,
        }
        const kept = await transaction(db, (tx) => keepSentIn(tx, given))
        if (kept.ok) return redirect(thanks)
        const field = kept.reason === 'tooMany' ? 'email' : 'send'
        return redrawn(await formPage(ask, form.typed, [{ field, text: c[kept.reason] }, ...again]))
      },
    ),
    get(sentInPath(pattern), { access }, async ({ scope: { site } }) =>
      page(<ThanksPage site={site} isDone={false} />),
    ),
  ]
})

interface Confirming extends OnSite {
  readonly message: IntakeMessage
}

/** Whoever has the link of the letter; on the site that it was sent to. */
const confirming: Access<Confirming> = {
  name: 'whoeverHasTheLink',
  needsPerson: false,
  find: async (db, _actor, params) => {
    const message = await messageByToken(db, params['token'] ?? '')
    if (!message) return null
    return { message, ...(await onSiteOf(db, message.siteId)) }
  },
  may: () => true,
}

export const sendInRoutes: readonly Route[] = [
  ...sendIn,
  // Programs that look at mail open every link: only the button confirms.
  get(sendInConfirmPath(':token'), { access: confirming, limit: 60 }, async ({ scope: { site, message }, path }) =>
    page(
      message.state === 'unconfirmed' ? (
        <ConfirmPage title={message.title ?? ''} action={path.split('?')[0] ?? path} />
      ) : (
        <ThanksPage site={site} isDone />
      ),
    ),
  ),
  post(sendInConfirmPath(':token'), { access: confirming, limit: 30 }, async (ask) => {
    const { db, scope, clock, baseUrl, path } = ask
    await transaction(db, (tx) => confirmSentIn(tx, scope.message.id, { now: clock.now(), baseUrl }))
    return redirect(path.split('?')[0] ?? path)
  }),
]
