import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields } from '../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, Hidden } from '../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import { electiveOfferPath, electiveOffersPath } from '../../paths.ts'
import { schoolYearOf } from '../../pathways/rules.ts'
import { electiveMessages } from '../messages.ts'
import type { Offer } from '../queries.ts'
import { yearText } from '../rules.ts'
import type { ElectivePageProps } from './elective-page-props.ts'
import { yearsText } from './region-electives-page.tsx'

/** Which schools give it, from when till when, where and with whom. */
export function OffersCard(props: ElectivePageProps) {
  const { offers, mayKeep } = props
  const t = electiveMessages(useUi().locale)
  return (
    <Card id="aanbod" title={t.offers}>
      <Stack>
        <DataTable
          label={t.offers}
          rows={offers}
          rowKey={({ id }) => String(id)}
          empty={<p class="muted">{t.noOffers}</p>}
          columns={[
            { key: 'school', head: t.school, rowHeader: true, cell: ({ school }) => school.name },
            { key: 'years', head: t.years, cell: (offer) => yearsText(offer, t) },
            { key: 'place', head: t.place, cell: ({ place }) => place },
            {
              key: 'companies',
              head: t.companies,
              cell: ({ companies }) => companies.map(({ name }) => name).join(', '),
            },
            ...(mayKeep
              ? [
                  {
                    key: 'act',
                    head: <span class="visually-hidden">{t.edit}</span>,
                    cardLabel: null,
                    cell: (offer: Offer) => <EndOffer {...props} offer={offer} />,
                  },
                ]
              : []),
          ]}
        />
        {mayKeep && <OfferForm {...props} />}
      </Stack>
    </Card>
  )
}

function EndOffer({ region, elective, today, offer }: ElectivePageProps & { offer: Offer }) {
  const t = electiveMessages(useUi().locale)
  return (
    <Form action={electiveOfferPath(region.slug, elective.id, offer.id)} layout="plain">
      <Hidden name="year" value={yearText(schoolYearOf(today))} />
      <Row tight>
        {offer.untilYear === null && (
          <Button small name="to" value="end">
            {t.end}
            <span class="visually-hidden">: {offer.school.name}</span>
          </Button>
        )}
        <Button small kind="quiet" name="to" value="remove">
          {t.remove}
          <span class="visually-hidden">: {offer.school.name}</span>
        </Button>
      </Row>
    </Form>
  )
}

function OfferForm({ region, elective, schools, companies, typed, errors, today, offers }: ElectivePageProps) {
  const t = electiveMessages(useUi().locale)
  const field = (name: string, label: string) => ({ name, label, value: typed[name], error: errorOf(errors, name) })
  const names = ['school', 'fromYear', 'untilYear', 'place', 'companies']
  return (
    <Disclosure summary={t.offer} open={offers.length === 0 || names.some((name) => errorOf(errors, name))}>
      <Form action={electiveOffersPath(region.slug, elective.id)}>
        <SelectField
          {...field('school', t.school)}
          empty
          options={schools.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <TextField
          {...field('fromYear', t.fromYear)}
          value={typed['fromYear'] ?? yearText(schoolYearOf(today))}
          help={t.yearHelp}
          autocomplete="off"
          short
        />
        <TextField {...field('untilYear', t.untilYear)} help={t.yearHelp} autocomplete="off" short optional />
        <TextField {...field('place', t.place)} help={t.placeHelp} maxlength={200} autocomplete="off" optional />
        {companies.length > 0 && (
          <CheckboxFields
            {...field('companies', t.companies)}
            values={(typed['companies'] ?? '').split('\n')}
            options={companies.map(({ id, name }) => ({ value: String(id), label: name }))}
            inline
            optional
          />
        )}
        <Button>{t.offer}</Button>
      </Form>
    </Disclosure>
  )
}
