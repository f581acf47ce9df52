import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { useTexts, useUi } from '../context.tsx'
import { Amount, ColumnHead, WithSub } from '../data-table/data-table.tsx'
import type { ColumnSort } from '../data-table/view-state.ts'
import { type Line, LineBadge } from '../line-badge/line-badge.tsx'
import { State } from '../state/state.tsx'
import { type StationState, StationMark } from '../station-mark/station-mark.tsx'
import { Tag } from '../tag/tag.tsx'
import { periodBar } from './period-bar.ts'
import { timetableTexts } from './timetable-texts.ts'

/** Columns of plain text, in their order. */
export const textColumns = ['number', 'programmeLine', 'theme', 'schoolKinds', 'place', 'owner', 'partners'] as const
export type TextColumn = (typeof textColumns)[number]

/** `audience` stands below the name and `quantityPrice` below the costs. */
export type TimetableColumn =
  | 'audience'
  | TextColumn
  | 'period'
  | 'state'
  | 'quantityPrice'
  | 'costs'
  | 'planned'
  | 'realised'

/** Ready texts; null draws a dash. */
export interface TimetableAmounts {
  costs: string | null
  planned: string | null
  realised: string | null
}

export interface TimetableActivity extends TimetableAmounts {
  key: string
  name: string
  href: string
  audience?: string | undefined
  /** Letters of other goals that it serves too. */
  alsoLines?: readonly string[] | undefined
  /** With whom it is shared: "Overstap: bij regio Zwolle". */
  interchange?: string | undefined
  state: StationState
  /** ISO dates for the bar; null when there is no period yet. */
  from: string | null
  until: string | null
  /** Ready texts of the dates. */
  fromText: string
  untilText?: string | undefined
  /** "4 × 62.000,00". */
  quantityPrice?: string | undefined
  /** What the columns of plain text say. */
  texts?: Partial<Record<TextColumn, string | null>> | undefined
}

export interface TimetableGoal extends TimetableAmounts {
  line: Line
  name: string
  href: string
  activities: readonly TimetableActivity[]
}

export interface TimetableProps {
  label: string
  goals: readonly TimetableGoal[]
  totals: TimetableAmounts & { label: string; sub?: string | undefined }
  /** Ends of the plan and the day it is, ISO dates: the scale of the bars. */
  scale: { from: string; until: string; today: string }
  sorts?: Partial<Record<TimetableColumn | 'name', ColumnSort>> | undefined
  /** Columns that the reader picked; the usual seven unless given. */
  columns?: readonly TimetableColumn[] | undefined
}

const usual: readonly TimetableColumn[] = [
  'audience',
  'period',
  'state',
  'quantityPrice',
  'costs',
  'planned',
  'realised',
]
/** Those that have a column of their own, as they stand beside each other. */
const heads = [...textColumns, 'period', 'state', 'costs', 'planned', 'realised'] as const
const amounts: readonly TimetableColumn[] = ['costs', 'planned', 'realised']

