import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields } from '../../../../ui/form-field/choice-field.tsx'
import { DateField, NumberField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Fieldset, Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Meanwhile } from '../../../../ui/meanwhile/meanwhile.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { detailMessages } from '../../keeping/details/messages.ts'
import { themes } from '../../keeping/details/rules.ts'
import { goalChangePath, goalPath, goalsPath } from '../../paths.ts'
import { goalMessages } from '../messages.ts'
import type { GoalField } from '../rules.ts'

export interface GoalFormPageProps {
  region: string
  /** Null: a new one. */
  goal: { readonly id: number; readonly name: string } | null
  typed: Typed
  errors: readonly FieldError[]
  version: string
  /** What the form showed when it was opened, as a text. */
  seen: string
  /** What somebody else changed while the form was open. */
  meanwhile: readonly { field: GoalField; before: string; after: string }[] | null
}

export function GoalFormPage({ region, goal, typed, errors, version, seen, meanwhile }: GoalFormPageProps) {
  const t = goalMessages(useUi().locale)
  const title = goal ? t.editTitle(goal.name) : t.add
  const back = goal ? goalPath(region, goal.id) : goalsPath(region)
  return (
    <Workspace title={title} section="plan">
      <Breadcrumb
        trail={[{ href: goalsPath(region), text: t.goals }, ...(goal ? [{ href: back, text: goal.name }] : [])]}
        current={goal ? t.edit : t.add}
      />
      <PageHead title={title} />
      <Stack gap="l">
        {meanwhile && (
          <Meanwhile
            title={t.meanwhileTitle}
            text={t.meanwhileText}
            changes={meanwhile.map(({ field, ...change }) => ({ name: t.fields[field], ...change }))}
            empty={t.empty}
          />
        )}
        <ErrorSummary errors={[...errors]} />
        <Form action={goal ? goalChangePath(region, goal.id) : goalsPath(region)}>
          <Hidden name="version" value={version} />
          <Hidden name="seen" value={seen} />
          <GoalFields typed={typed} errors={errors} />
          <FormActions>
            <Button kind="primary">{goal ? t.save : t.addNow}</Button>
            <ButtonLink kind="quiet" href={back}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}

function GoalFields({ typed, errors }: Pick<GoalFormPageProps, 'typed' | 'errors'>) {
  const { locale } = useUi()
  const t = goalMessages(locale)
  const words = detailMessages(locale).themes
  const field = (name: GoalField) => ({
    name,
    label: t.fields[name],
    value: typed[name],
    error: errorOf(errors, name),
  })
  return (
    <>
      <Fieldset title={t.whatYouWant}>
        <TextField {...field('name')} maxlength={300} autocomplete="off" />
        <Hidden name="themes" value="" />
        <CheckboxFields
          {...field('themes')}
          values={(typed['themes'] ?? '').split(/[\n,]/)}
          options={themes.map((value) => ({ value, label: words[value] }))}
          optional
        />
      </Fieldset>
      <Fieldset title={t.howYouMeasure}>
        <TextField {...field('indicator')} help={t.help.indicator} maxlength={300} autocomplete="off" optional />
        <TextField {...field('unit')} help={t.help.unit} maxlength={60} autocomplete="off" short optional />
        <NumberField {...field('baselineValue')} decimals autocomplete="off" optional />
        <NumberField {...field('baselineYear')} autocomplete="off" optional />
        <TextField {...field('baselineSource')} maxlength={300} autocomplete="off" optional />
        <NumberField {...field('targetValue')} decimals autocomplete="off" optional />
        <DateField {...field('targetOn')} optional />
      </Fieldset>
    </>
  )
}
