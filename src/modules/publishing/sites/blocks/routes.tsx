import { transaction } from '../../../../platform/database/database.ts'
import { second } from '../../../../platform/editing/editing.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { readPicture, type Picture } from '../../../../platform/files/pictures.ts'
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
  type Upload,
} from '../../../../platform/http/route.ts'
import { textRefusals } from '../../../../platform/rich-text/refusal-texts.ts'
import { teamIn } from '../../../organisations/public.ts'
import { addBlock, arrangeBlock, fillIn } from '../commands.ts'
import { addPicture, removePicture } from '../gallery/commands.ts'
import { siteMessages } from '../messages.ts'
import {
  legalPath,
  siteBlockHidingPath,
  siteBlockMovePath,
  siteBlockPath,
  siteBlockPicturePath,
  siteBlockPicturesPath,
  siteBlockRemovalPath,
  siteBlocksPath,
  sitePath,
} from '../paths.ts'
import { keepSite, workedOn, type KeepingSite } from '../queries.ts'
import { anchorOf, type Block } from '../rules.ts'
import { addBlockForm, hidingForm, moveForm } from '../schema.ts'
import { fieldMessages } from './messages.ts'
import { readSheet } from './public.ts'
import { blockFields, filled, personField } from './rules.ts'
import { BlockPage } from './views/block-page.tsx'

type BlockAsk = Pick<Ask<KeepingSite>, 'db' | 'scope' | 'params' | 'locale' | 'today'>

/** A block of the draft with all that can be filled in on it. @throws NotFound when it is not there */
async function blockOf({ db, scope: { place }, params, today }: BlockAsk) {
  const { draft } = await workedOn(db, place)
  const block = draft.blocks.find(({ id }) => String(id) === params['block'])
  if (!block) throw new NotFound()
  const people = block.kind === 'team' && place ? await teamNow(db, place, today) : []
  const specs = [...blockFields[block.kind], ...people.map(({ id }) => personField(id))]
  const others = draft.blocks.filter(({ id, hidden }) => id !== block.id && !hidden).map((each) => `#${anchorOf(each)}`)
  const addresses = [...others, legalPath(place?.slug ?? null, 'contact')]
  return { block, people, specs, addresses }
}

async function teamNow(db: BlockAsk['db'], region: NonNullable<KeepingSite['place']>, today: string) {
  const team = await teamIn(db, region, today)
  return team.filter(({ roles }) =>
    roles.some(({ from, until }) => from <= today && (until === null || until >= today)),
  )
}

const shown = (block: Block, specs: Parameters<typeof filled>[0]): Typed => {
  const fields = filled(specs, block.fields)
  return { ...fields, version: String(block.version), seen: JSON.stringify(fields) }
}

async function blockPage(
  ask: BlockAsk,
  given: { typed?: Typed; errors?: readonly FieldError[]; refused?: string } = {},
) {
  const { block, people, specs, addresses } = await blockOf(ask)
  return (
    <BlockPage
      place={ask.scope.place?.slug ?? null}
      block={block}
      people={people}
      specs={specs}
      addresses={addresses}
      typed={given.typed ?? shown(block, specs)}
      errors={given.errors ?? []}
      refused={given.refused}
    />
  )
}

/** What was sent, as a picture that will do or with the reason why not. */
function pictureIn(upload: Upload | undefined) {
  if (!upload?.ok) return { ok: false, reason: upload?.reason ?? 'missing' } as const
  const read = readPicture(upload.content)
  return read.ok ? ({ ok: true, name: upload.name, picture: read.picture satisfies Picture } as const) : read
}

const filling = (pattern: string | null): readonly Route[] => [
  get(siteBlockPath(pattern, ':block'), { access: keepSite(pattern) }, async (ask) => page(await blockPage(ask))),
  post(siteBlockPath(pattern, ':block'), { access: keepSite(pattern) }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const t = siteMessages(locale)
    const { block, specs } = await blockOf(ask)
    const { typed } = form
    const { fields, errors } = readSheet(specs, typed, t.complaints, textRefusals(locale))
    if (errors.length > 0) return redrawn(await blockPage(ask, { typed, errors }))
    const given = { fields, version: Number(typed['version']) }
    const done = await transaction(db, (tx) => fillIn(tx, personOf(actor), scope.place, { block: block.id }, given))
    if (done.ok) return redirect(sitePath(scope.place?.slug ?? null), t.saved)
    const now = shown((await blockOf(ask)).block, specs)
    const { typed: merged, errors: both } = second({ ...typed, ...fields }, fieldsOf(now), t.meanwhileBoth)
    const fresh = { ...merged, version: now['version'] ?? '', seen: now['seen'] ?? '' }
    return redrawn(await blockPage(ask, { typed: fresh, errors: both, refused: t.meanwhile }))
  }),
]

