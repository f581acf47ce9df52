// Cells to values: numbers and addresses as people type them and as spreadsheet programs spoil them.
import { z } from 'zod'
import { cellText, excerpt, oneLine, type Cell } from '../../../../platform/cells.ts'
import { phoneOf, placeName, postcodeOf, websiteOf } from '../../schools/values/rules.ts'
import { maxLength, type Field, type InvalidCode, type Problem } from '../rules.ts'

/** Null: the cell says nothing. */
export type Read =
  | { readonly ok: true; readonly value: string | null; readonly note?: 'kvkFilledUp' | 'branchWords' }
  | { readonly ok: false; readonly problem: Problem }

export function readCell(field: Field, cell: Cell): Read {
  if (cell.kind === 'error') return { ok: false, problem: { code: 'cellError', text: excerpt(cell.text) } }
  const text = oneLine(cellText(cell))
  if (nothing.test(text)) return found(null)
  const max = maxLength[field]
  if (max !== undefined && text.length > max)
    return { ok: false, problem: { code: 'textTooLong', length: text.length, max } }
  return reads[field](text)
}

/** A dash, a question mark or words that people put where they know nothing. */
const nothing = /^(?:[-–—?.]*|n\.?v\.?t\.?|onbekend|geen|n\/a|unknown|none)$/i

const found = (value: string | null, note?: 'kvkFilledUp' | 'branchWords'): Read => ({
  ok: true,
  value,
  ...(note && { note }),
})
const invalid = (code: InvalidCode, text: string): Read => ({
  ok: false,
  problem: { code, text: excerpt(text) },
})
const orInvalid =
  (read: (text: string) => string | null, code: InvalidCode) =>
  (text: string): Read => {
    const value = read(text)
    return value === null ? invalid(code, text) : found(value)
  }

const reads: Readonly<Record<Field, (text: string) => Read>> = {
  name: found,
  kvk: readKvk,
  branchCode: readBranchCode,
  street: found,
  houseNumber: found,
  postcode: orInvalid(postcodeOf, 'postcodeInvalid'),
  place: (text) => found(placeName(text)),
  phone: orInvalid(phoneOf, 'phoneInvalid'),
  website: orInvalid(websiteOf, 'websiteInvalid'),
  contactName: found,
  contactEmail: orInvalid(emailOf, 'emailInvalid'),
}

/**
 * Eight digits, with spaces, dots or `KvK` around them. A spreadsheet program eats the zero in front. Two other numbers
 * of a company are told apart by their length: of an establishment (twelve) and of taxes (nine, RSIN).
 */
function readKvk(text: string): Read {
  const digits = text.replace(/^kvk[\s.:-]*(?:n(?:umme)?r\.?)?[\s.:-]*/i, '').replace(/[\s.\-/]/g, '')
  if (/^0*$/.test(digits) || !/^\d+$/.test(digits)) return invalid('kvkInvalid', text)
  if (digits.length === 8) return found(digits)
  if (digits.length === 7) return found(`0${digits}`, 'kvkFilledUp')
  if (digits.length === 9) return invalid('rsin', text)
  return invalid(digits.length === 12 ? 'establishmentNumber' : 'kvkInvalid', text)
}

/** The digits of the SBI, `43.21` or `4321 Elektrotechnische installatie`. Words alone are no code and stay out. */
function readBranchCode(text: string): Read {
  const code = /^(?:SBI[\s:.-]*)?[A-U]?\s?(\d[\d. ]*)(?:$|[\s:;,–-]+\D)/i.exec(text)?.[1]?.replace(/[. ]/g, '')
  if (code === undefined) return /\d/.test(text) ? invalid('branchInvalid', text) : found(null, 'branchWords')
  return /^\d{2,6}$/.test(code) ? found(code) : invalid('branchInvalid', text)
}

const address = z.email().max(254)

/** In small letters, also from `Naam <naam@bedrijf.nl>`; null when nothing can be sent to it. */
function emailOf(text: string): string | null {
  const bare = (/<([^<>]+)>$/.exec(text)?.[1] ?? text)
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
  return address.safeParse(bare).success ? bare : null
}

/** `Turfvaart 12a` in two; a street whose name ends in no number stays whole, and so does a post box. */
export function splitStreet(text: string): { street: string; houseNumber: string | null } {
  const parts = /^(?!postbus\b)(.*\S)\s+(\d{1,5}\s?[-/]?\s?[a-z0-9]{0,4})$/i.exec(text)
  return { street: parts?.[1]?.trim() ?? text, houseNumber: parts?.[2] ?? null }
}

/** `7811 AB Emmen` in two; null when it does not begin with a postcode. */
export function splitPostcode(text: string): { postcode: string; place: string } | null {
  const parts = /^([1-9]\d{3} ?[a-z]{2})[\s,]+(\D.{0,99})$/i.exec(text)
  const postcode = parts?.[1] ? postcodeOf(parts[1]) : null
  return postcode && parts?.[2] ? { postcode, place: placeName(parts[2].trim()) } : null
}
