import { formats } from '../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { NameList } from '../../../../ui/people/people.tsx'
import { WholeDates } from '../../../../ui/whole-dates/whole-dates.tsx'
import type { Region } from '../../../organisations/public.ts'
import { detailMessages, detailText } from '../../keeping/details/messages.ts'
import { themes } from '../../keeping/details/rules.ts'
import { periodText } from '../../keeping/public.ts'
import { ownSharingPath, sharedActivityPath, sharedPlanPath, sharedVisionPath, togetherPath } from '../../paths.ts'
import { seatMessages } from '../../seats/messages.ts'
import { perPage, type Found, type SharedRow } from '../listing/rules.ts'
import { sharingMessages } from '../messages.ts'
import type { SharedQuery } from '../schema.ts'
import { Together } from './together-head.tsx'

export interface SharedListPageProps {
  region: Region
  query: SharedQuery
  found: Found
  /** All regions of today, for the filters and for their names. */
  regions: readonly Region[]
  /** Those that share their whole planner. */
  plans: readonly Region[]
  /** Those that share their vision. */
  visions: readonly Region[]
  years: readonly string[]
  waiting: number
}

export function SharedListPage(props: SharedListPageProps) {
  const { region, query, found, plans, visions, waiting } = props
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const { pagina, ...filters } = query
  const filtered = Object.values(filters).some(Boolean)
  const href = (page: number) =>
    `${togetherPath(region.slug)}?${new URLSearchParams({ ...filled(filters), pagina: String(page) }).toString()}`
  return (
    <Together region={region.slug} part="withUs" waiting={waiting}>
      <Stack gap="l">
        {!filtered && found.total === 0 && plans.length + visions.length === 0 ? (
          <EmptyState
            level={2}
            title={t.nothingShared}
            text={t.nothingSharedText}
            action={
              <ButtonLink kind="primary" href={ownSharingPath(region.slug)}>
                {t.shareOurs}
              </ButtonLink>
            }
          />
        ) : (
          <Stack>
            <Filters {...props} filtered={filtered} />
            <p>
              <strong>{t.found(formats(locale).number(found.total), found.total)}</strong>
            </p>
            {found.rows.length ? (
              <Rows {...props} />
            ) : (
              <EmptyState level={2} title={t.nothing} action={<a href={togetherPath(region.slug)}>{t.showAll}</a>} />
            )}
            <Pagination current={pagina} last={Math.ceil(found.total / perPage)} href={href} />
          </Stack>
        )}
        {plans.length > 0 && (
          <Card id="planners" title={t.plans}>
            <Stack>
              <p class="muted">{t.plansText}</p>
              <NameList
                names={plans.map(({ slug, name, province }) => ({
                  name,
                  where: province,
                  href: sharedPlanPath(region.slug, slug),
                }))}
              />
            </Stack>
          </Card>
        )}
        {visions.length > 0 && (
          <Card id="visies" title={t.visions}>
            <NameList
              names={visions.map(({ slug, name, province }) => ({
                name,
                where: province,
                href: sharedVisionPath(region.slug, slug),
              }))}
            />
          </Card>
        )}
      </Stack>
    </Together>
  )
}

const filled = (filters: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value))

function Filters({ region, query, regions, years, filtered }: SharedListPageProps & { filtered: boolean }) {
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const words = detailMessages(locale)
  const path = togetherPath(region.slug)
  const others = regions.filter(({ id }) => id !== region.id)
  const provinces = [...new Set(others.map(({ province }) => province))].sort()
  return (
    <FilterBar action={path} label={t.filter} clearHref={filtered ? path : undefined}>
      <TextField name="q" type="search" label={t.search} value={query.q} wide />
      <SelectField
        name="thema"
        label={t.theme}
        value={query.thema}
        empty={t.allThemes}
        options={themes.map((value) => ({ value, label: words.themes[value] }))}
      />
      <SelectField
        name="regio"
        label={t.region}
        value={query.regio}
        empty={t.allRegions}
        options={others.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <SelectField
        name="provincie"
        label={t.province}
        value={query.provincie}
        empty={t.allProvinces}
        options={provinces.map((name) => ({ value: name, label: name }))}
      />
      <SelectField
        name="wanneer"
        label={t.when}
        value={query.wanneer}
        empty={t.coming}
        options={[...years.map((year) => ({ value: year, label: year })), { value: 'voorbij', label: t.past }]}
      />
      <SelectField
        name="plaatsen"
        label={t.seats}
        value={query.plaatsen}
        empty={t.any}
        options={[{ value: 'ja', label: t.withSeats }]}
      />
    </FilterBar>
  )
}

function Rows({ region, found, regions }: SharedListPageProps) {
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const names = new Map(regions.map(({ id, name }) => [id, name]))
  return (
    <Card flush>
      <DataTable
        label={t.withUs}
        rows={found.rows}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'title',
            head: t.activity,
            rowHeader: true,
            cell: ({ id, title, targetGroup }) => (
              <WithSub sub={targetGroup}>
                <a href={sharedActivityPath(region.slug, id)}>{title}</a>
              </WithSub>
            ),
          },
          { key: 'region', head: t.region, cell: ({ regionId }) => names.get(regionId) ?? '–' },
          {
            key: 'period',
            head: t.period,
            cell: (row) => (
              <WithSub sub={row.place}>
                <WholeDates text={periodText(locale, row)} />
              </WithSub>
            ),
          },
          { key: 'theme', head: t.theme, cell: ({ theme }) => detailText(locale, 'theme', theme) || null },
          { key: 'seats', head: t.seats, cell: (row) => <Seats {...row} /> },
        ]}
      />
    </Card>
  )
}

/** What is free, and until when it can be asked; nothing where nothing is offered. */
export function Seats({ seatsFree, until }: Pick<SharedRow, 'seatsFree' | 'until'>) {
  const { locale } = useUi()
  const t = seatMessages(locale)
  if (seatsFree === null) return null
  const f = formats(locale)
  return (
    <WithSub sub={seatsFree > 0 && until ? t.asksUntil(f.date(until)) : undefined}>
      {seatsFree > 0 ? t.freeShort(f.number(seatsFree)) : t.fullShort}
    </WithSub>
  )
}
