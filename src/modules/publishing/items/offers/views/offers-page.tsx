import type { ComponentChildren } from 'preact'
import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import { answersSeenPath, deskItemPath, offerPath } from '../../../paths.ts'
import type { Desk } from '../../desk/public.ts'
import { kindMessages } from '../../kinds/messages.ts'
import { offerMessages, siteText } from '../messages.ts'
import type { ListedOffer } from '../queries.ts'
import { OfferTag } from './offer-tag.tsx'

export interface OffersPageProps {
  desk: Desk
  received: readonly ListedOffer[]
  sent: readonly ListedOffer[]
  mayPublish: boolean
  timeZone: string
}

/** What other sites offer to this one, and what became of what it offered. */
export function OffersPage(props: OffersPageProps) {
  const { desk, received, sent } = props
  const t = offerMessages(useUi().locale)
  const title = desk.of ? t.title : t.nationTitle
  return (
    <Workspace title={title} section="offers">
      <PageHead title={title} lead={t.lead} />
      <Stack gap="l">
        {received.length > 0 ? (
          <Card id="ontvangen" title={t.received}>
            <Received {...props} />
          </Card>
        ) : (
          <EmptyState level={2} title={t.noneReceived} text={t.noneReceivedText} />
        )}
        <Card id="van-ons" title={t.sent}>
          {sent.length > 0 ? <Sent {...props} /> : <p class="muted">{t.noneSent}</p>}
        </Card>
      </Stack>
    </Workspace>
  )
}

function Received({ desk, received, timeZone }: OffersPageProps) {
  const { locale } = useUi()
  const [t, k, f] = [offerMessages(locale), kindMessages(locale), formats(locale)]
  return (
    <DataTable
      label={t.received}
      rows={received}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'title',
          head: t.columns.title,
          rowHeader: true,
          cell: ({ id, title, kind, isPublic }) => (
            <WithSub sub={isPublic ? k.kinds[kind] : t.notPublicThere}>
              {isPublic ? <a href={offerPath(desk.slug, id)}>{title}</a> : title}
            </WithSub>
          ),
        },
        {
          key: 'from',
          head: t.columns.from,
          cell: ({ from, offeredAt }) => (
            <WithSub sub={t.since(f.date(dateIn(timeZone, offeredAt)))}>{siteText(locale, from)}</WithSub>
          ),
        },
        { key: 'state', head: t.columns.state, cell: (offer) => <State offer={offer} timeZone={timeZone} /> },
      ]}
    />
  )
}

function Sent({ desk, sent, mayPublish, timeZone }: OffersPageProps) {
  const { locale } = useUi()
  const t = offerMessages(locale)
  return (
    <DataTable
      label={t.sent}
      rows={sent}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'title',
          head: t.columns.title,
          rowHeader: true,
          cell: ({ itemId, title }) => <a href={deskItemPath(desk.slug, itemId)}>{title}</a>,
        },
        { key: 'to', head: t.columns.to, cell: ({ to }) => siteText(locale, to) },
        {
          key: 'state',
          head: t.columns.state,
          cell: (offer) => (
            <State offer={offer} timeZone={timeZone}>
              {!offer.answerSeen && (
                <Row tight>
                  <Tag icon="bell">{t.newAnswer}</Tag>
                  {mayPublish && offer.state !== 'changeAsked' && (
                    <Form action={answersSeenPath(desk.slug)} layout="plain">
                      <Hidden name="offer" value={String(offer.id)} />
                      <Button small icon="check">
                        {t.seen}
                        <span class="visually-hidden">: {offer.title}</span>
                      </Button>
                    </Form>
                  )}
                </Row>
              )}
            </State>
          ),
        },
      ]}
    />
  )
}

/** Where it stands, who said so, and with which words. */
function State({
  offer: { state, reason, answeredAt, answeredBy },
  timeZone,
  children,
}: {
  offer: ListedOffer
  timeZone: string
  children?: ComponentChildren
}) {
  const { locale } = useUi()
  const t = offerMessages(locale)
  const answered = state !== 'offered' && state !== 'withdrawn' && answeredAt
  return (
    <Stack gap="s">
      <WithSub
        sub={
          answered &&
          t.answeredOn(formats(locale).date(dateIn(timeZone, answeredAt)), answeredBy ?? siteText(locale, null))
        }
      >
        <OfferTag state={state} />
      </WithSub>
      {answered && reason && <span class="small">{reason}</span>}
      {children}
    </Stack>
  )
}
