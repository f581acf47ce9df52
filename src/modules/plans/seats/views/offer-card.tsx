// On the page of the host: the seats that are offered, and the form for them.
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money, type Currency } from '../../../../platform/money.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { DateField, MoneyField, NumberField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { seatOfferClosingPath, seatOfferPath } from '../../paths.ts'
import { seatMessages } from '../messages.ts'
import { seatUnits, type SeatOffer } from '../rules.ts'

export interface OfferCardProps {
  region: string
  activityId: number
  currency: Currency
  offer: SeatOffer | null
  free: number
  mayShare: boolean
  typed: Typed | null
  errors: readonly FieldError[]
}

export function OfferCard({ region, activityId, currency, offer, free, mayShare, typed, errors }: OfferCardProps) {
  const { locale } = useUi()
  const t = seatMessages(locale)
  const f = formats(locale)
  const fields = typed ?? (offer ? typedOffer(offer, f.date(offer.until), f) : {})
  const field = (name: 'seats' | 'unit' | 'until' | 'price' | 'forWhom') => ({
    name,
    label: t.fields[name],
    value: fields[name],
    error: errorOf(errors, name),
  })
  return (
    <Card id="plaatsen" title={t.offer}>
      <Stack>
        {offer ? (
          <Facts
            facts={[
              { term: t.seatsGiven, value: t.free(f.number(free), f.number(offer.seats)) },
              { term: t.fields.unit, value: t.units[offer.unit] },
              { term: t.fields.until, value: f.date(offer.until), nowrap: true },
              {
                term: t.fields.price,
                value: offer.priceCents === null ? t.noPrice : f.money(money(offer.priceCents, currency)),
              },
              ...(offer.forWhom ? [{ term: t.fields.forWhom, value: offer.forWhom }] : []),
            ]}
          />
        ) : (
          <p class="muted">{mayShare ? t.offerLead : t.noOffer}</p>
        )}
        {offer?.closed && <p class="muted">{t.closedText}</p>}
        {mayShare && (
          <Disclosure summary={offer ? t.changeOffer : t.makeOffer} open={typed !== null}>
            <Form action={seatOfferPath(region, activityId)}>
              <NumberField {...field('seats')} />
              <SelectField
                {...field('unit')}
                empty
                options={seatUnits.map((value) => ({ value, label: t.units[value] }))}
              />
              <DateField {...field('until')} help={t.untilHelp} />
              <MoneyField {...field('price')} help={t.priceHelp(currency)} optional />
              <TextArea {...field('forWhom')} help={t.forWhomHelp} rows={2} maxlength={500} optional />
              <FormActions>
                <Button>{t.saveOffer}</Button>
              </FormActions>
            </Form>
          </Disclosure>
        )}
        {mayShare && offer && !offer.closed && (
          <Form action={seatOfferClosingPath(region, activityId)} layout="plain">
            <Button small kind="quiet" icon="ban">
              {t.close}
            </Button>
          </Form>
        )}
      </Stack>
    </Card>
  )
}

const typedOffer = (offer: SeatOffer, until: string, f: ReturnType<typeof formats>): Typed => ({
  seats: String(offer.seats),
  unit: offer.unit,
  until,
  price: offer.priceCents === null ? '' : f.amount(offer.priceCents),
  forWhom: offer.forWhom ?? '',
})
