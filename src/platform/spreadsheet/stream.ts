// Large tables, row by row: what was written is on its way before the next rows are read.
import { PassThrough } from 'node:stream'
import { addRow, csvText, csvValue, tabName, type Column, type Value } from './write.ts'

type Rows = AsyncIterable<readonly Value[]>

/** The same text as `writeCsv`, in pieces. */
export async function* streamCsv(columns: readonly Column[], rows: Rows, separator: ';' | ','): AsyncGenerator<string> {
  const mark = separator === ';' ? ',' : '.'
  yield `\ufeff${columns.map((column) => csvText(column.header)).join(separator)}\r\n`
  for await (const row of rows)
    yield `${columns.map(({ kind }, index) => csvValue(kind, row[index] ?? null, mark)).join(separator)}\r\n`
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: Rows
}

/** Sheets with typed cells and a header that stays in view. An error while reading breaks the stream off. */
export function streamXlsx(...sheets: readonly Sheet[]): PassThrough {
  const stream = new PassThrough()
  writeSheets(stream, sheets).catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return stream
}

async function writeSheets(stream: PassThrough, sheets: readonly Sheet[]): Promise<void> {
  const { default: Excel } = await import('exceljs')
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const taken = new Set<string>()
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(tabName(name, taken), { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ width, header }) => ({ width: width ?? Math.max(14, header.length + 4) }))
    const head = addRow(
      sheet,
      columns.map((column) => ({ value: column.header, kind: 'text' })),
    )
    head.font = { bold: true }
    head.commit()
    for await (const row of rows) {
      addRow(
        sheet,
        columns.map(({ kind }, index) => ({ value: row[index] ?? null, kind })),
      ).commit()
      // Whoever reads slowly is waited for.
      if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve).once('close', resolve))
    }
    sheet.commit()
  }
  await workbook.commit()
}
