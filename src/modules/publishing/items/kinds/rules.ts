// What can be told, and what each kind has of its own. A new kind is a row here with its words in the messages, and its
// name in a check of the database.

export const kinds = [
  'news',
  'regionNews',
  'example',
  'guide',
  'tool',
  'video',
  'assignment',
  'page',
  'faq',
  'questions',
  'organisation',
  'person',
] as const
export type Kind = (typeof kinds)[number]

export const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text)

/**
 * `line`: one line; `text`: several paragraphs in the notation of rich text; `list`: one a line; `date`: a day; `link`: an
 * address on the web; `choice`: one of the field's choices.
 */
export type FieldForm = 'line' | 'text' | 'list' | 'date' | 'link' | 'choice'

export const fieldNames = [
  'source',
  'challenge',
  'approach',
  'result',
  'tips',
  'costs',
  'contact',
  'audience',
  'address',
  'duration',
  'speaker',
  'lessonMaterial',
  'level',
  'material',
  'steps',
  'assessment',
  'category',
  'answeredWith',
  'validFrom',
  'validUntil',
  'meeting',
  'heldOn',
  'website',
  'offers',
  'function',
  'expertise',
  'email',
] as const
export type FieldName = (typeof fieldNames)[number]

export const levels = ['po', 'lower', 'upper', 'havoVwo', 'mbo'] as const
export type Level = (typeof levels)[number]

export interface Field {
  readonly name: FieldName
  readonly form: FieldForm
  /** Not public without it. */
  readonly needed?: boolean
}

export interface KindRules {
  readonly fields: readonly Field[]
  /** Whether it needs a text beside its fields before it is public. */
  readonly needsBody: boolean
  /** Months until somebody looks at it again; null: it is of its day. */
  readonly reviewAfter: number | null
  /** Only for the national site, or only for regions. */
  readonly only?: 'nation' | 'region'
}

const needed = true

export const kindRules: Readonly<Record<Kind, KindRules>> = {
  news: { fields: [{ name: 'source', form: 'line' }], needsBody: true, reviewAfter: null, only: 'nation' },
  regionNews: { fields: [{ name: 'source', form: 'line' }], needsBody: true, reviewAfter: null },
  example: {
    fields: [
      { name: 'challenge', form: 'text', needed },
      { name: 'approach', form: 'text', needed },
      { name: 'result', form: 'text', needed },
      { name: 'tips', form: 'text' },
      { name: 'costs', form: 'text' },
      { name: 'contact', form: 'text' },
    ],
    needsBody: false,
    reviewAfter: 24,
  },
  guide: { fields: [{ name: 'audience', form: 'line' }], needsBody: true, reviewAfter: 12 },
  tool: {
    fields: [
      { name: 'address', form: 'link', needed },
      { name: 'audience', form: 'line' },
      { name: 'costs', form: 'line' },
    ],
    needsBody: true,
    reviewAfter: 12,
  },
  video: {
    fields: [
      { name: 'address', form: 'link', needed },
      { name: 'duration', form: 'line' },
      { name: 'speaker', form: 'line' },
      { name: 'lessonMaterial', form: 'text' },
    ],
    needsBody: false,
    reviewAfter: 24,
  },
  assignment: {
    fields: [
      { name: 'level', form: 'choice', needed },
      { name: 'duration', form: 'line', needed },
      { name: 'material', form: 'list' },
      { name: 'steps', form: 'text', needed },
      { name: 'assessment', form: 'text' },
    ],
    needsBody: false,
    reviewAfter: 24,
  },
  page: { fields: [], needsBody: true, reviewAfter: 12 },
  faq: {
    fields: [
      { name: 'category', form: 'line', needed },
      { name: 'answeredWith', form: 'line' },
      { name: 'validFrom', form: 'date' },
      { name: 'validUntil', form: 'date' },
    ],
    needsBody: true,
    reviewAfter: 6,
  },
  questions: {
    fields: [
      { name: 'meeting', form: 'line', needed },
      { name: 'heldOn', form: 'date', needed },
    ],
    needsBody: true,
    reviewAfter: 12,
  },
  organisation: {
    fields: [
      { name: 'website', form: 'link' },
      { name: 'offers', form: 'text' },
      { name: 'contact', form: 'text' },
    ],
    needsBody: true,
    reviewAfter: 12,
  },
  person: {
    fields: [
      { name: 'function', form: 'line', needed },
      { name: 'expertise', form: 'list' },
      { name: 'email', form: 'line' },
    ],
    needsBody: true,
    reviewAfter: 12,
  },
}

/** The kinds that a site can tell. */
export const kindsOf = (site: 'nation' | 'region'): Kind[] =>
  kinds.filter((kind) => (kindRules[kind].only ?? site) === site)

/** What only this kind has, by name of the field; an empty one is absent. */
export type FieldValues = Readonly<Partial<Record<FieldName, string>>>

export interface Content {
  readonly title: string
  readonly lead: string
  readonly hasBody: boolean
  readonly fields: FieldValues
  readonly picture: { readonly alt: string } | null
}

export type Missing = 'lead' | 'body' | FieldName

/** What has to be filled in before anybody may read it. */
export function missingIn(kind: Kind, { lead, hasBody, fields }: Content): Missing[] {
  const rules = kindRules[kind]
  return [
    ...(lead ? [] : (['lead'] as const)),
    ...(rules.needsBody && !hasBody ? (['body'] as const) : []),
    ...rules.fields.filter((field) => field.needed && !fields[field.name]).map(({ name }) => name),
  ]
}
