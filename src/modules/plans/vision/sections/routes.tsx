import { transaction } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import {
  get,
  json,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
} from '../../../../platform/http/route.ts'
import { differenceOf } from '../../../../platform/rich-text/difference.ts'
import { noText, sameText, type RichText } from '../../../../platform/rich-text/document.ts'
import { mergedText } from '../../../../platform/rich-text/merge.ts'
import { richTextOf } from '../../../../platform/rich-text/read.ts'
import { textRefusals } from '../../../../platform/rich-text/refusal-texts.ts'
import { toNotation } from '../../../../platform/rich-text/to-notation.ts'
import { mayChangePlan, mayViewPlan } from '../../policy.ts'
import {
  bringBackSection,
  dropDraft,
  keepDraft,
  keepPicture,
  moveSection,
  removeSection,
  restoreText,
  saveSection,
} from '../commands.ts'
import { threadsOf } from '../comments/queries.ts'
import { drawn, inSection, inWorkspace, textHtml } from '../drawing/public.ts'
import { sectionTitle } from '../guides/messages.ts'
import { visionMessages } from '../messages.ts'
import {
  draftPath,
  draftRemovalPath,
  editSectionPath,
  sectionChangePath,
  sectionMovePath,
  sectionPath,
  sectionPicturePath,
  sectionRemovalPath,
  sectionReturnPath,
  sectionTextPath,
  textReturnPath,
  visionPath,
} from '../paths.ts'
import { pictureIn } from '../pictures/public.ts'
import { mayCommentOnVision } from '../policy.ts'
import { draftOf, textsOf, type InSection, type SectionText } from '../queries.ts'
import { guidedSectionForm, moveForm, ownSectionForm } from '../schema.ts'
import { textMessages } from '../texts/messages.ts'
import { TextPage } from '../texts/views/text-page.tsx'
import { EditPage, RemovedSection, type EditPageProps, type Shown } from '../views/edit-page.tsx'
import { SectionPage, type SectionPageProps } from '../views/section-page.tsx'

const [R, S] = [':region', ':section'] as const
const viewSection = inSection('viewPlan', mayViewPlan)
const changeSection = inSection('changeVision', mayChangePlan)

type SectionAsk = Pick<Ask<InSection>, 'db' | 'scope' | 'actor' | 'locale'>

/** The page of a section; `back` is a form for a comment that came back. */
export async function sectionPage(
  { db, scope, actor, locale }: SectionAsk,
  back: Pick<SectionPageProps, 'answering' | 'typed' | 'errors'> = { answering: null, typed: '', errors: [] },
) {
  const { region, section } = scope
  const [threads, texts] = await Promise.all([threadsOf(db, section.id), textsOf(db, section.id)])
  return (
    <SectionPage
      region={region}
      drawn={drawn(section, locale, inWorkspace(region))}
      threads={threads}
      texts={texts}
      mayChange={mayChangePlan(actor, region)}
      mayComment={mayCommentOnVision(actor, region)}
      personId={personOf(actor).id}
      {...back}
    />
  )
}

const shownOf = (title: string | null, body: RichText, number: number): Shown => ({
  title: title ?? '',
  notation: toNotation(body),
  json: JSON.stringify(body),
  number,
})

function editPage(
  { scope, locale }: Pick<SectionAsk, 'scope' | 'locale'>,
  given: Partial<Pick<EditPageProps, 'shown' | 'draftOf' | 'meanwhile' | 'errors'>> = {},
) {
  const { region, section } = scope
  const title = sectionTitle(locale, section)
  if (section.removedAt) return <RemovedSection region={region} section={section} title={title} />
  const shown = given.shown ?? shownOf(section.title, section.body, section.number)
  return (
    <EditPage
      region={region}
      section={section}
      title={title}
      shown={shown}
      draftOf={given.draftOf ?? null}
      meanwhile={given.meanwhile ?? null}
      errors={given.errors ?? []}
    />
  )
}

