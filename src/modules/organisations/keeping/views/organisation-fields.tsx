import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { useUi } from '../../../../ui/context.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields } from '../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { DateField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Fieldset, Hidden } from '../../../../ui/form/form.tsx'
import { organisationMessages } from '../../messages.ts'
import { networkKinds, type OrganisationKind } from '../../rules.ts'
import { schoolMessages } from '../../schools/messages.ts'
import { detailMessages } from '../details/messages.ts'
import { educationKinds, learningPaths, profiles, provinces, type DetailField } from '../details/rules.ts'
import { keepingMessages } from '../messages.ts'
import type { Municipality } from '../queries.ts'

export interface OrganisationFieldsProps {
  typed: Typed
  errors: readonly FieldError[]
  shown: ReadonlySet<DetailField>
  kinds: readonly OrganisationKind[]
  municipalities: readonly Municipality[]
}

export function OrganisationFields(props: OrganisationFieldsProps) {
  const t = keepingMessages(useUi().locale)
  return (
    <>
      <Fieldset title={t.what}>
        <What {...props} />
      </Fieldset>
      {(['code', 'boardNumber', 'kvk', 'branchCode'] as const).some((field) => props.shown.has(field)) && (
        <Fieldset title={t.numbers}>
          <Numbers {...props} />
        </Fieldset>
      )}
      {props.shown.has('education') && (
        <Fieldset title={t.teaches}>
          <Teaches {...props} />
        </Fieldset>
      )}
      <Fieldset title={t.where}>
        <Where {...props} />
      </Fieldset>
      <Fieldset title={t.reach}>
        <Reach {...props} />
      </Fieldset>
    </>
  )
}

/** Name, label, value and complaint of a field; the rest is its own. */
function useField({ typed, errors }: Pick<OrganisationFieldsProps, 'typed' | 'errors'>) {
  const names = detailMessages(useUi().locale).fields
  return (name: DetailField) => ({ name, label: names[name], value: typed[name], error: errorOf(errors, name) })
}

function What(props: OrganisationFieldsProps) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  const kinds = organisationMessages(locale).kinds
  const field = useField(props)
  return (
    <>
      <TextField {...field('name')} maxlength={200} autocomplete="off" />
      <SelectField {...field('kind')} options={props.kinds.map((value) => ({ value, label: kinds[value] }))} />
      {props.shown.has('networkKind') && (
        <SelectField
          {...field('networkKind')}
          empty
          options={networkKinds.map((value) => ({ value, label: detailMessages(locale).networkKinds[value] }))}
        />
      )}
      {props.shown.has('closedOn') && <DateField {...field('closedOn')} help={t.help.closedOn} optional />}
    </>
  )
}

function Numbers(props: OrganisationFieldsProps) {
  const { help } = keepingMessages(useUi().locale)
  const field = useField(props)
  const number = (name: 'code' | 'boardNumber' | 'kvk' | 'branchCode') =>
    props.shown.has(name) && (
      <TextField
        {...field(name)}
        help={help[name]}
        inputmode={name === 'code' ? 'text' : 'numeric'}
        autocomplete="off"
        spellcheck={false}
        short
        optional
      />
    )
  return (
    <>
      {number('code')}
      {number('boardNumber')}
      {number('kvk')}
      {number('branchCode')}
    </>
  )
}

function Teaches(props: OrganisationFieldsProps) {
  const { locale } = useUi()
  const t = detailMessages(locale)
  const educations = schoolMessages(locale).education
  const field = useField(props)
  const boxes = (name: 'education' | 'profiles' | 'learningPaths', known: readonly string[], words: Words) => (
    <>
      <Hidden name={name} value="" />
      <CheckboxFields
        {...field(name)}
        values={(props.typed[name] ?? '').split(/[\n,]/)}
        options={known.map((value) => ({ value, label: words[value] ?? value }))}
      />
    </>
  )
  return (
    <>
      {boxes('education', educationKinds, educations)}
      {boxes('profiles', profiles, t.profiles)}
      {boxes('learningPaths', learningPaths, t.learningPaths)}
    </>
  )
}

type Words = Readonly<Record<string, string>>

function Where(props: OrganisationFieldsProps) {
  const t = keepingMessages(useUi().locale)
  const field = useField(props)
  return (
    <>
      <TextField {...field('street')} autocomplete="off" optional />
      <TextField {...field('houseNumber')} autocomplete="off" short optional />
      <TextField {...field('postcode')} help={t.help.postcode} autocomplete="off" short optional />
      <TextField {...field('place')} autocomplete="off" optional />
      {(props.municipalities.length > 0 || props.typed['municipalityCode']) && (
        <SelectField
          {...field('municipalityCode')}
          empty={t.noMunicipality}
          options={municipalityOptions(props.municipalities, props.typed['municipalityCode'])}
          optional
        />
      )}
      <SelectField
        {...field('province')}
        help={props.municipalities.length > 0 ? t.help.province : undefined}
        empty={t.noMunicipality}
        options={provinceOptions(props.typed['province'])}
        optional
      />
      <TextField {...field('coordinates')} help={t.help.coordinates} autocomplete="off" optional />
    </>
  )
}

const provinceOptions = (chosen = '') =>
  [...new Set<string>([...provinces, chosen])].filter(Boolean).map((value) => ({ value, label: value }))

/** By province; one that no list named by now stays a choice where it was chosen. */
function municipalityOptions(known: readonly Municipality[], chosen: string | undefined) {
  const names = [...new Set(known.map(({ province }) => province))]
  const options = names.map((group) => ({
    group,
    options: known.filter(({ province }) => province === group).map(({ code, name }) => ({ value: code, label: name })),
  }))
  if (!chosen || known.some(({ code }) => code === chosen)) return options
  return [{ group: chosen, options: [{ value: chosen, label: chosen }] }, ...options]
}

function Reach(props: OrganisationFieldsProps) {
  const t = keepingMessages(useUi().locale)
  const field = useField(props)
  return (
    <>
      <TextField {...field('phone')} type="tel" autocomplete="off" optional />
      <TextField
        {...field('website')}
        help={t.help.website}
        inputmode="url"
        autocomplete="off"
        spellcheck={false}
        optional
      />
    </>
  )
}
