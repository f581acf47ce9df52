// One report, three files. All of them take their amounts from the same figures.
import type { Locale } from '../../../platform/actor.ts'
import { formats } from '../../../platform/i18n.ts'
import { money, plainAmount } from '../../../platform/money.ts'
import type { PdfBlock, PdfDocument } from '../../../platform/pdf/document.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import { writeXlsx } from '../../../platform/spreadsheet/write.ts'
import { baseText, basePartTexts, signedTogetherTexts } from '../../funding/public.ts'
import { reportMessages } from '../messages.ts'
import { figureKeys, type Report } from '../rules.ts'

export const reportFormats = ['pdf', 'xlsx', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const mediaTypes: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
}

export async function writeReport(report: Report, format: ReportFormat, locale: Locale): Promise<Buffer> {
  if (format === 'pdf') return renderPdf(pdfOf(report, locale))
  return format === 'xlsx'
    ? writeXlsx(sheetsOf(report, locale))
    : Buffer.from(`${JSON.stringify(jsonOf(report), null, 2)}\n`)
}

/** Amounts as decimal text, so that no reader rounds them; each figure names its records. */
export function jsonOf(report: Report) {
  const { region, round, norm, normBase } = report
  return {
    region: region.slug,
    round: round.slug,
    period: round.period,
    asOf: report.asOf,
    currency: region.currency,
    figures: Object.fromEntries(
      figureKeys.map((key) => {
        const { cents, records } = report.figures[key]
        return [
          key,
          {
            amount: plainAmount(cents),
            records: records.map((record) => ({ ...record, cents: undefined, amount: plainAmount(record.cents) })),
          },
        ]
      }),
    ),
    norm: { required: norm.required, reached: norm.reached, shortfall: plainAmount(norm.shortfallCents) },
    normBase: {
      kind: normBase.kind,
      amount: plainAmount(normBase.cents),
      parts: normBase.parts && plainAmounts(normBase.parts),
    },
    together: plainAmounts(report.together),
    activities: report.activities.map(
      ({ plannedCostCents, realisedCostCents, plannedContributionCents, signedContributionCents, ...activity }) => ({
        ...activity,
        plannedCosts: plainAmount(plannedCostCents),
        realisedCosts: plainAmount(realisedCostCents),
        plannedContributions: plainAmount(plannedContributionCents),
        signedContributions: plainAmount(signedContributionCents),
      }),
    ),
  }
}

function sheetsOf(report: Report, locale: Locale) {
  const t = reportMessages(locale)
  const moneyColumn = (header: string) => ({ header, kind: 'money' as const })
  const textColumn = (header: string) => ({ header, kind: 'text' as const })
  return [
    {
      name: t.figure,
      columns: [
        textColumn(t.key),
        textColumn(t.figure),
        moneyColumn(`${t.amount} (${report.region.currency})`),
        { header: t.count, kind: 'number' as const },
      ],
      rows: figureKeys.map((key) => [
        key,
        t.figures[key].label,
        report.figures[key].cents,
        report.figures[key].records.length,
      ]),
    },
    {
      name: t.coFinancing,
      columns: [
        textColumn(t.key),
        textColumn(t.figure),
        { header: '%', kind: 'number' as const },
        moneyColumn(`${t.amount} (${report.region.currency})`),
      ],
      rows: [
        ['norm.required', t.normRequired, percentage(report.norm.required), null],
        ['norm.reached', t.normReached, reachedPercentage(report.norm), null],
        ['norm.shortfall', t.normShortfall, null, report.norm.shortfallCents],
      ],
    },
    {
      name: t.activities,
      columns: [
        textColumn(t.goal),
        textColumn(t.activity),
        textColumn(t.state),
        { header: t.period, kind: 'date' as const },
        { header: t.until, kind: 'date' as const },
        ...[t.budgeted, t.spent, t.planned, t.signed].map(moneyColumn),
      ],
      rows: report.activities.map((line) => [
        line.goal,
        line.title,
        t.states[line.state],
        line.startsOn,
        line.endsOn,
        line.plannedCostCents,
        line.realisedCostCents,
        line.plannedContributionCents,
        line.signedContributionCents,
      ]),
    },
    {
      name: t.record,
      columns: [
        textColumn(t.key),
        textColumn(t.kind),
        { header: 'Id', kind: 'number' as const },
        textColumn(t.record),
        { header: t.on, kind: 'date' as const },
        moneyColumn(t.amount),
      ],
      rows: figureKeys.flatMap((key) =>
        report.figures[key].records.map((record) => [
          key,
          t.kinds[record.kind],
          record.id,
          record.label,
          record.on,
          record.cents,
        ]),
      ),
    },
  ]
}

/** Two decimals are as fine as a reader compares. */
const percentage = (fraction: number): number => Math.round(fraction * 10_000) / 100

