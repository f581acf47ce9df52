import { useUi } from '../../../ui/context.tsx'
import { FinderHero } from '../../../ui/page/hero.tsx'
import { Columns, Heading, Section, Stack } from '../../../ui/layout/layout.tsx'
import { ProvinceList, ProvinceMap } from '../../../ui/province-map/province-map.tsx'
import { regionSitePath } from '../../../modules/organisations/paths.ts'
import type { Region } from '../../../modules/organisations/public.ts'
import { homeMessages } from '../messages.ts'
import { caribbean, shapes, viewBox } from '../provinces.ts'
import { PublicFrame } from './public-frame.tsx'

export function NationalHomePage({ regions, signedIn }: { regions: readonly Region[]; signedIn: boolean }) {
  const t = homeMessages(useUi().locale)
  const provinces = [...byProvince(regions)].sort(([a], [b]) => order(a, b))
  const counted = provinces.map(([name, own]) => ({ id: name, name, href: `#${anchor(name)}`, count: own.length }))
  return (
    <PublicFrame
      title={`${t.site} – ${t.sub}`}
      brand={{ name: t.site, sub: t.sub, href: '/' }}
      signedIn={signedIn}
      path="/"
    >
      <FinderHero
        title={t.title(regions.length)}
        lead={t.lead}
        aside={<ProvinceMap viewBox={viewBox} shapes={shapes} dots={[]} provinces={counted} note={t.mapNote} />}
      >
        <Stack gap="s">
          <Heading level={2} look={4}>
            {t.chooseProvince}
          </Heading>
          <ProvinceList provinces={counted} />
        </Stack>
      </FinderHero>
      <Section id="regios" title={t.regions}>
        <Columns>
          {provinces.map(([name, own]) => (
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
      </Section>
    </PublicFrame>
  )
}

const anchor = (province: string): string =>
  province
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '-')

// The Caribbean region is one of its own and stands last.
const order = (a: string, b: string): number =>
  Number(a === caribbean) - Number(b === caribbean) || a.localeCompare(b, 'nl')

function byProvince(regions: readonly Region[]): Map<string, Region[]> {
  const groups = new Map<string, Region[]>()
  for (const region of regions) groups.set(region.province, [...(groups.get(region.province) ?? []), region])
  return groups
}
