// An article or a collection as a document of A4 pages: the same words as on the site, with its address and licence.
import type { Locale } from '../../../platform/actor.ts'
import type { Picture } from '../../../platform/files/pictures.ts'
import { formats } from '../../../platform/i18n.ts'
import type { PdfBlock, PdfDocument, PdfHeading } from '../../../platform/pdf/document.ts'
import { isEmpty } from '../../../platform/rich-text/document.ts'
import { fromNotation } from '../../../platform/rich-text/from-notation.ts'
import { toPdf } from '../../../platform/rich-text/to-pdf.ts'
import { dateIn, type IsoDate } from '../../../platform/time.ts'
import { collectionMessages } from '../collections/messages.ts'
import type { Collection, ShownEntry } from '../collections/queries.ts'
import { byPart } from '../collections/rules.ts'
import { fieldText, kindMessages } from '../items/kinds/messages.ts'
import { kindRules } from '../items/kinds/rules.ts'
import type { Item } from '../items/queries.ts'
import { documentMessages } from './messages.ts'

export interface Around {
  readonly siteName: string
  /** The whole address of the page that it is of. */
  readonly address: string
  readonly today: IsoDate
  readonly locale: Locale
  /** Pictures that are at hand, by the number of their file. */
  readonly photos: ReadonlyMap<number, Picture>
}

export function articleDocument(item: Item, around: Around): PdfDocument {
  const { siteName, address, locale } = around
  const t = documentMessages(locale)
  return {
    title: item.version.title,
    language: item.language,
    author: siteName,
    date: dayOf(item),
    subtitle: kindMessages(locale).kinds[item.kind],
    footer: `${address} · ${licenceOf(item, locale)}`,
    blocks: [
      ...lateNotice(item, around),
      ...articleBlocks(item, around).map(raised),
      { kind: 'notice', title: t.about, text: `${t.source(address)}. ${t.licence(licenceOf(item, locale))}.` },
    ],
  }
}

const licenceOf = ({ licence }: Item, locale: Locale): string =>
  licence === 'reserved' ? documentMessages(locale).reserved : licence

/** Of its text, not of the download: the same text gives the same document. */
const dayOf = (item: Item): IsoDate =>
  dateIn('Europe/Amsterdam', item.correctedAt ?? item.publishedAt ?? item.version.savedAt)

function lateNotice({ reviewOn }: Item, { today, locale }: Around): PdfBlock[] {
  if (!reviewOn || reviewOn >= today) return []
  return [{ kind: 'notice', text: documentMessages(locale).late(formats(locale).longDate(reviewOn)) }]
}

/** Where the title of the article is that of the document, its headings are chapters. */
const raised = (block: PdfBlock): PdfBlock =>
  block.kind === 'heading' && block.level > 1 ? { ...block, level: (block.level - 1) as PdfHeading['level'] } : block

/** Picture, lead, facts and text of one article, as they stand under a heading of the first level. */
function articleBlocks(item: Item, { photos, locale }: Around): PdfBlock[] {
  const { version, kind, language } = item
  const [t, k] = [documentMessages(locale), kindMessages(language)]
  const words = { picture: t.picture, table: t.table }
  const { fields } = kindRules[kind]
  const photo = version.picture && photos.get(version.picture.file)
  const body = isEmpty(version.body) ? [] : toPdf(version.body, 1, words, photos)
  const texts = fields.flatMap(({ name, form }): PdfBlock[] => {
    const value = version.fields[name]
    if (!value || (form !== 'text' && form !== 'list')) return []
    const shown: PdfBlock[] =
      form === 'list' ? [{ kind: 'list', items: value.split('\n') }] : toPdf(fromNotation(value), 2, words)
    return [{ kind: 'heading', level: 2, text: k.fields[name] }, ...shown]
  })
  const facts = fields.flatMap((field) => {
    const value = version.fields[field.name]
    const text = fieldText(field, value, locale)
    if (text === null || field.form === 'list') return []
    return [
      { term: k.fields[field.name], description: field.form === 'link' && value ? [{ text, href: value }] : text },
    ]
  })
  return [
    ...(photo && version.picture ? [{ kind: 'photo' as const, ...photo, alternative: version.picture.alt }] : []),
    ...(version.lead ? [{ kind: 'paragraph' as const, text: [{ text: version.lead, strong: true }] }] : []),
    ...(facts.length ? [{ kind: 'facts' as const, facts }] : []),
    ...(kindRules[kind].needsBody ? [...body, ...texts] : [...texts, ...body]),
  ]
}

export interface Chapter {
  readonly entry: ShownEntry
  readonly item: Item
  readonly address: string
}

/** All of a collection, one article after the other, with what is in it on the first page. */
export function collectionDocument(collection: Collection, chapters: readonly Chapter[], around: Around): PdfDocument {
  const { siteName, address, locale } = around
  const [t, c] = [documentMessages(locale), collectionMessages(locale)]
  const { form, parts } = collection
  const ordered = form === 'path'
  const groups =
    form === 'circles'
      ? [{ name: null, entries: chapters.map(({ entry }) => entry) }]
      : byPart(
          chapters.map(({ entry }) => entry),
          parts,
        )
  const days = chapters.map(({ item }) => dayOf(item)).sort()
  return {
    title: collection.title,
    language: collection.language,
    author: siteName,
    date: days.at(-1) ?? around.today,
    subtitle: [c.forms[form], ordered ? c.steps(chapters.length) : c.count(chapters.length)].join(' · '),
    footer: address,
    blocks: [
      ...(collection.lead ? [{ kind: 'paragraph' as const, text: [{ text: collection.lead, strong: true }] }] : []),
      { kind: 'heading', level: 1, text: t.contents },
      ...groups.flatMap(({ name, entries }): PdfBlock[] => [
        ...(name ? [{ kind: 'heading' as const, level: 2 as const, text: name }] : []),
        {
          kind: 'list',
          ordered,
          items: entries.map(({ shown, parts: own }) =>
            form === 'circles' && own.length
              ? [{ text: shown.title }, { text: ` (${own.map((part) => parts[part - 1]).join(', ')})`, emphasis: true }]
              : shown.title,
          ),
        },
      ]),
      { kind: 'notice', title: t.about, text: `${t.source(address)}. ${t.eachOwn}` },
      ...chapters.flatMap(({ item, entry, address: own }): PdfBlock[] => [
        { kind: 'pageBreak' },
        { kind: 'heading', level: 1, text: item.version.title },
        ...(entry.note ? [{ kind: 'notice' as const, text: entry.note }] : []),
        ...lateNotice(item, around),
        ...articleBlocks(item, around),
        {
          kind: 'paragraph',
          text: [{ text: `${t.source(own)}. ${t.licence(licenceOf(item, locale))}.`, emphasis: true }],
        },
      ]),
    ],
  }
}
