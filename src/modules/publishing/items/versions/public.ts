// What became of an item from one version to another.
import type { Locale } from '../../../../platform/actor.ts'
import { facetMessages } from '../facets/messages.ts'
import { facets } from '../facets/rules.ts'
import { typedOf } from '../form/public.ts'
import { kindMessages } from '../kinds/messages.ts'
import { kindRules, type Kind } from '../kinds/rules.ts'
import { itemMessages } from '../messages.ts'
import type { ItemVersion } from '../queries.ts'

/** What two versions say differently, field by field, but for the text itself. */
export function fieldsChanged(
  kind: Kind,
  old: ItemVersion,
  now: ItemVersion,
  locale: Locale,
): { readonly name: string; readonly before: string; readonly after: string }[] {
  const [before, after] = [typedOf(kind, old), typedOf(kind, now)]
  const i = itemMessages(locale)
  const names: Readonly<Record<string, string>> = {
    ...kindMessages(locale).fields,
    ...facetMessages(locale).facets,
    title: i.fieldTitle,
    organisations: i.organisations,
  }
  return ['title', 'lead', ...kindRules[kind].fields.map(({ name }) => name), ...facets, 'organisations']
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name: `${names[name] ?? name}:`, before: before[name] ?? '', after: after[name] ?? '' }))
}
