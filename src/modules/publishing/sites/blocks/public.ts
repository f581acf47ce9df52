// What somebody filled in on a sheet, as texts that may be kept or with what is wrong beside each field.
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { isEmpty, written, type RichText } from '../../../../platform/rich-text/document.ts'
import { filmAt } from '../../../../platform/rich-text/film.ts'
import { readRichText, richTextOf, type RichTextRefusal } from '../../../../platform/rich-text/read.ts'
import { parseDate } from '../../../../platform/time.ts'
import { isAddress } from '../rules.ts'
import type { FieldSpec } from './rules.ts'

/** In the reader's language; each says what to do. */
export interface SheetComplaints {
  readonly required: string
  readonly tooLong: (max: number) => string
  readonly address: string
  readonly web: string
  readonly video: string
  readonly email: string
  readonly date: string
  readonly choice: string
}

type Read = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly complaint: string }
const good = (text: string): Read => ({ ok: true, text })
const bad = (complaint: string): Read => ({ ok: false, complaint })

/** A field that the form did not have stays as it is; a box that is not ticked is not sent. */
export function readSheet(
  specs: readonly FieldSpec[],
  typed: Typed,
  c: SheetComplaints,
  refusals: Readonly<Record<RichTextRefusal, string>>,
): { readonly fields: Record<string, string>; readonly errors: readonly FieldError[] } {
  const fields: Record<string, string> = {}
  const errors: FieldError[] = []
  for (const spec of specs) {
    const { name, kind } = spec
    if (kind === 'rich') {
      if (typed[name] === undefined && typed[`${name}Doc`] === undefined) continue
      const read = richTextOf(typed, name)
      if (read.ok) fields[name] = isEmpty(read.text) ? '' : written(read.text)
      else errors.push({ field: name, text: refusals[read.reason] })
      continue
    }
    const given = kind === 'tick' ? (typed[name] ?? '') : typed[name]
    if (given === undefined) continue
    const read = readField(spec, given, c)
    if (read.ok) fields[name] = read.text
    else errors.push({ field: name, text: read.complaint })
  }
  return { fields, errors }
}

function readField({ kind, max, required, options }: FieldSpec, given: string, c: SheetComplaints): Read {
  const text = kind === 'text' ? given.replace(/\r\n?/g, '\n').trim() : given.replace(/\s+/g, ' ').trim()
  if (kind === 'tick') return good(text ? 'on' : '')
  if (kind === 'choice') return options?.includes(text) ? good(text) : bad(c.choice)
  if (text === '') return required ? bad(c.required) : good('')
  if (text.length > max) return bad(c.tooLong(max))
  const complaints: Partial<Record<FieldSpec['kind'], [boolean, string]>> = {
    address: [isAddress(text), c.address],
    web: [/^https:\/\/[^\s/]+\.[^\s]+$/i.test(text), c.web],
    video: [filmAt(text) !== null, c.video],
    email: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), c.email],
    date: [parseDate(text) !== null, c.date],
  }
  const [fine, complaint] = complaints[kind] ?? [true, '']
  return fine ? good(text) : bad(complaint)
}

/** A kept rich text; what nobody can read any more is no text. */
export function richField(fields: Readonly<Record<string, string>>, name: string): RichText | null {
  const kept = fields[name]
  if (!kept) return null
  const read = readRichText(kept)
  return read.ok && !isEmpty(read.text) ? read.text : null
}
