import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields } from '../../../../../ui/form-field/choice-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { itemOffersPath, itemOfferWithdrawalPath } from '../../../paths.ts'
import type { InItem } from '../../desk/public.ts'
import { offerMessages, siteText } from '../messages.ts'
import type { Choices, Offer } from '../queries.ts'
import { isLiving, nationSlug } from '../rules.ts'
import { OfferTag } from './offer-tag.tsx'

export interface Offering {
  readonly offers: readonly Offer[]
  /** Null: the reader may not offer it, or nobody reads it yet. */
  readonly choices: Choices | null
}

export interface OfferCardProps {
  scope: InItem
  offering: Offering
  timeZone: string
  typed: Typed
  errors: readonly FieldError[]
}

/** More than so many are folded away: the nation may offer to all regions. */
const shownAtOnce = 6

/** Where else an item was offered, with what was said there; and a form to offer it. */
export function OfferCard(props: OfferCardProps) {
  const { offers, choices } = props.offering
  const t = offerMessages(useUi().locale)
  if (!offers.length && !choices) return null
  const rest = offers.slice(shownAtOnce)
  const wrong = ['to', 'region', 'aanbod-woorden'].some((field) => errorOf(props.errors, field))
  return (
    <Card id="aanbod" title={t.offerTitle} look={3}>
      <Stack>
        {offers.slice(0, shownAtOnce).map((offer) => (
          <Offered key={offer.id} {...props} offer={offer} />
        ))}
        {rest.length > 0 && (
          <Disclosure summary={t.counts(offers.length)}>
            {rest.map((offer) => (
              <Offered key={offer.id} {...props} offer={offer} />
            ))}
          </Disclosure>
        )}
        {choices && (
          <Disclosure summary={t.offerMore} open={wrong}>
            <OfferForm {...props} choices={choices} />
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}

function Offered({ scope, offering, offer, timeZone }: OfferCardProps & { offer: Offer }) {
  const { locale } = useUi()
  const t = offerMessages(locale)
  const { to, state, reason, offeredAt, answeredAt, answeredBy } = offer
  const site = siteText(locale, to)
  const day = (at: Date): string => formats(locale).date(dateIn(timeZone, at))
  const answered = answeredAt && answeredBy && state !== 'offered'
  return (
    <section aria-label={site}>
      <Stack gap="s">
        <Row tight>
          <strong>{site}</strong>
          <OfferTag state={state} />
        </Row>
        <p class="small muted">{answered ? t.answeredOn(day(answeredAt), answeredBy) : t.since(day(offeredAt))}</p>
        {reason && state !== 'offered' && <p class="small">{reason}</p>}
        {offering.choices && isLiving(state) && (
          <Form action={itemOfferWithdrawalPath(scope.slug, scope.item.id)} layout="plain">
            <Hidden name="site" value={to?.slug ?? nationSlug} />
            <Button small>
              {t.withdraw}
              <span class="visually-hidden">: {site}</span>
            </Button>
          </Form>
        )}
      </Stack>
    </section>
  )
}

function OfferForm({ scope, choices, typed, errors }: OfferCardProps & { choices: Choices }) {
  const t = offerMessages(useUi().locale)
  const { neighbours, regions } = choices
  const national = scope.siteId === null
  const options = national
    ? [{ value: 'alle', label: t.toAll(regions.length) }]
    : [
        { value: nationSlug, label: t.toNation },
        ...neighbours.map(({ slug, name }) => ({ value: slug, label: t.region(name) })),
      ]
  return (
    <Form action={itemOffersPath(scope.slug, scope.item.id)} label={t.offerTitle}>
      <p class="small muted">{t.offerText}</p>
      <CheckboxFields
        name="to"
        label={t.offerTo}
        options={options}
        values={(typed['to'] ?? '').split('\n')}
        error={errorOf(errors, 'to')}
      />
      <TextField
        name="region"
        label={national ? t.toNationRegion : t.toRegion}
        help={t.toRegionHelp}
        value={typed['region']}
        error={errorOf(errors, 'region')}
        autocomplete="off"
        suggestions={regions.map(({ name }) => name)}
        optional
      />
      <TextArea
        id="aanbod-woorden"
        name="words"
        label={t.words}
        help={t.wordsHelp}
        value={typed['aanbod-woorden']}
        error={errorOf(errors, 'aanbod-woorden')}
        rows={3}
        optional
      />
      <Row>
        <Button small icon="send">
          {t.offer}
        </Button>
      </Row>
    </Form>
  )
}
