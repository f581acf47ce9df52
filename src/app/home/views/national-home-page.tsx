import { useUi } from '../../../ui/context.tsx'
import { FinderHero } from '../../../ui/page/hero.tsx'
import { Columns, Heading, Section, Stack } from '../../../ui/layout/layout.tsx'
import { ProvinceList, ProvinceMap } from '../../../ui/province-map/province-map.tsx'
import { regionSitePath } from '../../../modules/organisations/paths.ts'
import type { Region } from '../../../modules/organisations/public.ts'
import { homeMessages } from '../messages.ts'
import { anchor, countedProvinces, inProvinces, shapes, viewBox } from '../provinces.ts'
import { PublicFrame } from './public-frame.tsx'
import { RegionFinder } from './region-finder.tsx'

export function NationalHomePage({ regions, signedIn }: { regions: readonly Region[]; signedIn: boolean }) {
  const t = homeMessages(useUi().locale)
  const provinces = inProvinces(regions)
  const counted = countedProvinces(regions)
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
        <RegionFinder />
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
