import type { ComponentChildren } from 'preact'
import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { money } from '../../../../../platform/money.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Amount, DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { DateField, MoneyField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Tabs } from '../../../../../ui/tabs/tabs.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { budgetPath } from '../../../../plans/paths.ts'
import { ledgerPath } from '../../../ledger/paths.ts'
import { annualFilePath, annualPath, awardPath, receiptsPath } from '../../paths.ts'
import { annualMessages } from '../messages.ts'
import { amountKeys, amountsOf, grantSums, type AmountKey, type GrantLine, type Receipt } from '../rules.ts'

export interface AnnualPageProps {
  region: Region
  year: number
  years: readonly number[]
  lines: readonly GrantLine[]
  receipts: readonly Receipt[]
  /** The part of the account that the reader may open; null: all of it. */
  readable: { from: IsoDate; until: IsoDate } | null
  mayKeep: boolean
  today: IsoDate
  /** Of a form that came back. */
  typed: Typed
  errors: readonly FieldError[]
}

export function AnnualPage(props: AnnualPageProps) {
  const { region, year, years, lines, readable, errors } = props
  const { locale } = useUi()
  const t = annualMessages(locale)
  const f = formats(locale)
  const address = (path: string, of = year) => `${path}?jaar=${of}`
  return (
    <Workspace title={`${t.title} ${year}`} section="annual">
      <PageHead
        title={t.title}
        below={t.lead}
        actions={
          lines.length > 0 && (
            <ButtonLink small icon="file-export" href={address(annualFilePath(region.slug))} download>
              {t.download}
            </ButtonLink>
          )
        }
      />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {readable && <Notice>{t.readable(f.longDate(readable.from), f.longDate(readable.until))}</Notice>}
        <Tabs
          label={t.years}
          tabs={years.map((each) => ({
            href: address(annualPath(region.slug), each),
            text: String(each),
            current: each === year,
          }))}
        />
        {lines.length === 0 ? (
          <EmptyState level={2} title={t.none} text={t.noneText} />
        ) : (
          lines.map((line) => <Grant key={line.period} {...props} line={line} />)
        )}
      </Stack>
    </Workspace>
  )
}

type GrantProps = AnnualPageProps & { line: GrantLine }

function Grant(props: GrantProps) {
  const { line, year, mayKeep } = props
  const { locale } = useUi()
  const t = annualMessages(locale)
  return (
    <Card id={`subsidie-${line.period}`} title={t.grantName(line.name)}>
      <Stack>
        <p>
          <Tag>{grantSums(line, year).isEnding ? t.ending : t.going}</Tag>
        </p>
        <Facts
          facts={[
            { term: t.reference, value: line.reference ?? t.notKnown },
            { term: t.awardedOn, value: line.awardedOn ? formats(locale).date(line.awardedOn) : t.notKnown },
          ]}
        />
        <Amounts {...props} />
        <Receipts {...props} />
        {mayKeep && (
          <div class="stack no-print">
            <ReceiptForm {...props} />
            <AwardForm {...props} />
          </div>
        )}
      </Stack>
    </Card>
  )
}

/** Each amount of costs or contributions opens the entries that it is made of. */
function Amounts({ line, year, region, today }: GrantProps) {
  const { locale } = useUi()
  const t = annualMessages(locale)
  const f = formats(locale)
  const amounts = amountsOf(line, year)
  const heads = t.amounts(year)
  const entries = (side: 'cost' | 'contribution', within?: number) =>
    `${ledgerPath(region.slug)}?kant=${side}&periode=${line.period}${within ? `&jaar=${within}` : ''}`
  // The ledger filters by one year or none: sums over years are those of all entries while no later year has begun.
  const isNow = year >= Number(today.slice(0, 4))
  const links: Partial<Record<AmountKey, string>> = {
    costs: entries('cost', year),
    contributions: entries('contribution', year),
    ...(isNow && { allCosts: entries('cost'), allContributions: entries('contribution') }),
    ...(line.grantCents === null && { grant: budgetPath(region.slug) }),
  }
  const shown = (key: AmountKey): ComponentChildren => {
    const cents = amounts[key]
    const link = links[key]
    if (cents === null) return link ? <a href={link}>{t.toGrant}</a> : <Amount>{null}</Amount>
    return link ? <a href={link}>{f.amount(cents)}</a> : f.amount(cents)
  }
  return (
    <DataTable
      label={t.grantName(line.name)}
      rows={amountKeys}
      rowKey={(key) => key}
      columns={[
        {
          key: 'what',
          head: t.what,
          rowHeader: true,
          cell: (key) =>
            key === 'allContributions' && line.moneyCents !== 0 ? (
              <WithSub sub={t.money(f.money(money(line.moneyCents, region.currency)))}>{heads[key]}</WithSub>
            ) : ['opening', 'closing', 'left'].includes(key) ? (
              <strong>{heads[key]}</strong>
            ) : (
              heads[key]
            ),
        },
        { key: 'amount', head: t.amount, headSub: region.currency, numeric: true, cell: shown },
      ]}
    />
  )
}

