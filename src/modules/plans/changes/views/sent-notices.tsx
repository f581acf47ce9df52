import { formats } from '../../../../platform/i18n.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { changeMessages } from '../messages.ts'
import { noticePath } from '../paths.ts'
import type { Notice } from '../queries.ts'

/** What was reported and when. */
export function SentNotices({ region, notices }: { region: string; notices: readonly Notice[] }) {
  const { locale } = useUi()
  const t = changeMessages(locale)
  const f = formats(locale)
  return (
    <Card id="meldingen" title={t.sent} flush>
      <DataTable
        label={t.sent}
        rows={notices}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'notice',
            head: t.notice,
            rowHeader: true,
            cell: ({ id, sentOn, sentTo, withdrawnAt }) => (
              <WithSub sub={[sentTo, withdrawnAt && t.withdrawnTag].filter(Boolean).join(' · ')}>
                <a href={noticePath(region, id)}>{t.noticeOn(f.date(sentOn))}</a>
              </WithSub>
            ),
          },
          { key: 'count', head: t.title, cell: ({ changes }) => t.counts(changes.length) },
        ]}
      />
    </Card>
  )
}
