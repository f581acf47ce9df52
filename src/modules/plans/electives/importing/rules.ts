// The national list from a spreadsheet: one sheet, a row of heads, a row for each elective.
import { cellText, fold, oneLine, type Book } from '../../../../platform/cells.ts'
import { electiveStates, type ElectiveDetails, type ElectiveField, type ElectiveState } from '../rules.ts'

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

export interface RefusedRow {
  readonly row: number
  readonly field: ElectiveField
}

export interface ElectiveReading {
  readonly rows: readonly ElectiveDetails[]
  readonly refused: readonly RefusedRow[]
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
) {
  const columns = Object.keys(heads).map(
    (field) => [field as ElectiveField, columnIn(head, field as ElectiveField)] as const,
  )
  const rows: ElectiveDetails[] = []
  const refused: RefusedRow[] = []
  const seen = new Set<string>()
  lines.forEach((line, index) => {
    if (index <= at || line.every((text) => text === '')) return
    const typed = Object.fromEntries(columns.map(([field, column]) => [field, line[column] ?? ''])) as ElectiveDetails
    const found = readOne(typed, profiles)
    const code = typed.code.toLowerCase()
    const faulty = typeof found === 'string' ? found : seen.has(code) ? 'code' : null
    seen.add(code)
    if (faulty !== null) refused.push({ row: index + 1, field: faulty })
    else if (typeof found !== 'string') rows.push(found)
  })
  return { rows, refused }
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
