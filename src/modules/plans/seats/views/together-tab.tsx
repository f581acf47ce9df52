// The tab of an activity about other regions: who sees it, who joins, and who takes on what.
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { Grid, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { activityAudiencePath } from '../../paths.ts'
import { overlapMessages } from '../../overlap/messages.ts'
import type { Proposal } from '../../overlap/proposals/queries.ts'
import type { Overlap } from '../../overlap/queries.ts'
import { OverlapTable } from '../../overlap/views/overlap-table.tsx'
import { ProposalList } from '../../overlap/views/proposal-list.tsx'
import type { ActivityInRegion } from '../../queries.ts'
import { audienceText, sharingMessages } from '../../sharing/messages.ts'
import { sharingOf, type Sharing } from '../../sharing/rules.ts'
import { AudienceFields, typedSharing, type Choosable } from '../../sharing/views/audience-fields.tsx'
import type { SeatRequest } from '../queries.ts'
import type { SeatOffer } from '../rules.ts'
import type { Partner, Planned } from '../shares/queries.ts'
import { SharesCard } from '../shares/views/shares-card.tsx'
import { OfferCard } from './offer-card.tsx'
import { RequestsCard } from './requests-card.tsx'

export interface TogetherTabProps extends ActivityInRegion {
  own: Sharing | null
  plan: Sharing
  regions: Choosable
  overlaps: readonly Overlap[]
  proposals: readonly Proposal[]
  offer: SeatOffer | null
  free: number
  requests: readonly SeatRequest[]
  partners: readonly Partner[]
  planned: Planned
  mayShare: boolean
  /** The form that came back. */
  back: {
    readonly form: 'audience' | 'offer' | 'answer' | 'shares'
    readonly typed: Typed
    readonly errors: readonly FieldError[]
    readonly request?: number
  } | null
}

export function TogetherTab(props: TogetherTabProps) {
  const { region, activity, offer, free, requests, partners, planned, mayShare, back } = props
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const of = (form: NonNullable<TogetherTabProps['back']>['form']) => (back?.form === form ? back : null)
  const about = { region: region.slug, activityId: activity.id, mayShare }
  return (
    <Workspace title={`${t.together} – ${activity.title}`} section="plan" tab="together">
      <Stack gap="l">
        <ErrorSummary errors={[...(back?.errors ?? [])]} />
        <Grid columns="wide">
          <Stack gap="l">
            {offer && (
              <RequestsCard
                {...about}
                unit={offer.unit}
                free={free}
                requests={requests}
                timeZone={region.timeZone}
                answering={back?.request === undefined ? null : { ...back, id: back.request }}
              />
            )}
            <OfferCard
              {...about}
              currency={region.currency}
              offer={offer}
              free={free}
              typed={of('offer')?.typed ?? null}
              errors={of('offer')?.errors ?? []}
            />
          </Stack>
          <Stack gap="l">
            <AudienceCard {...props} back={of('audience')} />
            <SharesCard
              {...about}
              currency={region.currency}
              partners={partners}
              planned={planned}
              typed={of('shares')?.typed ?? null}
              errors={of('shares')?.errors ?? []}
            />
          </Stack>
        </Grid>
        <LikeCard {...props} />
      </Stack>
    </Workspace>
  )
}

/** What of other regions is like it, and with whom it is done together. */
function LikeCard({ region, overlaps, proposals, regions, mayShare }: TogetherTabProps) {
  const t = overlapMessages(useUi().locale)
  return (
    <>
      {proposals.length > 0 && (
        <Card id="voorstellen" title={t.proposals}>
          <ProposalList region={region} proposals={proposals} mayShare={mayShare} />
        </Card>
      )}
      <Card id="lijkt-op" title={t.resembles}>
        {overlaps.length === 0 ? (
          <p class="muted">{t.nothingLike}</p>
        ) : (
          <OverlapTable
            region={region.slug}
            label={t.resembles}
            overlaps={overlaps}
            names={new Map(regions.map(({ id, name }) => [id, name]))}
            proposals={proposals}
            mayShare={mayShare}
          />
        )}
      </Card>
    </>
  )
}

function AudienceCard({ region, activity, own, plan, regions, mayShare, back }: TogetherTabProps) {
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const names = new Map(regions.map(({ id, name }) => [id, name]))
  const errors = back?.errors ?? []
  return (
    <Card id="zichtbaar" title={t.whoSees} look={3}>
      <Stack>
        <p>
          <strong>{audienceText(locale, sharingOf(own, plan), region, names)}</strong>
        </p>
        {mayShare && (
          <Disclosure summary={t.changeAudience} open={errors.length > 0}>
            <Form action={activityAudiencePath(region.slug, activity.id)}>
              <AudienceFields
                label={t.whoSees}
                typed={back?.typed ?? typedSharing(own)}
                errors={errors}
                regions={regions}
                plan={audienceText(locale, plan, region, names)}
              />
              <FormActions>
                <Button>{t.save}</Button>
              </FormActions>
            </Form>
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}
