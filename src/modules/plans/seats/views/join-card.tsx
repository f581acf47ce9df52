// On the page of another region's activity: the seats that it offers, and what our region does with them.
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { NumberField } from '../../../../ui/form-field/text-field.tsx'
import { Fieldset, Form, FormActions } from '../../../../ui/form/form.tsx'
import { Grid, Stack } from '../../../../ui/layout/layout.tsx'
import type { Region } from '../../../organisations/public.ts'
import { goalsPath, joiningPath, seatRequestPath, seatWithdrawalPath } from '../../paths.ts'
import { letterOf, type Goal } from '../../rules.ts'
import type { SharedActivity } from '../../sharing/reading/queries.ts'
import { countText, seatMessages } from '../messages.ts'
import type { SeatRequest } from '../queries.ts'
import { isLiving, type SeatOffer } from '../rules.ts'
import { shareMessages } from '../shares/messages.ts'
import type { OwnShare } from '../shares/queries.ts'

export interface JoinCardProps {
  region: Region
  shared: SharedActivity
  offer: SeatOffer | null
  /** Why nobody can ask; null when they can. */
  closed: 'cancelled' | 'closed' | 'over' | 'hostEnded' | null
  free: number
  /** The request of our region; the newest when none lives. */
  request: SeatRequest | null
  /** Its place among those that wait. */
  place: number
  share: OwnShare | null
  /** Goals of our own plan. */
  goals: readonly Goal[]
  mayShare: boolean
  typed: Typed
  errors: readonly FieldError[]
}

export function JoinCard(props: JoinCardProps) {
  const { offer, request } = props
  const { locale } = useUi()
  const t = seatMessages(locale)
  const living = request && isLiving(request.state) ? request : null
  return (
    <>
      {request && offer && <Joining {...props} request={request} offer={offer} />}
      <Card id="plaatsen" title={t.offer}>
        <Stack>
          {offer ? <Offer {...props} offer={offer} /> : <p class="muted">{t.noOffer}</p>}
          {offer && props.closed && <p class="muted">{t.askRefusals[props.closed]}</p>}
          {offer && !props.closed && !living && props.mayShare && <AskForm {...props} />}
        </Stack>
      </Card>
    </>
  )
}

function Offer({ offer, free, shared }: JoinCardProps & { offer: SeatOffer }) {
  const { locale } = useUi()
  const t = seatMessages(locale)
  const f = formats(locale)
  return (
    <Facts
      facts={[
        { term: t.seatsGiven, value: t.free(f.number(free), f.number(offer.seats)) },
        { term: t.fields.unit, value: t.units[offer.unit] },
        { term: t.fields.until, value: f.date(offer.until), nowrap: true },
        {
          term: t.fields.price,
          value: offer.priceCents === null ? t.noPrice : f.money(money(offer.priceCents, shared.host.currency)),
        },
        ...(offer.forWhom ? [{ term: t.fields.forWhom, value: offer.forWhom }] : []),
      ]}
    />
  )
}

function AskForm({ region, shared, goals, typed, errors }: JoinCardProps) {
  const t = seatMessages(useUi().locale)
  if (!goals.length)
    return (
      <Stack>
        <p>{t.noGoals}</p>
        <p>
          <ButtonLink href={goalsPath(region.slug)}>{t.toGoals}</ButtonLink>
        </p>
      </Stack>
    )
  return (
    <Form action={seatRequestPath(region.slug, shared.id)} label={t.ask}>
      <h3>{t.ask}</h3>
      <p class="muted">{t.askLead}</p>
      <NumberField name="asked" label={t.asking.asked} value={typed['asked']} error={errorOf(errors, 'asked')} />
      <OwnFields goals={goals} typed={typed} errors={errors} />
      <TextArea
        name="remark"
        label={t.asking.remark}
        help={t.asking.remarkHelp}
        value={typed['remark']}
        error={errorOf(errors, 'remark')}
        rows={3}
        maxlength={1000}
        optional
      />
      <FormActions>
        <Button kind="primary" icon="send">
          {t.askNow}
        </Button>
      </FormActions>
    </Form>
  )
}

function OwnFields({ goals, typed, errors }: Pick<JoinCardProps, 'goals' | 'typed' | 'errors'>) {
  const t = seatMessages(useUi().locale).asking
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <>
      <SelectField
        {...field('goalId')}
        label={t.goal}
        help={t.goalHelp}
        empty
        options={goals.map(({ id, position, name }) => ({
          value: String(id),
          label: `${letterOf(position)} · ${name}`,
        }))}
      />
      <Fieldset title={t.numbers}>
        <Grid columns="3">
          <NumberField {...field('expectedPupils')} label={t.pupils} optional />
          <NumberField {...field('expectedTeachers')} label={t.teachers} optional />
          <NumberField {...field('expectedCompanies')} label={t.companies} optional />
        </Grid>
      </Fieldset>
    </>
  )
}

function Joining(props: JoinCardProps & { request: SeatRequest; offer: SeatOffer }) {
  const { region, shared, offer, request, place, share, goals, mayShare, typed, errors } = props
  const { locale } = useUi()
  const t = seatMessages(locale)
  const shares = shareMessages(locale)
  const f = formats(locale)
  const { state } = request
  const { currency } = shared.host
  const own = Object.keys(typed).length > 0 ? typed : typedJoining(request)
  return (
    <Card id="deelname" title={state === 'accepted' ? t.joining : t.states[state]} tinted={isLiving(state)}>
      <Stack>
        {state === 'accepted' && <p>{t.joiningLead(request.goal)}</p>}
        {state === 'waiting' && <p>{t.waitingLead(place)}</p>}
        <Facts
          facts={[
            { term: t.seatsAsked, value: countText(locale, offer.unit, request.asked) },
            ...(request.given === null
              ? []
              : [{ term: t.seatsGiven, value: countText(locale, offer.unit, request.given) }]),
            ...(request.remark ? [{ term: t.asking.remark, value: request.remark }] : []),
            ...(request.answer ? [{ term: t.answer(shared.host.name), value: request.answer }] : []),
            ...(share && state === 'accepted'
              ? (
                  [
                    [shares.ownCosts, share.costs, share.costCents],
                    [shares.ownContributions, share.contributions, share.contributionCents],
                  ] as const
                )
                  .filter(([, part]) => part > 0)
                  .map(([term, part, cents]) => ({
                    term,
                    value: `${f.percent(part / 10_000)}: ${f.money(money(cents, currency))} (${shares.inCurrency[currency]})`,
                  }))
              : []),
          ]}
        />
        {isLiving(state) && mayShare && (
          <>
            <Disclosure summary={t.asking.numbers} open={errors.length > 0}>
              <Form action={joiningPath(region.slug, shared.id)}>
                <OwnFields goals={goals} typed={own} errors={errors} />
                <FormActions>
                  <Button>{t.changeJoining}</Button>
                </FormActions>
              </Form>
            </Disclosure>
            <Form action={seatWithdrawalPath(region.slug, shared.id)} layout="plain">
              <Button kind="danger">{t.withdraw}</Button>
            </Form>
          </>
        )}
      </Stack>
    </Card>
  )
}

const typedJoining = ({ goalId, ...expected }: SeatRequest): Typed => ({
  goalId: String(goalId),
  expectedPupils: String(expected.expectedPupils ?? ''),
  expectedTeachers: String(expected.expectedTeachers ?? ''),
  expectedCompanies: String(expected.expectedCompanies ?? ''),
})
