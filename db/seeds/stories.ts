// What regions do and how companies help, in the language of the region: the tables behind the invented plans.
import type { Locale } from '../../src/platform/actor.ts'
import english from './activities-en.json' with { type: 'json' }
import dutch from './activities-nl.json' with { type: 'json' }

export interface Story {
  readonly theme: string
  /** A second goal that it may serve. */
  readonly also: string | null
  readonly titles: readonly string[]
  readonly group: string
  readonly line: string
  readonly place: string | null
  readonly rhythm: Rhythm
  /** Its share in the budget beside those of the others. */
  readonly weight: number
  readonly budget: readonly BudgetStory[]
  /** How companies help: a key of `brings`; null: they do not. */
  readonly brings: string | null
  readonly planned: { readonly unit: string; readonly price: number } | null
  /** Its share in what companies bring beside those of the others. */
  readonly bring: number
}

export interface BudgetStory {
  readonly what: string
  readonly unit: string
  /** Whole euros or dollars. */
  readonly price: number
  readonly part: number
}

/** `period`: as long as the plan. `schoolYears`: length in years. `months`: from a month, length in months. `event`: days. */
export interface Rhythm {
  readonly kind: string
  readonly month?: number
  readonly length: number
}

export interface Stories {
  /** Ways to name a goal, by theme. */
  readonly goals: Record<string, readonly string[]>
  readonly activities: readonly Story[]
  /** Why an activity does not take place. */
  readonly reasons: readonly string[]
  readonly brings: Record<string, readonly string[]>
  /** Descriptions of lines, by kind of line. */
  readonly lines: Record<string, readonly string[]>
  /** What a company says when it was more or less than noted. */
  readonly corrections: Record<'more' | 'less', readonly (string | null)[]>
  readonly refusals: readonly string[]
}

export function storiesIn(language: Locale | undefined): Stories {
  return language === 'en' ? english : dutch
}

/** @throws when the tables do not know the key: they must be complete. */
export function listed<Item>(lists: Record<string, readonly Item[]>, key: string): readonly Item[] {
  const list = lists[key]
  if (!list) throw new Error(`nothing listed for ${key}`)
  return list
}
