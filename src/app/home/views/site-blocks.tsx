// One block of a home page, as far as it needs nothing of the plan. What has nothing to show draws nothing.
import type { ComponentChildren } from 'preact'
import { formats } from '../../../platform/i18n.ts'
import { filmAt } from '../../../platform/rich-text/film.ts'
import { toHtml } from '../../../platform/rich-text/html.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Figures, type Figure } from '../../../ui/figures/figures.tsx'
import { Gallery, VideoCard } from '../../../ui/gallery/gallery.tsx'
import { Section, Stack } from '../../../ui/layout/layout.tsx'
import { News, type NewsItem } from '../../../ui/news/news.tsx'
import { Hero } from '../../../ui/page/hero.tsx'
import { NameList, Team } from '../../../ui/people/people.tsx'
import { RichText } from '../../../ui/rich-text/rich-text.tsx'
import { roleNames, type Member } from '../../../modules/organisations/public.ts'
import { newsletterMessages, newsletterPath } from '../../../modules/newsletters/public.ts'
import { itemsPath, siteFilmPath } from '../../../modules/publishing/paths.ts'
import {
  anchorOf,
  filmMessages,
  frameMessages,
  homeOf,
  kindMessages,
  languageOf,
  nameOf,
  richField,
  galleryPicture,
  type Block,
  type BlockData,
  type Kind,
  type Site,
} from '../../../modules/publishing/public.ts'

export interface SiteBlockProps {
  site: Site
  block: Block
  data: BlockData
  news: readonly NewsItem[]
  /** In the plan; null where there is none. */
  activities: number | null
  today: IsoDate
  surface: boolean
  /** The block below a hero that is drawn on its ground. */
  children?: ComponentChildren
}

/** Null where the block has nothing to show: whoever draws the page counts on it. */
export function siteBlock(props: SiteBlockProps, locale: 'nl' | 'en'): ComponentChildren {
  const { block, data, news } = props
  switch (block.kind) {
    case 'hero':
      return <HeroBlock {...props} />
    case 'news':
    case 'stories':
      return news.length > 0 ? <NewsBlock {...props} /> : null
    case 'figures': {
      const figures = figuresOf(props, locale)
      return figures.length > 0 ? (
        <Bare {...props}>
          <Figures figures={figures} />
        </Bare>
      ) : null
    }
    case 'schools': {
      const schools = data.members.filter(({ kind }) => kind === 'school' || kind === 'mbo')
      return schools.length > 0 ? (
        <Bare {...props}>
          <Names members={schools} />
        </Bare>
      ) : null
    }
    case 'partners': {
      const partners = data.members.filter(
        ({ kind }) => kind === 'company' || (block.fields['who'] === 'all' && kind !== 'school' && kind !== 'mbo'),
      )
      return partners.length > 0 ? (
        <Bare {...props}>
          <Names members={partners} />
        </Bare>
      ) : null
    }
    case 'team':
      return data.team.length > 0 ? <TeamBlock {...props} /> : null
    case 'newsletter':
      return <NewsletterBlock {...props} />
    case 'text': {
      const text = richField(block.fields, 'text')
      return text ? (
        <Bare {...props}>
          <RichText
            html={toHtml(text, {
              under: 2,
              picture: () => null,
              tableName: titleOf(props, locale) || frameMessages(locale).titles.text,
            })}
          />
        </Bare>
      ) : null
    }
    case 'gallery':
      return block.pictures.length > 0 ? (
        <Bare {...props}>
          <Gallery pictures={block.pictures.map(galleryPicture)} />
        </Bare>
      ) : null
    case 'video':
      return filmAt(block.fields['video'] ?? '') ? <VideoBlock {...props} /> : null
    // Drawn by who knows the plan and the regions.
    case 'agenda':
    case 'finder':
    case 'railMap':
    case 'regions':
      return null
  }
}

/** A text of the site's own needs no title. */
export function titleOf({ block }: Pick<SiteBlockProps, 'block'>, locale: 'nl' | 'en'): string {
  const { title, which } = block.fields
  if (title || block.kind === 'text') return title ?? ''
  return block.kind === 'stories' ? kindMessages(locale).many[which as Kind] : frameMessages(locale).titles[block.kind]
}

/** Where the words of a site are in another language than the page says so. */
export function languageTold({ site, block }: Pick<SiteBlockProps, 'site' | 'block'>, locale: 'nl' | 'en') {
  const language = languageOf(site.region)
  return language !== locale && Object.values(block.fields).some((text) => text.length > 4) ? language : undefined
}

/** A section with its title. */
function Bare(props: SiteBlockProps) {
  const { block, surface, children } = props
  const { locale } = useUi()
  return (
    <Section id={anchorOf(block)} title={titleOf(props, locale)} surface={surface} lang={languageTold(props, locale)}>
      {children}
    </Section>
  )
}

