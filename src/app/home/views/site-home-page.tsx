// The home page of a site: its blocks in order, with what only the plan and the other regions know.
import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { formats } from '../../../platform/i18n.ts'
import type { Locale } from '../../../platform/actor.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { Agenda } from '../../../ui/agenda/agenda.tsx'
import { useUi } from '../../../ui/context.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Columns, Heading, Section, Stack, VisuallyHidden } from '../../../ui/layout/layout.tsx'
import type { NewsItem } from '../../../ui/news/news.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { FinderHero } from '../../../ui/page/hero.tsx'
import { SiteContext, SitePage } from '../../../ui/page/site-page.tsx'
import { StructuredData } from '../../../ui/page/structured-data.tsx'
import { useNotice } from '../../../ui/page/workspace.tsx'
import { ProvinceList, ProvinceMap } from '../../../ui/province-map/province-map.tsx'
import { RailMap } from '../../../ui/rail-map/rail-map.tsx'
import { regionLogo, regionSitePath } from '../../../modules/organisations/paths.ts'
import type { Region } from '../../../modules/organisations/public.ts'
import { railLines, railStations, type OpenPlan } from '../../../modules/plans/public.ts'
import {
  anchorOf,
  findingPath,
  frameMessages,
  siteData,
  socialNames,
  type Block,
  type BlockData,
  type Site,
  nameOf,
} from '../../../modules/publishing/public.ts'
import { agendaOf } from '../agenda.ts'
import { homeMessages } from '../messages.ts'
import { anchor, countedProvinces, inProvinces, shapes, viewBox } from '../provinces.ts'
import { languageTold, siteBlock, titleOf } from './site-blocks.tsx'
import { EverythingFinder, RegionFinder } from './region-finder.tsx'

export interface SiteHomePageProps {
  site: Site
  data: BlockData
  /** What the blocks of news and stories show, by the number of the block. */
  stories: ReadonlyMap<number, readonly NewsItem[]>
  /** Of a region; what of it is shown, its blocks say. */
  plan: OpenPlan | null
  /** All of them, for the site of the nation. */
  regions: readonly Region[]
  today: IsoDate
  /** Nobody but its keepers sees it yet: a bar that says so. */
  preview?: ComponentChildren
}

export function SiteHomePage(props: SiteHomePageProps) {
  const { site, preview } = props
  const { locale } = useUi()
  const t = frameMessages(locale)
  const { region } = site
  const drawn = drawBlocks(props, locale)
  const topped = site.contents.blocks.some(({ kind, hidden }) => !hidden && (kind === 'hero' || kind === 'finder'))
  const { tagline } = site.contents.settings.fields
  const description = tagline || (region ? t.description(region.name) : homeMessages(locale).lead)
  return (
    <SitePage
      fullWidth
      noindex={preview !== undefined}
      canonical={preview === undefined ? undefined : null}
      description={description}
      head={<StructuredData data={dataOf(site, locale, description, useContext(SiteContext)?.canonical ?? '')} />}
    >
      {preview}
      <FoundBecause />
      {!topped && (
        <h1>
          <VisuallyHidden>{nameOf(site, t.site)}</VisuallyHidden>
        </h1>
      )}
      {drawn}
      {drawn.length < 2 && region && (
        <Section id="nog-leeg">
          <EmptyState level={2} title={t.stillFilling} />
        </Section>
      )}
    </SitePage>
  )
}

/** What programs are told of who tells all this. */
function dataOf({ region, contents }: Site, locale: Locale, description: string, address: string): object {
  const { fields } = contents.settings
  const whole = (path: string): string => (URL.canParse(path, address) ? new URL(path, address).href : path)
  const logo = region && regionLogo(region)
  return siteData({
    ...{ description, address, language: locale },
    name: nameOf({ region, contents }, frameMessages(locale).site),
    logo: logo ? whole(logo) : null,
    area: region?.name ?? null,
    elsewhere: socialNames.flatMap((name) => fields[name] || []),
    search: `${whole(findingPath(region?.slug ?? null))}?q={words}`,
  })
}

