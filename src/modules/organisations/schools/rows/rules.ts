// From the rows of a list to schools: a row is read whole or refused with its reason.
import { cellAt, cellText, type Book } from '../../../../platform/cells.ts'
import { recogniseEdition, type ColumnKind, type Edition } from '../editions/rules.ts'
import type {
  Municipality,
  Note,
  Problem,
  Reading,
  ReadingRefusal,
  RefusedRow,
  SchoolFields,
  SchoolRow,
} from '../rules.ts'
import {
  codeOf,
  digitsOf,
  educationOf,
  isCode,
  phoneOf,
  placeName,
  postcodeOf,
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

class Found {
  readonly rows = new Map<string, SchoolRow>()
  readonly refused: RefusedRow[] = []
  readonly notes: Note[] = []
  readonly municipalities = new Map<string, Municipality>()

  constructor(private readonly edition: Edition) {}

  read(row: number): void {
    const { source, sheet } = this.edition
    if (!sheet.rows[row - 1]?.some((cell) => cell.kind !== 'empty')) return
    const text = (kind: ColumnKind): string => this.text(row, kind)
    if (source === 'mboLocations' && (text('institutionType') !== 'main' || text('active') !== 'True')) return
    const [code, name] = [codeOf(text('institution'), text('establishment')), text('name')]
    const problems = this.problemsOf(code, name)
    if (problems.length) return void this.refused.push({ row, name: name || code, problems })
    const school: SchoolRow = { row, code, name, fields: { name, ...this.fieldsOf(row) } }
    const first = this.rows.get(code)
    if (!first) {
      this.rows.set(code, school)
      this.keepMunicipality(row, school.fields)
    } else this.repeated(first, school)
  }

  private text(row: number, kind: ColumnKind): string {
    const column = this.edition.columns.get(kind)
    return column === undefined ? '' : cellText(cellAt(this.edition.sheet, row, column)).replace(/\s+/g, ' ')
  }

  private head(kind: ColumnKind): string {
    return this.edition.headers[this.edition.columns.get(kind) ?? -1] ?? ''
  }

  private problemsOf(code: string, name: string): RefusedRow['problems'] {
    const at = this.head(this.edition.columns.has('establishment') ? 'establishment' : 'institution')
    const found: { column: string; problem: Problem }[] = []
    if (code === '') found.push({ column: at, problem: { code: 'codeMissing' } })
    else if (!isCode(code)) found.push({ column: at, problem: { code: 'codeInvalid', text: code.slice(0, 40) } })
    if (name === '') found.push({ column: this.head('name'), problem: { code: 'nameMissing' } })
    if (name.length > maxText)
      found.push({ column: this.head('name'), problem: { code: 'textTooLong', length: name.length, max: maxText } })
    return found
  }

  /** A school that stands there twice with the same words is one; with other words a person must choose. */
  private repeated(first: SchoolRow, again: SchoolRow): void {
    const { source } = this.edition
    // The list of mbo locations has a row for each address of an institution: the first is where it is.
    if (source === 'mboLocations') return
    if (JSON.stringify(first.fields) === JSON.stringify(again.fields)) {
      this.notes.push({ code: 'repeated', row: again.row, firstRow: first.row })
    } else {
      const problem: Problem = { code: 'differsFromRow', firstRow: first.row, school: first.name }
      this.refused.push({ row: again.row, name: again.name, problems: [{ column: this.head('name'), problem }] })
    }
  }

  private fieldsOf(row: number): SchoolFields {
    const { columns, source } = this.edition
    const value = (kind: ColumnKind, read: (text: string) => string | null = plainText): string | null => {
      const text = this.text(row, kind)
      const found = text === '' ? null : read(text)
      if (text !== '' && found === null)
        this.notes.push({ code: 'valueLeftOut', row, column: this.head(kind), text: text.slice(0, 80) })
      return found
    }
    const address = columns.has('address') ? splitAddress(value('address')) : null
    return {
      ...(source === 'primary' && { education: 'po' }),
      ...(columns.has('structure') && { education: value('structure', educationOf) }),
      ...(columns.has('denomination') && { denomination: value('denomination') }),
      ...(columns.has('boardNumber') && { boardNumber: value('boardNumber', (text) => digitsOf(text, 5)) }),
      ...(columns.has('street') && { street: value('street') }),
      ...(columns.has('houseNumber') && { houseNumber: value('houseNumber') }),
      ...address,
      ...(columns.has('postcode') && { postcode: value('postcode', postcodeOf) }),
      ...(columns.has('place') && { place: value('place', (text) => plainText(placeName(text))) }),
      ...(columns.has('municipalityCode') && {
        municipalityCode: value('municipalityCode', (text) => digitsOf(text, 4)),
      }),
      ...(columns.has('province') && { province: value('province', (text) => plainText(provinceName(text))) }),
      ...(columns.has('phone') && { phone: value('phone', phoneOf) }),
      ...(columns.has('website') && { website: value('website', websiteOf) }),
    }
  }

  private keepMunicipality(row: number, { municipalityCode: code, province }: SchoolFields): void {
    if (!code || !province || this.municipalities.has(code)) return
    const name = plainText(placeName(this.text(row, 'municipality')))
    if (name) this.municipalities.set(code, { code, name, province })
  }
}

const plainText = (text: string): string | null => (text.length <= maxText && text !== '' ? text : null)

/** `Campus 2.0 -4` of the list of mbo locations: its maker read the number as a fraction. */
function splitAddress(text: string | null): SchoolFields {
  const found = /^(.*?) (\d+)(?:\.0)? ?(\S*)$/.exec(text?.trim() ?? '')
  return found
    ? { street: found[1] ?? null, houseNumber: `${found[2]}${found[3]}` }
    : { street: text, houseNumber: null }
}
