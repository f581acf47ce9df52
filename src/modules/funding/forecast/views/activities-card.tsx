import { formats } from '../../../../platform/i18n.ts'
import { BulkBar, useTickColumn } from '../../../../ui/bulk-bar/bulk-bar.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub, type Column } from '../../../../ui/data-table/data-table.tsx'
import { Hidden } from '../../../../ui/form/form.tsx'
import { sharedActivityPath } from '../../../plans/paths.ts'
import { stateOf } from '../../../plans/public.ts'
import { activityContributionsPath } from '../../paths.ts'
import { fateOf } from '../../rules.ts'
import { shareMessages } from '../../shares/messages.ts'
import { forecastMessages } from '../messages.ts'
import { forecastPath } from '../paths.ts'
import type { Row } from '../picture/rules.ts'
import { parts } from '../rules.ts'
import { forecastAddress } from './address.ts'
import type { ForecastPageProps } from './props.ts'

const form = 'wat-als'

/** The rows behind the amounts, and the boxes of what would go otherwise. */
export function ActivitiesCard(props: ForecastPageProps) {
  const { region, query, picture } = props
  const { locale } = useUi()
  const t = forecastMessages(locale)
  const shown = new Set(picture.rows.map(({ activityId }) => activityId))
  const { partner, doel, jaar, deel } = query
  return (
    <Card id="activiteiten" title={t.rows}>
      <div class="stack stack-s">
        <p class="muted">{t.rowsLead}</p>
        {deel && (
          <p>
            {t.rowsOf(deel === 'idea' ? t.ideas : t.parts[deel])}{' '}
            <a href={`${forecastAddress(region.slug, query, { deel: undefined })}#activiteiten`}>{t.allRows}</a>
          </p>
        )}
      </div>
      <Rows {...props} />
      {picture.rows.length > 0 && (
        <BulkBar id={form} action={`${forecastPath(region.slug)}#uitkomst`} label={t.ifTicked}>
          {Object.entries({ partner, doel, jaar, deel }).map(
            ([name, value]) => value !== undefined && <Hidden key={name} name={name} value={String(value)} />,
          )}
          {picture.ticked
            .filter((id) => !shown.has(id))
            .map((id) => (
              <Hidden key={id} name="id" value={String(id)} />
            ))}
          <Button small kind="primary">
            {t.calculate}
          </Button>
        </BulkBar>
      )}
    </Card>
  )
}

function Rows({ region, plan, divided, picture, today }: ForecastPageProps) {
  const { locale } = useUi()
  const t = forecastMessages(locale)
  const f = formats(locale)
  const elsewhere = divided.filter(({ isHost }) => !isHost).map((each) => ({ ...each, id: each.activityId }))
  const inOrder = [...plan.activities, ...elsewhere]
  const activities = new Map(inOrder.map((activity) => [activity.id, activity]))
  const order = new Map(inOrder.map(({ id }, index) => [id, index]))
  const theirs = new Set(elsewhere.map(({ id }) => id))
  const ours = new Set(divided.map(({ activityId }) => activityId))
  const rows = [...picture.rows].sort(
    (one, other) => (order.get(one.activityId) ?? 0) - (order.get(other.activityId) ?? 0),
  )
  const title = (row: Row): string => activities.get(row.activityId)?.title ?? ''
  const state = (row: Row): string => {
    const activity = activities.get(row.activityId)
    if (!activity) return ''
    const fate = t.states[fateOf(stateOf(activity, today))]
    return ours.has(activity.id) ? [fate, shareMessages(locale).ourPart].filter(Boolean).join(' · ') : fate
  }
  const tick = useTickColumn<Row>(form, (row) =>
    row.open ? { value: String(row.activityId), name: title(row), checked: row.ticked } : null,
  )
  const columns: Column<Row>[] = [
    tick,
    {
      key: 'activity',
      head: t.activity,
      rowHeader: true,
      cell: (row) => (
        <WithSub sub={state(row)}>
          <a
            href={
              theirs.has(row.activityId)
                ? sharedActivityPath(region.slug, row.activityId)
                : activityContributionsPath(region.slug, row.activityId)
            }
          >
            {title(row)}
          </a>
        </WithSub>
      ),
    },
    ...([...parts, ...(picture.shown.idea ? (['idea'] as const) : [])] as const).map((part) => ({
      key: part,
      head: part === 'idea' ? t.ideas : t.parts[part],
      headSub: region.currency,
      numeric: true,
      // Empty where there is nothing: on a phone it takes no line then.
      cell: (row: Row) => (row.sums[part] ? f.amount(row.sums[part]) : null),
    })),
  ]
  const cells = Object.fromEntries(
    [...parts, 'idea' as const].map((part) => [
      part,
      f.amount(rows.reduce((total, { sums }) => total + sums[part], 0)),
    ]),
  )
  return (
    <DataTable
      label={t.rows}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.activityId)}
      totals={{ cells }}
      empty={<p class="muted">{t.none}</p>}
    />
  )
}