/** What was sent, whether it can be kept or not. */
function sent(ask: Pick<Ask<InSection, never, unknown>, 'scope' | 'form' | 'locale'>) {
  const { scope, form, locale } = ask
  const { typed } = form
  const own = scope.section.kind === null
  const fields = (own ? ownSectionForm(visionMessages(locale).complaints) : guidedSectionForm()).safeParse(typed)
  const text = richTextOf(typed, 'body')
  const errors: FieldError[] = [
    ...(fields.success ? [] : [{ field: 'title', text: fields.error.issues[0]?.message ?? '' }]),
    ...(text.ok ? [] : [{ field: 'body', text: textRefusals(locale)[text.reason] }]),
  ]
  const shown: Shown = text.ok
    ? shownOf(typed['title'] ?? null, text.text, Number(typed['number']) || 0)
    : // What cannot be read goes back as it came.
      {
        title: typed['title'] ?? '',
        notation: typed['body'] ?? '',
        json: typed['bodyDoc'] ?? JSON.stringify(noText),
        number: Number(typed['number']) || 0,
      }
  if (!fields.success || !text.ok) return { ok: false as const, errors, shown }
  return { ok: true as const, given: { ...fields.data, body: text.text }, shown }
}

/** Somebody else saved first: shows what changed, and puts both texts together where they differ in other places. */
async function seenMeanwhile(ask: SectionAsk, given: { title: string | null; body: RichText; number: number }) {
  const { db, scope, locale } = ask
  const texts = await textsOf(db, scope.section.id)
  const now = texts[0]
  const base = texts.find(({ number }) => number === given.number)?.body ?? noText
  if (!now) throw new NotFound()
  const merged = mergedText(base, given.body, now.body)
  const t = visionMessages(locale)
  return editPage(ask, {
    shown: shownOf(given.title, merged ?? given.body, now.number),
    meanwhile: { by: now.savedBy, merged: merged !== null, difference: differenceOf(base, now.body) },
    errors: merged ? [] : [{ field: 'body', text: t.meanwhileError }],
  })
}

const editRoutes: readonly Route[] = [
  get(sectionPath(R, S), { access: viewSection }, async (ask) => page(await sectionPage(ask))),
  get(editSectionPath(R, S), { access: changeSection }, async (ask) => {
    const { db, scope, actor } = ask
    const { section } = scope
    const draft = await draftOf(db, section.id, personOf(actor).id)
    if (!draft || (draft.title === section.title && sameText(draft.body, section.body))) return page(editPage(ask))
    return page(editPage(ask, { shown: shownOf(draft.title, draft.body, draft.number), draftOf: draft.savedAt }))
  }),
  post(sectionChangePath(R, S), { access: changeSection }, async (ask) => {
    const { db, scope, actor, locale } = ask
    const { region, section } = scope
    const form = sent(ask)
    if (!form.ok) return redrawn(editPage(ask, form))
    const done = await transaction(db, (tx) => saveSection(tx, personOf(actor), region, section.id, form.given))
    if (!done.ok) return redrawn(await seenMeanwhile(ask, form.given))
    return redirect(sectionPath(region.slug, section.id), visionMessages(locale).saved)
  }),
  // While somebody types; what cannot be kept yet is simply not kept yet. Who saved the section meanwhile is named at
  // once: the later both go on, the more there is to put together.
  post(draftPath(R, S), { access: changeSection, limit: 240 }, async (ask) => {
    const { db, scope, actor, clock } = ask
    const form = sent(ask)
    if (!form.ok) return json({ time: null }, 422)
    await transaction(db, (tx) => keepDraft(tx, personOf(actor), scope.section.id, form.given))
    const options = { hour: '2-digit', minute: '2-digit', timeZone: scope.region.timeZone } as const
    const { number, savedBy } = scope.section
    const time = new Intl.DateTimeFormat('nl-NL', options).format(clock.now())
    const isNewer = number > form.given.number
    return json({ time, meanwhile: isNewer ? (savedBy ?? visionMessages(ask.locale).somebody) : null })
  }),
  post(draftRemovalPath(R, S), { access: changeSection }, async ({ db, scope, actor, locale }) => {
    const { region, section } = scope
    await transaction(db, (tx) => dropDraft(tx, personOf(actor), section.id))
    return redirect(editSectionPath(region.slug, section.id), visionMessages(locale).dropped)
  }),
  post(sectionPicturePath(R, S), { access: changeSection, fileFields: ['picture'], limit: 60 }, async (ask) => {
    const { db, scope, actor, files, form, locale, settings } = ask
    const { region, section } = scope
    const t = visionMessages(locale)
    const seen = pictureIn(files['picture'])
    const alt = (form.typed['alt'] ?? '').trim().slice(0, 300)
    const errors: FieldError[] = [
      ...(seen.ok ? [] : [{ field: 'picture', text: t.pictureRefused[seen.reason] }]),
      ...(alt ? [] : [{ field: 'alt', text: t.pictureRefused.alt }]),
    ]
    if (!seen.ok || !alt) return redrawn(editPage(ask, { errors }))
    const caption = (form.typed['caption'] ?? '').trim().slice(0, 300)
    await transaction(db, async (tx) => {
      const given = { ...seen, directory: settings.filesDirectory }
      const file = await keepPicture(tx, personOf(actor), section.visionId, given)
      const content = [...section.body.content, { type: 'picture' as const, attrs: { file, alt, caption } }]
      const { title, number } = section
      await saveSection(tx, personOf(actor), region, section.id, { title, number, body: { type: 'doc', content } })
    })
    return redirect(editSectionPath(region.slug, section.id), t.pictureAdded)
  }),
]

