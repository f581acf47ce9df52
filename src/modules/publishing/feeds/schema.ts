// What the API takes and gives of articles; the description that programmers read is made of this.
import { z } from 'zod'
import { facetValues } from '../items/facets/rules.ts'
import { kinds } from '../items/kinds/rules.ts'
import { licences } from '../items/rules.ts'

const word = z.string().trim().min(1).max(120).optional()
const oneOf = (values: readonly string[] | null) => (values ? z.enum(values as [string, ...string[]]).optional() : word)
const cursor = z
  .string()
  .regex(/^\d{1,15}$/, 'take it from `next` of an answer')
  .transform(Number)

export const itemsQuery = z.object({
  site: word.describe('Slug of a region, or `nation`: what that site tells and has taken over. Without it, all sites.'),
  kind: z.enum(kinds).optional(),
  theme: oneOf(facetValues.theme),
  line: oneOf(facetValues.line),
  world: oneOf(facetValues.world),
  school: oneOf(facetValues.school),
  profile: oneOf(facetValues.profile),
  province: oneOf(facetValues.province),
  cursor: cursor.optional().describe('`next` of the answer before'),
  perPage: z.coerce.number().int().min(1).max(100).default(50),
})

const address = z.url()
const day = z.iso.datetime()
const region = z.object({ slug: z.string(), name: z.string() }).nullable().describe('Null: the national site')

export const itemAnswer = z.object({
  id: z.number().int(),
  kind: z.enum(kinds),
  title: z.string(),
  lead: z.string(),
  language: z.enum(['nl', 'en']),
  url: address,
  region,
  publishedAt: day,
  correctedAt: day.nullable(),
  licence: z.enum(licences).describe('`reserved`: all rights reserved'),
  licenceUrl: address.nullable(),
  about: z.object({
    theme: z.array(z.string()),
    line: z.array(z.string()),
    world: z.array(z.string()),
    school: z.array(z.string()),
    profile: z.array(z.string()),
    province: z.array(z.string()),
  }),
})

export const itemsAnswer = z.object({
  items: z.array(itemAnswer).describe('The newest first'),
  next: z.string().nullable().describe('Cursor of the next page; null: this was the last'),
})

export const wholeItemAnswer = itemAnswer.extend({
  text: z.string().describe('The words of the article, a line for each paragraph'),
  html: z.string().describe('The same as HTML, with headings from the second level'),
  fields: z
    .record(z.string(), z.string())
    .describe('What only this kind has; texts of several paragraphs in a notation'),
  organisations: z.array(z.object({ id: z.number().int(), name: z.string(), place: z.string().nullable() })),
  picture: z.object({ url: address, alt: z.string(), width: z.number().int(), height: z.number().int() }).nullable(),
  files: z.array(z.object({ url: address, words: z.string(), mediaType: z.string() })),
  reviewOn: z.iso.date().nullable(),
})

export const siteAnswer = z.object({
  slug: z.string().nullable().describe('Null: the national site'),
  name: z.string(),
  url: address,
  feed: address.describe('The newest articles, as Atom'),
  languages: z.array(z.enum(['nl', 'en'])),
})
