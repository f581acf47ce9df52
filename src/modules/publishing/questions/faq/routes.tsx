import { page, get, searched, type Route } from '../../../../platform/http/route.ts'
import { toPlain } from '../../../../platform/rich-text/plain.ts'
import { htmlOf, inPublic } from '../../items/drawing/public.ts'
import { publicItems, publishedItems } from '../../items/queries.ts'
import { siteAccess } from '../../items/reading/public.ts'
import { faqPath } from '../paths.ts'
import { isAsked, validityOf } from '../rules.ts'
import { faqQuery } from '../schema.ts'
import { faqMessages } from './messages.ts'
import { FaqPage, type FaqEntry } from './views/faq-page.tsx'

const most = 500
const reads = [
  ...['regions', 'sites', 'site_versions', 'people', 'organisations'],
  ...['items', 'item_versions', 'item_facets', 'item_organisations', 'item_offers', 'item_pictures', 'picture_forms'],
  ...['item_files', 'item_version_files', 'item_activities', 'activities'],
]

export const faqRoutes: readonly Route[] = ([':region', null] as const).map((slug) =>
  get(
    faqPath(slug),
    { access: siteAccess(slug), query: faqQuery, reads, limit: 120 },
    async ({ db, scope: { site }, query, locale, today }) => {
      const shown = await publishedItems(db, { site: site.region?.id ?? null, kinds: ['faq'], limit: most })
      const items = new Map(
        (
          await publicItems(
            db,
            shown.map(({ id }) => id),
          )
        ).map((item) => [item.id, item]),
      )
      const entries = shown.flatMap(({ id, href }): FaqEntry[] => {
        const item = items.get(id)
        if (!item) return []
        const { title, lead, body, fields } = item.version
        return [
          {
            ...{ id, href, title, lead, fields, language: item.language, publishedAt: item.publishedAt },
            html: htmlOf(body, locale, inPublic(item)),
            text: `${lead} ${toPlain(body)}`,
            category: fields.category ?? faqMessages(item.language).other,
            answeredWith: fields.answeredWith ?? '',
            validity: validityOf(fields, today),
          },
        ]
      })
      const found = entries.filter((entry) => isAsked(entry, query))
      const body = <FaqPage site={site.region?.slug ?? null} entries={entries} found={found} choice={query} />
      return found.length ? page(body) : searched(body, query.words || null)
    },
  ),
)
