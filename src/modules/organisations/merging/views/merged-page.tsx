import { formats } from '../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { ConfirmForm } from '../../../../ui/confirm/confirm.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { mergeUndoPath, organisationPath, registerPath } from '../../paths.ts'
import { registerMessages } from '../../register/messages.ts'
import { mergingMessages } from '../messages.ts'
import type { Merge } from '../queries.ts'

/** What was merged, what moved, and the way back. */
export function MergedPage({ merge, notice }: { merge: Merge; notice: string | null }) {
  const { locale } = useUi()
  const t = mergingMessages(locale)
  const f = formats(locale)
  const title = t.mergedTitle(merge.goesName, merge.staysName)
  const when = (at: Date): string => f.moment(at, 'Europe/Amsterdam')
  return (
    <Workspace title={title} section="register">
      <Breadcrumb
        trail={[
          { href: registerPath, text: registerMessages(locale).title },
          { href: organisationPath(merge.stays), text: merge.staysName },
        ]}
        current={t.earlier}
      />
      <PageHead title={title} below={t.mergedBy(merge.mergedBy ?? '–', when(merge.mergedAt))} />
      <Stack gap="l">
        {notice && (
          <Notice tone="caution" role="alert">
            {notice}
          </Notice>
        )}
        {merge.undoneAt && <Notice>{t.undoneBy(merge.undoneBy ?? '–', when(merge.undoneAt))}</Notice>}
        <MovedTable merge={merge} />
        {!merge.undoneAt && (
          <ConfirmForm
            id="herstel"
            title={t.undoTitle}
            action={mergeUndoPath(merge.id)}
            text={t.undoText}
            submit={t.undo}
            backHref={organisationPath(merge.stays)}
          />
        )}
      </Stack>
    </Workspace>
  )
}

/** What of the networks speaks of the one that goes. */
const inNetworks = ({ moved, goes }: Merge): number =>
  moved.networks?.before.filter((row) => row.network_id === goes || row.organisation_id === goes).length ?? 0

function MovedTable({ merge }: { merge: Merge }) {
  const { moved, goes } = merge
  const { locale } = useUi()
  const t = mergingMessages(locale)
  const f = formats(locale)
  const rows = [
    { table: 'region_members', count: moved.memberships.before.filter((row) => row.organisation_id === goes).length },
    { table: 'network_members', count: inNetworks(merge) },
    { table: 'organisation_sources', count: moved.lists.length },
    ...moved.references.map(({ table, keys, doubles }) => ({ table, count: keys.length, doubles })),
  ].filter((row) => row.count > 0 || 'doubles' in row)
  if (!rows.length) return <p class="muted">{t.movesNothing}</p>
  return (
    <Card id="mee" title={t.moved} look={3}>
      <DataTable
        label={t.moved}
        rows={rows}
        rowKey={({ table }) => table}
        columns={[
          {
            key: 'what',
            head: t.movesWhat,
            rowHeader: true,
            cell: ({ table }) => t.tables[table] ?? t.otherTable(table),
          },
          { key: 'count', head: t.movesCount, numeric: true, cell: ({ count }) => f.number(count) },
          {
            key: 'doubles',
            head: t.doubles,
            numeric: true,
            cell: (row) => ('doubles' in row && row.doubles > 0 ? f.number(row.doubles) : '–'),
          },
        ]}
      />
      {rows.some((row) => 'doubles' in row && row.doubles > 0) && <p class="help">{t.doublesHelp}</p>}
    </Card>
  )
}
