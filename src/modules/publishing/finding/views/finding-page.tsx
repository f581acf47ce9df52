import { formats } from '../../../../platform/i18n.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Combobox } from '../../../../ui/combobox/combobox.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { SitePage } from '../../../../ui/page/site-page.tsx'
import { Tags } from '../../../../ui/tag/tag.tsx'
import type { Region } from '../../../organisations/public.ts'
import { facetText } from '../../items/facets/messages.ts'
import { itemsPath } from '../../paths.ts'
import { legalPath } from '../../sites/paths.ts'
import { listAddress } from '../../items/schema.ts'
import { findingMessages } from '../messages.ts'
import { findingPath, suggestingPath } from '../paths.ts'
import { totalOf } from '../rules.ts'
import { findingAddress, isChosen, type FindingQuery } from '../schema.ts'
import type { Results } from '../searching/queries.ts'
import { countOf, Found } from './found.tsx'

export interface FindingPageProps {
  /** Null: all sites. */
  region: Region | null
  query: FindingQuery
  /** Null: nothing was asked, or too little. */
  results: Results | null
  /** Words that find something by themselves, where together they find nothing. */
  alone: readonly { readonly words: string; readonly count: number }[]
  /** What a site tells most about, with how often. */
  themes: readonly (readonly [string, number])[]
}

export function FindingPage(props: FindingPageProps) {
  const { region, query, results } = props
  const { locale } = useUi()
  const t = findingMessages(locale)
  const asks = query.q !== '' || results !== null
  return (
    <SitePage
      title={query.q ? t.titleOf(query.q) : t.title}
      // What was found changes with every word: only the empty page is one to keep.
      noindex={asks}
      searching
      canonical={asks ? null : undefined}
    >
      <Stack gap="l">
        <PageHead title={t.title} lead={region ? t.onlyHere(region.siteName) : undefined}>
          <SearchForm {...props} />
        </PageHead>
        {results && totalOf(results) > 0 ? (
          <Found region={region} query={query} results={results} />
        ) : (
          <Nothing {...props} />
        )}
      </Stack>
    </SitePage>
  )
}

function SearchForm({ region, query, results }: FindingPageProps) {
  const t = findingMessages(useUi().locale)
  const slug = region?.slug ?? null
  const { list } = query
  const choices = new URLSearchParams(listAddress('', { ...list, page: 1 }).slice(1))
  return (
    <Form action={findingPath(slug)} method="get" layout="plain" label={t.title}>
      <div class="search-form">
        <Combobox
          name="q"
          label={t.field}
          help={t.help}
          value={query.q}
          error={query.q && !results ? t.tooShort : undefined}
          maxlength={200}
          spellcheck={false}
          searchKey
          source={suggestingPath(slug)}
        />
        <TextField
          name="bij"
          label={t.near}
          help={t.nearHelp}
          value={query.bij}
          maxlength={60}
          autocomplete="postal-code"
          spellcheck={false}
        />
        <Button kind="primary">{t.search}</Button>
      </div>
      {/* Other words within the same choices. */}
      {[...choices].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </Form>
  )
}

/** Nothing was asked yet, or nothing was found: the ways on. */
function Nothing({ region, query, results, alone, themes }: FindingPageProps) {
  const { locale } = useUi()
  const t = findingMessages(locale)
  const f = formats(locale)
  const slug = region?.slug ?? null
  const path = findingPath(slug)
  const { everywhere = null } = results ?? {}
  const ways = [
    ...(isChosen(query) ? [{ href: findingAddress(path, withoutChoices(query)), text: t.clear }] : []),
    ...(everywhere
      ? [{ href: findingAddress(findingPath(null), query), text: t.everywhereCount(countOf(everywhere, locale)) }]
      : []),
  ]
  return (
    <Stack gap="l">
      <EmptyState
        level={2}
        title={!results ? t.emptyTitle : query.q ? t.nothing(query.q) : t.nothingChosen}
        text={results ? t.nothingText : t.emptyText}
        action={
          ways.length > 0 && (
            <p class="row">
              {ways.map(({ href, text }) => (
                <ButtonLink key={href} href={href}>
                  {text}
                </ButtonLink>
              ))}
            </p>
          )
        }
      />
      {results && query.bij && !results.isNear && <Notice tone="caution">{t.noPlace(query.bij)}</Notice>}
      {alone.length > 0 && (
        <section class="stack stack-s" aria-labelledby="een-woord">
          <h2 id="een-woord" class="look-h3">
            {t.loose}
          </h2>
          <Tags
            tags={alone.map(({ words, count }) => ({
              text: t.withCount(words, countOf(count, locale)),
              href: findingAddress(path, { ...query, q: words }),
            }))}
          />
        </section>
      )}
      {themes.length > 0 && (
        <section class="stack stack-s" aria-labelledby="themas">
          <h2 id="themas" class="look-h3">
            {t.themes}
          </h2>
          <Tags
            tags={themes.map(([theme, count]) => ({
              text: t.withCount(facetText(locale, 'theme', theme), f.number(count)),
              href: listAddress(itemsPath(slug), { kind: null, page: 1, chosen: { theme } }),
            }))}
          />
        </section>
      )}
      {results && (
        <p>
          {t.ask} <a href={legalPath(slug, 'contact')}>{t.contact}</a>
        </p>
      )}
    </Stack>
  )
}

const withoutChoices = (query: FindingQuery): FindingQuery => ({
  ...query,
  wat: null,
  list: { kind: null, page: 1, chosen: {} },
})