/** Blocks with something to show: every second one white, and the rail map or figures on the ground of the hero. */
function drawBlocks(props: SiteHomePageProps, locale: Locale): ComponentChildren[] {
  const { plan } = props
  const shown = props.site.contents.blocks.filter(({ hidden }) => !hidden)
  const drawn: ComponentChildren[] = []
  shown.forEach((block, index) => {
    const surface = drawn.length % 2 === 0
    const own = {
      ...props,
      block,
      news: props.stories.get(block.id) ?? [],
      surface,
      activities: plan?.activities.length ?? null,
    }
    const next = shown[index + 1]
    const inHero = block.kind === 'railMap' && shown[index - 1]?.kind === 'hero'
    if (inHero && plan && plan.goals.length > 0) return
    const made =
      block.kind === 'hero'
        ? siteBlock({ ...own, children: next?.kind === 'railMap' && <PlanMap {...props} block={next} /> }, locale)
        : mixedBlock(props, block, surface, locale) || siteBlock(own, locale)
    if (made) drawn.push(made)
  })
  return drawn
}

/** Blocks of what other modules know; null for all others, and for what is empty. */
function mixedBlock(props: SiteHomePageProps, block: Block, surface: boolean, locale: Locale): ComponentChildren {
  const { site, plan, today, regions } = props
  const told = { site, block }
  switch (block.kind) {
    case 'railMap':
      return plan && plan.goals.length > 0 ? (
        <Section id={anchorOf(block)} surface={surface}>
          <PlanMap {...props} block={block} />
        </Section>
      ) : null
    case 'agenda': {
      const items = plan ? agendaOf(plan, today, locale) : []
      return items.length > 0 ? (
        <Section id={anchorOf(block)} title={titleOf(told, locale)} surface={surface} lang={languageTold(told, locale)}>
          <Agenda items={items} />
        </Section>
      ) : null
    }
    case 'finder':
      return <FinderBlock {...props} block={block} />
    case 'regions':
      return regions.length > 0 ? (
        <Section id={anchorOf(block)} title={titleOf(told, locale)} surface={surface}>
          <RegionsByProvince regions={regions} />
        </Section>
      ) : null
    case 'figures':
    case 'gallery':
    case 'hero':
    case 'news':
    case 'newsletter':
    case 'partners':
    case 'schools':
    case 'stories':
    case 'team':
    case 'text':
    case 'video':
      return null
  }
}

function PlanMap({ site, block, plan, today }: SiteHomePageProps & { block: Block }) {
  const { locale } = useUi()
  const t = homeMessages(locale)
  if (!plan || plan.goals.length === 0) return null
  const date = formats(locale).longDate(today)
  return (
    <div id={anchorOf(block)}>
      <RailMap
        title={block.fields['title'] || t.planInLines(plan.goals.length)}
        of={t.planOf(site.region?.name ?? '')}
        lines={railLines(plan, () => undefined)}
        stations={railStations(plan, today, locale, () => undefined).filter(({ lines }) => lines.length > 0)}
        today={today}
        todayText={date}
        from={plan.period.validFrom}
        until={plan.period.validUntil}
        note={t.asOf(date)}
      />
    </div>
  )
}

function FinderBlock({ site, block, regions }: SiteHomePageProps & { block: Block }) {
  const { locale } = useUi()
  const t = homeMessages(locale)
  const { title, lead } = block.fields
  const counted = countedProvinces(regions)
  return (
    <FinderHero
      title={title || t.title(regions.length)}
      lead={lead || t.lead}
      lang={title && lead ? languageTold({ site, block }, locale) : undefined}
      aside={<ProvinceMap viewBox={viewBox} shapes={shapes} dots={[]} provinces={counted} note={t.mapNote} />}
    >
      <RegionFinder />
      <EverythingFinder />
      <Stack gap="s">
        <Heading level={2} look={4}>
          {t.chooseProvince}
        </Heading>
        <ProvinceList provinces={counted} />
      </Stack>
    </FinderHero>
  )
}

function RegionsByProvince({ regions }: { regions: readonly Region[] }) {
  return (
    <Columns>
      {inProvinces(regions).map(([name, own]) => (
        <div key={name} id={anchor(name)} class="stack stack-s">
          <Heading level={3}>{name}</Heading>
          <ul class="plain-links" role="list">
            {own.map((region) => (
              <li key={region.slug}>
                <a href={regionSitePath(region.slug)}>{region.name}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Columns>
  )
}

/** Why the finder led here, said once. */
function FoundBecause() {
  const notice = useNotice()
  if (!notice) return null
  return (
    <div class="container page-notice">
      <Notice tone="positive" role="status">
        {notice}
      </Notice>
    </div>
  )
}
