import { formats } from '../../../../platform/i18n.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Amount, DataTable } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { Hidden } from '../../../../ui/form/form.tsx'
import { NormCourse } from '../../../../ui/norm-course/norm-course.tsx'
import { GaugeKey } from '../../../../ui/norm-gauge/norm-gauge.tsx'
import { letterOf } from '../../../plans/public.ts'
import { ledgerPath } from '../../ledger/paths.ts'
import { fractionOf } from '../../rules.ts'
import { forecastMessages } from '../messages.ts'
import { forecastPath } from '../paths.ts'
import { isNarrowed, todayAmong } from '../picture/rules.ts'
import { lastDayOf, monthsOf, parts, promisedOf, type Part, type Sums } from '../rules.ts'
import { forecastAddress } from './address.ts'
import type { ForecastPageProps } from './props.ts'
import { amountsIn } from './words.ts'

/** The same as in the gauge; the one that it calls at risk is told apart here. */
const drawn = {
  realised: 'realised',
  confirmed: 'confirmed',
  planned: 'planned',
  atRisk: 'risk',
  lost: 'lost',
} as const

/** Everything through time against the line of the norm. */
export function PictureCard(props: ForecastPageProps) {
  const { region, today, plan, query, picture, against, tested, pace } = props
  const { locale } = useUi()
  const t = forecastMessages(locale)
  const f = formats(locale)
  const words = amountsIn(locale, region, against)
  const narrowed = isNarrowed(query)
  const fraction = (cents: number): number => fractionOf(cents, against)
  const months = picture.course.map(({ month }) => month)
  const now = todayAmong(months, today)
  const shownPace = narrowed || picture.ticked.length || !pace ? null : pace.endCents
  const told = parts.map((part) => `${t.parts[part].toLowerCase()} ${words.percent(picture.shown[part])}`)
  const until = f.longDate(lastDayOf(months.at(-1) ?? plan.period.validUntil.slice(0, 7)))
  return (
    <>
      <Filters {...props} />
      <Card id="door-de-tijd" title={t.picture}>
        <div class="stack">
          {narrowed && (
            <p>{t.filtered(words.amount(promisedOf(picture.shown)), words.points(promisedOf(picture.shown)))}</p>
          )}
          <NormCourse
            id="verloop"
            title={t.pictureTitle(told.join('; '), until)}
            columns={picture.course.map(({ month, sums }) => ({
              on: `${month}-01`,
              parts: {
                realised: fraction(sums.realised),
                confirmed: fraction(sums.confirmed),
                planned: fraction(sums.planned),
                risk: fraction(sums.atRisk),
                lost: fraction(sums.lost),
              },
              norm: narrowed ? null : fraction(tested.requiredOn(lastDayOf(month))),
            }))}
            today={now}
            pace={shownPace === null ? null : fraction(shownPace)}
            texts={{
              norm: t.norm(words.norm),
              today: t.today,
              pace: shownPace === null ? '' : t.paceName(words.percent(shownPace)),
            }}
            percentText={(percent) => f.percent(percent / 100)}
            monthText={(on) => f.month(on).replace(/ \d{4}$/, '')}
          />
          <GaugeKey entries={parts.map((part) => entryOf(props, part))} />
          <Disclosure summary={t.table}>
            <Months {...props} />
          </Disclosure>
        </div>
      </Card>
    </>
  )
}

function entryOf({ region, plan, query, picture, against }: ForecastPageProps, part: Part) {
  const { locale } = useUi()
  const t = forecastMessages(locale)
  const words = amountsIn(locale, region, against)
  const cents = picture.shown[part]
  const { partner, doel, jaar } = query
  const stands = { realised: 'geleverd', confirmed: 'komt' } as const
  const entries = new URLSearchParams(
    Object.entries({ kant: 'contribution', periode: plan.period.slug, partner, doel, jaar }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  )
  // What falls through in thought only still stands in the ledger: then the rows below tell.
  const inLedger = part === 'realised' || (part === 'confirmed' && picture.ticked.length === 0)
  return {
    part: drawn[part],
    fraction: fractionOf(cents, against),
    percent: words.percent(cents),
    amount: words.amount(cents),
    name: t.parts[part],
    explained: t.explained[part],
    href: inLedger
      ? `${ledgerPath(region.slug)}?${entries.toString()}&stand=${stands[part === 'realised' ? part : 'confirmed']}`
      : `${forecastAddress(region.slug, query, { deel: part })}#activiteiten`,
  }
}

function Filters({ region, plan, query, partners }: ForecastPageProps) {
  const { locale } = useUi()
  const t = forecastMessages(locale)
  const years = [...new Set(monthsOf(plan.period).map((month) => month.slice(0, 4)))]
  const value = (name: 'partner' | 'doel' | 'jaar'): string => String(query[name] ?? '')
  return (
    <FilterBar
      action={`${forecastPath(region.slug)}#door-de-tijd`}
      label={t.filter}
      clearHref={
        isNarrowed(query)
          ? forecastAddress(region.slug, query, { partner: undefined, doel: undefined, jaar: undefined })
          : undefined
      }
    >
      <SelectField
        name="partner"
        label={t.partner}
        value={value('partner')}
        empty={t.allPartners}
        options={partners.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <SelectField
        name="doel"
        label={t.goal}
        value={value('doel')}
        empty={t.allGoals}
        options={plan.goals.map(({ id, position, name }) => ({
          value: String(id),
          label: `${letterOf(position)} ${name}`,
        }))}
      />
      <SelectField
        name="jaar"
        label={t.year}
        value={value('jaar')}
        empty={t.allYears}
        options={years.map((year) => ({ value: year, label: year }))}
      />
      {query.id.map((id) => (
        <Hidden key={id} name="id" value={String(id)} />
      ))}
    </FilterBar>
  )
}

/** The same in figures. */
function Months({ picture, region, against }: ForecastPageProps) {
  const { locale } = useUi()
  const t = forecastMessages(locale)
  const f = formats(locale)
  const words = amountsIn(locale, region, against)
  const shown = (cents: number) => <Amount>{cents ? f.amount(cents) : null}</Amount>
  return (
    <DataTable<{ month: string; sums: Sums }>
      label={t.tableLabel}
      rows={picture.course}
      rowKey={({ month }) => month}
      columns={[
        {
          key: 'month',
          head: t.month,
          rowHeader: true,
          cell: ({ month }) => <span class="num nowrap">{f.date(lastDayOf(month))}</span>,
        },
        ...parts.map((part) => ({
          key: part,
          head: t.parts[part],
          headSub: region.currency,
          numeric: true,
          cell: ({ sums }: { sums: Sums }) => shown(sums[part]),
        })),
        {
          key: 'percent',
          head: t.ofBase,
          numeric: true,
          cell: ({ sums }) => words.percent(promisedOf(sums)),
        },
      ]}
    />
  )
}
