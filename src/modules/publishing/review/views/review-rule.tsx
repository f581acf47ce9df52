import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import { reviewMessages } from '../messages.ts'
import { reviewRulePath } from '../paths.ts'

/** How long before the day of review owners hear of it. */
export function ReviewRule({ slug, months, mayChange }: { slug: string | null; months: number; mayChange: boolean }) {
  const t = reviewMessages(useUi().locale)
  return (
    <Stack gap="s">
      <p>{t.ruleText(months)}</p>
      {mayChange && (
        <Form action={reviewRulePath(slug)} layout="plain">
          <Row>
            <SelectField
              name="months"
              label={t.ruleField}
              value={String(months)}
              options={[0, 1, 2, 3, 6].map((each) => ({ value: String(each), label: String(each) }))}
              short
            />
            <Button small>{t.ruleSave}</Button>
          </Row>
        </Form>
      )}
    </Stack>
  )
}
