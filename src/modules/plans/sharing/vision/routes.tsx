// The vision of another region, where that region shares it: the newest version that was approved, and its pictures.
import { keptFile } from '../../../../platform/files/send-file.ts'
import type { Access } from '../../../../platform/http/access.ts'
import { get, page, type Route } from '../../../../platform/http/route.ts'
import { sharedVisionPath, sharedVisionPicturePath } from '../../paths.ts'
import { mayViewPlan } from '../../policy.ts'
import { drawn } from '../../vision/drawing/public.ts'
import { approvedSections, isPictureOf } from '../../vision/queries.ts'
import { sharedVisionFor, type InSharedVision } from './queries.ts'
import { SharedVisionPage } from './views/shared-vision-page.tsx'

const viewVision: Access<InSharedVision> = {
  name: 'viewShared',
  needsPerson: true,
  find: (db, actor, params) => sharedVisionFor(db, actor, params['region'] ?? '', params['owner'] ?? ''),
  may: (actor, { region }) => mayViewPlan(actor, region),
}

/** One of its pictures. */
const viewPicture: Access<InSharedVision & { readonly picture: number }> = {
  ...viewVision,
  find: async (db, actor, params) => {
    const [found, picture] = [await viewVision.find(db, actor, params), Number(params['visionPicture'])]
    return found && (await isPictureOf(db, found.owner.id, picture)) ? { ...found, picture } : null
  },
}

const [R, O] = [':region', ':owner'] as const

export const sharedVisionRoutes: readonly Route[] = [
  get(sharedVisionPath(R, O), { access: viewVision }, async ({ db, scope, locale }) => {
    const { region, owner, version } = scope
    const sections = version ? await approvedSections(db, version.id) : []
    const picture = (file: number): string => sharedVisionPicturePath(region.slug, owner.slug, file)
    return page(<SharedVisionPage {...scope} sections={sections.map((each) => drawn(each, locale, picture))} />)
  }),
  get(sharedVisionPicturePath(R, O, ':visionPicture'), { access: viewPicture }, async ({ db, scope, settings }) => ({
    ...(await keptFile(db, settings.filesDirectory, scope.picture)),
    saveAs: null,
    cache: 'private, max-age=86400',
  })),
]
