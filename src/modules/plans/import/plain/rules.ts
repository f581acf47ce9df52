// The fields of an activity that are one text of their own: a number, a place, words of lists, counts, results.
import { cellText, excerpt, type Cell } from '../../../../platform/cells.ts'
import { plainFields, type PlainField } from '../../export/rules.ts'
import { readChoice, readChoices } from '../choices/rules.ts'
import { readMeasure } from '../amounts/rules.ts'
import { maxLength, type PlainValues } from '../rules.ts'
import type { Reader } from '../source/rules.ts'
import { problem, readText, value, type Read } from '../values/rules.ts'

/** Those for which the file has a column; nothing at all when it has none of them. */
export function readPlain(reader: Reader): { plain?: PlainValues } {
  const read = plainFields.flatMap((field): [PlainField, string | null][] => {
    const found = reader.read(field, readers[field])
    return found === undefined ? [] : [[field, found]]
  })
  return read.length ? { plain: Object.fromEntries(read) } : {}
}

type ReadCell = (cell: Cell) => Read<string | null>

const largestCount = 1_000_000

/** `120`, `1.200 leerlingen`: whole people. */
const readCount: ReadCell = (cell) => {
  const read = readMeasure(cell)
  if (!read.ok) return problem({ code: 'countUnreadable', text: excerpt(cellText(cell)) })
  const quantity = read.value?.quantity ?? null
  if (quantity === null) return value(null)
  if (!Number.isInteger(quantity) || quantity > largestCount)
    return problem({ code: 'countUnreadable', text: excerpt(cellText(cell)) })
  return value(String(quantity))
}

/** Several lines of text. */
export function readLong(cell: Cell, max: number): Read<string | null> {
  const text = cellText(cell).replace(/\r\n?/g, '\n').trim()
  if (cell.kind === 'error') return problem({ code: 'cellError', text })
  if (text.length > max) return problem({ code: 'textTooLong', length: text.length, max })
  return value(text === '' || /^[-–—]+$/.test(text) ? null : text)
}

const readResults: ReadCell = (cell) => readLong(cell, maxLength.results)

const readers: Readonly<Record<PlainField, ReadCell>> = {
  number: (cell) => readText(cell, maxLength.number),
  place: (cell) => readText(cell, maxLength.place),
  theme: (cell) => readChoice(cell, 'theme'),
  collaboration: (cell) => readChoice(cell, 'collaboration'),
  schoolKinds: (cell) => readChoices(cell, 'schoolKinds'),
  years: (cell) => readChoices(cell, 'years'),
  profiles: (cell) => readChoices(cell, 'profiles'),
  expectedPupils: readCount,
  expectedTeachers: readCount,
  expectedCompanies: readCount,
  expectedResults: readResults,
  actualPupils: readCount,
  actualTeachers: readCount,
  actualCompanies: readCount,
  actualResults: readResults,
}
