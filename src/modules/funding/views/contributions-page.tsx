import { Card } from '../../../ui/card/card.tsx'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Hidden } from '../../../ui/form/form.tsx'
import { SelectField } from '../../../ui/form-field/select-field.tsx'
import { PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import type { Region } from '../../organisations/public.ts'
import { planPath } from '../../plans/paths.ts'
import type { GrantPeriod } from '../../plans/public.ts'
import { checkMessages } from '../checks/messages.ts'
import { presenceMessages } from '../drafts/presence/messages.ts'
import { presencePath } from '../drafts/presence/paths.ts'
import { forecastMessages } from '../forecast/messages.ts'
import { forecastPath } from '../forecast/paths.ts'
import { fundingMessages } from '../messages.ts'
import { contributionsPath, toCheckPath } from '../paths.ts'
import type { Contribution } from '../queries.ts'
import { stands, type Gauge, type Rest, type Stand } from '../rules.ts'
import type { Warning } from '../warnings/rules.ts'
import { ContributionTable } from './contribution-table.tsx'
import { RegionGauge } from './region-gauge.tsx'
import { RestTable } from './rest-table.tsx'

export interface ContributionsPageProps {
  region: Region
  period: GrantPeriod
  gauge: Gauge
  contributions: readonly Contribution[]
  /** What the plan expects beside them, when the part of the gauge that is shown has it. */
  rests: readonly Rest[]
  titles: ReadonlyMap<number, string>
  warnings: readonly Warning[]
  shown: Stand
  /** The period that the address asks for; undefined shows every one. */
  only: string | undefined
}

export function ContributionsPage(props: ContributionsPageProps) {
  const { region, period, gauge, contributions, rests, titles, warnings, shown, only } = props
  const t = fundingMessages(useUi().locale)
  const options = stands.map((value) => ({ value, label: t.filters[value] }))
  return (
    <Workspace title={t.title} section="contributions">
      <PageHead
        title={t.title}
        below={t.lead}
        actions={
          <>
            <ButtonLink kind="quiet" href={presencePath(region.slug)}>
              {presenceMessages(useUi().locale).title}
            </ButtonLink>
            <ButtonLink href={toCheckPath(region.slug)}>{checkMessages(useUi().locale).link}</ButtonLink>
          </>
        }
      />
      <Stack gap="l">
        <Card
          id="cofinanciering"
          title={t.coFinancing}
          more={{ href: forecastPath(region.slug), text: forecastMessages(useUi().locale).link }}
        >
          <RegionGauge gauge={gauge} region={region} period={period} />
        </Card>
        <FilterBar
          action={contributionsPath(region.slug)}
          label={t.filter}
          clearHref={only || shown !== 'all' ? contributionsPath(region.slug) : undefined}
        >
          {only && <Hidden name="periode" value={only} />}
          <SelectField name="stand" label={t.state} value={shown} empty={t.filters.all} options={options} />
        </FilterBar>
        {contributions.length > 0 && (
          <Card flush>
            <ContributionTable contributions={contributions} region={region} warnings={warnings} titles={titles} />
          </Card>
        )}
        {rests.length > 0 && (
          <RestTable rests={rests} kind={shown === 'lost' ? 'risk' : 'planned'} titles={titles} region={region} />
        )}
        {contributions.length + rests.length === 0 && (
          <EmptyState
            level={2}
            title={shown === 'all' ? t.emptyTitle : t.emptyFilter}
            text={t.emptyText}
            action={<ButtonLink href={planPath(region.slug)}>{t.toPlan}</ButtonLink>}
          />
        )}
      </Stack>
    </Workspace>
  )
}
