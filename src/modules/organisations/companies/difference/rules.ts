// What taking a spreadsheet of companies over would change.
import { plainName } from '../../duplicates/rules.ts'
import type { OrganisationKind } from '../../rules.ts'
import { companyFields, type CompanyField, type CompanyRow, type Contact, type Note } from '../rules.ts'

/** An organisation of the register that a row is, or may be. */
export interface Known {
  readonly id: number
  readonly kind: OrganisationKind
  readonly values: Readonly<Record<CompanyField, string | null>>
  /** Set by hand, of an organisation that a list names: left as they are. */
  readonly own: readonly string[]
  /** Takes part in the region of the import, now or later. */
  readonly member: boolean
  /** Addresses of its contacts. */
  readonly emails: readonly string[]
}

/** What a person decided of a row. */
export interface Choice {
  readonly organisationId: number | null
  readonly isNew: boolean
  readonly takesFile: boolean
}

export interface FieldChange {
  readonly field: CompanyField
  readonly before: string | null
  readonly after: string
}

/** A row that may be an organisation that is there. */
export interface Doubtful {
  readonly row: CompanyRow
  /** The likeliest first. */
  readonly likely: readonly number[]
  readonly chosen: number | 'new' | null
}

/** A row that is an organisation that is there. */
export interface Matched {
  readonly row: CompanyRow
  readonly organisationId: number
  /** What is empty in the register. */
  readonly fills: readonly FieldChange[]
  /** What the register says otherwise: it stays, unless the reader wants the file's. */
  readonly differs: readonly FieldChange[]
  readonly takesFile: boolean
  readonly joins: boolean
  readonly contacts: readonly Contact[]
}

export interface Difference {
  readonly added: readonly CompanyRow[]
  /** Those of which something changes or differs. */
  readonly matched: readonly Matched[]
  /** Rows that the register knows just so. */
  readonly same: number
  readonly doubtful: readonly Doubtful[]
  /** Rows that count with an earlier one. */
  readonly repeated: readonly Note[]
}

/** The fields that change when the import is taken over. */
export const changesOf = ({ fills, differs, takesFile }: Matched): readonly FieldChange[] =>
  takesFile ? [...fills, ...differs] : fills

/** Whether taking over does anything for the row. */
export const acts = (matched: Matched): boolean =>
  changesOf(matched).length > 0 || matched.joins || matched.contacts.length > 0

export const undecided = ({ doubtful }: Pick<Difference, 'doubtful'>): number =>
  doubtful.filter(({ chosen }) => chosen === null).length

/** One row for each company: the same number, or the same name and place without another number, is the same one. */
export function joinRepeated(rows: readonly CompanyRow[]): { rows: CompanyRow[]; repeated: Note[] } {
  const joined: CompanyRow[] = []
  const repeated: Note[] = []
  const places = new Map<string, number>()
  for (const row of rows) {
    const keys = keysOf(row)
    const at = keys.map((key) => places.get(key)).find((place) => place !== undefined && agree(joined[place], row))
    const first = at === undefined ? undefined : joined[at]
    const index = at ?? joined.length
    joined[index] = first ? join(first, row) : row
    if (first) repeated.push({ code: 'repeated', row: row.row, text: row.values.name, firstRow: first.row })
    for (const key of keys) if (!places.has(key)) places.set(key, index)
  }
  return { rows: joined, repeated }
}

/** What a row goes by where it has no number: its plain name and place. */
export const knownAs = ({ values }: CompanyRow): string =>
  `${plainName(values.name) || values.name}\n${values.place?.toLowerCase() ?? ''}`

const keysOf = (row: CompanyRow): string[] =>
  row.values.kvk === undefined ? [knownAs(row)] : [row.values.kvk, knownAs(row)]

const agree = (one: CompanyRow | undefined, other: CompanyRow): boolean =>
  one !== undefined &&
  (one.values.kvk === undefined || other.values.kvk === undefined || one.values.kvk === other.values.kvk)

/** What the first row says holds; the second fills it up and may name another contact. */
function join(first: CompanyRow, second: CompanyRow): CompanyRow {
  const known = new Set(first.contacts.map(({ email }) => email))
  return {
    row: first.row,
    values: { ...second.values, ...first.values },
    contacts: [...first.contacts, ...second.contacts.filter(({ email }) => !known.has(email))],
  }
}

