import { ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading, Section, Stack } from '../../../ui/layout/layout.tsx'
import { Hero } from '../../../ui/page/hero.tsx'
import { NameList } from '../../../ui/people/people.tsx'
import { ProvinceList, type Province } from '../../../ui/province-map/province-map.tsx'
import { regionSitePath } from '../../../modules/organisations/paths.ts'
import type { Found, Reason, Region } from '../../../modules/organisations/public.ts'
import { homeMessages } from '../messages.ts'
import { SitePage } from '../../../ui/page/site-page.tsx'
import { RegionFinder } from './region-finder.tsx'

export interface FoundRegionsPageProps {
  asked: string
  /** Null: what was typed says too little. */
  found: readonly Found<Region>[] | null
  provinces: readonly Province[]
}

export function FoundRegionsPage({ asked, found, provinces }: FoundRegionsPageProps) {
  const { locale } = useUi()
  const t = homeMessages(locale)
  const title = found?.length ? titleOf(found, t) : t.findRegion
  return (
    <SitePage title={title} fullWidth noindex>
      <Hero title={title} plain>
        <RegionFinder value={asked} error={found === null ? t.tooShort : undefined} />
      </Hero>
      {found?.length ? (
        <Section id="gevonden" surface>
          <FoundRegions found={found} />
        </Section>
      ) : (
        <Section id="provincies" surface>
          <Stack gap="l">
            {found && <EmptyState level={2} title={t.foundNone(asked)} text={t.foundNoneText} />}
            <Stack gap="s">
              <Heading level={2} look={4}>
                {t.chooseProvince}
              </Heading>
              <ProvinceList provinces={provinces} />
            </Stack>
          </Stack>
        </Section>
      )}
    </SitePage>
  )
}

type Texts = ReturnType<typeof homeMessages>

function titleOf(found: readonly Found<Region>[], t: Texts): string {
  const [first] = found
  const reason = first?.reasons[0]
  if (reason?.kind === 'province') return t.provinceOnly(reason.name)
  if (found.length === 1) return t.foundOne
  return meet(found) ? t.meetHere(found.length) : t.foundMany(found.length)
}

/** They work in one and the same place; what only sounds like it lies elsewhere. */
function meet(found: readonly Found<Region>[]): boolean {
  const [first = [], ...others] = found.map(({ reasons }) => reasons.flatMap((reason) => placeOf(reason) ?? []))
  return first.some((place) => others.every((places) => places.includes(place)))
}

function placeOf(reason: Reason): string | null {
  if (reason.kind === 'municipality') return reason.name
  if (reason.kind === 'place') return reason.municipality ?? reason.name
  return reason.kind === 'postcode' ? reason.municipality : null
}

function FoundRegions({ found }: { found: readonly Found<Region>[] }) {
  // That they lie in the province is all that there is to say of them.
  if (found.every(({ reasons }) => reasons.every(({ kind }) => kind === 'province')))
    return <NameList names={found.map(({ region }) => ({ name: region.name, href: regionSitePath(region.slug) }))} />
  return (
    <ul class="grid grid-2" role="list">
      {found.map((each) => (
        <li key={each.region.slug}>
          <FoundRegion found={each} />
        </li>
      ))}
    </ul>
  )
}

function FoundRegion({ found: { region, reasons } }: { found: Found<Region> }) {
  const { locale } = useUi()
  const t = homeMessages(locale)
  return (
    <Card id={`regio-${region.slug}`} title={region.name}>
      <Stack gap="s">
        <p class="muted">{region.province}</p>
        {reasons.map((reason) => (
          <p key={JSON.stringify(reason)}>{reasonText(reason, t)}</p>
        ))}
        <p>
          <ButtonLink href={regionSitePath(region.slug)}>{t.toRegion(region.name)}</ButtonLink>
        </p>
      </Stack>
    </Card>
  )
}

/** Why a region was found, in a sentence. */
export function reasonText(reason: Reason, t: Texts): string {
  const texts = t.reasons
  switch (reason.kind) {
    case 'region':
      return texts.region
    case 'municipality':
    case 'province':
      return texts[reason.kind](reason.name)
    case 'place':
      return texts.place(reason.name, reason.municipality)
    case 'postcode':
      return (reason.near ? texts.nearPostcode : texts.postcode)(reason.postcode, reason.municipality)
    case 'member':
      return texts.member(reason.name, reason.place)
    case 'nearby':
      return texts.nearby(reason.name, reason.municipality)
  }
}
