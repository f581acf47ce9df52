// Which list a file is, recognised by its column heads: DUO changes them between editions, and nothing else tells.
import { cellText, type Book, type Cell, type Sheet } from '../../../../platform/cells.ts'
import type { Source } from '../rules.ts'

/** What a column of a list can hold. */
export type ColumnKind =
  | 'institution'
  | 'establishment'
  | 'name'
  | 'structure'
  | 'primaryKind'
  | 'denomination'
  | 'boardNumber'
  | 'street'
  | 'houseNumber'
  | 'address'
  | 'postcode'
  | 'place'
  | 'municipalityCode'
  | 'municipality'
  | 'province'
  | 'phone'
  | 'website'
  | 'institutionType'
  | 'active'

/** The heads that mean it, the newest first: that one is named when it is missing. */
const heads: Readonly<Record<ColumnKind, readonly string[]>> = {
  institution: ['INSTELLINGSCODE', 'BRIN NUMMER', 'BRIN', 'BRIN NR', 'NR ADMINISTRATIE'],
  establishment: ['VESTIGINGSCODE', 'VESTIGINGSNUMMER', 'VESTIGINGSNR'],
  name: ['VESTIGINGSNAAM', 'INSTELLINGSNAAM', 'NAAM VOLLEDIG', 'SCHOOL', 'NAAM'],
  structure: ['ONDERWIJSSTRUCTUUR'],
  primaryKind: ['SOORT PRIMAIR ONDERWIJS', 'SOORT PO', 'TYPE PO'],
  denomination: ['DENOMINATIE'],
  boardNumber: ['BEVOEGD GEZAG NUMMER'],
  street: ['STRAATNAAM'],
  houseNumber: ['HUISNUMMER-TOEVOEGING', 'HUISNUMMER'],
  address: ['FULL ADDRESS'],
  postcode: ['POSTCODE', 'POSTCODE VEST'],
  place: ['PLAATSNAAM', 'PLAATSNAAM INSTELLING', 'NAAM PLAATS VEST'],
  municipalityCode: ['GEMEENTENUMMER', 'GEMEENTENUMMER INSTELLING'],
  municipality: ['GEMEENTENAAM', 'GEMEENTE INSTELLING'],
  province: ['PROVINCIE', 'PROVINCIE INSTELLING', 'PROVINCIE VEST'],
  phone: ['TELEFOONNUMMER'],
  website: ['INTERNETADRES'],
  institutionType: ['INSTITUTION TYPE'],
  active: ['IS ACTIVE'],
}

/** Spaces, dashes, underscores and capitals differ between editions; letters and digits do not. */
const plain = (head: string): string => head.toUpperCase().replace(/[^A-Z0-9]/g, '')

const kindOfHead = new Map(
  Object.entries(heads).flatMap(([kind, names]) => names.map((name) => [plain(name), kind as ColumnKind])),
)

interface List {
  readonly source: Source
  readonly needs: readonly ColumnKind[]
  readonly lacks: readonly ColumnKind[]
  /** What its heads must say besides. */
  readonly tells?: (names: readonly string[]) => boolean
}

const address: readonly ColumnKind[] = ['name', 'street', 'postcode', 'place']

const lists: readonly List[] = [
  { source: 'secondary', needs: ['institution', 'establishment', ...address, 'structure'], lacks: [] },
  { source: 'special', needs: ['institution', 'establishment', ...address, 'primaryKind'], lacks: ['structure'] },
  {
    source: 'primary',
    needs: ['institution', 'establishment', ...address, 'denomination'],
    lacks: ['structure', 'primaryKind'],
  },
  {
    source: 'mboLocations',
    needs: ['institution', 'name', 'postcode', 'place', 'institutionType', 'active'],
    lacks: [],
  },
  {
    source: 'mbo',
    needs: ['institution', 'name'],
    lacks: ['establishment', 'structure', 'institutionType'],
    // A list of nothing but names and BRIN, or one that speaks of mbo in its heads.
    tells: (names) => names.length <= 3 || names.some((name) => name.includes('MBO') || name === 'BBL'),
  },
]

export interface Edition {
  readonly source: Source
  readonly sheet: Sheet
  /** Row of the heads, from 1. */
  readonly headerRow: number
  /** Index of each column, from 0. */
  readonly columns: ReadonlyMap<ColumnKind, number>
  /** Heads as they stand in the file, by index. */
  readonly headers: readonly string[]
}

/** @returns the missing heads of the list that comes nearest when the file is none that we know. */
export function recogniseEdition(book: Book): { ok: true; edition: Edition } | { ok: false; missing: string[] } {
  let nearest: string[] | null = null
  for (const sheet of book.sheets) {
    for (const [index, row] of sheet.rows.slice(0, 10).entries()) {
      const header = readHeader(row)
      if (!header.columns.has('institution') && !header.columns.has('name')) continue
      const missing = lists.map((list) => ({ list, missing: missingOf(list, header) }))
      const found = missing.find((each) => each.missing?.length === 0)
      if (found) {
        const edition = { source: found.list.source, sheet, headerRow: index + 1, ...header }
        return { ok: true, edition: { ...edition, source: sourceByNames(edition) } }
      }
      nearest ??=
        missing.flatMap((each) => (each.missing ? [each.missing] : [])).sort((a, b) => a.length - b.length)[0] ?? null
    }
  }
  return { ok: false, missing: nearest ?? ['INSTELLINGSCODE', 'VESTIGINGSCODE', 'VESTIGINGSNAAM'] }
}

type Header = Pick<Edition, 'columns' | 'headers'>

function readHeader(row: readonly Cell[]): Header {
  const headers = row.map(cellText)
  const columns = new Map<ColumnKind, number>()
  for (const [index, head] of headers.entries()) {
    const kind = kindOfHead.get(plain(head))
    // Of two columns that mean the same the first is the visiting address.
    if (kind && !columns.has(kind)) columns.set(kind, index)
  }
  return { headers, columns }
}

/** Null: the file holds what this list never does, so nothing of it is missing. */
function missingOf(list: List, { columns, headers }: Header): string[] | null {
  if (list.lacks.some((kind) => columns.has(kind))) return null
  const names = headers.map(plain).filter((name) => name !== '')
  if (list.tells && !list.tells(names)) return null
  return list.needs.filter((kind) => !columns.has(kind)).map((kind) => heads[kind][0] ?? kind)
}

const sounds = /\b(sbo|v?so|so-?vso)\b|speciaal|[mt]y[lt]tyl|zmlk/i

/**
 * An edition of the list of special schools may have the very heads of the list of primary ones. Of the names in the
 * latter (6,122 of them) not one says that it is special; of the former a good part does.
 */
function sourceByNames({ source, sheet, headerRow, columns }: Omit<Edition, 'headers'>): Source {
  if (source !== 'primary') return source
  const at = columns.get('name') ?? -1
  const names = sheet.rows.slice(headerRow).flatMap((row) => (row[at] ? [cellText(row[at])] : []))
  const special = names.filter((name) => sounds.test(name)).length
  return special > 0 && special * 20 >= names.length ? 'special' : 'primary'
}
