import { file, get, page, type Reply, type Route } from '../../../platform/http/route.ts'
import { entriesOf, shownEntries } from '../collections/queries.ts'
import { collectionPath } from '../collections/paths.ts'
import { onCollection } from '../collections/reading/public.ts'
import { publicItems } from '../items/queries.ts'
import { siteAccess } from '../items/reading/public.ts'
import { itemPath } from '../paths.ts'
import { onItem } from '../usefulness/public.ts'
import { failedMinutes, pdfOf } from './commands.ts'
import { documentMessages } from './messages.ts'
import { articlePdfPath, collectionPdfPath } from './paths.ts'
import { articleDocument, collectionDocument, type Chapter } from './public.ts'
import { photosOf } from './queries.ts'
import { LaterPage } from './views/later-page.tsx'

/** Making one takes a second: enough for who reads, too little for who would keep the server busy. */
const aMinute = 12

function answered(made: Awaited<ReturnType<typeof pdfOf>>, name: string, address: string): Reply {
  if (made.ok) return file(made.content, 'application/pdf', name)
  const retryAfter = made.reason === 'busy' ? 60 : failedMinutes * 60
  return { ...page(<LaterPage reason={made.reason} address={address} />, 503), retryAfter }
}

export const documentRoutes: readonly Route[] = ([':region', null] as const).flatMap((slug): Route[] => [
  get(
    articlePdfPath(slug, ':slug'),
    { access: onItem(slug), counts: 'download', limit: aMinute },
    async ({ db, scope: { site, item }, locale, today, baseUrl, settings, log }) => {
      const siteName = site.region?.siteName ?? documentMessages(locale).site
      const address = `${baseUrl}${itemPath(site.region?.slug ?? null, item.slug)}`
      const name = `${item.slug}.pdf`
      const made = await pdfOf(db, settings.filesDirectory, {
        subject: { item: item.id },
        language: locale,
        document: (photos) => articleDocument(item, { siteName, address, today, locale, photos }),
        photos: () => photosOf(db, settings.filesDirectory, [item]),
        versions: [item.version.id],
        name,
        log,
      })
      return answered(made, name, address)
    },
  ),
  get(
    collectionPdfPath(slug, ':collectionSlug'),
    { access: onCollection(siteAccess(slug)), counts: 'download', limit: aMinute },
    async ({ db, scope: { site, collection }, locale, today, baseUrl, settings, log }) => {
      const siteName = site.region?.siteName ?? documentMessages(locale).site
      const address = `${baseUrl}${collectionPath(site.region?.slug ?? null, collection.slug)}`
      const name = `${collection.slug}.pdf`
      const entries = shownEntries(await entriesOf(db, collection.id))
      const items = new Map(
        (
          await publicItems(
            db,
            entries.map(({ item }) => item),
          )
        ).map((item) => [item.id, item]),
      )
      const chapters = entries.flatMap((entry): Chapter[] => {
        const item = items.get(entry.item)
        return item ? [{ entry, item, address: `${baseUrl}${entry.shown.href}` }] : []
      })
      const made = await pdfOf(db, settings.filesDirectory, {
        subject: { collection: collection.id },
        language: locale,
        document: (photos) => collectionDocument(collection, chapters, { siteName, address, today, locale, photos }),
        photos: () =>
          photosOf(
            db,
            settings.filesDirectory,
            chapters.map(({ item }) => item),
          ),
        versions: chapters.map(({ item }) => item.version.id),
        name,
        log,
      })
      return answered(made, name, address)
    },
  ),
])
