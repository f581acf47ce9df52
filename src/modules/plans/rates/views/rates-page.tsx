import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { DateField, MoneyField, NumberField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { exchangeRatesPath, noticeAddressPath, ratesPath } from '../../paths.ts'
import { rateMessages } from '../messages.ts'
import { rateKinds, type ExchangeRate, type HourlyRate } from '../rules.ts'

export interface RatesPageProps {
  rates: readonly HourlyRate[]
  exchanges: readonly ExchangeRate[]
  addresses: readonly { slug: string; name: string; to: string | null }[]
  typed: Typed
  errors: readonly FieldError[]
}

/** What holds for all regions, with its history. */
export function RatesPage(props: RatesPageProps) {
  const t = rateMessages(useUi().locale)
  return (
    <Workspace title={t.title} section="rates">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...props.errors]} />
        <HourlyRates {...props} />
        <ExchangeRates {...props} />
        <Addresses {...props} />
      </Stack>
    </Workspace>
  )
}

const fieldOf =
  ({ typed, errors }: Pick<RatesPageProps, 'typed' | 'errors'>) =>
  (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })

const isWrong = (errors: readonly FieldError[], names: readonly string[]): boolean =>
  names.some((name) => errorOf(errors, name))

function HourlyRates({ rates, typed, errors }: RatesPageProps) {
  const { locale } = useUi()
  const t = rateMessages(locale)
  const f = formats(locale)
  const field = fieldOf({ typed, errors })
  const until = ({ validFrom, validUntil }: HourlyRate): string =>
    validUntil === null ? '–' : validUntil < validFrom ? t.replaced : f.date(validUntil)
  return (
    <Card id="tarieven" title={t.hourly} look={3}>
      <Stack>
        <DataTable
          label={t.hourly}
          rows={rates}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'kind', head: t.kind, rowHeader: true, cell: ({ kind }) => t.kinds[kind] },
            {
              key: 'price',
              head: t.price,
              numeric: true,
              cell: ({ priceCents, currency }) => f.money(money(priceCents, currency)),
            },
            { key: 'from', head: t.from, cell: ({ validFrom }) => <span class="num">{f.date(validFrom)}</span> },
            { key: 'until', head: t.until, cell: (rate) => <span class="num">{until(rate)}</span> },
            { key: 'source', head: t.source, cell: ({ source }) => source },
            { key: 'by', head: t.by, cell: ({ by }) => by ?? '–' },
          ]}
        />
        <Disclosure summary={t.addRate} open={isWrong(errors, ['kind', 'currency', 'price', 'validFrom', 'source'])}>
          <Form action={ratesPath}>
            <SelectField
              {...field('kind')}
              label={t.kind}
              empty
              options={rateKinds.map((value) => ({ value, label: t.kinds[value] }))}
            />
            <SelectField
              {...field('currency')}
              label={t.currency}
              value={typed['currency'] ?? 'EUR'}
              options={(['EUR', 'USD'] as const).map((value) => ({ value, label: t.currencies[value] }))}
            />
            <MoneyField {...field('price')} label={t.price} autocomplete="off" />
            <DateField {...field('validFrom')} label={t.from} />
            <TextField {...field('source')} label={t.source} help={t.sourceHelp} maxlength={300} autocomplete="off" />
            <FormActions>
              <Button kind="primary">{t.save}</Button>
            </FormActions>
          </Form>
        </Disclosure>
      </Stack>
    </Card>
  )
}

/** A rate has more decimals than an amount. */
export const rateText = (euros: number, locale: 'nl' | 'en'): string => {
  const text = String(Number(euros.toFixed(6)))
  return `€\u00a0${locale === 'nl' ? text.replace('.', ',') : text}`
}

function ExchangeRates({ exchanges, typed, errors }: RatesPageProps) {
  const { locale } = useUi()
  const t = rateMessages(locale)
  const f = formats(locale)
  const field = fieldOf({ typed, errors })
  return (
    <Card id="koers" title={t.exchange} look={3}>
      <Stack>
        <p class="muted">{t.exchangeLead}</p>
        <DataTable
          label={t.exchange}
          rows={exchanges}
          rowKey={({ id }) => String(id)}
          empty={<p>{t.noExchange}</p>}
          columns={[
            {
              key: 'on',
              head: t.on,
              rowHeader: true,
              cell: ({ datedOn }) => <span class="num">{f.date(datedOn)}</span>,
            },
            { key: 'euros', head: t.euros, numeric: true, cell: ({ euros }) => rateText(euros, locale) },
            { key: 'source', head: t.source, cell: ({ source }) => source },
            { key: 'by', head: t.by, cell: ({ by }) => by ?? '–' },
          ]}
        />
        <Disclosure summary={t.addExchange} open={isWrong(errors, ['datedOn', 'euros', 'exchangeSource'])}>
          <Form action={exchangeRatesPath}>
            <DateField {...field('datedOn')} label={t.on} />
            <NumberField {...field('euros')} label={t.euros} decimals autocomplete="off" />
            <TextField {...field('exchangeSource')} label={t.source} maxlength={300} autocomplete="off" />
            <FormActions>
              <Button>{t.save}</Button>
            </FormActions>
          </Form>
        </Disclosure>
      </Stack>
    </Card>
  )
}

function Addresses({ addresses, typed, errors }: RatesPageProps) {
  const t = rateMessages(useUi().locale)
  const field = fieldOf({ typed, errors })
  return (
    <Card id="meldadres" title={t.address} look={3}>
      <Stack>
        <p class="muted">{t.addressLead}</p>
        <DataTable
          label={t.address}
          rows={addresses}
          rowKey={({ slug }) => slug}
          columns={[
            { key: 'period', head: t.period, rowHeader: true, cell: ({ name }) => name },
            { key: 'to', head: t.email, cell: ({ to }) => to ?? '–' },
          ]}
        />
        <Disclosure summary={t.email} open={isWrong(errors, ['period', 'to'])}>
          <Form action={noticeAddressPath}>
            <SelectField
              {...field('period')}
              label={t.period}
              options={addresses.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
            <TextField {...field('to')} label={t.email} type="email" maxlength={254} autocomplete="off" />
            <FormActions>
              <Button>{t.save}</Button>
            </FormActions>
          </Form>
        </Disclosure>
      </Stack>
    </Card>
  )
}
