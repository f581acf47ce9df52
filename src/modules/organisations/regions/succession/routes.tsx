import { transaction } from '../../../../platform/database/database.ts'
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
import { mergeRegionPath, regionEntryPath, splitRegionPath } from '../../paths.ts'
import { regionMessages } from '../messages.ts'
import { keepRegion, type InRegionEntry } from '../access/public.ts'
import { allRegions, municipalityCodes, regionEntry, regionOn } from '../queries.ts'
import { stateOn } from '../rules.ts'
import { mergeForm, splitForm } from '../schema.ts'
import { SuccessionPage } from './views/succession-page.tsx'
import { succeed, type SuccessionRefusal } from './commands.ts'
import { successionMessages } from './messages.ts'

type InEntry = Pick<Ask<InRegionEntry>, 'db' | 'scope' | 'today'>

async function successionPage(
  { db, scope, today }: InEntry,
  kind: 'merge' | 'split',
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const others = (await allRegions(db, today)).filter(
    (region) => region.id !== scope.entry.id && stateOn(region, today) === 'present',
  )
  return <SuccessionPage kind={kind} region={scope.entry} others={others} typed={typed} errors={errors} />
}

const fieldOf: Readonly<Record<SuccessionRefusal, string>> = {
  notPresent: 'fromDay',
  slugTaken: 'name',
  alreadySucceeded: 'fromDay',
}

export const successionRoutes: readonly Route[] = [
  get(mergeRegionPath(':entry'), { access: keepRegion }, async (ask) => page(await successionPage(ask, 'merge'))),
  post(
    mergeRegionPath(':entry'),
    { access: keepRegion, form: (locale) => mergeForm(successionMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const t = successionMessages(locale)
      const again = async (errors: readonly FieldError[]) =>
        redrawn(await successionPage(ask, 'merge', form.typed, errors))
      if (!form.ok) return again(form.errors)
      const { other: slug, name, fromDay } = form.value
      const other = await regionEntry(db, slug)
      if (!other || other.id === scope.entry.id) return again([{ field: 'other', text: t.complaints.other }])
      const [one, two] = await Promise.all([regionOn(db, scope.entry, fromDay), regionOn(db, other, fromDay)])
      const municipalities = [...new Set([...one.municipalities, ...two.municipalities].map(({ code }) => code))]
      const done = await transaction(db, (tx) =>
        succeed(tx, personOf(actor), [scope.entry, other], [{ name, municipalities }], fromDay),
      )
      return done.ok
        ? redirect(regionEntryPath(done.slugs[0] ?? ''), t.merged(name))
        : again([{ field: fieldOf[done.reason], text: t.refused[done.reason] }])
    },
  ),
  get(splitRegionPath(':entry'), { access: keepRegion }, async (ask) => page(await successionPage(ask, 'split'))),
  post(
    splitRegionPath(':entry'),
    { access: keepRegion, form: (locale) => splitForm(successionMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const t = successionMessages(locale)
      const again = async (errors: readonly FieldError[]) =>
        redrawn(await successionPage(ask, 'split', form.typed, errors))
      if (!form.ok) return again(form.errors)
      const { name, otherName, municipalities, otherMunicipalities, fromDay } = form.value
      const [one, two] = await Promise.all([
        municipalityCodes(db, municipalities),
        municipalityCodes(db, otherMunicipalities),
      ])
      const unknown = [
        ...errorFor('municipalities', one.unknown, regionMessages(locale).unknownMunicipalities),
        ...errorFor('otherMunicipalities', two.unknown, regionMessages(locale).unknownMunicipalities),
      ]
      if (unknown.length) return again(unknown)
      const successors = [
        { name, municipalities: one.codes },
        { name: otherName, municipalities: two.codes },
      ]
      const done = await transaction(db, (tx) => succeed(tx, personOf(actor), [scope.entry], successors, fromDay))
      return done.ok
        ? redirect(regionEntryPath(scope.entry.slug), t.splitDone(scope.entry.name))
        : again([{ field: fieldOf[done.reason], text: t.refused[done.reason] }])
    },
  ),
]

const errorFor = (field: string, names: readonly string[], text: (names: string) => string): FieldError[] =>
  names.length ? [{ field, text: text(names.join(', ')) }] : []
