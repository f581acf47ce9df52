import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { Grid, PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../../ui/pagination/pagination.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import { deskItemPath } from '../../../paths.ts'
import type { Desk } from '../../../items/desk/public.ts'
import { intakeMessages } from '../../messages.ts'
import { intakeMessagePath, intakePath, intakeSenderRemovalPath, sendInPath } from '../../paths.ts'
import type { IntakeList, Listed, TrustedSender } from '../../queries.ts'

export interface IntakeListPageProps {
  desk: Desk
  list: IntakeList
  trusted: readonly TrustedSender[]
  /** Null: no mail comes in here. */
  address: string | null
  baseUrl: string
  timeZone: string
}

/** What came in: what waits above, what was decided below, and how others send something. */
export function IntakeListPage(props: IntakeListPageProps) {
  const { desk, list, trusted } = props
  const { rows } = list
  const t = intakeMessages(useUi().locale)
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const decided = rows.filter(({ state }) => state !== 'waiting')
  return (
    <Workspace title={t.title} section="intake">
      <PageHead title={t.title} lead={t.lead} />
      <Stack gap="l">
        {waiting.length > 0 ? (
          <Card id="wacht" title={t.waitingTitle}>
            <Waiting {...props} rows={waiting} />
          </Card>
        ) : (
          list.page === 1 && <EmptyState level={2} title={t.nothing} text={t.nothingText} />
        )}
        <Grid columns="2">
          <Ways {...props} />
          {trusted.length > 0 && <Trusted {...props} />}
        </Grid>
        {decided.length > 0 && (
          <Card id="eerder" title={t.decidedTitle}>
            <Decided {...props} rows={decided} />
          </Card>
        )}
        <Pagination
          current={list.page}
          last={list.last}
          href={(page) => `${intakePath(desk.slug)}${page === 1 ? '' : `?pagina=${page}`}`}
        />
      </Stack>
    </Workspace>
  )
}

type RowsProps = Pick<IntakeListPageProps, 'desk' | 'timeZone'> & { rows: readonly Listed[] }

function Waiting({ desk, rows, timeZone }: RowsProps) {
  const { locale } = useUi()
  const [t, f] = [intakeMessages(locale), formats(locale)]
  return (
    <DataTable<Listed>
      label={t.waitingTitle}
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'title',
          head: t.columns.title,
          rowHeader: true,
          cell: ({ id, title, pictures, papers }) => (
            <>
              <a href={intakeMessagePath(desk.slug, id)}>{title}</a>
              {pictures + papers > 0 && <p class="small muted">{t.withFiles(pictures, papers)}</p>}
            </>
          ),
        },
        { key: 'sender', head: t.columns.sender, cell: (row) => <SenderOf row={row} /> },
        { key: 'by', head: t.columns.by, cell: ({ cameBy }) => t.by[cameBy] },
        {
          key: 'when',
          head: t.columns.when,
          cell: ({ receivedAt }) => <span class="nowrap">{f.date(dateIn(timeZone, receivedAt))}</span>,
        },
        {
          key: 'why',
          head: t.columns.why,
          cell: ({ reason }) => reason && <Tag tone="caution">{t.reasons[reason]}</Tag>,
        },
      ]}
    />
  )
}

function SenderOf({ row: { senderName, senderEmail } }: { row: Listed }) {
  const t = intakeMessages(useUi().locale)
  if (!senderEmail) return <span class="muted">{t.somebody}</span>
  return (
    <>
      {senderName || senderEmail}
      {senderName && <p class="small muted">{senderEmail}</p>}
    </>
  )
}

function Decided({ desk, rows, timeZone }: RowsProps) {
  const { locale } = useUi()
  const [t, f] = [intakeMessages(locale), formats(locale)]
  return (
    <DataTable<Listed>
      label={t.decidedTitle}
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'title',
          head: t.columns.title,
          rowHeader: true,
          cell: ({ id, title, itemId }) => (
            <a href={itemId === null ? intakeMessagePath(desk.slug, id) : deskItemPath(desk.slug, itemId)}>{title}</a>
          ),
        },
        { key: 'by', head: t.columns.by, cell: ({ cameBy }) => t.by[cameBy] },
        {
          key: 'became',
          head: t.columns.became,
          cell: ({ state }) => <Tag tone={state === 'draft' ? 'positive' : undefined}>{t.states[state]}</Tag>,
        },
        {
          key: 'decided',
          head: t.columns.decided,
          cell: ({ decidedAt, decidedBy }) =>
            decidedAt && decidedBy && t.decidedBy(decidedBy, f.date(dateIn(timeZone, decidedAt))),
        },
      ]}
    />
  )
}

function Ways({ desk, address, baseUrl }: IntakeListPageProps) {
  const t = intakeMessages(useUi().locale)
  const form = sendInPath(desk.slug)
  return (
    <Card id="insturen" title={t.addressTitle} look={3}>
      <Stack gap="s">
        {address === null ? (
          <p class="muted">{t.noAddress}</p>
        ) : (
          <p>
            {t.address} <a href={`mailto:${address}`}>{address}</a>
          </p>
        )}
        <p>
          <a href={form}>{t.form}</a>
          <br />
          <span class="small muted">{`${baseUrl}${form}`}</span>
        </p>
      </Stack>
    </Card>
  )
}

function Trusted({ desk, trusted, timeZone }: IntakeListPageProps) {
  const { locale } = useUi()
  const [t, f] = [intakeMessages(locale), formats(locale)]
  return (
    <Card id="vertrouwd" title={t.trustedTitle} look={3}>
      <Stack gap="s">
        <p class="small muted">{t.trustedText}</p>
        {trusted.map(({ id, email, trustedBy, trustedAt }) => (
          <Row key={id} between>
            <div>
              <p>{email}</p>
              <p class="small muted">{t.trustedBy(trustedBy, f.date(dateIn(timeZone, trustedAt)))}</p>
            </div>
            <Form action={intakeSenderRemovalPath(desk.slug, id)} layout="plain">
              <Button small>
                {t.distrust}
                <span class="visually-hidden"> {email}</span>
              </Button>
            </Form>
          </Row>
        ))}
      </Stack>
    </Card>
  )
}
