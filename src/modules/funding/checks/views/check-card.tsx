import { formats } from '../../../../platform/i18n.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import type { Region } from '../../../organisations/public.ts'
import { checkingPath, returningPath } from '../../paths.ts'
import { checkMessages } from '../messages.ts'
import type { Check } from '../queries.ts'

export interface CheckCardProps {
  region: Region
  id: number
  check: Check | null
  mayCheck: boolean
  typed: Typed
  errors: readonly FieldError[]
}

/** Beside an answer: how the region judged it, and the two verbs. */
export function CheckCard({ region, id, check, mayCheck, typed, errors }: CheckCardProps) {
  const { locale } = useUi()
  const t = checkMessages(locale)
  const open = !check || check.verdict === 'returned'
  if (!check && !mayCheck) return null
  return (
    <Card id="controle" title={t.title} look={3}>
      <Stack>
        {check && (
          <p>
            {t.stateBy(
              t.state[check.verdict],
              check.by ?? t.somebody,
              formats(locale).moment(check.at, region.timeZone),
            )}{' '}
            {check.reason}
          </p>
        )}
        {mayCheck && open && (
          <Form action={checkingPath(region.slug)} layout="plain">
            <Hidden name="only" value={String(id)} />
            <Button small>{t.check}</Button>
          </Form>
        )}
        {mayCheck && check?.verdict !== 'reported' && (
          <Disclosure summary={t.back} open={errorOf(errors, 'reason') !== undefined}>
            <p class="small">{t.backText}</p>
            <Form action={returningPath(region.slug, id)}>
              <TextArea
                name="reason"
                label={t.reason}
                rows={2}
                value={typed['reason']}
                error={errorOf(errors, 'reason')}
              />
              <FormActions>
                <Button small>{t.back}</Button>
              </FormActions>
            </Form>
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}