const fieldsOf = ({ version: _version, seen: _seen, ...fields }: Typed): Record<string, string> => fields

const arranging = (pattern: string | null): readonly Route[] => [
  post(
    siteBlocksPath(pattern),
    { access: keepSite(pattern), form: (locale) => addBlockForm(siteMessages(locale).chooseKind) },
    async ({ db, scope: { place }, actor, form, locale }) => {
      const t = siteMessages(locale)
      const back = sitePath(place?.slug ?? null)
      if (!form.ok) return redirect(`${back}#toevoegen`, t.chooseKind)
      const done = await transaction(db, (tx) => addBlock(tx, personOf(actor), place, form.value.kind))
      return done.ok ? redirect(siteBlockPath(place?.slug ?? null, done.id), t.added) : redirect(back, t.full)
    },
  ),
  post(
    siteBlockMovePath(pattern, ':block'),
    { access: keepSite(pattern), form: moveForm },
    async ({ db, scope: { place }, actor, form, params, locale }) => {
      const to = form.ok ? form.value.to : 'up'
      await transaction(db, (tx) => arrangeBlock(tx, personOf(actor), place, Number(params['block']), to))
      return redirect(sitePath(place?.slug ?? null), siteMessages(locale).moved)
    },
  ),
  post(
    siteBlockHidingPath(pattern, ':block'),
    { access: keepSite(pattern), form: hidingForm },
    async ({ db, scope: { place }, actor, form, params, locale }) => {
      const to = form.ok ? form.value.to : 'show'
      await transaction(db, (tx) => arrangeBlock(tx, personOf(actor), place, Number(params['block']), to))
      const t = siteMessages(locale)
      return redirect(sitePath(place?.slug ?? null), to === 'hide' ? t.hidden : t.shown)
    },
  ),
  post(
    siteBlockRemovalPath(pattern, ':block'),
    { access: keepSite(pattern) },
    async ({ db, scope: { place }, actor, params, locale }) => {
      await transaction(db, (tx) => arrangeBlock(tx, personOf(actor), place, Number(params['block']), 'remove'))
      return redirect(sitePath(place?.slug ?? null), siteMessages(locale).removed)
    },
  ),
]

const pictures = (pattern: string | null): readonly Route[] => [
  post(
    siteBlockPicturesPath(pattern, ':block'),
    { access: keepSite(pattern), fileFields: ['picture'], limit: 60 },
    async (ask) => {
      const { db, scope, actor, files, form, locale, settings } = ask
      const t = fieldMessages(locale)
      const { block, specs } = await blockOf(ask)
      const seen = pictureIn(files['picture'])
      const [alt, caption] = ['alt', 'caption'].map((name) => (form.typed[name] ?? '').trim().slice(0, 300))
      const errors: FieldError[] = [
        ...(seen.ok ? [] : [{ field: 'picture', text: t.refused[seen.reason] }]),
        ...(alt ? [] : [{ field: 'alt', text: t.altMissing }]),
      ]
      const again = { ...shown(block, specs), ...form.typed }
      if (!seen.ok || !alt) return redrawn(await blockPage(ask, { typed: again, errors }))
      const given = { ...seen, alt, caption: caption ?? '', directory: settings.filesDirectory }
      const done = await transaction(db, (tx) => addPicture(tx, personOf(actor), scope.place, block.id, given))
      if (done.ok) return redirect(siteBlockPath(scope.place?.slug ?? null, block.id), t.pictureAdded)
      return redrawn(await blockPage(ask, { typed: again, errors: [{ field: 'picture', text: t.tooManyPictures }] }))
    },
  ),
  post(
    siteBlockPicturePath(pattern, ':block', ':siteFile'),
    { access: keepSite(pattern) },
    async ({ db, scope: { place }, actor, params, locale }) => {
      const [block, file] = [Number(params['block']), Number(params['siteFile'])]
      await transaction(db, (tx) => removePicture(tx, personOf(actor), place, block, file))
      return redirect(siteBlockPath(place?.slug ?? null, block), fieldMessages(locale).pictureRemoved)
    },
  ),
]

export const blockRoutes: readonly Route[] = [':region', null].flatMap((pattern) => [
  ...filling(pattern),
  ...arranging(pattern),
  ...pictures(pattern),
])
