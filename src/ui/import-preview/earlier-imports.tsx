import { Card } from '../card/card.tsx'
import { useUi } from '../context.tsx'
import { DataTable, type Column } from '../data-table/data-table.tsx'
import { importTexts } from './messages.ts'

export interface EarlierImport {
  readonly id: number
  readonly fileName: string
  readonly appliedAt: Date | null
  readonly undoneAt: Date | null
}

/** Files that were read before, with what became of them. */
export function EarlierImports<Given extends EarlierImport>({
  imports,
  href,
  when,
  columns = [],
}: {
  imports: readonly Given[]
  href: (given: Given) => string
  /** When it was read, in the reader's words. */
  when: (given: Given) => string
  /** Between the moment and the state. */
  columns?: readonly Column<Given>[]
}) {
  const t = importTexts(useUi().locale).earlier
  const stateOf = (given: Given) => (given.undoneAt ? 'undone' : given.appliedAt ? 'applied' : 'draft')
  if (!imports.length) return null
  return (
    <Card id="eerder" title={t.title} look={3}>
      <DataTable
        label={t.title}
        rows={imports}
        rowKey={(given) => String(given.id)}
        columns={[
          {
            key: 'file',
            head: t.file,
            rowHeader: true,
            cell: (given) => <a href={href(given)}>{given.fileName}</a>,
          },
          { key: 'when', head: t.read, cell: (given) => <span class="num nowrap">{when(given)}</span> },
          ...columns,
          { key: 'state', head: t.state, cell: (given) => t.states[stateOf(given)] },
        ]}
      />
    </Card>
  )
}
