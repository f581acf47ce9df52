import { deedsOn } from '../../../platform/audit/audit.ts'
import { transaction } from '../../../platform/database/database.ts'
import { second } from '../../../platform/editing/editing.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Access } from '../../../platform/http/access.ts'
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
} from '../../../platform/http/route.ts'
import type { Actor } from '../../../platform/actor.ts'
import { inRegion, membersOf, profiles, type Region } from '../../organisations/public.ts'
import {
  editRegionElectivePath,
  electiveOfferPath,
  electiveOffersPath,
  newRegionElectivePath,
  regionElectiveChangePath,
  regionElectivePath,
  regionElectivesPath,
} from '../paths.ts'
import { mayChangePlan, mayViewPlan, mayWorkOnActivity } from '../policy.ts'
import { catalogueRoutes } from './catalogue/routes.tsx'
import { addElective, changeElective } from './commands.ts'
import { importingRoutes } from './importing/routes.tsx'
import { electiveMessages } from './messages.ts'
import { endOffer, offerElective } from './offers/commands.ts'
import { stepFilesOf, stepsOf, teamOn } from './procedure/queries.ts'
import { procedureRoutes, type InStep } from './procedure/routes.tsx'
import { steps, type Step } from './procedure/rules.ts'
import { detailsOf, electiveFor, electivesFor, offersIn, type InElective } from './queries.ts'
import { readYear, typedAsShown } from './rules.ts'
import { electiveForm, electivesQuery, offerEndForm, offerForm } from './schema.ts'
import { ofRegion, shownElectives } from './shown/rules.ts'
import { ElectiveFormPage, type ElectiveFormPageProps } from './views/elective-form-page.tsx'
import { ElectivePage } from './views/elective-page.tsx'
import { RegionElectivesPage } from './views/region-electives-page.tsx'

const [R, E] = [':region', ':elective'] as const
type May = (actor: Actor, region: Region) => boolean
const keep = inRegion('keepElectivesOfRegion', mayChangePlan)

const inElective = (name: string, may: May, own = false): Access<InElective> => ({
  name,
  needsPerson: true,
  find: async (db, actor, params) => {
    const found = await electiveFor(db, actor, params['region'] ?? '', Number(params['elective']))
    return found && own && found.elective.regionId === null ? null : found
  },
  may: (actor, { region }) => may(actor, region),
})

const inStep: Access<InStep> = {
  name: 'noteStep',
  needsPerson: true,
  find: async (db, actor, params) => {
    const found = await electiveFor(db, actor, params['region'] ?? '', Number(params['elective']))
    const step = steps.find((each) => each === params['step'])
    return found && step && found.elective.regionId !== null ? { ...found, step } : null
  },
  may: (actor, { region }) => mayWorkOnActivity(actor, region),
}

async function electivePage(
  { db, scope, actor, today }: Pick<Ask<InElective>, 'db' | 'scope' | 'actor' | 'today'>,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
  open: Step | null = null,
) {
  const { region, elective } = scope
  const [offers, members, kept, files, team, log] = await Promise.all([
    offersIn(db, region, elective.id),
    membersOf(db, region, today),
    stepsOf(db, elective.id),
    stepFilesOf(db, elective.id),
    teamOn(db, region, today),
    // The log of the national list is nobody's business in a region.
    elective.regionId === null ? [] : deedsOn(db, { kind: 'elective', id: elective.id }, 30),
  ])
  return (
    <ElectivePage
      {...scope}
      offers={offers}
      schools={members.filter(({ kind }) => kind === 'school')}
      companies={members.filter(({ kind }) => kind === 'company')}
      steps={kept}
      files={files}
      team={team}
      log={log}
      today={today}
      mayKeep={mayChangePlan(actor, region)}
      mayStep={mayWorkOnActivity(actor, region)}
      typed={typed}
      errors={errors}
      open={open}
    />
  )
}

type Given = Pick<ElectiveFormPageProps, 'typed' | 'errors' | 'version' | 'seen'> & { refused?: string }

function formPage(locale: 'nl' | 'en', scope: { region: Region } & Partial<InElective>, given: Given) {
  const t = electiveMessages(locale)
  const { region, elective } = scope
  return (
    <ElectiveFormPage
      title={elective ? t.editTitle(elective.name) : t.new}
      from={
        elective
          ? { href: regionElectivePath(region.slug, elective.id), text: elective.name }
          : { href: regionElectivesPath(region.slug), text: t.title }
      }
      action={elective ? regionElectiveChangePath(region.slug, elective.id) : regionElectivesPath(region.slug)}
      isNew={!elective}
      {...given}
    />
  )
}

const asKept = ({ elective }: InElective): Given => ({
  typed: detailsOf(elective),
  errors: [],
  version: String(elective.version),
  seen: JSON.stringify(detailsOf(elective)),
})
const keepOwn = inElective('keepElectivesOfRegion', mayChangePlan, true)

