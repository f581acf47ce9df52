import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields } from '../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { NumberField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Fieldset, Hidden } from '../../../../ui/form/form.tsx'
import { Grid } from '../../../../ui/layout/layout.tsx'
import { detailMessages as organisationDetails } from '../../../organisations/public.ts'
import { letterOf, type Goal } from '../../rules.ts'
import { detailMessages, yearText } from '../details/messages.ts'
import { collaborations, schoolKinds, themes, years, type DetailField } from '../details/rules.ts'
import { keepingMessages } from '../messages.ts'

/** What a form offers to choose from. */
export interface Offered {
  readonly goals: readonly Goal[]
  readonly programmeLines: readonly string[]
  readonly team: readonly string[]
  /** Who takes part in the region. */
  readonly members: readonly string[]
  readonly profiles: readonly string[]
}

export interface ActivityFieldsProps {
  typed: Typed
  errors: readonly FieldError[]
  offered: Offered
}

export function ActivityFields(props: ActivityFieldsProps) {
  const t = keepingMessages(useUi().locale)
  return (
    <>
      <Fieldset title={t.what}>
        <What {...props} />
      </Fieldset>
      <Fieldset title={t.forWhom}>
        <ForWhom {...props} />
      </Fieldset>
      <Fieldset title={t.whenWhere}>
        <WhenWhere {...props} />
      </Fieldset>
      <Fieldset title={t.withWhom}>
        <WithWhom {...props} />
      </Fieldset>
      <Fieldset title={t.expected}>
        <Results {...props} kind="expected" />
      </Fieldset>
    </>
  )
}

/** Name, label, value and complaint of a field; the rest is its own. */
function useField({ typed, errors }: Pick<ActivityFieldsProps, 'typed' | 'errors'>) {
  const names = detailMessages(useUi().locale).fields
  return (name: DetailField) => ({ name, label: names[name], value: typed[name], error: errorOf(errors, name) })
}

/** Boxes of one name; the empty value says that the question was there. */
function useBoxes(props: Pick<ActivityFieldsProps, 'typed' | 'errors'>) {
  const field = useField(props)
  return (name: DetailField, options: readonly { value: string; label: string }[], inline = true) => (
    <>
      <Hidden name={name} value="" />
      <CheckboxFields
        {...field(name)}
        values={(props.typed[name] ?? '').split(/[\n,]/)}
        options={options}
        inline={inline}
        optional
      />
    </>
  )
}

const goalName = ({ position, name }: Goal): string => `${letterOf(position)} · ${name}`

function What(props: ActivityFieldsProps) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  const words = detailMessages(locale)
  const field = useField(props)
  const boxes = useBoxes(props)
  const { goals, programmeLines } = props.offered
  const options = goals.map((goal) => ({ value: String(goal.id), label: goalName(goal) }))
  return (
    <>
      <TextField {...field('title')} maxlength={300} autocomplete="off" />
      <SelectField {...field('goal')} help={t.mainGoalHelp} empty options={options} />
      {goals.length > 1 && boxes('alsoGoals', options, false)}
      <TextField
        {...field('programmeLine')}
        help={t.lineHelp}
        suggestions={programmeLines}
        maxlength={200}
        autocomplete="off"
        optional
      />
      <SelectField
        {...field('theme')}
        empty={t.noTheme}
        options={themes.map((value) => ({ value, label: words.themes[value] }))}
        optional
      />
      <SelectField
        {...field('collaboration')}
        empty={t.noCollaboration}
        options={collaborations.map((value) => ({ value, label: words.collaborations[value] }))}
        optional
      />
      <TextField {...field('number')} maxlength={60} autocomplete="off" short optional />
    </>
  )
}

function ForWhom(props: ActivityFieldsProps) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  const words = detailMessages(locale)
  const profileNames = organisationDetails(locale).profiles
  const field = useField(props)
  const boxes = useBoxes(props)
  return (
    <>
      <TextField {...field('targetGroup')} help={t.targetGroupHelp} maxlength={500} autocomplete="off" optional />
      {boxes(
        'schoolKinds',
        schoolKinds.map((value) => ({ value, label: words.schoolKinds[value] })),
      )}
      {boxes(
        'years',
        years.map((value) => ({ value, label: yearText(locale, value) })),
      )}
      {boxes(
        'profiles',
        props.offered.profiles.map((value) => ({
          value,
          label: (profileNames[value] ?? value).split(' · ')[0] ?? value,
        })),
      )}
    </>
  )
}

function WhenWhere(props: ActivityFieldsProps) {
  const t = keepingMessages(useUi().locale)
  const field = useField(props)
  return (
    <>
      <TextField {...field('from')} help={t.whenHelp} autocomplete="off" short />
      <TextField {...field('until')} help={t.untilHelp} autocomplete="off" short optional />
      <TextField {...field('place')} maxlength={300} autocomplete="off" optional />
    </>
  )
}

function WithWhom(props: ActivityFieldsProps) {
  const t = keepingMessages(useUi().locale)
  const field = useField(props)
  const { team, members } = props.offered
  const named = new Set((props.typed['partners'] ?? '').split('\n').map((name) => name.toLowerCase()))
  const others = members.filter((name) => !named.has(name.toLowerCase()))
  const ticked = (props.typed['members'] ?? '').split('\n')
  return (
    <>
      <TextField
        {...field('owner')}
        help={t.ownerHelp}
        suggestions={team}
        maxlength={200}
        autocomplete="off"
        optional
      />
      <TextArea {...field('partners')} help={t.partnersHelp} rows={4} optional />
      {others.length > 0 && (
        <Disclosure summary={t.members} open={ticked.some(Boolean)}>
          <CheckboxFields
            name="members"
            label={t.members}
            values={ticked}
            options={others.map((name) => ({ value: name, label: name }))}
            inline
            optional
          />
        </Disclosure>
      )}
    </>
  )
}

export function Results(props: Omit<ActivityFieldsProps, 'offered'> & { kind: 'expected' | 'actual' }) {
  const field = useField(props)
  const { kind } = props
  return (
    <>
      <Grid columns="3">
        {(['Pupils', 'Teachers', 'Companies'] as const).map((who) => (
          <NumberField key={who} {...field(`${kind}${who}`)} autocomplete="off" />
        ))}
      </Grid>
      <TextArea {...field(`${kind}Results`)} rows={3} maxlength={2000} optional />
    </>
  )
}
