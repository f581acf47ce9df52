import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { money } from '../../../../../platform/money.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../../ui/form-field/choice-field.tsx'
import { DateField, NumberField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { budgetPath } from '../../../../plans/paths.ts'
import type { Plan } from '../../../../plans/public.ts'
import { requiredOf } from '../../../rules.ts'
import { normPath } from '../../paths.ts'
import { BaseNote } from '../../../shares/views/base-note.tsx'
import type { Tested } from '../../queries.ts'
import { normMessages } from '../messages.ts'
import { isReplaced, normBases, type Norm } from '../rules.ts'

export interface NormCardProps {
  region: Region
  plan: Plan
  tested: Tested
  against: { baseCents: number; norm: number }
  maySetNorm: boolean
  typed: Typed
  errors: readonly FieldError[]
}

/** What the region must bring, of what, since when and who says so. */
export function NormCard(props: NormCardProps) {
  const { region, plan, tested, against, maySetNorm } = props
  const { locale } = useUi()
  const t = normMessages(locale)
  const f = formats(locale)
  const base = tested.last?.base ?? 'projectCosts'
  const percentage = f.percent(against.norm)
  return (
    <Card id="norm" title={t.title}>
      <div class="stack">
        <p>
          <strong>
            {against.baseCents
              ? t.now(percentage, t.of[base], f.wholeMoney(money(requiredOf(against), region.currency)))
              : t.nowUnknown(percentage, t.of[base])}
          </strong>{' '}
          {t.tested(f.longDate(plan.period.validUntil))}
        </p>
        <BaseNote parts={tested.parts} region={region} />
        {!against.baseCents && base === 'grant' && (
          <p>
            <a href={budgetPath(region.slug)}>{t.toGrant}</a>
          </p>
        )}
        <History tested={tested} region={region} />
        {maySetNorm && (
          <div class="no-print">
            <NormForm {...props} />
          </div>
        )}
      </div>
    </Card>
  )
}

function History({ tested: { norms }, region }: Pick<NormCardProps, 'tested' | 'region'>) {
  const { locale } = useUi()
  const t = normMessages(locale)
  const f = formats(locale)
  const by = ({ own, by, at }: Norm): string =>
    own ? t.setBy(by ?? '–', f.date(dateIn(region.timeZone, at))) : t.national
  return (
    <DataTable
      label={t.history}
      rows={norms}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'from', head: t.from, rowHeader: true, cell: ({ from }) => <span class="num">{f.date(from)}</span> },
        {
          key: 'norm',
          head: t.norm,
          cell: (norm) => `${f.percent(norm.fraction)}${isReplaced(norms, norm) ? ` (${t.replaced})` : ''}`,
        },
        { key: 'base', head: t.base, cell: ({ base }) => t.bases[base] },
        {
          key: 'source',
          head: t.source,
          // The national ones are in Dutch, as their sources are.
          cell: ({ own, source }) => <span lang={own ? undefined : 'nl'}>{source ?? '–'}</span>,
        },
        { key: 'by', head: t.by, cell: by },
      ]}
    />
  )
}

function NormForm({ region, plan, tested, typed, errors }: NormCardProps) {
  const { locale } = useUi()
  const t = normMessages(locale)
  const f = formats(locale)
  const field = (name: string, known = '') => ({ name, value: typed[name] ?? known, error: errorOf(errors, name) })
  const { last } = tested
  return (
    <Disclosure summary={t.set} open={errors.length > 0}>
      <ErrorSummary errors={[...errors]} />
      <p class="muted">{t.setHelp}</p>
      <Form action={normPath(region.slug)}>
        <RadioField
          {...field('base', last?.base)}
          label={t.base}
          options={normBases.map((value) => ({ value, label: t.bases[value], help: t.baseHelp[value] }))}
        />
        <NumberField
          {...field('percentage', last ? f.number(last.fraction * 100) : '')}
          label={t.percentage}
          unit="%"
          decimals
          autocomplete="off"
        />
        <DateField {...field('from', f.date(plan.period.validFrom))} label={t.from} help={t.fromHelp} />
        <TextField {...field('source')} label={t.source} help={t.sourceHelp} maxlength={300} autocomplete="off" />
        <FormActions>
          <Button kind="primary">{t.save}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}