const ownRoutes: readonly Route[] = [
  get(newRegionElectivePath(R), { access: keep }, async ({ scope, locale }) =>
    page(formPage(locale, scope, { typed: {}, errors: [], version: '', seen: '' })),
  ),
  post(
    regionElectivesPath(R),
    { access: keep, form: (locale) => electiveForm(electiveMessages(locale).complaints, profiles, false) },
    async ({ db, scope, actor, form, locale }) => {
      const typed = typedAsShown(form.typed)
      if (!form.ok) return redrawn(formPage(locale, scope, { typed, errors: form.errors, version: '', seen: '' }))
      const { details } = form.value
      const done = await transaction(db, (tx) => addElective(tx, personOf(actor), scope.region, details))
      if (!done.ok) throw new Error('only a code of the national list is taken')
      return redirect(regionElectivePath(scope.region.slug, done.id), electiveMessages(locale).added(details.name))
    },
  ),
  get(editRegionElectivePath(R, E), { access: keepOwn }, async ({ scope, locale }) =>
    page(formPage(locale, scope, asKept(scope))),
  ),
  post(
    regionElectiveChangePath(R, E),
    { access: keepOwn, form: (locale) => electiveForm(electiveMessages(locale).complaints, profiles, false) },
    async ({ db, scope, actor, form, locale }) => {
      const t = electiveMessages(locale)
      const typed = typedAsShown(form.typed)
      const { version = '', seen = '' } = typed
      if (!form.ok) return redrawn(formPage(locale, scope, { typed, errors: form.errors, version, seen }))
      const done = await transaction(db, (tx) => changeElective(tx, personOf(actor), scope.elective.id, form.value))
      if (!done.ok) {
        const now = await electiveFor(db, actor, scope.region.slug, scope.elective.id)
        if (!now) throw new NotFound()
        const given = { ...asKept(now), ...second(typed, detailsOf(now.elective), t.meanwhileBoth) }
        return redrawn(formPage(locale, now, { ...given, refused: t.changedMeanwhile }))
      }
      return redirect(regionElectivePath(scope.region.slug, scope.elective.id), t.changed)
    },
  ),
]

const offerRoutes: readonly Route[] = [
  post(
    electiveOffersPath(R, E),
    {
      access: inElective('keepElectivesOfRegion', mayChangePlan),
      form: (locale) => offerForm(electiveMessages(locale).complaints),
    },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = electiveMessages(locale)
      if (!form.ok) return redrawn(await electivePage(ask, form.typed, form.errors))
      const { region, elective } = scope
      const done = await transaction(db, (tx) =>
        offerElective(tx, personOf(actor), region, elective.id, form.value, today),
      )
      if (done.ok) return redirect(regionElectivePath(region.slug, elective.id), t.offered)
      const error = {
        schoolNotHere: { field: 'school', text: t.complaints.school },
        companyNotHere: { field: 'companies', text: t.complaints.company },
        thereAlready: { field: 'fromYear', text: t.complaints.thereAlready },
      }[done.reason]
      return redrawn(await electivePage(ask, form.typed, [error]))
    },
  ),
  post(
    electiveOfferPath(R, E, ':electiveOffer'),
    { access: inElective('keepElectivesOfRegion', mayChangePlan), form: offerEndForm },
    async ({ db, scope: { region, elective }, actor, form, params, locale }) => {
      const t = electiveMessages(locale)
      const offer = Number(params['electiveOffer'])
      const year = form.ok && form.value.to === 'end' ? readYear(form.value.year) : null
      const understood = form.ok && Number.isSafeInteger(offer) && (form.value.to === 'remove' || year !== null)
      if (!understood) return redirect(regionElectivePath(region.slug, elective.id))
      await transaction(db, (tx) => endOffer(tx, personOf(actor), region, { elective: elective.id, offer }, year))
      return redirect(regionElectivePath(region.slug, elective.id), year === null ? t.removed : t.ended)
    },
  ),
]

export const electiveRoutes: readonly Route[] = [
  ...catalogueRoutes,
  ...importingRoutes,
  get(
    regionElectivesPath(R),
    { access: inRegion('viewPlan', mayViewPlan), query: electivesQuery },
    async ({ db, scope: { region }, actor, today, query }) => {
      const [electives, offers] = await Promise.all([electivesFor(db, region), offersIn(db, region)])
      const offered = new Set(offers.map(({ electiveId }) => electiveId))
      const schools = [...new Map(offers.map(({ school }) => [school.id, school])).values()]
      return page(
        <RegionElectivesPage
          region={region.slug}
          electives={shownElectives(ofRegion(electives, offered, query), query)}
          offers={offers}
          schools={schools}
          query={query}
          empty={ofRegion(electives, offered, { toon: '' }).length === 0}
          today={today}
          mayKeep={mayChangePlan(actor, region)}
        />,
      )
    },
  ),
  ...ownRoutes,
  get(regionElectivePath(R, E), { access: inElective('viewPlan', mayViewPlan) }, async (ask) =>
    page(await electivePage(ask)),
  ),
  ...offerRoutes,
  ...procedureRoutes(
    {
      view: inElective('viewPlan', mayViewPlan),
      change: inElective('noteStep', mayWorkOnActivity, true),
      step: inStep,
    },
    electivePage,
  ),
]
