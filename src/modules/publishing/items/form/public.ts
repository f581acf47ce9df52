// The form of an item: what it shows of a version, and what it makes of what came back.
import type { Locale } from '../../../../platform/actor.ts'
import type { FieldError } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { safeAddress } from '../../../../platform/rich-text/address.ts'
import { figuresIn, noText } from '../../../../platform/rich-text/document.ts'
import { fromNotation } from '../../../../platform/rich-text/from-notation.ts'
import { richTextOf } from '../../../../platform/rich-text/read.ts'
import { textRefusals } from '../../../../platform/rich-text/refusal-texts.ts'
import { toNotation } from '../../../../platform/rich-text/to-notation.ts'
import { parseDate } from '../../../../platform/time.ts'
import { aboutOf, facets } from '../facets/rules.ts'
import { isFigure } from '../figures/rules.ts'
import { kindRules, levels, type Field, type FieldName, type Kind } from '../kinds/rules.ts'
import { itemMessages } from '../messages.ts'
import type { Content } from '../commands.ts'
import type { ItemVersion } from '../queries.ts'

export type Typed = Readonly<Record<string, string>>

/** A version as its form shows it; `body` in the notation, `bodyDoc` for the editor. */
export function typedOf(kind: Kind, version: ItemVersion): Record<string, string> {
  const { title, lead, body, fields, about, organisations } = version
  return {
    title,
    lead,
    body: toNotation(body),
    bodyDoc: JSON.stringify(body),
    ...Object.fromEntries(kindRules[kind].fields.map((field) => [field.name, shown(field, fields[field.name] ?? '')])),
    ...Object.fromEntries(facets.map((facet) => [facet, about[facet].join('\n')])),
    organisations: organisations.map(({ name, place }) => (place ? `${name}, ${place}` : name)).join('\n'),
  }
}

const shown = ({ form }: Field, value: string): string => (form === 'date' && value ? formats('nl').date(value) : value)

export type OrganisationFound = number | 'unknown' | 'twice'

/** The names that a form gives, one a line. */
export const namesIn = (typed: Typed): string[] =>
  [...new Set(linesOf(typed['organisations'] ?? '').map((line) => line.slice(0, 300)))].slice(0, 50)

export type ReadForm =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/** `found` says for each name of `namesIn` which organisation it is. */
export function readForm(
  kind: Kind,
  typed: Typed,
  found: ReadonlyMap<string, OrganisationFound>,
  locale: Locale,
): ReadForm {
  const c = itemMessages(locale).complaints
  const errors: FieldError[] = []
  const complain = (field: string, text: string): string => {
    errors.push({ field, text })
    return ''
  }
  const title = (typed['title'] ?? '').replace(/\s+/g, ' ').trim()
  if (!title) complain('title', c.title)
  if (title.length > 200) complain('title', c.tooLong(200))
  const lead = (typed['lead'] ?? '').replace(/\s+/g, ' ').trim()
  if (lead.length > 600) complain('lead', c.tooLong(600))
  const text = richTextOf(typed, 'body')
  if (!text.ok) complain('body', textRefusals(locale)[text.reason])
  else for (const name of figuresIn(text.text)) if (!isFigure(name)) complain('body', c.figure(name))
  const fields = fieldsOf(kind, typed, c, complain)
  const organisations = namesIn(typed).flatMap((name) => {
    const id = found.get(name) ?? 'unknown'
    if (typeof id === 'number') return [id]
    complain('organisations', id === 'twice' ? c.organisationTwice(name) : c.organisation(name))
    return []
  })
  if (errors.length || !text.ok) return { ok: false, errors }
  const content = {
    title,
    lead,
    body: text.text,
    fields,
    about: aboutOf(typed),
    organisations: [...new Set(organisations)],
  }
  return { ok: true, content }
}

type Complaints = ReturnType<typeof itemMessages>['complaints']
type Complain = (field: string, text: string) => string

function fieldsOf(kind: Kind, typed: Typed, c: Complaints, complain: Complain): Partial<Record<FieldName, string>> {
  const rules = kindRules[kind].fields
  const values = rules.map((field) => [field.name, valueOf(field, typed[field.name] ?? '', c, complain)] as const)
  const fields = Object.fromEntries(values.filter(([, value]) => value !== ''))
  const { validFrom, validUntil } = fields
  if (validFrom && validUntil && validUntil < validFrom) complain('validUntil', c.dateOrder)
  return fields
}

const longest: Readonly<Record<Field['form'], number>> = {
  line: 200,
  text: 6_000,
  list: 2_000,
  date: 40,
  link: 2_000,
  choice: 40,
}

function valueOf({ name, form }: Field, given: string, c: Complaints, complain: Complain): string {
  const bare = form === 'text' ? given.replace(/\r\n/g, '\n').trim() : given.trim()
  if (!bare) return ''
  if (bare.length > longest[form]) return complain(name, c.tooLong(longest[form]))
  switch (form) {
    case 'text':
      // Written back in one way, so that the same words are the same text.
      return toNotation(withoutPictures(bare))
    case 'list':
      return linesOf(bare).join('\n')
    case 'date':
      return parseDate(bare) ?? complain(name, c.date)
    case 'link':
      return httpAddress(bare) ?? complain(name, c.link)
    case 'choice':
      return (levels as readonly string[]).includes(bare) ? bare : complain(name, c.choice)
    case 'line':
      if (name === 'email' && !/^\S+@\S+\.\S+$/.test(bare)) return complain(name, c.email)
      return bare.replace(/\s+/g, ' ')
  }
}

function httpAddress(typed: string): string | null {
  const address = safeAddress(typed)
  return address?.startsWith('http') ? address : null
}

/** The fields of a kind are words; what is kept or counted for an item belongs in its text. */
export function withoutPictures(notation: string) {
  const text = fromNotation(notation)
  return { ...text, content: text.content.filter(({ type }) => !['picture', 'figure', 'attachment'].includes(type)) }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/** What was sent, as the form shows it again: of a text that can be read both ways of writing it. */
export function shownAgain(kind: Kind, typed: Typed): Record<string, string> {
  const names = [
    'title',
    'lead',
    'organisations',
    'number',
    ...kindRules[kind].fields.map(({ name }) => name),
    ...facets,
  ]
  const kept = Object.fromEntries(names.map((name) => [name, typed[name] ?? '']))
  const text = richTextOf(typed, 'body')
  const body = text.ok
    ? { body: toNotation(text.text), bodyDoc: JSON.stringify(text.text) }
    : // What cannot be read goes back as it came.
      { body: typed['body'] ?? '', bodyDoc: typed['bodyDoc'] ?? JSON.stringify(noText) }
  return { ...kept, ...body }
}
