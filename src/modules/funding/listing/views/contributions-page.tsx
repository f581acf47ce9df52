import { formats } from '../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { Hidden } from '../../../../ui/form/form.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import type { Region } from '../../../organisations/public.ts'
import { planPath } from '../../../plans/paths.ts'
import type { GrantPeriod } from '../../../plans/public.ts'
import { checkMessages } from '../../checks/messages.ts'
import { presenceMessages } from '../../drafts/presence/messages.ts'
import { presencePath } from '../../drafts/presence/paths.ts'
import { forecastMessages } from '../../forecast/messages.ts'
import { forecastPath } from '../../forecast/paths.ts'
import { fundingMessages } from '../../messages.ts'
import { contributionsPath, toCheckPath } from '../../paths.ts'
import type { Contribution } from '../../queries.ts'
import { stands, type Gauge, type Rest } from '../../rules.ts'
import { ContributionTable } from '../../views/contribution-table.tsx'
import { RegionGauge } from '../../views/region-gauge.tsx'
import { RestTable } from '../../views/rest-table.tsx'
import type { Warning } from '../../warnings/rules.ts'
import { listingMessages } from '../messages.ts'
import { contributionsFilePath } from '../paths.ts'
import type { Selection } from '../queries.ts'
import type { ListQuery } from '../schema.ts'

export interface ContributionsPageProps {
  region: Region
  period: GrantPeriod
  gauge: Gauge
  /** Those of the page. */
  contributions: readonly Contribution[]
  /** Of all pages. */
  selection: Selection
  /** How many stand on a page. */
  size: number
  /** What the plan expects beside them, when the part of the gauge that is shown has it. */
  rests: readonly Rest[]
  titles: ReadonlyMap<number, string>
  warnings: readonly Warning[]
  years: readonly number[]
  query: ListQuery
}

export function ContributionsPage(props: ContributionsPageProps) {
  const { region, period, gauge, contributions, selection, rests, titles, warnings, query, size } = props
  const { locale } = useUi()
  const t = fundingMessages(locale)
  return (
    <Workspace title={t.title} section="contributions">
      <PageHead
        title={t.title}
        below={t.lead}
        actions={
          <>
            <ButtonLink kind="quiet" href={presencePath(region.slug)}>
              {presenceMessages(locale).title}
            </ButtonLink>
            <ButtonLink href={toCheckPath(region.slug)}>{checkMessages(locale).link}</ButtonLink>
          </>
        }
      />
      <Stack gap="l">
        <Card
          id="cofinanciering"
          title={t.coFinancing}
          more={{ href: forecastPath(region.slug), text: forecastMessages(locale).link }}
        >
          <RegionGauge gauge={gauge} region={region} period={period} />
        </Card>
        <Filters {...props} />
        {contributions.length > 0 && (
          <>
            <Card flush>
              <ContributionTable {...{ contributions, selection, region, warnings, titles }} />
            </Card>
            <Pagination
              current={query.pagina}
              last={Math.ceil(selection.count / size)}
              href={(wanted) => addressOf(contributionsPath(region.slug), query, wanted)}
            />
            <Files {...props} />
          </>
        )}
        {rests.length > 0 && (
          <RestTable rests={rests} kind={query.stand === 'lost' ? 'risk' : 'planned'} titles={titles} region={region} />
        )}
        {contributions.length + rests.length === 0 && <Nothing {...props} />}
      </Stack>
    </Workspace>
  )
}

const isFiltered = ({ stand, periode, jaar, zoek }: ListQuery): boolean =>
  stand !== 'all' || [periode, jaar, zoek].some((value) => value !== undefined)

function addressOf(path: string, { stand, periode, jaar, zoek }: ListQuery, wanted = 1): string {
  const set = new URLSearchParams({
    ...(stand !== 'all' && { stand }),
    ...(periode && { periode }),
    ...(jaar && { jaar: String(jaar) }),
    ...(zoek && { zoek }),
    ...(wanted > 1 && { pagina: String(wanted) }),
  })
  return set.size ? `${path}?${set.toString()}` : path
}

function Filters({ region, query, years }: ContributionsPageProps) {
  const { locale } = useUi()
  const [t, words] = [fundingMessages(locale), listingMessages(locale)]
  const options = stands.map((value) => ({ value, label: t.filters[value] }))
  const clearHref = isFiltered(query) ? contributionsPath(region.slug) : undefined
  return (
    <FilterBar action={contributionsPath(region.slug)} label={t.filter} clearHref={clearHref}>
      {query.periode && <Hidden name="periode" value={query.periode} />}
      <TextField
        name="zoek"
        type="search"
        label={words.search}
        placeholder={words.searchHelp}
        value={query.zoek ?? ''}
        wide
      />
      <SelectField name="stand" label={t.state} value={query.stand} empty={t.filters.all} options={options} />
      <SelectField
        name="jaar"
        label={words.year}
        value={query.jaar ? String(query.jaar) : ''}
        empty={words.allYears}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
    </FilterBar>
  )
}

/** The files hold all pages, and say what the filters leave out of them. */
function Files({ region, query, selection }: ContributionsPageProps) {
  const { locale } = useUi()
  const t = listingMessages(locale)
  const f = formats(locale)
  const left = selection.allCount - selection.count
  return (
    <Stack gap="s">
      <Row>
        {(['xlsx', 'csv'] as const).map((format) => (
          <ButtonLink
            key={format}
            icon="download"
            href={addressOf(contributionsFilePath(region.slug, format), query)}
          >{`${t.download} (${format.toUpperCase()})`}</ButtonLink>
        ))}
      </Row>
      <p class="muted">{t.inFile(f.number(selection.count), left ? f.number(left) : null)}</p>
    </Stack>
  )
}

function Nothing({ region, query }: ContributionsPageProps) {
  const { locale } = useUi()
  const t = fundingMessages(locale)
  if (isFiltered(query) || query.pagina > 1)
    return (
      <EmptyState
        level={2}
        title={listingMessages(locale).emptyFilter}
        action={<ButtonLink href={contributionsPath(region.slug)}>{t.all}</ButtonLink>}
      />
    )
  return (
    <EmptyState
      level={2}
      title={t.emptyTitle}
      text={t.emptyText}
      action={<ButtonLink href={planPath(region.slug)}>{t.toPlan}</ButtonLink>}
    />
  )
}
