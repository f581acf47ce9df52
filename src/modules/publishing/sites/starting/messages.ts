// What a site begins with. Titles and sentences that are left empty are told by the page itself, from the register and
// the plan, in the language of the reader; only what cannot be known is written out, in the language of the region.
import { defineMessages } from '../../../../platform/i18n.ts'
import { letterLocale, type Region } from '../../../organisations/public.ts'
import { blockFields, filled, legalFields, settingFields } from '../blocks/rules.ts'
import type { BlockKind, SiteContents } from '../rules.ts'

interface Texts {
  readonly joinTitle: string
  readonly paragraphs: (region: string) => readonly string[]
}

const texts = defineMessages<Texts>({
  nl: {
    joinTitle: 'Doet u mee?',
    paragraphs: (region) => [
      'Een gastles, een middag bij u in de werkplaats of een machine waarmee leerlingen mogen leren: elk bedrijf in de techniek kan iets doen. Eén les per jaar is genoeg om te beginnen.',
      `Werkt u op een school in regio ${region}? Vertel ons wat u zoekt, dan zoeken wij er een bedrijf bij.`,
    ],
  },
  en: {
    joinTitle: 'Will you join in?',
    paragraphs: (region) => [
      'A guest lesson, an afternoon in your workshop or a machine that pupils may learn on: every company in technology can do something. One lesson a year is enough to begin.',
      `Do you work at a school in region ${region}? Tell us what you need, and we will find a company for it.`,
    ],
  },
})

interface Begin {
  readonly kind: BlockKind
  readonly fields?: Readonly<Record<string, string>>
  readonly hidden?: boolean
}

/** The starting set of a region, or of the nation. Always the same for the same region, so nobody has to make it. */
export function startingContents(region: Pick<Region, 'name' | 'languages'> | null): SiteContents {
  const blocks = region ? ofRegion(region) : ofNation
  const entries = region ? ['#scholen', '#bedrijven'] : ['#regios', '/kaart']
  return {
    settings: { version: 1, fields: filled(settingFields, {}) },
    blocks: blocks.map(({ kind, fields = {}, hidden = false }, index) => ({
      id: index + 1,
      kind,
      hidden,
      version: 1,
      fields: filled(blockFields[kind], fields),
      pictures: [],
    })),
    menu: entries.map((to, index) => ({ id: blocks.length + index + 1, text: '', to })),
    legal: {
      accessibility: { version: 1, fields: filled(legalFields.accessibility, {}) },
      privacy: { version: 1, fields: filled(legalFields.privacy, {}) },
      cookies: { version: 1, fields: filled(legalFields.cookies, {}) },
      contact: { version: 1, fields: filled(legalFields.contact, {}) },
    },
    nextId: blocks.length + entries.length + 1,
  }
}

const ofNation: readonly Begin[] = [{ kind: 'finder' }, { kind: 'news' }, { kind: 'regions' }, { kind: 'newsletter' }]

/** What shows work of the region to everybody waits for the region's own decision: it is hidden. */
function ofRegion(region: Pick<Region, 'name' | 'languages'>): Begin[] {
  const t = texts(letterLocale(region))
  return [
    { kind: 'hero' },
    { kind: 'railMap', hidden: true },
    { kind: 'news' },
    { kind: 'agenda', hidden: true },
    { kind: 'figures', fields: { schools: 'on', companies: 'on', activities: 'on' } },
    { kind: 'schools' },
    { kind: 'partners' },
    { kind: 'text', fields: { title: t.joinTitle, text: richOf(t.paragraphs(region.name)) } },
    { kind: 'team' },
  ]
}

/** Paragraphs as a rich text is kept. */
export const richOf = (paragraphs: readonly string[]): string =>
  JSON.stringify({
    content: paragraphs.map((text) => ({ content: [{ text, type: 'text' }], type: 'paragraph' })),
    type: 'doc',
  })