/** The plan as a table: each goal is a line that runs down its rows, with subtotals and totals. */
export function Timetable({ label, goals, totals, scale, sorts = {}, columns = usual }: TimetableProps) {
  const texts = useTexts()
  const { locale } = useUi()
  const shown = heads.filter((column) => columns.includes(column))
  const left = 1 + shown.filter((column) => !amounts.includes(column)).length
  return (
    <div class={classNames('table-box', shown.length > 2 && 'table-box-many', shown.length > 6 && 'table-box-most')}>
      <table class="table table-cards timetable" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row" data-label={texts.sortBy}>
            <th class="rail" role="columnheader" scope="col">
              <span class="visually-hidden">{texts.line}</span>
            </th>
            <ColumnHead head={timetableTexts(locale).activity} sort={sorts.name} />
            {shown.map((column) => (
              <ColumnHead
                key={column}
                head={timetableTexts(locale)[column]}
                headSub={
                  column === 'costs' && columns.includes('quantityPrice')
                    ? timetableTexts(locale).quantityPrice
                    : undefined
                }
                numeric={amounts.includes(column)}
                sort={sorts[column]}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {goals.flatMap((goal) => [
            <GoalRow key={goal.line.letter} goal={goal} span={left} columns={columns} />,
            ...goal.activities.map((activity, index) => (
              <ActivityRow
                key={`${goal.line.letter}${activity.key}`}
                activity={activity}
                line={goal.line}
                last={index === goal.activities.length - 1}
                scale={scale}
                columns={columns}
              />
            )),
          ])}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <td class="rail table-hide" role="cell" />
            <th colspan={left} role="rowheader" scope="row">
              {totals.label}
              {totals.sub && <span class="sub">{totals.sub}</span>}
            </th>
            <AmountCells amounts={totals} columns={columns} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function GoalRow({ goal, span, columns }: { goal: TimetableGoal; span: number; columns: readonly TimetableColumn[] }) {
  const { line, name, href, activities } = goal
  return (
    <tr class={classNames('group', `line-${line.colour}`, activities.length === 0 && 'alone')} role="row">
      <td class="rail" role="cell">
        <LineBadge {...line} />
      </td>
      <th colspan={span} role="rowheader" scope="rowgroup">
        <a href={href}>{name}</a>
      </th>
      <AmountCells amounts={goal} columns={columns} />
    </tr>
  )
}

function ActivityRow({
  activity,
  line,
  last,
  scale,
  columns,
}: {
  activity: TimetableActivity
  line: Line
  last: boolean
  scale: TimetableProps['scale']
  columns: readonly TimetableColumn[]
}) {
  const texts = useTexts()
  const { locale } = useUi()
  const { name, href, audience, alsoLines = [], interchange, state } = activity
  const rowClass = classNames(`line-${line.colour}`, last && 'last', state === 'cancelled' && 'is-cancelled')
  return (
    <tr class={rowClass} role="row">
      <td class="rail" role="cell">
        <StationMark shape={state} />
      </td>
      <th role="rowheader" scope="row">
        <a href={href}>{name}</a> {alsoLines.length > 0 && <Tag>{texts.also(alsoLines.join(', '))}</Tag>}{' '}
        {interchange && <Tag icon="share">{interchange}</Tag>}
        {audience && columns.includes('audience') && <span class="sub">{audience}</span>}
      </th>
      {textColumns
        .filter((column) => columns.includes(column))
        .map((column) => (
          <td key={column} role="cell" data-label={timetableTexts(locale)[column]}>
            {activity.texts?.[column] ?? '–'}
          </td>
        ))}
      {columns.includes('period') && (
        <td role="cell" class="period">
          <Period activity={activity} scale={scale} />
        </td>
      )}
      {columns.includes('state') && (
        <td role="cell" data-label={timetableTexts(locale).state}>
          <State state={state} bare />
        </td>
      )}
      <AmountCells
        amounts={activity}
        columns={columns}
        quantityPrice={columns.includes('quantityPrice') ? activity.quantityPrice : undefined}
      />
    </tr>
  )
}

function Period({ activity, scale }: { activity: TimetableActivity; scale: TimetableProps['scale'] }) {
  const texts = useTexts()
  const { from, until, fromText, untilText } = activity
  const bar = from !== null && until !== null ? periodBar({ from, until }, scale, 112) : null
  return (
    <span>
      <span class="num nowrap">
        {fromText}
        {untilText && (
          <>
            {' '}
            <span class="muted">{texts.period}</span> {untilText}
          </>
        )}
      </span>
      {bar && (
        <svg class="span" viewBox="0 0 112 6" aria-hidden="true">
          <rect class="base" y="2" width="112" height="2" rx="1" />
          <rect class="run" x={bar.x} width={bar.width} height="6" rx="3" />
          {bar.today !== null && <rect class="now" x={bar.today} y="0" width="1.6" height="6" />}
        </svg>
      )}
    </span>
  )
}

function AmountCells({
  amounts,
  columns,
  quantityPrice,
}: {
  amounts: TimetableAmounts
  columns: readonly TimetableColumn[]
  quantityPrice?: string | undefined
}) {
  const { locale } = useUi()
  const cell = (column: 'costs' | 'planned' | 'realised', label: string, content: ComponentChildren) =>
    columns.includes(column) && (
      <td class="num" role="cell" data-label={label}>
        {content}
      </td>
    )
  return (
    <>
      {cell(
        'costs',
        timetableTexts(locale).costs,
        <WithSub sub={quantityPrice}>
          <Amount>{amounts.costs}</Amount>
        </WithSub>,
      )}
      {cell('planned', timetableTexts(locale).planned, <Amount>{amounts.planned}</Amount>)}
      {cell('realised', timetableTexts(locale).realisedShort, <Amount>{amounts.realised}</Amount>)}
    </>
  )
}
