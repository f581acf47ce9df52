import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts, type Fact } from '../../../../ui/facts/facts.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { MoneyField, NumberField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { costEvidencePath } from '../../evidence/paths.ts'
import { activityContributionsPath, contributionPath } from '../../paths.ts'
import { ledgerMessages } from '../messages.ts'
import { entryCorrectionPath, entryPath, ledgerPath } from '../paths.ts'
import type { Entry } from '../rules.ts'

export interface EntryPageProps {
  region: Region
  entry: Entry
  /** Entries that took this one back or stand in its place. */
  corrections: readonly Pick<Entry, 'id' | 'seq'>[]
  mayCorrect: boolean
  /** Its period was closed. */
  isClosed: boolean
  typed: Typed
  errors: readonly FieldError[]
}

export function EntryPage(props: EntryPageProps) {
  const { region, entry, corrections, mayCorrect, errors } = props
  const { locale } = useUi()
  const t = ledgerMessages(locale)
  const amount = formats(locale).money(money(entry.amountCents, entry.currency))
  return (
    <Workspace title={`${t.entry(entry.seq)}: ${entry.description}`} section="ledger">
      <Breadcrumb trail={[{ href: ledgerPath(region.slug), text: t.title }]} current={t.entry(entry.seq)} />
      <PageHead title={entry.description} above={t.entry(entry.seq)} below={amount} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {corrections.length > 0 && (
          <Notice tone="caution" title={t.wasCorrected}>
            <p>
              {t.correctedBy}{' '}
              {corrections.map(({ id, seq }, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={entryPath(region.slug, id)}>{t.entry(seq)}</a>
                </>
              ))}
            </p>
          </Notice>
        )}
        <Card id="boeking">
          <Facts facts={factsOf(props, locale)} />
        </Card>
        {mayCorrect && corrections.length === 0 && entry.corrects === null && <Correct {...props} />}
      </Stack>
    </Workspace>
  )
}

function factsOf({ region, entry }: EntryPageProps, locale: 'nl' | 'en'): Fact[] {
  const t = ledgerMessages(locale)
  const f = formats(locale)
  const { contributionId, costId, corrects, replaces } = entry
  const performed = [...new Set([entry.performedFrom, entry.performedUntil])]
    .map((day) => f.date(day))
    .join(` ${t.until} `)
  const activity = activityContributionsPath(region.slug, entry.activityId)
  return [
    { term: t.kind, value: `${t.sides[entry.side]}: ${t.kinds[entry.kind]}` },
    { term: t.activity, value: <a href={activity}>{entry.activity}</a> },
    ...(entry.party ? [{ term: t.party[entry.side], value: entry.party }] : []),
    { term: t.performed, value: performed },
    {
      term: t.countsOn,
      value: f.date(entry.countsOn) + (entry.countsOn === entry.performedUntil ? '' : `. ${t.countsLater}`),
    },
    { term: t.sum, value: `${f.number(entry.quantity)} × ${f.amount(entry.priceCents)}`, nowrap: true },
    { term: t.rate, value: entry.rateSource ?? t.ownRate },
    {
      term: t.document,
      value:
        contributionId === null ? (
          <a href={costEvidencePath(region.slug, costId ?? 0)}>{t.documents.cost}</a>
        ) : (
          <a href={contributionPath(region.slug, contributionId)}>{t.documents.contribution}</a>
        ),
    },
    ...(corrects === null ? [] : [{ term: t.counterOf, value: <EntryLink id={corrects} slug={region.slug} /> }]),
    ...(replaces === null ? [] : [{ term: t.replacementOf, value: <EntryLink id={replaces} slug={region.slug} /> }]),
    ...(entry.reason ? [{ term: t.reason, value: entry.reason }] : []),
    {
      term: t.recorded,
      value: entry.recordedBy
        ? t.recordedBy(entry.recordedBy, f.moment(entry.recordedAt, region.timeZone))
        : f.moment(entry.recordedAt, region.timeZone),
    },
  ]
}

function EntryLink({ id, slug }: { id: number; slug: string }) {
  const t = ledgerMessages(useUi().locale)
  return <a href={entryPath(slug, id)}>{t.counterLink}</a>
}

function Correct({ region, entry, isClosed, typed, errors }: EntryPageProps) {
  const { locale } = useUi()
  const t = ledgerMessages(locale)
  const f = formats(locale)
  return (
    <Disclosure summary={t.correct} card open={errors.length > 0}>
      <Form action={entryCorrectionPath(region.slug, entry.id)}>
        <p class="small">{t.correctText}</p>
        {isClosed && <Notice>{t.correctLocked}</Notice>}
        <RadioField
          name="way"
          label={t.way}
          value={typed['way'] ?? 'right'}
          options={(['right', 'takeBack'] as const).map((value) => ({ value, label: t.ways[value] }))}
        />
        <NumberField
          name="quantity"
          label={t.quantity}
          decimals
          value={typed['quantity'] ?? f.number(entry.quantity).replaceAll('.', '')}
          error={errorOf(errors, 'quantity')}
        />
        <MoneyField
          name="price"
          label={t.price}
          currency={entry.currency}
          value={typed['price'] ?? f.amount(entry.priceCents)}
          error={errorOf(errors, 'price')}
        />
        <TextArea
          name="reason"
          label={t.reason}
          help={t.correctElsewhere}
          value={typed['reason']}
          error={errorOf(errors, 'reason')}
        />
        <FormActions>
          <Button kind="primary">{t.save}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}
