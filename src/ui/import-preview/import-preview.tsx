import type { ComponentChildren } from 'preact'
import { useTexts, useUi } from '../context.tsx'
import { DataTable } from '../data-table/data-table.tsx'
import { Tag } from '../tag/tag.tsx'
import { importTexts } from './messages.ts'

export type ImportChange = 'new' | 'changed' | 'same' | 'refused'

export interface ImportRow {
  /** Number of the row in the file. */
  row: number
  change: ImportChange
  /** In place of the word of the change. */
  word?: string | undefined
  name: string
  /** For a new row: what it will be, "12 × 350,00 = 4.200,00". */
  summary?: string | undefined
  /** For a changed row: each field that differs; null is empty. */
  differences?: readonly { field: string; before: string | null; after: string | null }[] | undefined
  /** For a refused row: column, what stood there, and why it cannot be. */
  refusals?: readonly { column: string; value: string; reason: string }[] | undefined
  /** Where a refused row can be mended. */
  fix?: { href: string; text: string } | undefined
  /** What the reader chooses for the row: fields of the form around the preview. */
  choice?: ComponentChildren
}

/** All rows of the file; those that wait for a choice of the reader are in no other number. */
export type ImportCounts = Record<ImportChange, number> & { waiting?: number | undefined }

export interface ImportPreviewProps {
  file: string
  counts: ImportCounts
  /** The rows on this page; same rows may be left out. */
  rows: readonly ImportRow[]
  /** Head of the third column: "Activiteit". */
  nameHead: string
  /** Label of the table, when it is not the plan that changes. */
  label?: string | undefined
  /** Buttons: take over, stop. */
  children?: ComponentChildren
}

/** What an import would do, before it does it. */
export function ImportPreview({ file, counts, rows, nameHead, label, children }: ImportPreviewProps) {
  return (
    <div class="stack">
      <ImportSummary file={file} counts={counts} />
      <ImportRows rows={rows} nameHead={nameHead} label={label} />
      {children}
    </div>
  )
}

/** The file and how many rows of it do what. */
export function ImportSummary({ file, counts }: Pick<ImportPreviewProps, 'file' | 'counts'>) {
  const all = counts.new + counts.changed + counts.same + counts.refused + (counts.waiting ?? 0)
  return (
    <p>
      <strong>{file}</strong>, {importTexts(useUi().locale).counts(all, counts)}
    </p>
  )
}

/** Rows of a preview, for a page that shows them in parts. */
export function ImportRows({ rows, nameHead, label }: Pick<ImportPreviewProps, 'rows' | 'nameHead' | 'label'>) {
  const texts = useTexts()
  return (
    <div class="card card-flush">
      <DataTable
        label={label ?? importTexts(useUi().locale).table}
        rows={rows}
        rowKey={({ row }) => String(row)}
        rowTone={({ change }) => (change === 'same' ? undefined : change)}
        columns={[
          { key: 'row', head: texts.row, cell: ({ row }) => row },
          { key: 'what', head: texts.what, cell: (row) => <ChangeTag {...row} /> },
          { key: 'name', head: nameHead, rowHeader: true, cell: ({ name }) => name },
          { key: 'difference', head: texts.difference, cell: (row) => <Difference {...row} /> },
        ]}
      />
    </div>
  )
}

function ChangeTag({ change, word = useTexts().change[change] }: Pick<ImportRow, 'change' | 'word'>) {
  if (change === 'new')
    return (
      <Tag tone="positive" icon="plus">
        {word}
      </Tag>
    )
  if (change === 'changed')
    return (
      <Tag tone="caution" icon="pencil">
        {word}
      </Tag>
    )
  if (change === 'refused')
    return (
      <Tag tone="negative" icon="x">
        {word}
      </Tag>
    )
  return <Tag>{word}</Tag>
}

function Difference({ change, summary, differences = [], refusals = [], fix, choice }: ImportRow) {
  const texts = useTexts()
  if (change === 'same' && !choice) return <span class="muted">{texts.noDifference}</span>
  return (
    <div class="differences">
      {summary && <span>{summary}</span>}
      {differences.map(({ field, before, after }) => (
        <span key={field}>
          {field}{' '}
          <span class="diff-old">
            <span class="visually-hidden">{texts.was}</span>
            {before ?? '–'}
          </span>{' '}
          <span class="diff-new">
            <span class="visually-hidden">{texts.becomes}</span>
            {after ?? '–'}
          </span>
        </span>
      ))}
      {refusals.map(({ column, value, reason }) => (
        <span key={column}>
          {texts.column} {column}: <strong>{value}</strong> {reason}
        </span>
      ))}
      {fix && <a href={fix.href}>{fix.text}</a>}
      {choice}
    </div>
  )
}
