import { describe, expect, it } from 'vitest'
import { readBook, readHere } from '../read.ts'
import { readInThread } from '../reading-thread.ts'
import { writeXlsx } from '../write.ts'

describe('a large spreadsheet', () => {
  it('is read in a thread as it is here, sheet by sheet, several at a time', async () => {
    const rows = Array.from({ length: 1_200 }, (_, row) => [`Rij ${row}`, row / 4, '2026-03-16'])
    const columns = [
      { header: 'Naam', kind: 'text' },
      { header: 'Aantal', kind: 'number' },
      { header: 'Dag', kind: 'date' },
    ] as const
    const bytes = await writeXlsx([
      { name: 'Een', columns, rows },
      { name: 'Twee', columns, rows: rows.slice(0, 3) },
    ])
    const [here, ...there] = await Promise.all([
      readHere(bytes, 'a.xlsx'),
      readInThread(bytes, 'a.xlsx'),
      readInThread(bytes, 'a.xlsx'),
    ])
    for (const read of there) expect(read).toEqual(here)
  })

  it('is refused in a thread for the same reason', async () => {
    expect(await readInThread(Buffer.from('%PDF-1.7\n'), 'a.pdf')).toEqual({ ok: false, reason: 'pdf' })
    const wide = Buffer.from(`${'a;'.repeat(300)}\n`.repeat(4_000))
    expect(await readBook(wide, 'a.csv')).toMatchObject({ ok: false })
  })
})
