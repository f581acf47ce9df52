import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { CountList } from '../../../../ui/count-list/count-list.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { DayBars } from '../../../../ui/day-bars/day-bars.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Figures } from '../../../../ui/figures/figures.tsx'
import { Grid, PageHead, SectionHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { ViewSwitch } from '../../../../ui/view-switch/view-switch.tsx'
import { siteMessages } from '../../sites/messages.ts'
import { sitePath } from '../../sites/paths.ts'
import { visitMessages } from '../messages.ts'
import { visitsFilePath, visitsPath } from '../paths.ts'
import type { Counted, VisitFigures } from '../queries.ts'
import { barsOf, isByWeek, spans, type Span } from '../rules.ts'

export interface VisitsPageProps {
  /** Slug; null for the nation. */
  place: string | null
  /** Where the site is seen. */
  site: string
  span: Span
  from: IsoDate
  until: IsoDate
  figures: VisitFigures
}

const kinds = ['page', 'source', 'nothing', 'download'] as const

/** Who reads a site, without knowing who. */
export function VisitsPage({ place, site, span, from, until, figures }: VisitsPageProps) {
  const { locale } = useUi()
  const t = visitMessages(locale)
  return (
    <Workspace title={t.title} section="visits">
      <Breadcrumb trail={[{ href: sitePath(place), text: siteMessages(locale).title }]} current={t.title} />
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <ButtonLink href={`${visitsFilePath(place)}?dagen=${span}`} icon="download">
            {t.file}
          </ButtonLink>
        }
      />
      <Stack gap="l">
        <ViewSwitch
          label={t.span}
          views={spans.map((each) => ({
            href: `${visitsPath(place)}?dagen=${each}`,
            text: t.spans[each],
            current: each === span,
          }))}
        />
        {figures.days.length ? (
          <>
            <Sums figures={figures} />
            <Course span={span} from={from} until={until} figures={figures} />
            <Grid columns="2">
              {kinds.map((kind) => (
                <Most key={kind} kind={kind} names={figures.names.filter((each) => each.kind === kind)} />
              ))}
            </Grid>
          </>
        ) : (
          <EmptyState
            level={2}
            title={t.empty}
            text={t.emptyText}
            action={<ButtonLink href={site}>{t.toSite}</ButtonLink>}
          />
        )}
        <Disclosure summary={t.how} card>
          {t.howText.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Disclosure>
      </Stack>
    </Workspace>
  )
}

function Sums({ figures: { days } }: Pick<VisitsPageProps, 'figures'>) {
  const { locale } = useUi()
  const [t, f] = [visitMessages(locale), formats(locale)]
  const sum = (of: 'visits' | 'pages' | 'seconds'): number => days.reduce((total, day) => total + day[of], 0)
  const visits = sum('visits')
  const seconds = visits ? Math.round(sum('seconds') / visits) : 0
  const each = visits ? Math.round((sum('pages') / visits) * 10) / 10 : 0
  return (
    <Figures
      figures={[
        { value: f.number(visits), label: t.visits(visits) },
        { value: f.number(sum('pages')), label: t.pages(sum('pages')) },
        { value: f.number(each), label: t.pagesEach },
        { value: t.minutes(f.number(Math.floor(seconds / 60)), f.number(seconds % 60)), label: t.timeEach },
      ]}
    />
  )
}

function Course({
  span,
  from,
  until,
  figures: { days },
}: Pick<VisitsPageProps, 'span' | 'from' | 'until' | 'figures'>) {
  const { locale } = useUi()
  const [t, f] = [visitMessages(locale), formats(locale)]
  const bars = barsOf(days, span, from)
  const most = bars.reduce((best, bar) => (bar.visits > best.visits ? bar : best))
  const named = (day: IsoDate): string => (isByWeek(span) ? t.week(f.longDate(day)) : f.longDate(day))
  const all = f.number(days.reduce((sum, { visits }) => sum + visits, 0))
  const title = t.chart(all, f.longDate(from), f.longDate(until), f.number(most.visits), named(most.day))
  return (
    <section class="stack">
      <SectionHead title={isByWeek(span) ? t.perWeek : t.perDay} />
      <DayBars
        title={title}
        bars={bars.map(({ day, visits }) => ({ name: t.bar(named(day), f.number(visits)), value: visits }))}
        from={f.date(from)}
        until={f.date(until)}
        top={f.number(most.visits)}
      />
      <Disclosure summary={t.days}>
        <DataTable
          label={t.days}
          rows={days}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', head: t.day, cell: ({ day }) => f.longDate(day), rowHeader: true },
            { key: 'visits', head: t.sums.visits, cell: ({ visits }) => f.number(visits), numeric: true },
            { key: 'pages', head: t.sums.pages, cell: ({ pages }) => f.number(pages), numeric: true },
          ]}
        />
      </Disclosure>
    </section>
  )
}

function Most({ kind, names }: { kind: Counted['kind']; names: readonly Counted[] }) {
  const { locale } = useUi()
  const [t, f] = [visitMessages(locale), formats(locale)]
  return (
    <section class="stack">
      <SectionHead title={t.lists[kind]} />
      {names.length ? (
        <CountList
          rows={names.map(({ name, count }) => ({
            key: name,
            name: kind === 'page' ? <a href={name}>{name}</a> : name,
            count: t.times(f.number(count)),
          }))}
        />
      ) : (
        <p>{t.none[kind]}</p>
      )}
    </section>
  )
}
