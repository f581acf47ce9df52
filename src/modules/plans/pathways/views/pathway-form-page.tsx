import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields, RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { DateField, NumberField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Fieldset, Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Meanwhile } from '../../../../ui/meanwhile/meanwhile.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { membersPath } from '../../../organisations/paths.ts'
import { detailMessages, profiles } from '../../../organisations/public.ts'
import { pathwayChangePath, pathwayPath, pathwaysPath } from '../../paths.ts'
import { pathwayMessages } from '../messages.ts'
import type { Candidate, Pathway } from '../queries.ts'
import { phaseField, phases, pupilsField, schoolYearText, tracks, type PathwayField } from '../rules.ts'

export interface PathwayFormPageProps {
  region: string
  /** Null: a new one. */
  pathway: Pathway | null
  candidates: readonly Candidate[]
  /** School years that pupils are asked for. */
  years: readonly number[]
  typed: Typed
  errors: readonly FieldError[]
  version: string
  /** What the form showed when it was opened, as a text. */
  seen: string
  /** What somebody else changed while the form was open. */
  meanwhile: readonly { field: string; before: string; after: string }[] | null
}

export function PathwayFormPage(props: PathwayFormPageProps) {
  const { region, pathway, candidates, errors, version, seen, meanwhile } = props
  const t = pathwayMessages(useUi().locale)
  const title = pathway ? t.editTitle(pathway.details.name) : t.new
  const back = pathway ? pathwayPath(region, pathway.id) : pathwaysPath(region)
  const trail = pathway ? [{ href: back, text: pathway.details.name }] : []
  const possible =
    pathway !== null ||
    errors.length > 0 ||
    ['school', 'mbo'].every((kind) => candidates.some((each) => each.kind === kind))
  return (
    <Workspace title={title} section="pathways">
      <Breadcrumb
        trail={[{ href: pathwaysPath(region), text: t.title }, ...trail]}
        current={pathway ? t.edit : t.new}
      />
      <PageHead title={title} />
      {possible ? (
        <Stack gap="l">
          {meanwhile && (
            <Meanwhile
              title={t.meanwhileTitle}
              text={t.meanwhileText}
              changes={meanwhile.map((change) => wordedChange(props, change))}
              empty={t.empty}
            />
          )}
          <ErrorSummary errors={[...errors]} />
          <Form action={pathway ? pathwayChangePath(region, pathway.id) : pathwaysPath(region)}>
            <Hidden name="version" value={version} />
            <Hidden name="seen" value={seen} />
            <RouteFields {...props} />
            <PhaseFields {...props} />
            <FormActions>
              <Button kind="primary">{pathway ? t.save : t.add}</Button>
              <ButtonLink kind="quiet" href={back}>
                {t.back}
              </ButtonLink>
            </FormActions>
          </Form>
        </Stack>
      ) : (
        <EmptyState
          level={2}
          title={t.noMembers}
          action={<ButtonLink href={membersPath(region)}>{t.toMembers}</ButtonLink>}
        />
      )}
    </Workspace>
  )
}

/** Numbers of organisations say nothing to a reader. */
function wordedChange(
  { candidates, pathway }: PathwayFormPageProps,
  change: { field: string; before: string; after: string },
) {
  const t = pathwayMessages(useUi().locale)
  const { field, before, after } = change
  const names = new Map(
    [...candidates, ...(pathway?.schools ?? []), ...(pathway?.mbos ?? [])].map((each) => [String(each.id), each.name]),
  )
  const worded = (value: string): string =>
    field === 'schools' || field === 'mbos'
      ? value
          .split(',')
          .map((id) => names.get(id) ?? '')
          .join(', ')
      : value
  return { name: fieldName(t, field), before: worded(before), after: worded(after) }
}

function fieldName(t: ReturnType<typeof pathwayMessages>, field: string): string {
  if (field in t.fields) return t.fields[field as PathwayField]
  const phase = phases.find((each) => field.startsWith(each))
  if (!phase) return t.pupilsIn(schoolYearText(Number(field.slice(-4))))
  const part = field.endsWith('From') ? t.from : field.endsWith('Until') ? t.until : t.done
  return `${t.phases[phase]}: ${part.toLowerCase()}`
}

function RouteFields({ typed, errors, candidates, pathway }: PathwayFormPageProps) {
  const { locale } = useUi()
  const t = pathwayMessages(locale)
  const field = (name: PathwayField) => ({
    name,
    label: t.fields[name],
    value: typed[name],
    error: errorOf(errors, name),
  })
  // Who left the region but is on the route stays to be seen.
  const options = (kind: 'school' | 'mbo', there: Pathway['schools']) => [
    ...candidates
      .filter((each) => each.kind === kind)
      .map(({ id, name, place, code }) => ({
        value: String(id),
        label: [name, place, code].filter(Boolean).join(', '),
      })),
    ...there
      .filter(({ id }) => !candidates.some((each) => each.id === id))
      .map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  const words = detailMessages(locale).profiles
  return (
    <Fieldset title={t.about}>
      <TextField {...field('name')} help={t.help.name} maxlength={200} autocomplete="off" />
      <CheckboxFields
        {...field('schools')}
        help={t.help.candidates}
        values={(typed['schools'] ?? '').split(',')}
        options={options('school', pathway?.schools ?? [])}
      />
      <CheckboxFields
        {...field('mbos')}
        values={(typed['mbos'] ?? '').split(',')}
        options={options('mbo', pathway?.mbos ?? [])}
      />
      <SelectField
        {...field('profile')}
        empty
        options={profiles.map((value) => ({ value, label: words[value] ?? value }))}
      />
      <TextField {...field('qualification')} maxlength={200} autocomplete="off" />
      <TextField {...field('crebo')} help={t.help.crebo} inputmode="numeric" maxlength={5} autocomplete="off" short />
      <SelectField
        {...field('level')}
        empty
        short
        options={['1', '2', '3', '4'].map((value) => ({ value, label: value }))}
      />
      <RadioField {...field('track')} options={tracks.map((value) => ({ value, label: t.tracks[value] }))} />
    </Fieldset>
  )
}

function PhaseFields({ typed, errors, years }: PathwayFormPageProps) {
  const t = pathwayMessages(useUi().locale)
  const field = (name: string, label: string) => ({ name, label, value: typed[name], error: errorOf(errors, name) })
  return (
    <>
      {phases.map((phase) => (
        <Fieldset key={phase} title={t.phases[phase]}>
          <div class="row row-top">
            <DateField {...field(phaseField(phase, 'From'), t.from)} optional />
            <DateField {...field(phaseField(phase, 'Until'), t.until)} optional />
            <DateField {...field(phaseField(phase, 'Done'), t.done)} optional />
          </div>
        </Fieldset>
      ))}
      <Fieldset title={t.pupils}>
        <p class="help">{t.help.pupils}</p>
        {years.map((year) => (
          <NumberField
            key={year}
            {...field(pupilsField(year), t.pupilsIn(schoolYearText(year)))}
            autocomplete="off"
            optional
          />
        ))}
      </Fieldset>
    </>
  )
}
