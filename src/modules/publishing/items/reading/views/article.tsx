import type { ComponentChildren } from 'preact'
import type { Locale } from '../../../../../platform/actor.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Article as ArticleLayout, ArticleAside, ArticlePart } from '../../../../../ui/article/article.tsx'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { VideoCard } from '../../../../../ui/gallery/gallery.tsx'
import { PictureOf } from '../../../../../ui/news/news.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { RichText } from '../../../../../ui/rich-text/rich-text.tsx'
import { Tags } from '../../../../../ui/tag/tag.tsx'
import { itemsPath } from '../../../paths.ts'
import type { DrawnItem } from '../../drawing/public.ts'
import { ItemFiles } from '../../files/views/item-files.tsx'
import { facetMessages, facetText } from '../../facets/messages.ts'
import { facets } from '../../facets/rules.ts'
import { fieldText, kindMessages } from '../../kinds/messages.ts'
import { kindRules, type Field } from '../../kinds/rules.ts'
import { listAddress } from '../../schema.ts'
import { readingMessages } from '../messages.ts'

export interface ArticleProps {
  drawn: DrawnItem
  site: { slug: string | null; name: string; timeZone: string }
  today: string
  level?: 1 | 2 | undefined
  /** Last of what stands beside the text. */
  beside?: ComponentChildren
}

/** One item, with the parts of its kind: on the site, and in the preview before it is there. */
export function Article({ drawn, site, today, level, beside }: ArticleProps) {
  const { locale } = useUi()
  const { item, body, picture } = drawn
  const { version, kind } = item
  const k = kindMessages(locale)
  return (
    <ArticleLayout
      language={item.language === locale ? undefined : item.language}
      above={
        <>
          <a href={listAddress(itemsPath(site.slug), { kind, page: 1, chosen: {} })}>{k.kinds[kind]}</a>
          {' · '}
          {site.name}
        </>
      }
      title={version.title}
      level={level}
      dates={<Dates item={drawn.item} timeZone={site.timeZone} />}
      lead={version.lead}
      picture={
        picture && (
          <PictureOf picture={{ ...picture, sources: picture.sources ?? [] }} sizes="(min-width: 64rem) 46rem, 100vw" />
        )
      }
      aside={<Aside drawn={drawn} site={site} beside={beside} />}
      notice={
        <>
          <Late drawn={drawn} today={today} />
          <Video drawn={drawn} />
        </>
      }
    >
      {kindRules[kind].needsBody && body && <RichText html={body} />}
      <Texts drawn={drawn} />
      {!kindRules[kind].needsBody && body && <RichText html={body} />}
      <ItemFiles drawn={drawn} />
    </ArticleLayout>
  )
}

function Dates({ item, timeZone }: { item: DrawnItem['item']; timeZone: string }) {
  const { locale } = useUi()
  if (!item.publishedAt) return null
  const day = dateIn(timeZone, item.publishedAt)
  const corrected = item.correctedAt && dateIn(timeZone, item.correctedAt)
  const f = formats(locale)
  return (
    <>
      <time datetime={day}>{f.longDate(day)}</time>
      {corrected && corrected !== day && ` (${readingMessages(locale).corrected(f.longDate(corrected))})`}
    </>
  )
}

/** A reader is told what its owner is told: that nobody looked at it in time. */
function Late({ drawn: { item }, today }: Pick<ArticleProps, 'drawn' | 'today'>) {
  const { locale } = useUi()
  const t = readingMessages(locale)
  const f = formats(locale)
  const { validUntil } = item.version.fields
  if (validUntil && validUntil < today) return <Notice tone="caution">{t.expired(f.longDate(validUntil))}</Notice>
  if (!item.reviewOn || item.reviewOn >= today) return null
  return (
    <Notice tone="caution" title={t.lateTitle}>
      {t.late(f.longDate(lastLook(item)))}
    </Notice>
  )
}

/** When somebody last looked at it: said so, corrected it or published it. */
function lastLook({ reviewedOn, correctedAt, publishedAt, version }: DrawnItem['item']): string {
  const day = dateIn('Europe/Amsterdam', correctedAt ?? publishedAt ?? version.savedAt)
  return reviewedOn !== null && reviewedOn > day ? reviewedOn : day
}

