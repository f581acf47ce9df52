// The fields of a sheet, from the list of what can be filled in on it.
import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { noText } from '../../../../../platform/rich-text/document.ts'
import { toNotation } from '../../../../../platform/rich-text/to-notation.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { CheckboxField } from '../../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Fieldset, Hidden } from '../../../../../ui/form/form.tsx'
import { RichTextField } from '../../../../../ui/rich-text/rich-text-field.tsx'
import { fieldMessages } from '../messages.ts'
import { richField } from '../public.ts'
import type { FieldSpec } from '../rules.ts'

export interface SheetFieldsProps {
  specs: readonly FieldSpec[]
  /** As they were typed, or as they are kept. */
  typed: Typed
  errors: readonly FieldError[]
  /** Of the site itself, to choose from where an address is asked. */
  addresses?: readonly string[] | undefined
}

/** With what the form showed when it was opened, for when somebody else saves first. */
export function SheetFields({ specs, typed, errors, addresses }: SheetFieldsProps) {
  const t = fieldMessages(useUi().locale)
  const plain = specs.filter(({ name, kind }) => kind !== 'tick' && !/^(value|label|source)\d$/.test(name))
  const ticks = specs.filter(({ kind }) => kind === 'tick')
  const figures = [1, 2, 3].map((n) =>
    specs.filter(({ name }) => /^(value|label|source)\d$/.test(name) && name.endsWith(String(n))),
  )
  return (
    <>
      <Hidden name="version" value={typed['version'] ?? '0'} />
      <Hidden name="seen" value={typed['seen'] ?? ''} />
      {plain.map((spec) => (
        <SheetField key={spec.name} spec={spec} typed={typed} errors={errors} addresses={addresses} />
      ))}
      {ticks.length > 0 && (
        <Fieldset title={t.groups.counted}>
          {ticks.map((spec) => (
            <SheetField key={spec.name} spec={spec} typed={typed} errors={errors} />
          ))}
        </Fieldset>
      )}
      {figures.map(
        (own, index) =>
          own.length > 0 && (
            <Fieldset key={index} title={t.groups.ownFigure(index + 1)}>
              {own.map((spec) => (
                <SheetField key={spec.name} spec={spec} typed={typed} errors={errors} />
              ))}
            </Fieldset>
          ),
      )}
    </>
  )
}

function SheetField({ spec, typed, errors, addresses }: { spec: FieldSpec } & Omit<SheetFieldsProps, 'specs'>) {
  const { name, kind, max, options } = spec
  const t = fieldMessages(useUi().locale)
  const bare = name.replace(/\d$/, '')
  const field = {
    name,
    label: t.labels[name] ?? t.labels[bare] ?? name,
    help: name === 'value1' || bare === name || name === 'address1' ? (t.help[name] ?? t.help[bare]) : undefined,
    error: errorOf(errors, name),
    value: typed[name] ?? '',
  }
  switch (kind) {
    case 'rich': {
      const json = typed[`${name}Doc`] ?? (typed[name]?.startsWith('{') ? typed[name] : undefined)
      const text = json === undefined ? null : richField({ text: json }, 'text')
      const notation = json === undefined ? (typed[name] ?? '') : toNotation(text ?? noText)
      return <RichTextField {...field} notation={notation} json={json ?? JSON.stringify(noText)} rows={10} />
    }
    case 'text':
      return <TextArea {...field} rows={3} maxlength={max} />
    case 'tick':
      return <CheckboxField name={name} label={field.label} checked={field.value !== ''} error={field.error} />
    case 'date':
      return <DateField {...field} />
    case 'choice': {
      const words = t.options[name] ?? t.options[name.startsWith('person-') ? 'person' : bare] ?? {}
      return (
        <SelectField {...field} options={(options ?? []).map((value) => ({ value, label: words[value] ?? value }))} />
      )
    }
    case 'email':
      return <TextField {...field} type="email" maxlength={max} autocomplete="email" spellcheck={false} />
    case 'address':
      return <TextField {...field} maxlength={max} autocomplete="off" spellcheck={false} suggestions={addresses} />
    case 'web':
    case 'video':
      return <TextField {...field} inputmode="url" maxlength={max} autocomplete="off" spellcheck={false} />
    case 'line':
      return <TextField {...field} maxlength={max} autocomplete="off" />
  }
}
