// The ledger as a file, written while it is read: a year of a large region takes no more memory than a page.
import { Readable } from 'node:stream'
import type { Locale } from '../../../../platform/actor.ts'
import { streamCsv, streamXlsx } from '../../../../platform/spreadsheet/stream.ts'
import type { Column, Value } from '../../../../platform/spreadsheet/write.ts'
import { ledgerMessages } from '../messages.ts'
import type { Entry } from '../rules.ts'

export const ledgerMediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export function ledgerFile(
  batches: AsyncIterable<readonly Entry[]>,
  format: 'csv' | 'xlsx',
  locale: Locale,
): NodeJS.ReadableStream {
  const columns = columnsIn(locale)
  const rows = rowsOf(batches, locale)
  return format === 'xlsx'
    ? streamXlsx({ name: ledgerMessages(locale).title, columns, rows })
    : Readable.from(streamCsv(columns, rows, locale === 'nl' ? ';' : ','))
}

function columnsIn(locale: Locale): Column[] {
  const { columns: heads } = ledgerMessages(locale)
  const kinds: Readonly<Record<keyof typeof heads, Column['kind']>> = {
    number: 'number',
    side: 'text',
    kind: 'text',
    activity: 'text',
    party: 'text',
    description: 'text',
    from: 'date',
    until: 'date',
    countsOn: 'date',
    quantity: 'number',
    price: 'money',
    amount: 'money',
    currency: 'text',
    rate: 'text',
    corrects: 'number',
    reason: 'text',
  }
  return (Object.keys(kinds) as (keyof typeof heads)[]).map((key) => ({ header: heads[key], kind: kinds[key] }))
}

async function* rowsOf(batches: AsyncIterable<readonly Entry[]>, locale: Locale): AsyncGenerator<readonly Value[]> {
  const t = ledgerMessages(locale)
  const numbers = new Map<number, number>()
  for await (const batch of batches)
    for (const entry of batch) {
      numbers.set(entry.id, entry.seq)
      yield [
        entry.seq,
        t.sides[entry.side],
        t.kinds[entry.kind],
        entry.activity,
        entry.party,
        entry.description,
        entry.performedFrom,
        entry.performedUntil,
        entry.countsOn,
        entry.quantity,
        entry.priceCents,
        entry.amountCents,
        entry.currency,
        entry.rateSource,
        entry.corrects === null ? null : (numbers.get(entry.corrects) ?? null),
        entry.reason,
      ]
    }
}