function HeroBlock(props: SiteBlockProps) {
  const { site, block, data, children } = props
  const { locale } = useUi()
  const t = frameMessages(locale)
  const { title, lead } = block.fields
  const name = site.region?.name ?? t.site
  const count = (...kinds: string[]) => data.members.filter(({ kind }) => kinds.includes(kind)).length
  const [schools, companies] = [count('school', 'mbo'), count('company')]
  const told =
    schools && companies ? t.heroLead(t.schools(schools), t.companies(companies), name) : t.heroLeadAlone(name)
  const home = homeOf(site)
  const actions = [1, 2].flatMap((n) => {
    const [text, to] = [block.fields[`action${n}`], block.fields[`address${n}`]]
    return text && to ? [{ text, href: to.startsWith('#') ? `${home}${to}` : to }] : []
  })
  return (
    <Hero
      id={anchorOf(block)}
      title={title || t.heroTitle}
      lead={lead || told}
      lang={title && lead ? languageTold(props, locale) : undefined}
      actions={
        actions.length > 0 &&
        actions.map(({ text, href }, index) => (
          <ButtonLink key={text} href={href} kind={index === 0 ? 'primary' : undefined}>
            {text}
          </ButtonLink>
        ))
      }
    >
      {children}
    </Hero>
  )
}

function NewsBlock(props: SiteBlockProps) {
  const { site, block, surface, news } = props
  const { locale } = useUi()
  const { which } = block.fields
  const list = itemsPath(site.region?.slug ?? null)
  return (
    <Section
      id={anchorOf(block)}
      title={titleOf(props, locale)}
      surface={surface}
      more={
        which
          ? { href: `${list}?soort=${which}`, text: frameMessages(locale).more }
          : { href: list, text: frameMessages(locale).allNews }
      }
    >
      <News items={news} />
    </Section>
  )
}

const counted = ['schools', 'companies', 'activities'] as const

function figuresOf({ block, data, activities, today }: SiteBlockProps, locale: 'nl' | 'en'): Figure[] {
  const t = frameMessages(locale)
  const f = formats(locale)
  const { fields } = block
  const numbers = { ...data.counts, activities: activities ?? 0 }
  return [
    ...counted
      .filter((what) => fields[what] === 'on' && numbers[what] > 0)
      .map((what) => ({
        value: f.number(numbers[what]),
        label: t.figure[what](numbers[what]),
        source: t.ourSource(f.longDate(today)),
      })),
    ...[1, 2, 3].flatMap((n) => {
      const [value, label, source] = [fields[`value${n}`], fields[`label${n}`], fields[`source${n}`]]
      return value && label ? [{ value, label, ...(source && { source: t.source(source) }) }] : []
    }),
  ]
}

const shownAtOnce = 12

function Names({ members }: { members: readonly Member[] }) {
  const t = frameMessages(useUi().locale)
  const names = members.map(({ name, place }) => ({ name, where: place ?? undefined }))
  if (names.length <= shownAtOnce + 3) return <NameList names={names} />
  return (
    <Stack>
      <NameList names={names.slice(0, shownAtOnce)} />
      <Disclosure summary={t.others(names.length - shownAtOnce)}>
        <NameList names={names.slice(shownAtOnce)} />
      </Disclosure>
    </Stack>
  )
}

function TeamBlock(props: SiteBlockProps) {
  const { locale } = useUi()
  const t = frameMessages(locale)
  const names = roleNames(locale)
  return (
    <Bare {...props}>
      <Team
        people={props.data.team.map(({ name, email, roles, showsMail }) => ({
          name,
          role: roles.map((role) => names[role]).join(', '),
          contact: showsMail ? { href: `mailto:${email}`, text: t.mail(name.split(' ')[0] ?? name) } : undefined,
        }))}
      />
    </Bare>
  )
}

/** A way to the form: a form of our own would keep the page from being kept for all. */
function NewsletterBlock(props: SiteBlockProps) {
  const { block, site } = props
  const { locale } = useUi()
  const t = newsletterMessages(locale)
  const name = nameOf(site, frameMessages(locale).site)
  return (
    <Bare {...props}>
      <Stack>
        <p class="lead">{block.fields['lead'] || t.lead(name)}</p>
        <p>
          <ButtonLink kind="primary" href={newsletterPath(site.region?.slug ?? null)}>
            {t.toSignUp}
          </ButtonLink>
        </p>
      </Stack>
    </Bare>
  )
}

function VideoBlock(props: SiteBlockProps) {
  const { site, block, surface } = props
  const { locale } = useUi()
  const t = filmMessages(locale)
  const film = filmAt(block.fields['video'] ?? '')
  if (!film) return null
  return (
    <Section id={anchorOf(block)} surface={surface} lang={languageTold(props, locale)}>
      <VideoCard
        title={titleOf(props, locale)}
        href={siteFilmPath(site.region?.slug ?? null, block.id)}
        action={t.action(film.at)}
        text={block.fields['lead']}
        note={t.note(film.at)}
      />
    </Section>
  )
}
