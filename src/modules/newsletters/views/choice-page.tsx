import type { Region } from '../../organisations/public.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { CheckboxFields } from '../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../ui/form-field/select-field.tsx'
import { Form, FormActions } from '../../../ui/form/form.tsx'
import { Stack } from '../../../ui/layout/layout.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { newsletterMessages } from '../messages.ts'
import { choicePath, forgettingPath } from '../paths.ts'
import type { Subscriber } from '../queries.ts'
import { boxOf, daysKept, isRead, isWaiting } from '../rules.ts'
import { LetterFrame } from './letter-frame.tsx'

/** All letters that an address gets, in one list; also the second yes of who just signed up. */
export function ChoicePage({
  link,
  subscriber,
  regions,
}: {
  link: string
  subscriber: Subscriber
  regions: readonly Region[]
}) {
  const all = newsletterMessages(useUi().locale)
  const t = all.choice
  const { email, subscriptions } = subscriber
  const waits = subscriptions.some(isWaiting)
  const reads = subscriptions.some(isRead)
  const ofRegions = subscriptions.filter(({ region }) => region !== null)
  const known = new Set(ofRegions.map(({ region }) => region))
  return (
    <LetterFrame heading={t.title} lead={waits ? t.lastStep : t.lead(email)}>
      <Stack gap="l">
        {!waits && !reads && <Notice>{t.nothing(daysKept)}</Notice>}
        <Form action={choicePath(link)}>
          <CheckboxFields
            name="letters"
            label={t.letters}
            options={[
              { value: boxOf(null), label: t.nation },
              ...ofRegions.map(({ region, name }) => ({ value: boxOf(region), label: all.letterOf(name ?? '') })),
            ]}
            values={subscriptions.filter(({ leftAt }) => leftAt === null).map(({ region }) => boxOf(region))}
          />
          <SelectField
            name="more"
            label={t.more}
            options={[
              { value: '', label: t.moreNone },
              ...regions.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ value: boxOf(id), label: name })),
            ]}
            value=""
          />
          <FormActions>
            <Button kind="primary">{waits ? t.yes : t.save}</Button>
          </FormActions>
        </Form>
        <Disclosure summary={t.forgetTitle}>
          <Form action={forgettingPath(link)}>
            <p>{t.forgetText}</p>
            <FormActions>
              <Button>{t.forget}</Button>
            </FormActions>
          </Form>
        </Disclosure>
      </Stack>
    </LetterFrame>
  )
}
