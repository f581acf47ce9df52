// A cell of the other sheets to one text, or why it cannot be.
import { cellText, excerpt, type Cell } from '../../../../../platform/cells.ts'
import { parseCents } from '../../../../../platform/money.ts'
import type { Head } from '../../../export/rules.ts'
import { readId } from '../../activity/rules.ts'
import { readCents, readMeasure } from '../../amounts/rules.ts'
import { readChoice, readChoices } from '../../choices/rules.ts'
import { dayOfCell } from '../../dates/rules.ts'
import { readLong } from '../../plain/rules.ts'
import { maxLength } from '../../rules.ts'
import { problem, readText, value, type Read } from '../../values/rules.ts'

interface Text {
  readonly text: string | null
  /** What stands behind a number. */
  readonly unit?: string
}

type ReadCell = (cell: Cell) => Read<Text>

const asText = <Value extends string | number>(read: Read<Value | null>): Read<Text> =>
  read.ok ? value({ text: read.value === null ? null : String(read.value) }) : read

const line =
  (max: number): ReadCell =>
  (cell) =>
    asText(readText(cell, max))

const amount: ReadCell = (cell) => asText(readCents(cell))
const day: ReadCell = (cell) => asText(dayOfCell(cell))
const id: ReadCell = (cell) => asText(readId(cell))

const quantity: ReadCell = (cell) => {
  const read = readMeasure(cell)
  if (!read.ok) return read
  const unit = read.value?.unit
  return value({ text: read.value ? String(read.value.quantity) : null, ...(unit && { unit }) })
}

/** A measured value: below zero too, with two decimals at most. */
const figure: ReadCell = (cell) => {
  const text = cellText(cell)
  if (text === '' || /^[-–—]$/.test(text)) return value({ text: null })
  const hundredths = cell.kind === 'number' ? numberIn(cell.value) : parseCents(text.replace(/\s*%$/, ''))
  return hundredths === null || Math.abs(hundredths) > 1e13
    ? problem({ code: 'numberUnreadable', text: excerpt(text) })
    : value({ text: String(hundredths / 100) })
}

function numberIn(number: number): number | null {
  const hundredths = Math.round(Number((number * 100).toPrecision(15)))
  return Math.abs(hundredths / 100 - number) < 1e-9 * Math.max(1, Math.abs(number)) ? hundredths : null
}

const yearFrom =
  (first: number): ReadCell =>
  (cell) => {
    const text = cellText(cell)
    if (text === '' || /^[-–—]$/.test(text)) return value({ text: null })
    return /^\d{4}$/.test(text) && Number(text) >= first && Number(text) <= 2099
      ? value({ text })
      : problem({ code: 'yearUnreadable', text: excerpt(text) })
  }

/** Every field of every sheet. */
export const readers: Readonly<Partial<Record<Head, ReadCell>>> = {
  activity: line(maxLength.title),
  activityId: id,
  goalId: id,
  id,
  nameNow: line(maxLength.programmeLine),
  description: line(300),
  kind: (cell) => asText(readChoice(cell, 'kind')),
  year: yearFrom(2000),
  quantity,
  unit: line(maxLength.unit),
  price: amount,
  amount,
  payer: line(maxLength.partner),
  partner: line(maxLength.partner),
  how: (cell) => asText(readChoice(cell, 'how')),
  goal: line(maxLength.goal),
  indicator: line(300),
  indicatorUnit: line(maxLength.unit),
  baselineValue: figure,
  baselineYear: yearFrom(1990),
  baselineSource: line(300),
  targetValue: figure,
  targetOn: day,
  themes: (cell) => asText(readChoices(cell, 'theme')),
  theme: (cell) => asText(readChoice(cell, 'theme')),
  droppedOn: day,
  droppedReason: (cell) => asText(readLong(cell, maxLength.stateReason)),
  measuredOn: day,
  value: figure,
  source: line(300),
  programmeLine: line(maxLength.programmeLine),
}
