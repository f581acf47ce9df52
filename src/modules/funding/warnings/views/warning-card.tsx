import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { dateIn } from '../../../../platform/time.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { WholeDates } from '../../../../ui/whole-dates/whole-dates.tsx'
import type { Region } from '../../../organisations/public.ts'
import { warningMessages } from '../messages.ts'
import { dismissalsPath } from '../paths.ts'
import type { Sorted, Touched, Warning } from '../rules.ts'
import { anchorOf, hrefOf, toldOf } from './warning-words.ts'

export interface WarningCardProps {
  region: Region
  warning: Sorted['open'][number]
  mayDismiss: boolean
  /** Of its own form, when that came back. */
  typed: Typed
  errors: readonly FieldError[]
}

/** One warning: what it is, how much money, the records, and the way to put it aside. */
export function WarningCard({ region, warning, mayDismiss, typed, errors }: WarningCardProps) {
  const { locale } = useUi()
  const t = warningMessages(locale)
  const f = formats(locale)
  const { earlier } = warning
  return (
    <Card id={anchorOf(warning)} title={t.rules[warning.rule]} look={3}>
      <Stack gap="s">
        <Row tight>
          <Tag tone={warning.severity === 'serious' ? 'negative' : 'caution'}>{t.severities[warning.severity]}</Tag>
          <span>
            <strong class="num">{f.money(money(warning.cents, region.currency))}</strong> {t.atStake}
          </span>
        </Row>
        <p>
          <WholeDates text={toldOf(warning, locale, region.currency)} />
        </p>
        <Records warning={warning} region={region} />
        {warning.elsewhere > 0 && <p>{t.elsewhere(warning.elsewhere)}</p>}
        {earlier && (
          <p class="small muted">
            <WholeDates
              text={t.earlier(
                earlier.by ?? t.somebody,
                f.longDate(dateIn(region.timeZone, earlier.at)),
                earlier.reason,
              )}
            />
          </p>
        )}
        {mayDismiss && <Dismiss {...{ region, warning, typed, errors }} />}
      </Stack>
    </Card>
  )
}

const shown = 5

/** `bare` where there is no room for more than what to open. */
export function Records({ warning, region, bare }: { warning: Warning; region: Region; bare?: boolean }) {
  const t = warningMessages(useUi().locale)
  const { touched } = warning
  return (
    <ul role={bare ? 'list' : undefined}>
      {touched.slice(0, shown).map((record) => (
        <li key={`${record.document}${record.id}`}>
          {bare ? <RecordLink record={record} /> : <Record record={record} region={region} />}
        </li>
      ))}
      {touched.length > shown && <li class="muted">{t.more(touched.length - shown)}</li>}
    </ul>
  )
}

function Record({ record, region }: { record: Touched; region: Region }) {
  const { locale } = useUi()
  const f = formats(locale)
  const { what, activity, on, cents, regionId } = record
  const facts = [
    ...(activity === what ? [] : [activity]),
    ...(on ? [f.date(on)] : []),
    // Another region may count in another currency: its amounts are on its own page.
    ...(record.document === 'activity' || regionId !== region.id ? [] : [f.money(money(cents, region.currency))]),
    ...(regionId === region.id ? [] : [warningMessages(locale).inRegion(record.region)]),
  ]
  return (
    <>
      <RecordLink record={record} />
      <span class="muted"> · {facts.join(' · ')}</span>
    </>
  )
}

function RecordLink({ record }: { record: Touched }) {
  const { party, what } = record
  return <a href={hrefOf(record)}>{party ? `${party}: ${what}` : what}</a>
}

function Dismiss({ region, warning, typed, errors }: Omit<WarningCardProps, 'mayDismiss'>) {
  const t = warningMessages(useUi().locale)
  const error = errorOf(errors, 'reason')
  return (
    <Disclosure summary={t.dismiss} open={error !== undefined}>
      <Form action={dismissalsPath(region.slug)}>
        <Hidden name="rule" value={warning.rule} />
        <Hidden name="subject" value={warning.subject} />
        <Hidden name="facts" value={warning.facts} />
        <TextArea
          name="reason"
          id={error === undefined ? `reden-${anchorOf(warning)}` : 'reason'}
          label={t.reason}
          help={t.dismissHelp}
          rows={2}
          value={typed['reason']}
          error={error}
        />
        <FormActions>
          <Button small>
            {t.dismiss}
            <span class="visually-hidden">: {t.rules[warning.rule]}</span>
          </Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}
