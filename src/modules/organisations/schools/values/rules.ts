// How DUO writes its values, and how we do.
import { kindOf, type Source } from '../rules.ts'

/** `HENGELO OV` becomes Hengelo OV, `'S-HERTOGENBOSCH` 's-Hertogenbosch; a name with small letters stays as it is. */
export function placeName(text: string): string {
  if (!text || text !== text.toUpperCase()) return text
  const known = placeNames.get(text)
  if (known !== undefined) return known
  const name = text
    .toLowerCase()
    .replace(/^s[- ]/, "'s-")
    .split(' ')
    .map((word, index) =>
      index > 0 && small.has(word) ? word : provinces.has(word) ? word.toUpperCase() : capital(word),
    )
    .join(' ')
  if (placeNames.size < 10_000 && text.length < 100) placeNames.set(text, name)
  return name
}

// A list names a few thousand places many times over; what else is sent in is not kept.
const placeNames = new Map<string, string>()
const small = new Set('aan ad bij ca de den der en gem gem. het in op over te ten ter van voor a/d'.split(' '))
const provinces = new Set('dr fl fr gld gn gr lb nb nh ov ut zh zl'.split(' '))

const capital = (word: string): string =>
  word
    .split('-')
    .map((part) => {
      if (/^'[a-z]$/.test(part) || /^\d/.test(part)) return part
      return part.startsWith('ij') ? `IJ${part.slice(2)}` : part.replace(/\p{L}/u, (letter) => letter.toUpperCase())
    })
    .map((part, index) => (index > 0 && small.has(part.toLowerCase()) ? part.toLowerCase() : part))
    .join('-')

/** One name a province: the Frisian one that the province uses itself. */
export const provinceName = (text: string): string => (text === 'Friesland' ? 'Fryslân' : text)

/** `9306 TC` and `9306tc` become 9306TC; null when it is no Dutch postcode. */
export function postcodeOf(text: string): string | null {
  const found = /^([1-9]\d{3}) ?([A-Za-z]{2})$/.exec(text)
  return found ? `${found[1]}${found[2]?.toUpperCase()}` : null
}

const longestWebsite = 300

/** A host with perhaps a path, in small letters, without the protocol; null when it cannot be one. */
export function websiteOf(text: string): string | null {
  const address = text.replace(/^https?:\/\//i, '').replace(/[/.]+$/, '')
  if (address.length > longestWebsite) return null
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w./~%-]*)?$/i.test(address) ? address.toLowerCase() : null
}

/** Digits, filled up to their length: a spreadsheet program eats the zeros in front. */
export function digitsOf(text: string, length: number): string | null {
  return /^\d+$/.test(text) && text.length <= length ? text.padStart(length, '0') : null
}

/** Ten digits, or an international number; nothing shorter can be called. */
export function phoneOf(text: string): string | null {
  const digits = text.replace(/[\s().-]/g, '')
  if (/^\d{9}$/.test(digits) && !digits.startsWith('0')) return `0${digits}`
  return /^(0\d{9}|\+\d{8,15}|00\d{8,15})$/.test(digits) ? digits : null
}

/** `VBO/MAVO/HAVO` of the list of secondary schools: vmbo,havo. Null where a part is not known. */
export function educationOf(structure: string): string | null {
  const parts = structure.split('/').map((part) => structures.get(part.trim().toUpperCase()))
  if (parts.includes(undefined)) return null
  return educationOrder.filter((kind) => parts.includes(kind)).join(',')
}

const structures = new Map([
  ['VBO', 'vmbo'],
  ['MAVO', 'vmbo'],
  ['VMBO', 'vmbo'],
  ['HAVO', 'havo'],
  ['VWO', 'vwo'],
  ['PRO', 'pro'],
  ['BRUGJAAR', 'bridgeYears'],
])
/** `SBO/SO` of the list of special schools: so. Null where a part is not known. */
export function primaryKindOf(kinds: string): string | null {
  const parts = kinds.split(/[/,+]/).map((part) => primaryKinds.get(part.trim().toUpperCase()))
  if (parts.includes(undefined)) return null
  return ['po', 'so'].filter((kind) => parts.includes(kind)).join(',')
}

const primaryKinds = new Map([
  ['BO', 'po'],
  ['BAO', 'po'],
  ['BASISONDERWIJS', 'po'],
  ['SBO', 'so'],
  ['SPECIAAL BASISONDERWIJS', 'so'],
  ['SO', 'so'],
  ['SPECIAAL ONDERWIJS', 'so'],
  ['VSO', 'so'],
  ['VOORTGEZET SPECIAAL ONDERWIJS', 'so'],
])
const educationOrder = ['bridgeYears', 'pro', 'vmbo', 'havo', 'vwo']

/** The code of a school: the establishment in full, or its two characters behind the BRIN. */
export function codeOf(institution: string, establishment: string): string {
  const [brin, own] = [institution.toUpperCase(), establishment.toUpperCase()]
  return /^\d{1,2}$/.test(own) ? `${brin}${own.padStart(2, '0')}` : own || brin
}

export const isCode = (code: string): boolean => /^\d{2}[A-Z]{2}(\d{2})?$/.test(code)

/** An establishment has six characters, an mbo institution four. */
export const isCodeIn = (source: Source, code: string): boolean =>
  (kindOf(source) === 'mbo' ? /^\d{2}[A-Z]{2}$/ : /^\d{2}[A-Z]{2}\d{2}$/).test(code)
