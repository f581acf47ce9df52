import { formats } from '../../../platform/i18n.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Figures } from '../../../ui/figures/figures.tsx'
import { Hero } from '../../../ui/page/hero.tsx'
import { Section, Stack } from '../../../ui/layout/layout.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useNotice } from '../../../ui/page/workspace.tsx'
import { NameList } from '../../../ui/people/people.tsx'
import { regionLogo, regionSitePath, workspacePath } from '../../../modules/organisations/paths.ts'
import type { Member, Region } from '../../../modules/organisations/public.ts'
import { homeMessages } from '../messages.ts'
import { PublicFrame } from './public-frame.tsx'

export interface RegionSitePageProps {
  region: Region
  members: readonly Member[]
  activities: number
  today: IsoDate
  signedIn: boolean
}

export function RegionSitePage({ region, members, activities, today, signedIn }: RegionSitePageProps) {
  const { locale } = useUi()
  const t = homeMessages(locale)
  const f = formats(locale)
  const companies = members.filter((member) => member.kind === 'company')
  const schools = members.filter((member) => member.kind === 'school' || member.kind === 'mbo')
  const others = members.filter((member) => member.kind !== 'company')
  const source = t.figureSource(f.longDate(today))
  const path = regionSitePath(region.slug)
  return (
    <PublicFrame
      title={`${region.siteName} – ${t.site}`}
      brand={{ name: region.siteName, sub: t.regionSub, href: path, logo: regionLogo(region) }}
      band
      signedIn={signedIn}
      path={path}
    >
      <FoundBecause />
      <Hero
        title={t.regionTitle}
        lead={t.regionLead(t.schools(schools.length), t.companies(companies.length), region.name)}
      >
        <Figures
          figures={[
            { value: f.number(schools.length), label: t.figureSchools, source },
            { value: f.number(companies.length), label: t.figureCompanies, source },
            { value: f.number(activities), label: t.figureActivities, source },
          ]}
        />
      </Hero>
      {members.length ? (
        <>
          {others.length > 0 && (
            <Section id="deelnemers" title={t.participants}>
              <NameList names={others.map(listed)} />
            </Section>
          )}
          {companies.length > 0 && (
            <Section id="bedrijven" title={t.partners} surface>
              <NameList names={companies.map(listed)} />
            </Section>
          )}
        </>
      ) : (
        <Section id="deelnemers">
          <EmptyState level={2} title={t.noMembers} />
        </Section>
      )}
      <Section id="meedoen" title={t.workForRegion}>
        <Stack>
          <p>{t.workForRegionText}</p>
          <p>
            <ButtonLink href={workspacePath(region.slug)}>{t.toWorkplace}</ButtonLink>
          </p>
        </Stack>
      </Section>
    </PublicFrame>
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

const listed = (member: Member) => ({ name: member.name, where: member.place ?? undefined })