function Receipts({ line, receipts }: GrantProps) {
  const { locale } = useUi()
  const t = annualMessages(locale)
  const f = formats(locale)
  return (
    <DataTable
      label={t.receipts}
      caption={t.receipts}
      rows={receipts.filter(({ period }) => period === line.period)}
      rowKey={({ id }) => String(id)}
      empty={<p class="muted">{`${t.receipts}: ${t.noReceipts}`}</p>}
      columns={[
        { key: 'on', head: t.on, rowHeader: true, cell: ({ on }) => <span class="num nowrap">{f.date(on)}</span> },
        { key: 'remark', head: t.remark, cell: ({ remark }) => remark ?? '' },
        { key: 'by', head: t.by, cell: ({ by }) => by ?? '' },
        { key: 'amount', head: t.amount, numeric: true, cell: ({ cents }) => f.amount(cents) },
      ]}
    />
  )
}

/** What was typed in a form of this grant that came back, with what is wrong; nothing of another form. */
function returned({ typed, line, lines, errors }: GrantProps, fields: readonly string[]) {
  const own = lines.find(({ period }) => period === typed['period']) ?? lines[0]
  const isIts = own?.period === line.period && errors.some(({ field }) => fields.includes(field))
  const suffix = isIts ? '' : `-${line.period}`
  return { typed: isIts ? typed : {}, errors: isIts ? errors : [], id: (name: string) => `${name}${suffix}` }
}

function ReceiptForm(props: GrantProps) {
  const { line, region, receipts } = props
  const t = annualMessages(useUi().locale)
  const { typed, errors, id } = returned(props, ['receivedOn', 'amount', 'remark'])
  const seen = Math.max(0, ...receipts.map(({ id }) => id))
  return (
    <Disclosure summary={t.record} open={errors.length > 0}>
      <Form action={receiptsPath(region.slug)}>
        <Hidden name="period" value={line.period} />
        <Hidden name="seen" value={String(seen)} />
        <DateField
          name="receivedOn"
          id={id('receivedOn')}
          label={t.receivedOn}
          value={typed['receivedOn']}
          error={errorOf(errors, 'receivedOn')}
        />
        <MoneyField
          name="amount"
          id={id('amount')}
          label={t.received}
          help={t.receivedHelp}
          currency={region.currency}
          value={typed['amount']}
          error={errorOf(errors, 'amount')}
        />
        <TextField
          name="remark"
          id={id('remark')}
          label={t.remark}
          value={typed['remark']}
          error={errorOf(errors, 'remark')}
          optional
        />
        <FormActions>
          <Button kind="primary">{t.save}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}

function AwardForm(props: GrantProps) {
  const { line, region } = props
  const { locale } = useUi()
  const t = annualMessages(locale)
  const { typed, errors, id } = returned(props, ['reference', 'awardedOn'])
  return (
    <Disclosure summary={t.award} open={errors.length > 0}>
      <Form action={awardPath(region.slug)}>
        <Hidden name="period" value={line.period} />
        <TextField
          name="reference"
          id={id('reference')}
          label={t.reference}
          value={typed['reference'] ?? line.reference ?? ''}
          error={errorOf(errors, 'reference')}
          spellcheck={false}
        />
        <DateField
          name="awardedOn"
          id={id('awardedOn')}
          label={t.awardedOn}
          value={typed['awardedOn'] ?? (line.awardedOn ? formats(locale).date(line.awardedOn) : '')}
          error={errorOf(errors, 'awardedOn')}
        />
        <FormActions>
          <Button>{t.saveAward}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}
