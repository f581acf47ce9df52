import { transaction } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
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
  type Route,
  type Typed,
} from '../../../../platform/http/route.ts'
import { deskItemPath } from '../../paths.ts'
import { atEachSite, timeZoneOf } from '../../items/desk/public.ts'
import { htmlOf, onTheDesk } from '../../items/drawing/public.ts'
import { kindMessages } from '../../items/kinds/messages.ts'
import { kindRules, kindsOf } from '../../items/kinds/rules.ts'
import { fromNotation } from '../../../../platform/rich-text/from-notation.ts'
import { acceptMessage, distrustSender, refuseMessage } from '../commands.ts'
import { intakeMessages } from '../messages.ts'
import {
  intakeAcceptancePath,
  intakeFilePath,
  intakeMessagePath,
  intakeOriginalPath,
  intakePath,
  intakeRefusalPath,
  intakeSenderRemovalPath,
} from '../paths.ts'
import { intakeList, trustedSenders } from '../queries.ts'
import { intakeAddress, kindFor } from '../rules.ts'
import { acceptanceForm, listQuery, refusalForm } from '../schema.ts'
import { judgeFile, judgeIntake, judgeMessage, type OnMessage } from './public.ts'
import { IntakeListPage } from './views/list-page.tsx'
import { MessagePage } from './views/message-page.tsx'

/** A message with what may be decided about it; after a form that will not do, with what was typed. */
function messagePage(
  { scope, locale }: Pick<Ask<OnMessage>, 'scope' | 'locale'>,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const { message, of } = scope
  const drawn = (text: Parameters<typeof htmlOf>[0]) => htmlOf(text, locale, onTheDesk(scope, { id: 0 }))
  const names = kindMessages(locale).fields
  const texts = kindRules.example.fields.flatMap(({ name }) => {
    const value = message.fields[name]
    const html = value ? drawn(fromNotation(value)) : null
    return html ? [{ name: names[name], html }] : []
  })
  return (
    <MessagePage
      scope={scope}
      body={message.body && drawn(message.body)}
      texts={texts}
      kinds={kindsOf(of ? 'region' : 'nation')}
      usual={kindFor(message.cameBy, scope.siteId)}
      timeZone={timeZoneOf(scope)}
      typed={typed}
      errors={errors}
    />
  )
}

export const intakeDeskRoutes: readonly Route[] = atEachSite((slug) => [
  get(intakePath(slug), { access: judgeIntake, query: listQuery }, async ({ db, scope, query, settings, baseUrl }) => {
    const [list, trusted] = await Promise.all([
      intakeList(db, scope.siteId, query.pagina),
      trustedSenders(db, scope.siteId),
    ])
    const { domain } = settings.intake
    return page(
      <IntakeListPage
        desk={scope}
        list={list}
        trusted={trusted}
        address={domain === null ? null : intakeAddress(scope.slug, domain)}
        baseUrl={baseUrl}
        timeZone={timeZoneOf(scope)}
      />,
    )
  }),
  get(intakeMessagePath(slug, ':intake'), { access: judgeMessage }, async (ask) => page(messagePage(ask))),
  post(intakeAcceptancePath(slug, ':intake'), { access: judgeMessage, form: acceptanceForm }, async (ask) => {
    const { db, scope, actor, form, locale, today, clock, baseUrl } = ask
    const t = intakeMessages(locale)
    if (!form.ok) return redrawn(messagePage(ask, form.typed, form.errors))
    const kinds = kindsOf(scope.of ? 'region' : 'nation')
    const kind = kinds.find((each) => each === form.value.kind) ?? kindFor(scope.message.cameBy, scope.siteId)
    const { trust } = form.value
    const given = { kind, trust, today, now: clock.now(), baseUrl }
    const done = await transaction(db, (tx) => acceptMessage(tx, personOf(actor), scope.message.id, given))
    return done.ok
      ? redirect(deskItemPath(scope.slug, done.item), t.accepted)
      : redrawn(messagePage(ask, form.typed, [{ field: 'besluit', text: t.notNow }]))
  }),
  post(
    intakeRefusalPath(slug, ':intake'),
    {
      access: judgeMessage,
      form: (locale) => refusalForm(intakeMessages(locale).wordsMissing, intakeMessages(locale).wordsLong),
    },
    async (ask) => {
      const { db, scope, actor, form, locale, clock } = ask
      const t = intakeMessages(locale)
      if (!form.ok) return redrawn(messagePage(ask, form.typed, form.errors))
      const { words } = form.value
      const done = await transaction(db, (tx) =>
        refuseMessage(tx, personOf(actor), scope.message.id, words, clock.now()),
      )
      return done.ok
        ? redirect(intakePath(scope.slug), t.refused)
        : redrawn(messagePage(ask, form.typed, [{ field: 'besluit', text: t.notNow }]))
    },
  ),
  get(intakeOriginalPath(slug, ':intake'), { access: judgeMessage }, async ({ db, scope, settings }) => {
    const reply = await keptFile(db, settings.filesDirectory, scope.message.rawFile)
    // A browser may show a mail of this kind with its pictures: only a mail program should.
    return { ...reply, mediaType: 'application/octet-stream' }
  }),
  get(intakeFilePath(slug, ':intake', ':intakeFile'), { access: judgeFile }, async ({ db, scope, settings }) => {
    if (scope.message.state === 'refused') throw new NotFound()
    const reply = await keptFile(db, settings.filesDirectory, scope.file.id)
    return scope.file.kind === 'picture' ? { ...reply, saveAs: null, cache: 'private, max-age=3600' } : reply
  }),
  post(
    intakeSenderRemovalPath(slug, ':trusted'),
    { access: judgeIntake },
    async ({ db, scope, actor, params, locale }) => {
      const id = Number(params['trusted'])
      if (!Number.isSafeInteger(id)) throw new NotFound()
      await transaction(db, (tx) => distrustSender(tx, personOf(actor), scope.siteId, id))
      return redirect(intakePath(scope.slug), intakeMessages(locale).distrusted)
    },
  ),
])
