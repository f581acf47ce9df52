import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { useTexts } from '../context.tsx'

export interface GridDay {
  key: string
  /** "ma 23". */
  short: string
  total: string
}

export interface GridCell {
  name: string
  value: string
  /** For those who listen: "Techniek Tastbaar, maandag 23 maart 2026". */
  label: string
  error?: string | undefined
  /** Nothing can be written here yet. */
  closed?: boolean | undefined
}

export interface GridRow {
  key: string
  name: ComponentChildren
  /** One for each day. */
  cells: readonly GridCell[]
  total: string
}

export interface HoursGridProps {
  label: string
  nameHead: string
  totalHead: string
  dayTotals: string
  days: readonly GridDay[]
  rows: readonly GridRow[]
  total: string
  /** Only to look at. */
  readOnly?: boolean | undefined
}

/** Hours by activity and day: a table on a wide screen, a block for each activity on a phone. */
export function HoursGrid({ label, nameHead, totalHead, dayTotals, days, rows, total, readOnly }: HoursGridProps) {
  return (
    <table class="hours" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {nameHead}
          </th>
          {days.map(({ key, short }) => (
            <th key={key} class="num" role="columnheader" scope="col">
              {short}
            </th>
          ))}
          <th class="num" role="columnheader" scope="col">
            {totalHead}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, name, cells, total: sum }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {name}
              <CellErrors cells={cells} />
            </th>
            {cells.map((cell, index) => (
              <td key={cell.name} class="num" role="cell" data-label={days[index]?.short}>
                {readOnly ? cell.value || '–' : <HoursInput cell={cell} />}
              </td>
            ))}
            <td class="num hours-total" role="cell" data-label={totalHead}>
              {sum}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th role="rowheader" scope="row">
            {dayTotals}
          </th>
          {days.map(({ key, short, total: sum }) => (
            <td key={key} class="num" role="cell" data-label={short}>
              {sum}
            </td>
          ))}
          <td class="num hours-total" role="cell" data-label={totalHead}>
            {total}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function HoursInput({ cell: { name, value, label, error, closed } }: { cell: GridCell }) {
  return closed && !value ? (
    <span class="muted">–</span>
  ) : (
    <input
      class="input"
      id={name}
      name={name}
      value={value}
      inputmode="decimal"
      autocomplete="off"
      maxlength={5}
      aria-label={label}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={error && `${name}-error`}
    />
  )
}

function CellErrors({ cells }: { cells: readonly GridCell[] }) {
  const texts = useTexts()
  return (
    <>
      {cells.map(
        ({ name, error }) =>
          error && (
            <p key={name} class="error" id={`${name}-error`}>
              <Icon name="alert-circle" />
              <span>
                <span class="visually-hidden">{texts.errorPrefix}</span>
                {error}
              </span>
            </p>
          ),
      )}
    </>
  )
}
