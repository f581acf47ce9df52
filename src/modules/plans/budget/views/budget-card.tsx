import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { activityPath, budgetLinePath, budgetLineRemovalPath, budgetLinesPath, budgetPath } from '../../paths.ts'
import type { ActivityInRegion } from '../../queries.ts'
import { budgetMessages } from '../messages.ts'
import type { Rate } from '../queries.ts'
import { lineText, type BudgetLine } from '../rules.ts'
import { LineForm } from './line-form.tsx'

export interface BudgetCardProps extends Pick<ActivityInRegion, 'region' | 'activity' | 'period'> {
  lines: readonly BudgetLine[]
  mayChange: boolean
  /** The line whose form is open. */
  open: number | null
  /** Of the open form; null: as the line is. */
  typed: Typed | null
  errors: readonly FieldError[]
  rate: Rate | null
  /** Names of who may pay. */
  partners: readonly string[]
}

/** What the activity is to cost, line by line, changed where it is read. */
export function BudgetCard(props: BudgetCardProps) {
  const { region, activity, lines, mayChange, typed, errors } = props
  const t = budgetMessages(useUi().locale)
  const open = lines.find(({ id }) => id === props.open) ?? null
  return (
    <Card id="begroting" title={t.title} more={{ href: budgetPath(region.slug), text: t.allLines }}>
      <Stack>
        <Lines {...props} />
        {mayChange && open && (
          <Stack>
            <LineForm
              {...props}
              action={budgetLinePath(region.slug, activity.id, open.id)}
              title={t.change(open.description ?? t.title)}
              typed={typed ?? typedOf(open)}
              was={typed?.['was'] ?? lineText(open)}
              submit={t.save}
              back={<ButtonLink href={`${activityPath(region.slug, activity.id)}#begroting`}>{t.back}</ButtonLink>}
            />
            <Form action={budgetLineRemovalPath(region.slug, activity.id, open.id)} layout="plain">
              <Button kind="quiet" small icon="trash">
                {t.remove}
              </Button>
            </Form>
          </Stack>
        )}
        {mayChange && !open && (
          <Disclosure summary={t.add} open={errors.length > 0}>
            <LineForm
              {...props}
              action={budgetLinesPath(region.slug, activity.id)}
              title={null}
              typed={typed ?? {}}
              was=""
              submit={t.addNow}
              back={null}
            />
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}

function Lines({ region, activity, lines, mayChange }: BudgetCardProps) {
  const { locale } = useUi()
  const t = budgetMessages(locale)
  const f = formats(locale)
  const sub = ({ kind, year }: BudgetLine) => [kind && t.kinds[kind], year].filter(Boolean).join(' · ')
  const product = ({ quantity, unit, priceCents }: BudgetLine): string =>
    quantity === null || priceCents === null
      ? '–'
      : [f.number(quantity), unit, '×', f.amount(priceCents)].filter(Boolean).join(' ')
  return (
    <DataTable
      label={t.title}
      rows={lines}
      rowKey={({ id }) => String(id)}
      empty={<p class="muted">{t.noLines}</p>}
      columns={[
        {
          key: 'what',
          head: t.description,
          rowHeader: true,
          cell: (line) => <WithSub sub={sub(line)}>{line.description ?? t.title}</WithSub>,
        },
        { key: 'product', head: `${t.quantity} × ${t.price.toLowerCase()}`, numeric: true, cell: product },
        {
          key: 'payer',
          head: t.payer,
          cell: ({ payer }) => (payer ? t.paidBy(payer.partner, payer.inKind) : t.fromSubsidy),
        },
        { key: 'amount', head: t.amount, numeric: true, cell: ({ amountCents }) => f.amount(amountCents) },
        ...(mayChange
          ? [
              {
                key: 'edit',
                head: <span class="visually-hidden">{t.edit}</span>,
                cardLabel: null,
                cell: ({ id, description }: BudgetLine) => (
                  <a href={`${activityPath(region.slug, activity.id)}?regel=${id}#begroting`}>
                    {t.edit}
                    <span class="visually-hidden"> {description}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
      totals={{
        cells: {
          amount: f.money(
            money(
              lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
              region.currency,
            ),
          ),
        },
      }}
    />
  )
}

/** A line as its form shows it. */
export function typedOf(line: BudgetLine): Record<string, string> {
  const f = formats('nl')
  return {
    description: line.description ?? '',
    kind: line.kind ?? '',
    year: line.year === null ? '' : String(line.year),
    quantity: line.quantity === null ? '' : String(line.quantity).replace('.', ','),
    unit: line.unit ?? '',
    price: f.amount(line.priceCents ?? line.amountCents),
    partner: line.payer?.partner ?? '',
    inKind: line.payer?.inKind ? 'kind' : 'money',
  }
}