/** Never rounded up to a norm that is not met. */
function reachedPercentage({ reached, required }: Report['norm']): number {
  const [shown, norm] = [percentage(reached), percentage(required)]
  return reached < required && shown >= norm ? (Math.round(norm * 100) - 1) / 100 : shown
}

function pdfOf(report: Report, locale: Locale): PdfDocument {
  const t = reportMessages(locale)
  const f = formats(locale)
  const { region, round } = report
  return {
    title: round.name[locale],
    subtitle: `${region.siteName} · ${startingSmall(t.over(f.longDate(round.reportsFrom), f.longDate(round.reportsUntil)))}`,
    language: locale,
    author: region.siteName,
    date: report.asOf,
    footer: t.footer(region.name),
    blocks: [...summary(report, locale), ...activityTable(report, locale), ...recordTables(report, locale)],
  }
}

const plainAmounts = (parts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(parts).map(([key, cents]) => [key, plainAmount(cents)]))

const startingSmall = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function summary(report: Report, locale: Locale): PdfBlock[] {
  const t = reportMessages(locale)
  const f = formats(locale)
  const { region, norm, normBase } = report
  const amount = (cents: number): string => f.money(money(cents, region.currency))
  const [reached, required] = [f.percent(norm.reached, norm.required), f.percent(norm.required)]
  return [
    { kind: 'notice', text: `${t.notFinal} ${t.asOf(f.longDate(report.asOf))} ${t.amountsIn[region.currency]}` },
    { kind: 'heading', level: 1, text: t.costs },
    {
      kind: 'figures',
      figures: keysOfCosts(report).map((key) => figure(report, key, locale)),
    },
    { kind: 'heading', level: 1, text: t.coFinancing },
    {
      kind: 'paragraph',
      text: norm.shortfallCents
        ? t.normShort(reached, required, amount(norm.shortfallCents))
        : t.normMet(reached, required),
    },
    {
      kind: 'figures',
      figures: (['plannedContributions', 'signedContributions', 'openContributions'] as const).map((key) =>
        figure(report, key, locale),
      ),
    },
    {
      kind: 'paragraph',
      text: [
        t.normNote(required, baseText(normBase.kind, locale), amount(normBase.cents)),
        ...basePartTexts(normBase.parts, region.currency, locale),
        ...signedTogetherTexts(report.together, region.currency, locale),
      ].join(' '),
    },
  ]
}

const keysOfCosts = ({ figures }: Report) =>
  (['plannedCosts', 'laterPosts', 'realisedCosts'] as const).filter((key) => key !== 'laterPosts' || figures[key].cents)

function figure(report: Report, key: (typeof figureKeys)[number], locale: Locale) {
  const t = reportMessages(locale)
  const { cents, records } = report.figures[key]
  return {
    value: formats(locale).money(money(cents, report.region.currency)),
    label: t.figures[key].label,
    source: t.fromRecords(records.length),
  }
}

function activityTable(report: Report, locale: Locale): PdfBlock[] {
  const t = reportMessages(locale)
  const f = formats(locale)
  const { figures } = report
  return [
    { kind: 'heading', level: 1, text: t.activities },
    {
      kind: 'table',
      caption: t.activities,
      columns: [
        { head: t.goal },
        { head: t.activity },
        { head: t.state },
        ...[t.budgeted, t.spent, t.planned, t.signed].map((head) => ({ head, numeric: true })),
      ],
      rows: report.activities.map((line) => [
        line.letter,
        line.title,
        t.states[line.state],
        f.amount(line.plannedCostCents),
        f.amount(line.realisedCostCents),
        f.amount(line.plannedContributionCents),
        f.amount(line.signedContributionCents),
      ]),
      totals: [
        t.total,
        '',
        '',
        ...[figures.plannedCosts, figures.realisedCosts, figures.plannedContributions, figures.signedContributions].map(
          ({ cents }) => f.amount(cents),
        ),
      ],
    },
  ]
}

/** What the money figures are made of, so that a printed report can be traced too. */
function recordTables(report: Report, locale: Locale): PdfBlock[] {
  const t = reportMessages(locale)
  const f = formats(locale)
  return (['realisedCosts', 'signedContributions'] as const).flatMap((key): PdfBlock[] => {
    const { records, cents } = report.figures[key]
    if (!records.length) return []
    return [
      { kind: 'heading', level: 1, text: t.figures[key].label },
      {
        kind: 'table',
        caption: t.madeOf,
        columns: [{ head: t.record }, { head: t.on }, { head: t.amount, numeric: true }],
        rows: records.map((record) => [record.label, record.on ? f.date(record.on) : '', f.amount(record.cents)]),
        totals: [t.total, '', f.amount(cents)],
      },
    ]
  })
}
