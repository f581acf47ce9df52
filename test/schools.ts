// Lists of schools in the shapes that DUO publishes, with invented schools.
import iconv from 'iconv-lite'

export interface ListedSchool {
  institution?: string
  establishment?: string
  name?: string
  structure?: string
  street?: string
  number?: string
  postcode?: string
  place?: string
  municipalityCode?: string
  municipality?: string
  province?: string
  phone?: string
  website?: string
  board?: string
  denomination?: string
}

const known: Required<ListedSchool> = {
  institution: '98ZZ',
  establishment: '98ZZ00',
  name: 'Het Veenlandcollege',
  structure: 'VBO/MAVO',
  street: 'Turfvaart',
  number: '12',
  postcode: '7811 AA',
  place: 'EMMEN',
  municipalityCode: '0114',
  municipality: 'EMMEN',
  province: 'Drenthe',
  phone: '0591123456',
  website: 'www.veenland.example',
  board: '41234',
  denomination: 'Openbaar',
}

const heads: readonly (readonly [string, keyof ListedSchool])[] = [
  ['PROVINCIE', 'province'],
  ['BEVOEGD GEZAG NUMMER', 'board'],
  ['INSTELLINGSCODE', 'institution'],
  ['VESTIGINGSCODE', 'establishment'],
  ['VESTIGINGSNAAM', 'name'],
  ['STRAATNAAM', 'street'],
  ['HUISNUMMER-TOEVOEGING', 'number'],
  ['POSTCODE', 'postcode'],
  ['PLAATSNAAM', 'place'],
  ['GEMEENTENUMMER', 'municipalityCode'],
  ['GEMEENTENAAM', 'municipality'],
  ['DENOMINATIE', 'denomination'],
  ['TELEFOONNUMMER', 'phone'],
  ['INTERNETADRES', 'website'],
  ['ONDERWIJSSTRUCTUUR', 'structure'],
  ['STRAATNAAM CORRESPONDENTIEADRES', 'street'],
]

/** The nth invented establishment: 10AA00, 10AB00 … */
export function codeAt(index: number): string {
  const letters = String.fromCharCode(65 + (Math.floor(index / 26) % 26), 65 + (index % 26))
  return `${10 + (Math.floor(index / 676) % 90)}${letters}00`
}

export interface ListShape {
  separator?: string
  encoding?: string
  lineEnd?: string
  /** A list of primary schools in place of secondary ones. */
  primary?: boolean
  /** Heads as another edition writes them. */
  renamed?: Readonly<Record<string, string>>
}

/** A list of secondary schools as DUO writes it today; what is not given stays as `known` has it. */
export function schoolList(schools: readonly ListedSchool[], shape: ListShape = {}): Buffer {
  const { separator = ';', encoding = 'windows-1252', lineEnd = '\r\n', primary = false, renamed = {} } = shape
  const columns = primary ? heads.filter(([, key]) => key !== 'structure') : heads
  const quoted = (text: string): string => (text.includes(separator) ? `"${text}"` : text)
  const lines = [
    columns.map(([head]) => renamed[head] ?? head),
    ...schools.map((school) => columns.map(([, key]) => quoted({ ...known, ...school }[key]))),
  ]
  return iconv.encode(lines.map((cells) => cells.join(separator) + lineEnd).join(''), encoding)
}
