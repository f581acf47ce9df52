// From the rows of a list to schools: a row is read whole or refused with its reason.
import { cellText, type Book, type Cell } from '../../../../platform/cells.ts'
import { recogniseEdition, type ColumnKind, type Edition } from '../editions/rules.ts'
import type {
  Field,
  Municipality,
  Note,
  Problem,
  Reading,
  ReadingRefusal,
  RefusedRow,
  SchoolFields,
  SchoolRow,
} from '../rules.ts'
import { presentCode, presentName } from '../municipalities/rules.ts'
import {
  codeOf,
  digitsOf,
  educationOf,
  isCodeIn,
  phoneOf,
  placeName,
  postcodeOf,
  primaryKindOf,
  provinceName,
  websiteOf,
} from '../values/rules.ts'

const maxText = 200

/** Reads a list of schools. Bad rows are refused, the good ones are all there. */
export function readSchools(book: Book): ({ ok: true } & Reading) | ReadingRefusal {
  const recognised = recogniseEdition(book)
  if (!recognised.ok) return { ok: false, reason: 'unknownList', missing: recognised.missing }
  const { edition } = recognised
  const found = new Found(edition)
  for (let row = edition.headerRow + 1; row <= edition.sheet.rows.length; row++) found.read(row)
  const { rows, refused, notes, municipalities } = found
  if (!rows.size && !refused.length) return { ok: false, reason: 'noRows' }
  return {
    ok: true,
    source: edition.source,
    rows: [...rows.values()],
    refused,
    notes,
    municipalities: [...municipalities.values()],
  }
}

/** What a column says of a school, and how it is read; null for a value that cannot be right. */
const valueColumns: readonly (readonly [kind: ColumnKind, field: Field, read: (text: string) => string | null])[] = [
  ['structure', 'education', educationOf],
  ['primaryKind', 'education', primaryKindOf],
  ['denomination', 'denomination', plainText],
  ['boardNumber', 'boardNumber', (text) => digitsOf(text, 5)],
  ['street', 'street', plainText],
  ['houseNumber', 'houseNumber', plainText],
  ['postcode', 'postcode', postcodeOf],
  ['place', 'place', (text) => plainText(placeName(text))],
  ['municipalityCode', 'municipalityCode', (text) => presentCode(digitsOf(text, 4))],
  ['province', 'province', (text) => plainText(provinceName(text))],
  ['phone', 'phone', phoneOf],
  ['website', 'website', websiteOf],
]

class Found {
  readonly rows = new Map<string, SchoolRow>()
  readonly refused: RefusedRow[] = []
  readonly notes: Note[] = []
  readonly municipalities = new Map<string, Municipality>()
  private readonly valueColumns

  constructor(private readonly edition: Edition) {
    this.valueColumns = valueColumns.filter(([kind]) => edition.columns.has(kind))
  }

  read(row: number): void {
    const { source, sheet } = this.edition
    const cells = sheet.rows[row - 1] ?? []
    if (!cells.some((cell) => cell.kind !== 'empty')) return
    const text = (kind: ColumnKind): string => this.text(cells, kind)
    if (source === 'mboLocations' && (text('institutionType') !== 'main' || text('active').toLowerCase() !== 'true'))
      return
    const [code, name] = [codeOf(text('institution'), text('establishment')), text('name')]
    const problems = this.problemsOf(code, name)
    if (problems.length) return this.refuse(row, code, name, problems)
    const first = this.rows.get(code)
    // The list of mbo locations has a row for each address of an institution: the first is where it is.
    if (first && source === 'mboLocations') return
    const school: SchoolRow = { row, code, name, fields: this.fieldsOf(row, cells, name) }
    if (first) return this.repeated(first, school)
    this.rows.set(code, school)
    this.keepMunicipality(cells, school.fields)
  }

  private text(cells: readonly Cell[], kind: ColumnKind): string {
    const cell = cells[this.edition.columns.get(kind) ?? -1]
    const text = cell ? cellText(cell) : ''
    return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text
  }

  private head(kind: ColumnKind): string {
    return this.edition.headers[this.edition.columns.get(kind) ?? -1] ?? ''
  }

  private problemsOf(code: string, name: string): RefusedRow['problems'] {
    const { source, columns } = this.edition
    const at = this.head(columns.has('establishment') ? 'establishment' : 'institution')
    const found: { column: string; problem: Problem }[] = []
    if (code === '') found.push({ column: at, problem: { code: 'codeMissing' } })
    else if (!isCodeIn(source, code))
      found.push({ column: at, problem: { code: 'codeInvalid', text: shown(code, 40) } })
    if (name === '') found.push({ column: this.head('name'), problem: { code: 'nameMissing' } })
    if (name.length > maxText)
      found.push({ column: this.head('name'), problem: { code: 'textTooLong', length: name.length, max: maxText } })
    return found
  }

  private refuse(row: number, code: string, name: string, problems: RefusedRow['problems']): void {
    const known = isCodeIn(this.edition.source, code) ? code : null
    this.refused.push({ row, code: known, name: shown(name || code, maxText), problems })
  }

  /** A school that stands there twice with the same words is one; with other words a person must choose. */
  private repeated(first: SchoolRow, again: SchoolRow): void {
    if (JSON.stringify(first.fields) === JSON.stringify(again.fields)) {
      this.notes.push({ code: 'repeated', row: again.row, firstRow: first.row })
    } else {
      const problem: Problem = { code: 'differsFromRow', firstRow: first.row, school: first.name }
      this.refuse(again.row, again.code, again.name, [{ column: this.head('name'), problem }])
    }
  }

  private fieldsOf(row: number, cells: readonly Cell[], name: string): SchoolFields {
    const { columns, source } = this.edition
    const fields: Partial<Record<Field, string | null>> = { name }
    if (source === 'primary') fields.education = 'po'
    if (source === 'special') fields.education = 'so'
    if (columns.has('address')) Object.assign(fields, splitAddress(this.value(row, cells, 'address', plainText)))
    for (const [kind, field, read] of this.valueColumns) fields[field] = this.value(row, cells, kind, read)
    return fields
  }

  private value(
    row: number,
    cells: readonly Cell[],
    kind: ColumnKind,
    read: (text: string) => string | null,
  ): string | null {
    const text = this.text(cells, kind)
    if (text === '') return null
    const found = read(text)
    if (found === null) this.notes.push({ code: 'valueLeftOut', row, column: this.head(kind), text: shown(text, 80) })
    return found
  }

  private keepMunicipality(cells: readonly Cell[], { municipalityCode: code, province }: SchoolFields): void {
    if (!code || !province || this.municipalities.has(code)) return
    const name = presentName(code) ?? plainText(placeName(this.text(cells, 'municipality')))
    if (name) this.municipalities.set(code, { code, name, province })
  }
}

/** As much of a text as a complaint can show. */
const shown = (text: string, length: number): string => [...text.slice(0, 2 * length)].slice(0, length).join('')

function plainText(text: string): string | null {
  return text.length <= maxText && text !== '' ? text : null
}

/** `Campus 2.0 -4` of the list of mbo locations: its maker read the number as a fraction. */
function splitAddress(text: string | null): SchoolFields {
  const found = /^(.*?) (\d+)(?:\.0)? ?(\S*)$/.exec(text?.trim() ?? '')
  return found
    ? { street: found[1] ?? null, houseNumber: `${found[2]}${found[3]}` }
    : { street: text, houseNumber: null }
}
