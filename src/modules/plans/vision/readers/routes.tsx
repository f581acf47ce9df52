import { transaction } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { Access } from '../../../../platform/http/access.ts'
import { keptFile } from '../../../../platform/files/send-file.ts'
import {
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Reply,
  type Route,
  type Typed,
} from '../../../../platform/http/route.ts'
import { inRegion, type InRegion } from '../../../organisations/public.ts'
import { mayChangePlan } from '../../policy.ts'
import { periodOn } from '../../queries.ts'
import { comment } from '../comments/commands.ts'
import { commentMessages } from '../comments/messages.ts'
import { threadsOfReader } from '../comments/queries.ts'
import { readerWordsForm } from '../comments/schema.ts'
import { drawn } from '../drawing/public.ts'
import { visionMessages } from '../messages.ts'
import {
  readAlongPath,
  readerCommentsPath,
  readerPicturePath,
  readersPath,
  readerWithdrawalPath,
  visionPath,
} from '../paths.ts'
import { picturesOf, visionOf } from '../queries.ts'
import { readerState } from '../rules.ts'
import { enterByLink, inviteReader, withdrawReader } from './commands.ts'
import { readerMessages } from './messages.ts'
import { readerBehind, readerFor, readersOf, type BehindLink, type InReader } from './queries.ts'
import { invitationForm } from './schema.ts'
import { DeadReadingPage, ReadAlongPage } from './views/read-along-page.tsx'
import { ReadersPage } from './views/readers-page.tsx'

const [R, T] = [':region', ':token'] as const
/** Requests a minute from one address: who reads has room, guessing has not. */
const limit = 60

const invite = inRegion('inviteReaders', mayChangePlan)
const withdraw: Access<InReader> = {
  name: 'inviteReaders',
  needsPerson: true,
  find: (db, actor, params) => readerFor(db, actor, params['region'] ?? '', Number(params['reader'])),
  may: (actor, { region }) => mayChangePlan(actor, region),
}

type InviteAsk = Pick<Ask<InRegion>, 'db' | 'scope' | 'today' | 'clock'>

async function readersPage(ask: InviteAsk, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const { db, scope, today, clock } = ask
  const vision = await visionOf(db, scope.region, (await periodOn(db, today)).slug)
  const readers = vision ? await readersOf(db, vision.id) : []
  const shown = readers.map((reader) => ({ ...reader, state: readerState(reader, clock.now()) }))
  return <ReadersPage region={scope.region} begun={vision !== null} readers={shown} typed={typed} errors={errors} />
}

const inviteRoutes: readonly Route[] = [
  get(readersPath(R), { access: invite }, async (ask) => page(await readersPage(ask))),
  post(readersPath(R), { access: invite, limit: 60 }, async (ask) => {
    const { db, scope, actor, today, form, locale, baseUrl } = ask
    const { region } = scope
    const t = readerMessages(locale)
    const parsed = invitationForm(t.complaints, today).safeParse(form.typed)
    if (!parsed.success) {
      const errors = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), text: message }))
      return redrawn(await readersPage(ask, form.typed, errors))
    }
    const vision = await visionOf(db, region, (await periodOn(db, today)).slug)
    if (!vision) return redirect(visionPath(region.slug), t.noAccess)
    await transaction(db, (tx) => inviteReader(tx, personOf(actor), region, vision.id, parsed.data, baseUrl))
    return redirect(readersPath(region.slug), t.sent(parsed.data.name))
  }),
  post(readerWithdrawalPath(R, ':reader'), { access: withdraw }, async ({ db, scope, actor, locale }) => {
    const { region, reader } = scope
    await transaction(db, (tx) => withdrawReader(tx, personOf(actor), region, reader.id))
    return redirect(readersPath(region.slug), readerMessages(locale).withdrawn(reader.name))
  }),
]

/** The right lies in the secret of the address; what it leads to is the vision of one region, and nothing else of it. */
const whoeverHasTheLink: Access<BehindLink> = {
  name: 'whoeverHasTheLink',
  needsPerson: false,
  find: (db, _actor, params) => readerBehind(db, params['token'] ?? ''),
  may: () => true,
}

type LinkAsk = Pick<Ask<BehindLink>, 'db' | 'params' | 'scope' | 'locale' | 'clock'>

/** The page of the link; what was typed wrong stands below its section. */
async function readAlong(
  { db, params, scope, locale }: LinkAsk,
  back: { section: number; typed: string; errors: readonly FieldError[] } | null = null,
) {
  const { region, reader, period } = scope
  const token = params['token'] ?? ''
  const vision = await visionOf(db, region, period)
  const picture = (file: number): string => readerPicturePath(token, file)
  return (
    <ReadAlongPage
      token={token}
      region={region}
      reader={reader}
      sections={(vision?.sections ?? []).map((section) => drawn(section, locale, picture))}
      threads={await threadsOfReader(db, reader.id)}
      back={back}
    />
  )
}

/** Done with the link locked: a withdrawal at this moment comes first or waits. */
const whileOpen = async (ask: LinkAsk, work: (open: boolean) => Promise<Reply>): Promise<Reply> => {
  const { db, scope, clock } = ask
  const open = await transaction(db, (tx) => enterByLink(tx, scope.reader.id, clock.now()))
  return work(open)
}

const dead = ({ scope, clock }: LinkAsk): Reply => {
  const state = readerState(scope.reader, clock.now())
  return page(<DeadReadingPage region={scope.region} reason={state === 'expired' ? 'expired' : 'withdrawn'} />, 410)
}

const linkRoutes: readonly Route[] = [
  get(readAlongPath(T), { access: whoeverHasTheLink, limit }, async (ask) =>
    whileOpen(ask, async (open) => (open ? page(await readAlong(ask)) : dead(ask))),
  ),
  post(
    readerCommentsPath(T),
    {
      access: whoeverHasTheLink,
      limit: 30,
      form: (locale) => readerWordsForm(visionMessages(locale).complaints),
    },
    async (ask) => {
      const { db, scope, form, locale, clock, params } = ask
      const { region, reader, period } = scope
      const section = Number(form.typed['section']) || 0
      if (!form.ok) {
        const errors = form.errors.map(({ text }) => ({ field: `opmerking-bij-${section}`, text }))
        const back = { section, typed: form.typed['words'] ?? '', errors }
        return whileOpen(ask, async (open) => (open ? redrawn(await readAlong(ask, back)) : dead(ask)))
      }
      const vision = await visionOf(db, region, period)
      if (!vision?.sections.some(({ id }) => id === form.value.section)) throw new NotFound()
      const said = await transaction(db, async (tx) => {
        if (!(await enterByLink(tx, reader.id, clock.now()))) return false
        const author = { kind: 'reader', id: reader.id, name: reader.name } as const
        await comment(tx, author, region, form.value.section, form.value.words)
        return true
      })
      if (!said) return dead(ask)
      return redirect(
        `${readAlongPath(params['token'] ?? '')}#paragraaf-${form.value.section}`,
        commentMessages(locale).said,
      )
    },
  ),
  get(
    readerPicturePath(T, ':picture'),
    { access: whoeverHasTheLink },
    async ({ db, scope, params, settings, clock }) => {
      const id = Number(params['picture'])
      const open = readerState(scope.reader, clock.now()) === 'open'
      if (!open || !(await picturesOf(db, scope.reader.visionId)).has(id)) throw new NotFound()
      return { ...(await keptFile(db, settings.filesDirectory, id)), saveAs: null }
    },
  ),
]

export const readerRoutes: readonly Route[] = [...inviteRoutes, ...linkRoutes]