const orderRoutes: readonly Route[] = [
  post(sectionMovePath(R, S), { access: changeSection, form: moveForm }, async ({ db, scope, actor, form, locale }) => {
    const to = form.ok ? form.value.to : 'up'
    await transaction(db, (tx) => moveSection(tx, personOf(actor), scope.region, scope.section, to))
    return redirect(visionPath(scope.region.slug), visionMessages(locale).moved)
  }),
  post(sectionRemovalPath(R, S), { access: changeSection }, async ({ db, scope, actor, locale }) => {
    const { region, section } = scope
    await transaction(db, (tx) => removeSection(tx, personOf(actor), region, section.id))
    return redirect(visionPath(region.slug), visionMessages(locale).removed(sectionTitle(locale, section)))
  }),
  post(sectionReturnPath(R, S), { access: changeSection }, async ({ db, scope, actor, locale }) => {
    const { region, section } = scope
    await transaction(db, (tx) => bringBackSection(tx, personOf(actor), region, section.id))
    return redirect(visionPath(region.slug), visionMessages(locale).broughtBack)
  }),
]

async function earlierText({
  db,
  scope,
  params,
}: Pick<Ask<InSection>, 'db' | 'scope' | 'params'>): Promise<SectionText> {
  const texts = await textsOf(db, scope.section.id)
  const found = texts.find(({ number }) => number === Number(params['sectionText']))
  if (!found) throw new NotFound()
  return found
}

const textRoutes: readonly Route[] = [
  get(sectionTextPath(R, S, ':sectionText'), { access: viewSection }, async (ask) => {
    const { scope, actor, locale } = ask
    const { region, section } = scope
    const text = await earlierText(ask)
    return page(
      <TextPage
        region={region}
        section={section}
        title={sectionTitle(locale, section)}
        text={text}
        html={textHtml(text.body, locale, inWorkspace(region))}
        difference={differenceOf(text.body, section.body)}
        mayChange={mayChangePlan(actor, region)}
      />,
    )
  }),
  post(textReturnPath(R, S, ':sectionText'), { access: changeSection }, async (ask) => {
    const { db, scope, actor, locale } = ask
    const { region, section } = scope
    const { number } = await earlierText(ask)
    await transaction(db, (tx) => restoreText(tx, personOf(actor), region, section.id, number))
    return redirect(sectionPath(region.slug, section.id), textMessages(locale).restored)
  }),
]

export const sectionRoutes: readonly Route[] = [...editRoutes, ...orderRoutes, ...textRoutes]
