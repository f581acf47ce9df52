// Which activity a row of another sheet is about: by its id, else by its name when only one has it.
import { fold } from '../../../../../platform/cells.ts'
import type { Head } from '../../../export/rules.ts'
import type { ExistingActivity } from '../../changes/rules.ts'
import type { Difference } from '../../difference/rules.ts'
import type { Problem, SheetValues } from '../../rules.ts'
import type { Place } from '../difference/rules.ts'

export interface Places {
  /** @param own the activity of the line that the row names by its id. */
  placeOf(values: SheetValues, own: number | null): Place | { readonly problem: Problem; readonly field: Head }
  /** Whether the file has a row for this activity. */
  inFile(activityId: number): boolean
  /** Its name, as the file has it. */
  titleOf(place: Place): string
}

/** @param existing all activities of the plan, also those whose row is refused. */
export function placesIn(found: Difference, existing: readonly ExistingActivity[]): Places {
  const titles = new Map<number, string>()
  const named = new Map<string, Map<string, Place>>()
  const call = (title: string, key: string, place: Place): void => {
    const group = named.get(fold(title))
    if (group) group.set(key, place)
    else named.set(fold(title), new Map([[key, place]]))
  }
  for (const { id, title } of existing) {
    titles.set(Number(id), title)
    call(title, id, { activityId: Number(id) })
  }
  const inFile = new Set<number>()
  for (const { row, activity } of [...found.changed, ...found.unchanged]) {
    const id = Number(activity.id)
    inFile.add(id)
    titles.set(id, row.title)
    call(row.title, activity.id, { activityId: id })
  }
  const newTitles = new Map(found.added.map(({ row, title }) => [row, title]))
  for (const { row, title } of found.added) call(title, `row ${row}`, { activityRow: row })
  return {
    placeOf: (values, own) => {
      const id = values.activityId ? Number(values.activityId) : null
      if (id !== null && titles.has(id)) return { activityId: id }
      const title = values.activity ?? null
      if (title === null) {
        return own === null ? { field: 'activity', problem: { code: 'activityMissing' } } : { activityId: own }
      }
      const [place, ...others] = named.get(fold(title))?.values() ?? []
      if (!place) return { field: 'activity', problem: { code: 'activityUnknown', text: title } }
      return others.length ? { field: 'activity', problem: { code: 'activityTwice', text: title } } : place
    },
    inFile: (activityId) => inFile.has(activityId),
    titleOf: (place) => ('activityId' in place ? titles.get(place.activityId) : newTitles.get(place.activityRow)) ?? '',
  }
}
