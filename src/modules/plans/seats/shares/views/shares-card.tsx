import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { money, type Currency } from '../../../../../platform/money.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { NumberField } from '../../../../../ui/form-field/text-field.tsx'
import { Fieldset, Form, FormActions } from '../../../../../ui/form/form.tsx'
import { Grid, Stack } from '../../../../../ui/layout/layout.tsx'
import { sharesPath } from '../../../paths.ts'
import { shareMessages } from '../messages.ts'
import type { Partner, Planned } from '../queries.ts'
import { partOf, whole } from '../rules.ts'

export interface SharesCardProps {
  region: string
  activityId: number
  currency: Currency
  partners: readonly Partner[]
  planned: Planned
  mayShare: boolean
  typed: Typed | null
  errors: readonly FieldError[]
}

const kinds = ['costs', 'contributions'] as const

/** Which part of the costs and contributions each region takes on, in the currency of the host. */
export function SharesCard(props: SharesCardProps) {
  const { region, activityId, partners, mayShare, errors } = props
  const { locale } = useUi()
  const t = shareMessages(locale)
  const f = formats(locale)
  if (partners.length < 2)
    return (
      <Card id="verdeling" title={t.title}>
        <p class="muted">{t.alone}</p>
      </Card>
    )
  const left = (of: 'costs' | 'contributions') =>
    f.percent((whole - partners.reduce((sum, partner) => sum + partner[of], 0)) / whole)
  const fields = partners.map((partner) => <PartnerFields key={partner.regionId} {...props} partner={partner} />)
  return (
    <Card id="verdeling" title={t.title}>
      <Stack>
        <p class="muted">{t.lead}</p>
        <p>{t.rest(left('costs'), left('contributions'))}</p>
        {mayShare ? (
          <Form action={sharesPath(region, activityId)}>
            {fields}
            {errorOf(errors, 'partners') && <p class="error">{errorOf(errors, 'partners')}</p>}
            <FormActions>
              <Button>{t.save}</Button>
            </FormActions>
          </Form>
        ) : (
          fields
        )}
      </Stack>
    </Card>
  )
}

function PartnerFields({
  partner,
  planned,
  currency,
  mayShare,
  typed,
  errors,
}: SharesCardProps & { partner: Partner }) {
  const { locale } = useUi()
  const t = shareMessages(locale)
  const f = formats(locale)
  const title = partner.isHost ? `${partner.name} (${t.host})` : partner.name
  const cents = { costs: planned.costCents, contributions: planned.contributionCents }
  const worth = (kind: 'costs' | 'contributions') =>
    `${f.percent(partner[kind] / whole)}: ${f.money(money(partOf(cents[kind], partner[kind]), currency))}`
  if (!mayShare)
    return (
      <p>
        <strong>{title}</strong>: {worth('costs')}; {worth('contributions')}
      </p>
    )
  return (
    <Fieldset title={title}>
      <Grid columns="2">
        {kinds.map((kind) => {
          const name = `${kind}-${partner.regionId}`
          return (
            <NumberField
              key={name}
              name={name}
              label={t[kind]}
              help={worth(kind)}
              value={typed?.[name] ?? (partner[kind] ? f.number(partner[kind] / 100) : '')}
              error={errorOf(errors, name)}
            />
          )
        })}
      </Grid>
    </Fieldset>
  )
}