export interface Register {
  /** Who has a KvK number. */
  readonly byKvk: ReadonlyMap<string, number>
  /** Whom a name and place turned out to be in an earlier spreadsheet of the same owner. */
  readonly remembered: ReadonlyMap<string, number>
  /** By row: the organisations whose name is nearly the same, the likeliest first. */
  readonly likely: ReadonlyMap<number, readonly number[]>
  readonly known: ReadonlyMap<number, Known>
}

/** @param rows one for each company. */
export function difference(
  rows: readonly CompanyRow[],
  register: Register,
  choices: ReadonlyMap<number, Choice>,
  toRegion: boolean,
): Difference {
  const added: CompanyRow[] = []
  const doubtful: Doubtful[] = []
  const repeated: Note[] = []
  const found = new Map<number, CompanyRow>()
  const match = (id: number, row: CompanyRow): void => {
    const first = found.get(id)
    if (first) repeated.push({ code: 'repeated', row: row.row, text: row.values.name, firstRow: first.row })
    found.set(id, first ? join(first, row) : row)
  }
  for (const row of rows) {
    const certain = certainOf(row, register)
    const likely = certain === undefined ? likelyOf(row, register) : []
    if (certain !== undefined) match(certain, row)
    else if (!likely.length) added.push(row)
    else {
      const chosen = chosenOf(choices.get(row.row), likely)
      doubtful.push({ row, likely, chosen })
      if (chosen === 'new') added.push(row)
      else if (chosen !== null) match(chosen, row)
    }
  }
  const matched = [...found].flatMap(([id, row]): Matched[] => {
    const known = register.known.get(id)
    return known ? [compare(row, known, choices.get(row.row)?.takesFile ?? false, toRegion)] : []
  })
  const telling = matched.filter((each) => acts(each) || each.differs.length > 0)
  return { added, matched: telling, same: matched.length - telling.length, doubtful, repeated }
}

function certainOf(row: CompanyRow, { byKvk, remembered, known }: Register): number | undefined {
  const id = remembered.get(knownAs(row))
  return byKvk.get(row.values.kvk ?? '') ?? (id !== undefined && mayBe(row, known.get(id)) ? id : undefined)
}

const likelyOf = (row: CompanyRow, { likely, known }: Register): number[] =>
  (likely.get(row.row) ?? []).filter((id) => mayBe(row, known.get(id)))

/** Two organisations with a number of their own are two, however much their names are alike. */
function mayBe({ values }: CompanyRow, other: Known | undefined): boolean {
  if (!other) return false
  return values.kvk === undefined || other.values.kvk === null || other.values.kvk === values.kvk
}

function chosenOf(choice: Choice | undefined, likely: readonly number[]): Doubtful['chosen'] {
  if (choice?.isNew) return 'new'
  return likely.find((id) => id === choice?.organisationId) ?? null
}

const address: readonly CompanyField[] = ['street', 'houseNumber', 'postcode', 'place']

function compare(row: CompanyRow, known: Known, takesFile: boolean, toRegion: boolean): Matched {
  // Of schools the national lists speak: a spreadsheet of companies only lets them take part.
  const listed = known.kind === 'school' || known.kind === 'mbo'
  const changes = listed ? [] : companyFields.flatMap((field) => changeOf(field, row, known))
  // Parts of two addresses never become one.
  const moved = changes.some(({ field, before }) => before !== null && address.includes(field))
  const fills = changes.filter(({ field, before }) => before === null && !(moved && address.includes(field)))
  return {
    row,
    organisationId: known.id,
    fills,
    differs: changes.filter((change) => !fills.includes(change)),
    takesFile,
    joins: toRegion && !known.member,
    contacts: row.contacts.filter(({ email }) => !known.emails.includes(email)),
  }
}

function changeOf(field: CompanyField, row: CompanyRow, known: Known): FieldChange[] {
  const [before, after] = [known.values[field], row.values[field]]
  return after === undefined || after === before || known.own.includes(field) ? [] : [{ field, before, after }]
}
