import type { IsoDate } from '../../../../platform/time.ts'
import { formats } from '../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { electivesPath, newRegionElectivePath, regionElectivePath, regionElectivesPath } from '../../paths.ts'
import { schoolYearOf } from '../../pathways/rules.ts'
import { electiveMessages } from '../messages.ts'
import type { Elective, Offer } from '../queries.ts'
import { offeredIn, yearText } from '../rules.ts'
import type { ElectivesQuery } from '../schema.ts'
import { ElectiveFilters } from './elective-filters.tsx'

export interface RegionElectivesPageProps {
  region: string
  electives: readonly Elective[]
  offers: readonly Offer[]
  /** Schools of the region, those that left but offer something among them. */
  schools: readonly { readonly id: number; readonly name: string }[]
  query: ElectivesQuery
  /** Nothing is offered and nothing is of its own. */
  empty: boolean
  today: IsoDate
  mayKeep: boolean
}

export function RegionElectivesPage(props: RegionElectivesPageProps) {
  const { region, electives, query, empty, mayKeep } = props
  const { locale } = useUi()
  const t = electiveMessages(locale)
  const whole = `${regionElectivesPath(region)}?toon=alle`
  return (
    <Workspace title={t.title} section="electives">
      <PageHead
        title={t.title}
        below={t.lead}
        actions={
          <>
            <ButtonLink icon="list" href={electivesPath}>
              {t.toCatalogue}
            </ButtonLink>
            {mayKeep && (
              <ButtonLink icon="plus" href={newRegionElectivePath(region)}>
                {t.new}
              </ButtonLink>
            )}
          </>
        }
      />
      <Stack>
        {empty && query.toon === '' ? (
          <EmptyState level={2} title={t.none} text={t.noneText} action={<a href={whole}>{t.showAll}</a>} />
        ) : (
          <>
            <ElectiveFilters action={regionElectivesPath(region)} query={query} inRegion />
            <p>
              <strong>{t.found(formats(locale).number(electives.length), electives.length)}</strong>
            </p>
            {electives.length ? (
              <Matrix {...props} />
            ) : (
              <EmptyState level={2} title={t.nothing} text={t.nothingText} action={<a href={whole}>{t.showAll}</a>} />
            )}
          </>
        )}
      </Stack>
    </Workspace>
  )
}

/** A row for each elective, a column for each school; on a phone a list with the schools of each. */
function Matrix({ region, electives, offers, schools, today }: RegionElectivesPageProps) {
  const t = electiveMessages(useUi().locale)
  const year = schoolYearOf(today)
  const cells = new Map(offers.map((offer) => [`${offer.electiveId}.${offer.school.id}`, offer]))
  const columns = schools.filter(({ id }) => offers.some(({ school }) => school.id === id))
  return (
    <Card flush>
      <DataTable
        label={t.title}
        headsUp={columns.length > 3}
        rows={electives}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'name',
            head: t.elective,
            rowHeader: true,
            cell: ({ id, name, code, regionId, profiles }) => (
              <WithSub sub={[code, regionId === null ? null : t.own, profiles.join(', ')].filter(Boolean).join(' · ')}>
                <a href={regionElectivePath(region, id)}>{name}</a>
              </WithSub>
            ),
          },
          ...columns.map((school) => ({
            key: `school-${school.id}`,
            head: school.name,
            cell: ({ id }: Elective) => {
              const offer = cells.get(`${id}.${school.id}`)
              if (!offer || offeredIn(offer, year) === 'before') return null
              return <span class="nowrap">{yearsText(offer, t)}</span>
            },
          })),
        ]}
      />
    </Card>
  )
}

/** `vanaf 2025-2026`, `2025-2026 t/m 2027-2028`. */
export function yearsText({ fromYear, untilYear }: Offer, t: ReturnType<typeof electiveMessages>): string {
  return untilYear === null ? t.since(yearText(fromYear)) : t.span(yearText(fromYear), yearText(untilYear))
}
