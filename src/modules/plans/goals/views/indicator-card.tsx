import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { DateField, NumberField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { ProgressBar } from '../../../../ui/progress/progress.tsx'
import { ValueChart } from '../../../../ui/value-chart/value-chart.tsx'
import { measurementRemovalPath, measurementsPath } from '../../paths.ts'
import { colourOf } from '../../rules.ts'
import { goalMessages } from '../messages.ts'
import type { InGoal } from '../queries.ts'
import { progressOf, withUnit, type MeasuredGoal } from '../rules.ts'

export interface IndicatorCardProps extends Pick<InGoal, 'region' | 'goal'> {
  mayChange: boolean
  /** Of the form for a measurement. */
  typed: Typed
  errors: readonly FieldError[]
}

/** What the goal is measured by: the agreement, the way so far as drawing and as table, and the next measurement. */
export function IndicatorCard(props: IndicatorCardProps) {
  const { goal, mayChange } = props
  const { locale } = useUi()
  const t = goalMessages(locale)
  const f = formats(locale)
  const progress = progressOf(goal)
  const value = (number: number): string => withUnit(f.number(number), goal.details.unit)
  return (
    <Card id="indicator" title={goal.details.indicator ?? t.indicator}>
      <Stack>
        {goal.details.indicator === null && <p class="muted">{t.noIndicator}</p>}
        <Facts facts={agreedFacts(goal, value)} />
        {progress && (
          <ProgressBar
            id="voortgang"
            title={t.progress}
            done={Math.round(progress.fraction * 1000)}
            all={1000}
            text={`${f.percent(progress.fraction)}, ${t.now(value(progress.now))}`}
            help={null}
          />
        )}
        <Chart goal={goal} value={value} />
        <Measurements {...props} value={value} />
        {mayChange && goal.droppedOn === null && <MeasurementForm {...props} />}
      </Stack>
    </Card>
  )
}

type Worded = (number: number) => string

function agreedFacts({ details }: MeasuredGoal, value: Worded) {
  const { locale } = useUi()
  const t = goalMessages(locale)
  const start = details.baselineValue === null ? null : value(Number(details.baselineValue))
  const source = [details.baselineYear, details.baselineSource].filter(Boolean).join(', ')
  return [
    ...(start === null ? [] : [{ term: t.start, value: source ? `${start} (${source})` : start }]),
    ...(details.targetValue === null
      ? []
      : [
          {
            term: t.target,
            value: [
              value(Number(details.targetValue)),
              ...(details.targetOn ? [t.by(formats(locale).date(details.targetOn))] : []),
            ].join(' '),
          },
        ]),
  ]
}

/** Nothing is drawn of a single point: the table says it better. */
function Chart({ goal, value }: { goal: MeasuredGoal; value: Worded }) {
  const { locale } = useUi()
  const t = goalMessages(locale)
  const f = formats(locale)
  const { details, measurements } = goal
  const start =
    details.baselineValue !== null && details.baselineYear !== null
      ? { on: `${details.baselineYear}-12-31`, value: Number(details.baselineValue) }
      : null
  const target =
    details.targetValue !== null && details.targetOn !== null
      ? { on: details.targetOn, value: Number(details.targetValue) }
      : null
  const days = [
    ...measurements.map(({ on }) => on),
    ...(start ? [start.on] : []),
    ...(target ? [target.on] : []),
  ].sort()
  if (days.length < 2) return null
  return (
    <ValueChart
      id="waarden"
      title={t.chart(details.indicator ?? goal.name)}
      line={colourOf(goal.position)}
      measured={measurements}
      start={start}
      target={target}
      texts={{
        target: target ? `${t.target} ${value(target.value)}` : '',
        from: f.month(days[0] ?? ''),
        until: f.month(days.at(-1) ?? ''),
      }}
      valueText={(number) => f.number(number)}
    />
  )
}

function Measurements({ region, goal, mayChange, value }: IndicatorCardProps & { value: Worded }) {
  const { locale } = useUi()
  const t = goalMessages(locale)
  const f = formats(locale)
  return (
    <DataTable
      label={t.measured}
      rows={[...goal.measurements].reverse()}
      rowKey={({ id }) => String(id)}
      empty={<p class="muted">{t.noMeasurements}</p>}
      columns={[
        { key: 'on', head: t.on, rowHeader: true, cell: ({ on }) => <span class="num">{f.date(on)}</span> },
        { key: 'value', head: t.value, numeric: true, cell: (row) => value(row.value) },
        { key: 'source', head: t.source, cell: ({ source }) => source },
        { key: 'by', head: t.who, cell: ({ by }) => by },
        ...(mayChange
          ? [
              {
                key: 'remove',
                head: <span class="visually-hidden">{t.removeHead}</span>,
                cardLabel: null,
                cell: ({ id, on }: MeasuredGoal['measurements'][number]) => (
                  <Form action={measurementRemovalPath(region.slug, goal.id, id)} layout="plain">
                    <Button kind="quiet" small icon="trash">
                      <span class="visually-hidden">{t.remove(f.date(on))}</span>
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function MeasurementForm({ region, goal, typed, errors }: IndicatorCardProps) {
  const t = goalMessages(useUi().locale)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <Disclosure summary={t.measure} open={errors.length > 0}>
      <Form action={measurementsPath(region.slug, goal.id)}>
        <DateField {...field('on')} label={t.on} help={t.measureHelp} />
        <NumberField {...field('value')} label={t.value} decimals unit={goal.details.unit ?? undefined} />
        <TextField {...field('source')} label={t.measurementSource} maxlength={300} autocomplete="off" optional />
        <FormActions>
          <Button kind="primary">{t.measureNow}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}
