import { transaction } from '../../../../platform/database/database.ts'
import type { Access } from '../../../../platform/http/access.ts'
import { NotFound } from '../../../../platform/errors.ts'
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
import { formats } from '../../../../platform/i18n.ts'
import { isEmpty, noText } from '../../../../platform/rich-text/document.ts'
import { differenceOf } from '../../../../platform/rich-text/difference.ts'
import { inRegion, type InRegion } from '../../../organisations/public.ts'
import { mayViewPlan } from '../../policy.ts'
import { periodOn } from '../../queries.ts'
import { drawn, inWorkspace } from '../drawing/public.ts'
import { sectionTitle } from '../guides/messages.ts'
import { visionMessages } from '../messages.ts'
import { approvalPath, approvePath, visionDifferencePath, visionVersionPath } from '../paths.ts'
import { mayApproveVision } from '../policy.ts'
import { approvedSections, versionFor, visionOf, type InVersion, type Vision, type VisionSection } from '../queries.ts'
import { approvalForm, differenceQuery } from '../schema.ts'
import { approveVision } from './commands.ts'
import { versionMessages } from './messages.ts'
import { pairedSections } from './rules.ts'
import { ApprovePage } from './views/approve-page.tsx'
import { DifferencePage } from './views/difference-page.tsx'
import { VersionPage } from './views/version-page.tsx'

const R = ':region'
const approve = inRegion('approveVision', mayApproveVision)
const viewVersion: Access<InVersion> = {
  name: 'viewPlan',
  needsPerson: true,
  find: (db, actor, params) => versionFor(db, actor, params['region'] ?? '', Number(params['visionVersion'])),
  may: (actor, { region }) => mayViewPlan(actor, region),
}

type RegionAsk = Pick<Ask<InRegion>, 'db' | 'scope' | 'today' | 'locale'>

async function visionIn({ db, scope, today }: RegionAsk): Promise<Vision> {
  const vision = await visionOf(db, scope.region, (await periodOn(db, today)).slug)
  if (!vision) throw new NotFound()
  return vision
}

async function approvePage(ask: RegionAsk, typed: Typed | null, errors: readonly FieldError[]) {
  const { scope, today, locale } = ask
  const vision = await visionIn(ask)
  const seen = vision.versions[0]?.number ?? 0
  return (
    <ApprovePage
      region={scope.region}
      seen={seen}
      empty={vision.sections.filter(({ body }) => isEmpty(body)).map((section) => sectionTitle(locale, section))}
      open={vision.sections.reduce((sum, { openThreads }) => sum + openThreads, 0)}
      typed={typed ?? { on: formats(locale).date(today) }}
      errors={errors}
    />
  )
}

export const versionRoutes: readonly Route[] = [
  get(approvePath(R), { access: approve }, async (ask) => page(await approvePage(ask, null, []))),
  post(approvalPath(R), { access: approve }, async (ask) => {
    const { db, scope, actor, today, form, locale } = ask
    const { region } = scope
    const t = versionMessages(locale)
    const parsed = approvalForm(visionMessages(locale).complaints, today).safeParse(form.typed)
    if (!parsed.success) {
      const errors = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), text: message }))
      return redrawn(await approvePage(ask, form.typed, errors))
    }
    const { slug } = await periodOn(db, today)
    const done = await transaction(db, (tx) => approveVision(tx, personOf(actor), region, slug, parsed.data))
    if (done.ok) return redirect(visionVersionPath(region.slug, done.id), t.done(parsed.data.name))
    const field = done.reason === 'earlier' ? 'on' : 'name'
    return redrawn(await approvePage(ask, form.typed, [{ field, text: t.refused[done.reason] }]))
  }),
  get(visionVersionPath(R, ':visionVersion'), { access: viewVersion }, async ({ db, scope, locale }) => {
    const { region, version } = scope
    const sections = await approvedSections(db, version.id)
    const shown = sections.map((section) => drawn(section, locale, inWorkspace(region)))
    return page(<VersionPage region={region} version={version} sections={shown} />)
  }),
  get(visionDifferencePath(R), { access: inRegion('viewPlan', mayViewPlan), query: differenceQuery }, async (ask) =>
    page(await differencePage(ask)),
  ),
]

type Side = 'werk' | number

async function differencePage(ask: RegionAsk & Pick<Ask<InRegion, { van: Side | null; naar: Side | null }>, 'query'>) {
  const { db, scope, locale, query } = ask
  const vision = await visionIn(ask)
  const newest = vision.versions[0]?.number
  const known = (side: Side | null): Side | null =>
    side === 'werk' || vision.versions.some(({ number }) => number === side) ? side : null
  const [from, to] = [known(query.van) ?? newest ?? 'werk', known(query.naar) ?? 'werk']
  const sectionsOf = async (side: Side): Promise<readonly VisionSection[]> => {
    const version = vision.versions.find(({ number }) => number === side)
    return version ? approvedSections(db, version.id) : vision.sections
  }
  const [before, after] = [await sectionsOf(from), await sectionsOf(to)]
  const named = (section: VisionSection | null) => section && sectionTitle(locale, section)
  return (
    <DifferencePage
      region={scope.region}
      versions={vision.versions}
      from={from}
      to={to}
      parts={pairedSections(before, after).map(({ old, now }) => ({
        id: (now ?? old)?.id ?? 0,
        before: named(old),
        after: named(now),
        // The same text needs no looking at.
        lines: old?.textId === now?.textId ? [] : differenceOf(old?.body ?? noText, now?.body ?? noText),
      }))}
    />
  )
}
