// The national list from a spreadsheet: one sheet, a row of heads, a row for each elective.
import { cellText, excerpt, fold, oneLine, type Book } from '../../../../platform/cells.ts'
import {
  electiveFields,
  electiveStates,
  type ElectiveDetails,
  type ElectiveField,
  type ElectiveState,
} from '../rules.ts'

const heads: Readonly<Record<ElectiveField, readonly string[]>> = {
  code: ['code', 'vakcode', 'elementcode'],
  name: ['naam', 'keuzevak', 'vak', 'name'],
  profiles: ['profiel', 'profielen', 'profile', 'profiles'],
  state: ['status', 'stand', 'state'],
  studyHours: ['studielast', 'slu', 'studielasturen', 'study load'],
  syllabus: ['syllabus', 'adres', 'link', 'url'],
}

const stateWords: Readonly<Record<string, ElectiveState>> = {
  actief: 'active',
  'loopt af': 'ending',
  aflopend: 'ending',
  vervallen: 'ended',
  beeindigd: 'ended',
}

export interface ElectiveRow {
  readonly row: number
  readonly details: ElectiveDetails
}

export interface RefusedRow {
  readonly row: number
  readonly name: string
  readonly field: ElectiveField
  /** What stood there. */
  readonly value: string
  /** The code stands in the file twice; the first counts. */
  readonly repeated: boolean
}

export interface ElectiveReading {
  readonly rows: readonly ElectiveRow[]
  readonly refused: readonly RefusedRow[]
  /** Those that have a column. */
  readonly fields: readonly ElectiveField[]
}

/** Null when there is no row with the heads for a code and a name. */
export function readElectives(book: Book, profiles: readonly string[]): ElectiveReading | null {
  for (const sheet of book.sheets.filter(({ hidden }) => !hidden)) {
    const lines = sheet.rows.map((cells) => cells.map((cell) => oneLine(cellText(cell))))
    const at = lines.findIndex((line) => columnIn(line, 'code') >= 0 && columnIn(line, 'name') >= 0)
    const head = lines[at]
    if (head) return readRows(lines, at, head, profiles)
  }
  return null
}

const columnIn = (line: readonly string[], field: ElectiveField): number =>
  line.findIndex((text) => heads[field].includes(fold(text)))

function readRows(
  lines: readonly (readonly string[])[],
  at: number,
  head: readonly string[],
  profiles: readonly string[],
): ElectiveReading {
  const columns = electiveFields.map((field) => [field, columnIn(head, field)] as const)
  const rows: ElectiveRow[] = []
  const refused: RefusedRow[] = []
  const seen = new Set<string>()
  lines.forEach((line, index) => {
    if (index <= at || line.every((text) => text === '')) return
    const row = index + 1
    const typed = Object.fromEntries(columns.map(([field, column]) => [field, line[column] ?? ''])) as ElectiveDetails
    const found = readOne(typed, profiles)
    const code = typed.code.toLowerCase()
    const repeated = seen.has(code)
    const faulty = typeof found === 'string' ? found : repeated ? 'code' : null
    seen.add(code)
    if (faulty !== null)
      refused.push({ row, name: excerpt(typed.name), field: faulty, value: excerpt(typed[faulty]), repeated })
    else if (typeof found !== 'string') rows.push({ row, details: found })
  })
  return { rows, refused, fields: columns.flatMap(([field, column]) => (column < 0 ? [] : [field])) }
}

/** The row, or the field that will not do. */
function readOne(typed: ElectiveDetails, profiles: readonly string[]): ElectiveDetails | ElectiveField {
  if (!/^[0-9A-Za-z-]{1,20}$/.test(typed.code)) return 'code'
  if (typed.name === '' || typed.name.length > 200) return 'name'
  const named = typed.profiles.split(/[,;/]+/).flatMap((each) => (each.trim() ? [each.trim().toLowerCase()] : []))
  const known = profiles.filter((profile) => named.includes(profile.toLowerCase()))
  if (known.length !== new Set(named).size) return 'profiles'
  const state = typed.state === '' ? 'active' : (stateWords[fold(typed.state)] ?? typed.state)
  if (!electiveStates.some((each) => each === state)) return 'state'
  if (
    typed.studyHours !== '' &&
    !(/^\d{1,4}$/.test(typed.studyHours) && Number(typed.studyHours) > 0 && Number(typed.studyHours) <= 2000)
  )
    return 'studyHours'
  if (typed.syllabus !== '' && !/^https?:\/\/\S{1,490}$/.test(typed.syllabus)) return 'syllabus'
  return { ...typed, profiles: known.join(','), state }
}

/** One that is on the list as a form shows it, with the version it has. */
export interface ListedElective {
  readonly id: number
  readonly version: number
  readonly details: ElectiveDetails
}

export interface ChangedElective extends ElectiveRow {
  readonly was: ListedElective
  /** Those that differ. */
  readonly fields: readonly ElectiveField[]
}

export interface ElectiveDifference {
  readonly added: readonly ElectiveRow[]
  readonly changed: readonly ChangedElective[]
  readonly same: number
}

/** What the file would change, by code. What it does not name stays: schools may still offer it. */
export function electiveDifference(
  { rows, fields }: Pick<ElectiveReading, 'rows' | 'fields'>,
  listed: readonly ListedElective[],
): ElectiveDifference {
  const byCode = new Map(listed.map((each) => [each.details.code.toLowerCase(), each]))
  const added: ElectiveRow[] = []
  const changed: ChangedElective[] = []
  for (const { row, details } of rows) {
    const was = byCode.get(details.code.toLowerCase())
    if (!was) {
      added.push({ row, details })
      continue
    }
    const differing = fields.filter((field) => !isSame(field, was.details[field], details[field]))
    const now = { ...was.details, ...Object.fromEntries(differing.map((field) => [field, details[field]])) }
    if (differing.length) changed.push({ row, details: now, was, fields: differing })
  }
  return { added, changed, same: rows.length - added.length - changed.length }
}

const isSame = (field: ElectiveField, a: string, b: string): boolean => comparable(field, a) === comparable(field, b)

function comparable(field: ElectiveField, value: string): string {
  if (field === 'code') return value.toLowerCase()
  if (field === 'studyHours') return value && String(Number(value))
  return field === 'profiles' ? value.split(',').sort().join(',') : value
}
