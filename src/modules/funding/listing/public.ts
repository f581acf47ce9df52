// The chosen contributions as a file, written while they are read.
import { Readable } from 'node:stream'
import type { Locale } from '../../../platform/actor.ts'
import { streamCsv, streamXlsx } from '../../../platform/spreadsheet/stream.ts'
import type { Column, Value } from '../../../platform/spreadsheet/write.ts'
import { checkMessages } from '../checks/messages.ts'
import { fundingMessages } from '../messages.ts'
import type { Contribution } from '../queries.ts'
import { signedStates } from '../rules.ts'
import { listingMessages } from './messages.ts'

/** @param batches with the titles of the activities that they are about */
export function contributionsFile(
  batches: AsyncIterable<{ rows: readonly Contribution[]; titles: ReadonlyMap<number, string> }>,
  format: 'csv' | 'xlsx',
  locale: Locale,
): NodeJS.ReadableStream {
  const { columns: heads } = listingMessages(locale)
  const kinds: Readonly<Record<keyof typeof heads, Column['kind']>> = {
    number: 'number',
    company: 'text',
    activity: 'text',
    what: 'text',
    from: 'date',
    until: 'date',
    state: 'text',
    verdict: 'text',
    amount: 'money',
    currency: 'text',
    counts: 'text',
    evidence: 'number',
  }
  const columns = (Object.keys(kinds) as (keyof typeof heads)[]).map((key) => ({
    header: heads[key],
    kind: kinds[key],
  }))
  const rows = rowsOf(batches, locale)
  return format === 'xlsx'
    ? streamXlsx({ name: fundingMessages(locale).title, columns, rows })
    : Readable.from(streamCsv(columns, rows, locale === 'nl' ? ';' : ','))
}

async function* rowsOf(
  batches: Parameters<typeof contributionsFile>[0],
  locale: Locale,
): AsyncGenerator<readonly Value[]> {
  const [t, { states }, { state: said }] = [listingMessages(locale), fundingMessages(locale), checkMessages(locale)]
  for await (const { rows, titles } of batches)
    for (const row of rows)
      yield [
        row.id,
        row.organisation,
        titles.get(row.activityId) ?? '',
        row.description,
        row.performedFrom,
        row.performedUntil,
        states[row.overdue ? 'overdue' : row.state],
        row.verdict && said[row.verdict],
        row.amountCents,
        row.currency,
        signedStates.includes(row.state) ? t.yes : t.no,
        row.evidenceCount,
      ]
}
