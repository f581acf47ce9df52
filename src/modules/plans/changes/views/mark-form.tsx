import { dateIn } from '../../../../platform/time.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { formats } from '../../../../platform/i18n.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import type { Region } from '../../../organisations/public.ts'
import { changesPath } from '../../paths.ts'
import { kindMessages, wordedChange } from '../kinds/messages.ts'
import { changeMessages } from '../messages.ts'
import { changeMarkPath } from '../paths.ts'
import { marks, type ListedChange } from '../rules.ts'

/** Marks one change otherwise, with the reason; who did so before stays in sight. */
export function MarkForm({
  region,
  change,
  typed,
  errors,
}: {
  region: Region
  change: ListedChange
  typed: Typed | null
  errors: readonly FieldError[]
}) {
  const { locale } = useUi()
  const t = changeMessages(locale)
  const f = formats(locale)
  const words = kindMessages(locale).marks
  const { title, about, because } = wordedChange(locale, change, region.currency)
  return (
    <Card id="merk" title={t.markTitle(`${title}, ${about}`)} look={3}>
      <Stack>
        <p>
          {t.byRule(words[change.byRule])} {because}
        </p>
        {change.given.length > 0 && (
          <ul class="bullets">
            {change.given.map((given) => (
              <li key={String(given.at)}>
                {t.byHand(words[given.mark], given.by ?? t.somebody, f.date(dateIn(region.timeZone, given.at)))}:{' '}
                {given.reason}
              </li>
            ))}
          </ul>
        )}
        <Form action={changeMarkPath(region.slug)}>
          <Hidden name="key" value={change.key} />
          <Hidden name="content" value={change.content} />
          <RadioField
            name="mark"
            label={t.markField}
            value={typed?.['mark'] ?? change.mark}
            error={errorOf(errors, 'mark')}
            options={marks.map((value) => ({ value, label: words[value] }))}
          />
          <TextArea
            name="reason"
            label={t.markReason}
            help={t.markReasonHelp}
            value={typed?.['reason']}
            error={errorOf(errors, 'reason')}
            rows={3}
            maxlength={1000}
          />
          <FormActions>
            <Button kind="primary">{t.save}</Button>
            <ButtonLink href={changesPath(region.slug)}>{t.back}</ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}
