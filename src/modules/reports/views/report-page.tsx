import { formats } from '../../../platform/i18n.ts'
import { money } from '../../../platform/money.ts'
import { daysBetween, type IsoDate } from '../../../platform/time.ts'
import { Breadcrumb } from '../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Figures } from '../../../ui/figures/figures.tsx'
import { PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { NormGauge } from '../../../ui/norm-gauge/norm-gauge.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { State } from '../../../ui/state/state.tsx'
import { baseText, basePartTexts, signedTogetherTexts } from '../../funding/public.ts'
import { activityPath, planPath } from '../../plans/paths.ts'
import { reportMessages } from '../messages.ts'
import { figurePath, reportFilePath, reportsPath } from '../paths.ts'
import type { FigureKey, Report } from '../rules.ts'

export function ReportPage({ report, today }: { report: Report; today: IsoDate }) {
  const { locale } = useUi()
  const t = reportMessages(locale)
  const f = formats(locale)
  const { region, round } = report
  const title = round.name[locale]
  const left = daysBetween(today, round.dueOn)
  return (
    <Workspace title={title} section="reports">
      <Breadcrumb trail={[{ href: reportsPath(region.slug), text: t.title }]} current={title} />
      <PageHead
        title={title}
        below={`${t.over(f.longDate(round.reportsFrom), f.longDate(round.reportsUntil))} · ${t.due(f.longDate(round.dueOn))}${left > 0 ? `, ${t.daysLeft(left)}` : ''}`}
        actions={<Downloads region={region.slug} round={round.slug} />}
      />
      {report.activities.length === 0 ? (
        <EmptyState
          level={2}
          title={t.noPlanTitle}
          text={t.noPlanText}
          action={<ButtonLink href={planPath(region.slug)}>{t.toPlan}</ButtonLink>}
        />
      ) : (
        <Stack gap="l">
          <Card id="cijfers" title={t.inFigures}>
            <ReportFigures report={report} keys={shownFirst(report)} />
          </Card>
          <NormCard report={report} />
          <Card id="activiteiten" title={t.activities} flush>
            <Activities report={report} />
          </Card>
          <p class="small muted">
            {t.asOf(f.longDate(report.asOf))} {t.amountsIn[region.currency]} {t.notFinal}
          </p>
        </Stack>
      )}
    </Workspace>
  )
}

const shownFirst = ({ figures }: Report): FigureKey[] => [
  'plannedCosts',
  ...(figures.laterPosts.cents ? (['laterPosts'] as const) : []),
  'realisedCosts',
  'plannedContributions',
]

function Downloads({ region, round }: { region: string; round: string }) {
  const t = reportMessages(useUi().locale)
  return (
    <>
      <ButtonLink kind="primary" icon="file-type-pdf" href={reportFilePath(region, round, 'pdf')} download>
        {t.downloadPdf}
      </ButtonLink>
      <ButtonLink icon="file-export" href={reportFilePath(region, round, 'xlsx')} download>
        XLSX
      </ButtonLink>
      <ButtonLink icon="file-export" href={reportFilePath(region, round, 'json')} download>
        JSON
      </ButtonLink>
    </>
  )
}

function ReportFigures({ report, keys }: { report: Report; keys: readonly FigureKey[] }) {
  const { locale } = useUi()
  const t = reportMessages(locale)
  const f = formats(locale)
  return (
    <Figures
      small
      figures={keys.map((key) => {
        const { cents, records } = report.figures[key]
        return {
          value: f.money(money(cents, report.region.currency)),
          label: t.figures[key].label,
          source: `${t.figures[key].explained} · ${t.fromRecords(records.length)}`,
          href: figurePath(report.region.slug, report.round.slug, key),
        }
      })}
    />
  )
}

function NormCard({ report }: { report: Report }) {
  const { locale } = useUi()
  const t = reportMessages(locale)
  const f = formats(locale)
  const { norm, normBase, figures, region } = report
  const amount = (cents: number): string => f.money(money(cents, region.currency))
  const base = normBase.cents
  const [reached, required] = [f.percent(norm.reached, norm.required), f.percent(norm.required)]
  const part = (name: 'realised' | 'planned', key: FigureKey, fraction: number) => ({
    part: name,
    fraction,
    percent: f.percent(fraction, norm.required),
    amount: amount(figures[key].cents),
    href: figurePath(region.slug, report.round.slug, key),
    name: t.figures[key].label,
    explained: `${t.figures[key].explained} · ${t.fromRecords(figures[key].records.length)}`,
  })
  return (
    <Card id="cofinanciering" title={t.coFinancing}>
      {base > 0 ? (
        <NormGauge
          id="norm"
          entries={[
            part('realised', 'signedContributions', norm.reached),
            part('planned', 'openContributions', figures.openContributions.cents / base),
          ]}
          norm={{ fraction: norm.required, text: required }}
          lead={
            norm.shortfallCents
              ? t.normShort(reached, required, amount(norm.shortfallCents))
              : t.normMet(reached, required)
          }
          note={[
            t.normNote(required, baseText(normBase.kind, locale), amount(base)),
            ...basePartTexts(normBase.parts, region.currency, locale),
            t.onlyThisRound,
            ...signedTogetherTexts(report.together, region.currency, locale),
          ].join(' ')}
        />
      ) : (
        <ReportFigures report={report} keys={['signedContributions', 'openContributions']} />
      )}
    </Card>
  )
}

type Line = Report['activities'][number]

/** The lines of the plan in their order, each with its activities. */
function groupsOf(report: Report): { letter: string; goal: string; lines: Line[] }[] {
  const letters = [...new Set(report.activities.map((line) => line.letter))].sort()
  return letters.map((letter) => {
    const lines = report.activities.filter((line) => line.letter === letter)
    return { letter, goal: lines[0]?.goal ?? '', lines }
  })
}

function Activities({ report }: { report: Report }) {
  const { locale } = useUi()
  const t = reportMessages(locale)
  const f = formats(locale)
  const { figures, region } = report
  const amount = (cents: number): string => (cents ? f.amount(cents) : '–')
  const sums = (lines: Report['activities']) => {
    const sum = (of: (line: Line) => number): string => amount(lines.reduce((total, line) => total + of(line), 0))
    return {
      budgeted: sum((line) => line.plannedCostCents),
      spent: sum((line) => line.realisedCostCents),
      planned: sum((line) => line.plannedContributionCents),
      signed: sum((line) => line.signedContributionCents),
    }
  }
  return (
    <DataTable
      label={t.activities}
      groups={groupsOf(report).map(({ letter, goal, lines }) => ({
        key: letter,
        head: [letter, goal].filter(Boolean).join(' · ') || t.noGoal,
        cells: sums(lines),
        rows: lines,
      }))}
      rowKey={(line) => String(line.id)}
      columns={[
        {
          key: 'activity',
          head: t.activity,
          rowHeader: true,
          cell: (line) => <a href={activityPath(region.slug, line.id)}>{line.title}</a>,
        },
        {
          key: 'state',
          head: t.state,
          cell: (line) => <State state={line.state} />,
        },
        { key: 'budgeted', head: t.budgeted, numeric: true, cell: (line) => amount(line.plannedCostCents) },
        { key: 'spent', head: t.spent, numeric: true, cell: (line) => amount(line.realisedCostCents) },
        { key: 'planned', head: t.planned, numeric: true, cell: (line) => amount(line.plannedContributionCents) },
        { key: 'signed', head: t.signed, numeric: true, cell: (line) => amount(line.signedContributionCents) },
      ]}
      totals={{
        label: t.total,
        cells: {
          budgeted: f.amount(figures.plannedCosts.cents),
          spent: f.amount(figures.realisedCosts.cents),
          planned: f.amount(figures.plannedContributions.cents),
          signed: f.amount(figures.signedContributions.cents),
        },
      }}
    />
  )
}