/** Nothing of a third party is loaded here: the video is behind a link. */
function Video({ drawn: { item, film } }: Pick<ArticleProps, 'drawn'>) {
  const t = readingMessages(useUi().locale)
  if (film) return <VideoCard title={t.watch} {...film} />
  const { address } = item.version.fields
  if (!address || (item.kind !== 'video' && item.kind !== 'tool')) return null
  const { hostname } = new URL(address)
  const host = hostname.replace(/^www\./, '')
  return (
    <p class="article-act">
      <ButtonLink href={address} kind="primary" icon={item.kind === 'video' ? 'player-play' : 'external-link'}>
        {item.kind === 'video' ? t.watch : t.open(host)}
      </ButtonLink>
      {item.kind === 'video' && <span class="small muted">{t.watchHelp(host)}</span>}
    </p>
  )
}

/** The fields of several paragraphs, each under its own heading. */
function Texts({ drawn: { item, texts } }: Pick<ArticleProps, 'drawn'>) {
  // In the language of the text that stands below it.
  const k = kindMessages(item.language)
  return (
    <>
      {kindRules[item.kind].fields.map(({ name, form }) => {
        const html = texts[name]
        const list = form === 'list' ? item.version.fields[name] : undefined
        if (!html && !list) return null
        return (
          <ArticlePart key={name} id={`deel-${name}`} title={k.fields[name]} tinted={name === 'tips'}>
            {html && <RichText html={html} />}
            {list && (
              <ul class="bullets">
                {list.split('\n').map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </ArticlePart>
        )
      })}
    </>
  )
}

function Aside({ drawn: { item }, site, beside }: Pick<ArticleProps, 'drawn' | 'site' | 'beside'>) {
  const { locale } = useUi()
  const [t, k, fc] = [readingMessages(locale), kindMessages(locale), facetMessages(locale)]
  const { version, licence } = item
  const facts = [
    ...kindRules[item.kind].fields.flatMap((field) => {
      const value = factOf(field, version.fields[field.name], locale)
      return value === null ? [] : [{ term: k.fields[field.name], value }]
    }),
    { term: t.licence, value: licence === 'reserved' ? t.reserved : licence },
  ]
  const about = facets.flatMap((facet) => version.about[facet].map((value) => ({ facet, value })))
  const { organisations, activities } = version
  return (
    <>
      <ArticleAside title={t.facts}>
        <Facts facts={facts} />
      </ArticleAside>
      {organisations.length > 0 && (
        <ArticleAside title={t.organisations}>
          <ul class="bullets">
            {organisations.map(({ id, name, place }) => (
              <li key={id}>
                {name}
                {place && <span class="muted"> {place}</span>}
              </li>
            ))}
          </ul>
        </ArticleAside>
      )}
      {activities.length > 0 && (
        <ArticleAside title={t.activities}>
          <ul class="bullets">
            {activities.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </ArticleAside>
      )}
      {about.length > 0 && (
        <ArticleAside title={t.about}>
          <Tags
            tags={about.map(({ facet, value }) => ({
              text: facet === 'line' ? `${fc.facets.line}: ${value}` : facetText(locale, facet, value),
              href: listAddress(itemsPath(site.slug), { kind: null, page: 1, chosen: { [facet]: value } }),
            }))}
          />
        </ArticleAside>
      )}
      {beside}
      {item.reviewOn && <p class="small muted">{t.reviewOn(formats(locale).longDate(item.reviewOn))}</p>}
    </>
  )
}

/** What a field says in one line, with its link; null where that stands elsewhere on the page. */
function factOf(field: Field, value: string | undefined, locale: Locale): ComponentChildren {
  const { name, form } = field
  if (!value || form === 'list' || name === 'address') return null
  if (form === 'link') return <a href={value}>{new URL(value).hostname.replace(/^www\./, '')}</a>
  if (name === 'email') return <a href={`mailto:${value}`}>{value}</a>
  return fieldText(field, value, locale)
}
