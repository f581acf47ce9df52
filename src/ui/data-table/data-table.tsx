import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { useTexts } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'
import type { ColumnSort } from './view-state.ts'

export interface Column<Row> {
  key: string
  head: ComponentChildren
  /** Small line below the head. */
  headSub?: string | undefined
  cell: (row: Row) => ComponentChildren
  /** Right, with figures of one width. */
  numeric?: boolean | undefined
  /** Names the row; the first column unless another says so. */
  rowHeader?: boolean | undefined
  sort?: ColumnSort | undefined
  /** Label in front of the value on a phone; the head when that is plain text, none when null. */
  cardLabel?: string | null | undefined
  hideOnCard?: boolean | undefined
}

export interface RowGroup<Row> {
  key: string
  head: ComponentChildren
  /** Subtotals by column key. */
  cells?: Readonly<Record<string, ComponentChildren>> | undefined
  rows: readonly Row[]
}

export interface DataTableProps<Row> {
  /** Says what the table holds, for those who do not see the heading above it. */
  label: string
  /** Shown above the table as well. */
  caption?: ComponentChildren
  columns: readonly Column<Row>[]
  rows?: readonly Row[] | undefined
  /** In place of `rows`. */
  groups?: readonly RowGroup<Row>[] | undefined
  rowKey: (row: Row) => string
  rowTone?: ((row: Row) => 'new' | 'changed' | 'refused' | undefined) | undefined
  /** `label` defaults to "Totaal"; cells by column key. */
  totals?: { label?: ComponentChildren; cells: Readonly<Record<string, ComponentChildren>> } | undefined
  /** In place of the table when there are no rows. */
  empty?: ComponentChildren
  /** Heads stand upright: for many columns with a word or a sign each. */
  headsUp?: boolean | undefined
}

/** A table that becomes cards where it has no room; the roles keep it a table for those who listen. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, caption, columns, rows = [], groups, rowKey, rowTone, totals, empty, headsUp } = props
  const texts = useTexts()
  const count = groups ? groups.reduce((sum, group) => sum + group.rows.length, 0) : rows.length
  if (count === 0 && empty) return <>{empty}</>
  const body = (some: readonly Row[]) =>
    some.map((row) => <BodyRow key={rowKey(row)} row={row} columns={columns} tone={rowTone?.(row)} />)
  return (
    <div class={classNames('table-box', columns.length > 5 && 'table-box-many')}>
      <table class={classNames('table table-cards', headsUp && 'table-heads-up')} role="table" aria-label={label}>
        {caption && <caption>{caption}</caption>}
        <thead role="rowgroup">
          <tr role="row" data-label={texts.sortBy}>
            {columns.map(({ key, head, headSub, numeric, sort }) => (
              <ColumnHead key={key} head={head} headSub={headSub} numeric={numeric} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {groups
            ? groups.flatMap((group) => [
                <GroupRow key={group.key} group={group} columns={columns} />,
                ...body(group.rows),
              ])
            : body(rows)}
        </tbody>
        {totals && <TotalsRow columns={columns} totals={totals} />}
      </table>
    </div>
  )
}

export interface ColumnHeadProps {
  head: ComponentChildren
  headSub?: string | undefined
  numeric?: boolean | undefined
  sort?: ColumnSort | undefined
}

export function ColumnHead({ head, headSub, numeric, sort }: ColumnHeadProps) {
  const texts = useTexts()
  const order = { up: 'ascending', down: 'descending' } as const
  return (
    <th
      class={numeric ? 'num' : undefined}
      role="columnheader"
      scope="col"
      aria-sort={sort ? (sort.direction ? order[sort.direction] : 'none') : undefined}
    >
      {sort ? (
        <a href={sort.href}>
          {head}
          {sort.direction && <Icon name={sort.direction === 'up' ? 'arrow-narrow-up' : 'arrow-narrow-down'} />}
          {sort.direction && (
            <span class="visually-hidden">, {sort.direction === 'up' ? texts.sortedUp : texts.sortedDown}</span>
          )}
        </a>
      ) : (
        head
      )}
      {headSub && <span class="sub">{headSub}</span>}
    </th>
  )
}

/** An amount or count; a dash where there is nothing, as zeros drown what counts. */
export function Amount({ children }: { children: string | null }) {
  return children === null ? <span class="zero">–</span> : <>{children}</>
}

/** A value with a small line below it. */
export function WithSub({ children, sub }: { children: ComponentChildren; sub?: ComponentChildren }) {
  return (
    <span>
      {children}
      {sub && <span class="sub">{sub}</span>}
    </span>
  )
}

function BodyRow<Row>({
  row,
  columns,
  tone,
}: {
  row: Row
  columns: readonly Column<Row>[]
  tone?: string | undefined
}) {
  const header = headerKey(columns)
  return (
    <tr role="row" class={tone && `row-${tone}`}>
      {columns.map((column) =>
        column.key === header ? (
          <th key={column.key} role="rowheader" scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <Cell key={column.key} column={column}>
            {column.cell(row)}
          </Cell>
        ),
      )}
    </tr>
  )
}

function GroupRow<Row>({ group, columns }: { group: RowGroup<Row>; columns: readonly Column<Row>[] }) {
  const { span, rest } = splitAtFirst(columns, group.cells ?? {})
  return (
    <tr role="row" class="group">
      <th colspan={span} role="rowheader" scope="rowgroup">
        {group.head}
      </th>
      {rest.map((column) => (
        <Cell key={column.key} column={column}>
          {group.cells?.[column.key]}
        </Cell>
      ))}
    </tr>
  )
}

function TotalsRow<Row>({
  columns,
  totals,
}: Required<Pick<DataTableProps<Row>, 'columns'>> & {
  totals: NonNullable<DataTableProps<Row>['totals']>
}) {
  const texts = useTexts()
  const { span, rest } = splitAtFirst(columns, totals.cells)
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th colspan={span} role="rowheader" scope="row">
          {totals.label ?? texts.total}
        </th>
        {rest.map((column) => (
          <Cell key={column.key} column={column}>
            {totals.cells[column.key]}
          </Cell>
        ))}
      </tr>
    </tfoot>
  )
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ComponentChildren }) {
  const label = column.cardLabel === undefined && typeof column.head === 'string' ? column.head : column.cardLabel
  const none = children === undefined || children === null || children === ''
  return (
    <td
      role="cell"
      class={classNames(column.numeric && 'num', (column.hideOnCard || none) && 'table-hide') || undefined}
      data-label={none ? undefined : (label ?? undefined)}
    >
      {children}
    </td>
  )
}

function headerKey<Row>(columns: readonly Column<Row>[]): string | undefined {
  return (columns.find((column) => column.rowHeader) ?? columns[0])?.key
}

/** A label runs over the columns before the first that has a value. */
function splitAtFirst<Row>(columns: readonly Column<Row>[], cells: Readonly<Record<string, ComponentChildren>>) {
  const first = columns.findIndex((column, index) => index > 0 && cells[column.key] !== undefined)
  const span = first === -1 ? columns.length : first
  return { span, rest: columns.slice(span) }
}
