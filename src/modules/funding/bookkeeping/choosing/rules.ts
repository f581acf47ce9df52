// What a person types where entries belong, and the activity that it means.
import { fold } from '../../../../platform/cells.ts'

export interface NamedActivity {
  readonly id: number
  readonly number: string | null
  readonly title: string
  readonly period: string
}

/** How each activity is named in a field, no two the same. */
export function labelsOf(activities: readonly NamedActivity[]): Map<number, string> {
  const labels = new Map<number, string>()
  const taken = new Set<string>()
  for (const { id, number, title, period } of activities) {
    const plain = [number, title].filter(Boolean).join(' ')
    const label = [plain, `${plain} (${period})`].find((each) => !taken.has(fold(each))) ?? `${plain} (${id})`
    taken.add(fold(label))
    labels.set(id, label)
  }
  return labels
}

/** By its label, or by its number or title where only one has it; null when it is none, or one of several. */
export function activityNamed(
  typed: string,
  activities: readonly NamedActivity[],
  labels: ReadonlyMap<number, string>,
): number | null {
  const wanted = fold(typed)
  const labelled = activities.find(({ id }) => fold(labels.get(id) ?? '') === wanted)
  if (labelled) return labelled.id
  const likely = activities.filter(({ number, title }) => fold(title) === wanted || fold(number ?? '') === wanted)
  return likely.length === 1 ? (likely[0]?.id ?? null) : null
}

/** The activity whose number in the plan a code is: often the two are the same. */
export function suggestionFor(code: string, activities: readonly NamedActivity[]): number | null {
  const same = activities.filter(({ number }) => number !== null && fold(number) === fold(code))
  return same.length === 1 ? (same[0]?.id ?? null) : null
}

/** What a form says of one thing: an activity, that it is outside the plan, or nothing. */
export interface TypedPlace {
  /** Name of its field. */
  readonly field: string
  readonly name: string
  readonly typed: string
  readonly outside: boolean
}

/** What each means; those that mean no activity of the plan are named. Undefined: nothing was typed. */
export function placesIn(
  given: readonly TypedPlace[],
  activities: readonly NamedActivity[],
  labels: ReadonlyMap<number, string>,
): { readonly said: Map<string, number | null | undefined>; readonly unknown: readonly TypedPlace[] } {
  const said = new Map<string, number | null | undefined>()
  const unknown: TypedPlace[] = []
  for (const each of given) {
    const id = each.outside || each.typed === '' ? null : activityNamed(each.typed, activities, labels)
    if (each.outside) said.set(each.name, null)
    else if (each.typed === '') said.set(each.name, undefined)
    else if (id === null) unknown.push(each)
    else said.set(each.name, id)
  }
  return { said, unknown }
}
