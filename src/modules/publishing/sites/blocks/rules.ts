// What can be filled in on each sheet: one list, that the forms, their checks and the pages are made from.
import { kinds } from '../../items/kinds/rules.ts'
import type { BlockKind, LegalPage } from '../rules.ts'

export type FieldKind = 'line' | 'text' | 'rich' | 'address' | 'web' | 'video' | 'email' | 'date' | 'tick' | 'choice'

export interface FieldSpec {
  readonly name: string
  readonly kind: FieldKind
  readonly max: number
  readonly required?: boolean
  readonly options?: readonly string[]
}

const line = (name: string, max = 120): FieldSpec => ({ name, kind: 'line', max })
const tick = (name: string): FieldSpec => ({ name, kind: 'tick', max: 2 })
const of = (name: string, kind: FieldKind, max = 400): FieldSpec => ({ name, kind, max })
const title = line('title')

/** What a block of stories may hold; news has a block of its own, and a page stands in the menu. */
export const storyKinds = kinds.filter((kind) => !['news', 'regionNews', 'page'].includes(kind))

const ownFigures = [1, 2, 3].flatMap((n) => [line(`value${n}`, 20), line(`label${n}`), line(`source${n}`)])

export const blockFields: Readonly<Record<BlockKind, readonly FieldSpec[]>> = {
  hero: [
    title,
    of('lead', 'text'),
    line('action1', 40),
    of('address1', 'address'),
    line('action2', 40),
    of('address2', 'address'),
  ],
  finder: [title, of('lead', 'text')],
  railMap: [title],
  news: [title, { ...of('count', 'choice'), options: ['3', '6', '12'] }],
  stories: [
    title,
    { ...of('which', 'choice'), options: storyKinds },
    { ...of('count', 'choice'), options: ['3', '6', '12'] },
  ],
  agenda: [title],
  figures: [title, tick('schools'), tick('companies'), tick('activities'), ...ownFigures],
  regions: [title],
  schools: [title],
  partners: [title, { ...of('who', 'choice'), options: ['companies', 'all'] }],
  team: [title],
  newsletter: [title, of('lead', 'text')],
  text: [title, of('text', 'rich', 120_000)],
  gallery: [title],
  video: [title, { ...of('video', 'video'), required: true }, of('lead', 'text')],
}

export const settingFields: readonly FieldSpec[] = [
  line('name', 80),
  line('tagline'),
  line('organisation'),
  line('contactName'),
  of('email', 'email', 254),
  line('phone', 40),
  of('postal', 'text', 300),
  ...['linkedin', 'instagram', 'youtube', 'facebook'].map((name) => of(name, 'web')),
]
export const socialNames = ['linkedin', 'instagram', 'youtube', 'facebook'] as const

export const conformance = ['unknown', 'full', 'partial', 'measures', 'none'] as const

const additions = [of('textNl', 'rich', 120_000), of('textEn', 'rich', 120_000)]
export const legalFields: Readonly<Record<LegalPage, readonly FieldSpec[]>> = {
  accessibility: [
    { ...of('status', 'choice'), options: conformance },
    of('researched', 'date', 20),
    of('report', 'web'),
    ...additions,
  ],
  privacy: additions,
  cookies: additions,
  contact: additions,
}

/** Somebody of the team, by number: whether the page names them, or shows their address too. */
export const personField = (id: string): FieldSpec => ({
  ...of(`person-${id}`, 'choice'),
  options: ['', 'name', 'mail'],
})

/** Every field has a text, empty where nothing was filled in. */
export const filled = (specs: readonly FieldSpec[], fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(specs.map(({ name, options }) => [name, fields[name] || (options?.[0] ?? '')]))
