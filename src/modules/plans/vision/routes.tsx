import { transaction } from '../../../platform/database/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { keptFile } from '../../../platform/files/send-file.ts'
import {
  file,
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
  type Typed,
} from '../../../platform/http/route.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import { inRegion, type InRegion } from '../../organisations/public.ts'
import { mayChangePlan, mayViewPlan } from '../policy.ts'
import { periodOn } from '../queries.ts'
import { addSection, keepPicture, startVision } from './commands.ts'
import { commentRoutes } from './comments/routes.tsx'
import { drawn, inWorkspace } from './drawing/public.ts'
import { visionDocument } from './export/public.ts'
import { visionMessages } from './messages.ts'
import {
  picturePath,
  picturesPath,
  sectionsPath,
  editSectionPath,
  visionPath,
  visionPdfPath,
  visionStartPath,
} from './paths.ts'
import { photosIn, pictureIn } from './pictures/public.ts'
import { mayApproveVision } from './policy.ts'
import { approvedSections, isPictureOf, visionOf } from './queries.ts'
import { readerRoutes } from './readers/routes.tsx'
import { newSectionForm, pdfQuery } from './schema.ts'
import { sectionRoutes } from './sections/routes.tsx'
import { versionRoutes } from './versions/routes.tsx'
import { NoVisionPage, VisionPage } from './views/vision-page.tsx'

const R = ':region'
const viewVision = inRegion('viewPlan', mayViewPlan)
const changeVision = inRegion('changeVision', mayChangePlan)

type VisionAsk = Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today' | 'locale'>

async function visionPage(ask: VisionAsk, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const { db, scope, actor, today, locale } = ask
  const { region } = scope
  const period = await periodOn(db, today)
  const vision = await visionOf(db, region, period.slug)
  const mayChange = mayChangePlan(actor, region)
  if (!vision) return <NoVisionPage region={region} mayChange={mayChange} />
  const draw = (sections: typeof vision.sections) =>
    sections.map((section) => drawn(section, locale, inWorkspace(region)))
  return (
    <VisionPage
      region={region}
      period={period.name}
      sections={draw(vision.sections)}
      removed={draw(vision.removed)}
      versions={vision.versions}
      mayChange={mayChange}
      mayApprove={mayApproveVision(actor, region)}
      typed={typed}
      errors={errors}
    />
  )
}

const wholeRoutes: readonly Route[] = [
  get(visionPath(R), { access: viewVision }, async (ask) => page(await visionPage(ask))),
  post(visionStartPath(R), { access: changeVision }, async ({ db, scope: { region }, actor, today, locale }) => {
    const { slug } = await periodOn(db, today)
    await transaction(db, (tx) => startVision(tx, personOf(actor), region, slug))
    return redirect(visionPath(region.slug), visionMessages(locale).started)
  }),
  post(
    sectionsPath(R),
    { access: changeVision, form: (locale) => newSectionForm(visionMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, today, locale, form } = ask
      if (!form.ok) return redrawn(await visionPage(ask, form.typed, form.errors))
      const { slug } = await periodOn(db, today)
      const { title } = form.value
      const t = visionMessages(locale)
      const added = await transaction(db, (tx) => addSection(tx, personOf(actor), scope.region, slug, title))
      if (!added.ok) return redrawn(await visionPage(ask, form.typed, [{ field: 'title', text: t.tooMany }]))
      return redirect(editSectionPath(scope.region.slug, added.id), t.added(title))
    },
  ),
  get(
    visionPdfPath(R),
    { access: viewVision, query: pdfQuery },
    async ({ db, scope, today, locale, query, settings }) => {
      const { region } = scope
      const period = await periodOn(db, today)
      const vision = await visionOf(db, region, period.slug)
      const version = vision?.versions.find(({ number }) => number === query.versie) ?? null
      if (!vision || (query.versie !== null && !version)) throw new NotFound()
      const sections = version ? await approvedSections(db, version.id) : vision.sections
      const texts = sections.map(({ body }) => body)
      const photos = await photosIn(db, settings.filesDirectory, vision.id, texts)
      const told = { region, period: period.name, version, sections, photos, today, locale }
      const content = await renderPdf(visionDocument(told))
      return file(Buffer.from(content), 'application/pdf', `regiovisie-${region.slug}.pdf`)
    },
  ),
]

const pictureRoutes: readonly Route[] = [
  // The editor asks for JSON: it puts the picture where the writer is.
  post(picturesPath(R), { access: changeVision, fileFields: ['picture'], limit: 60 }, async (ask) => {
    const { db, scope, actor, today, files, locale, settings } = ask
    const seen = pictureIn(files['picture'])
    if (!seen.ok) return json({ error: visionMessages(locale).pictureRefused[seen.reason] }, 422)
    const { slug } = await periodOn(db, today)
    const vision = await visionOf(db, scope.region, slug)
    if (!vision) throw new NotFound()
    const given = { ...seen, directory: settings.filesDirectory }
    return json({ id: await transaction(db, (tx) => keepPicture(tx, personOf(actor), vision.id, given)) })
  }),
  get(picturePath(R, ':picture'), { access: viewVision }, async ({ db, scope, params, settings }) => {
    const id = Number(params['picture'])
    if (!(await isPictureOf(db, scope.region.id, id))) throw new NotFound()
    return { ...(await keptFile(db, settings.filesDirectory, id)), saveAs: null, cache: 'private, max-age=86400' }
  }),
]

export const visionRoutes: readonly Route[] = [
  ...wholeRoutes,
  ...pictureRoutes,
  ...sectionRoutes,
  ...commentRoutes,
  ...versionRoutes,
  ...readerRoutes,
]
