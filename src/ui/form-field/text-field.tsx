import { type ComponentChildren, h } from 'preact'
import { classNames } from '../class-names.ts'
import { useTexts } from '../context.tsx'
import { Field, type FieldProps, describedBy } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  /** What was typed before, kept as it was typed. */
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'time' | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined
  maxlength?: number | undefined
  placeholder?: string | undefined
  /** About twelve characters wide. */
  short?: boolean | undefined
  autofocus?: boolean | undefined
  /** Values that the browser suggests while typing. */
  suggestions?: readonly string[] | undefined
  /** Id of `Suggestions` that stand elsewhere, for many fields with the same. */
  suggestionsId?: string | undefined
  /** A button right beside the field: "Vind mijn regio". */
  action?: ComponentChildren
  /** The `/` key goes to it. */
  searchKey?: boolean | undefined
  /** Off for names and codes that a spelling checker would underline. */
  spellcheck?: boolean | undefined
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      {props.action ? (
        <div class="form-inline">
          <TextInput {...props} />
          {props.action}
        </div>
      ) : (
        <TextInput {...props} />
      )}
    </Field>
  )
}

export interface NumberFieldProps extends Omit<TextFieldProps, 'type' | 'inputmode'> {
  /** With decimals the keyboard of a phone shows a comma. */
  decimals?: boolean | undefined
  /** Behind the field: "uur", "leerlingen". */
  unit?: string | undefined
}

/** Plain text with the right keyboard: a number input of the browser loses what it does not understand. */
export function NumberField({ decimals, unit, short = true, ...props }: NumberFieldProps) {
  const input = <TextInput {...props} short={short} inputmode={decimals ? 'decimal' : 'numeric'} />
  return (
    <Field {...props}>
      {unit ? (
        <div class="money">
          {input}
          <span>{unit}</span>
        </div>
      ) : (
        input
      )}
    </Field>
  )
}

export interface MoneyFieldProps extends Omit<TextFieldProps, 'type' | 'inputmode'> {
  currency?: 'EUR' | 'USD' | undefined
}

export function MoneyField({ currency = 'EUR', help, ...props }: MoneyFieldProps) {
  const texts = useTexts()
  const told = help ?? texts.moneyHelp(texts.currency[currency])
  return (
    <Field {...props} help={told}>
      <div class="money">
        <span aria-hidden="true">{currency === 'EUR' ? '€' : 'US$'}</span>
        <TextInput {...props} help={told} short money inputmode="decimal" />
      </div>
    </Field>
  )
}

/** Typed as `31-12-2026`; where script runs, a button opens the calendar of the browser. */
export function DateField({ help, ...props }: Omit<TextFieldProps, 'type' | 'inputmode'>) {
  const texts = useTexts()
  const told = help ?? texts.dateHelp
  const picker = { class: 'date-picker', 'data-choose': texts.chooseDate }
  return (
    <Field {...props} help={told}>
      {h('date-picker', picker, <TextInput {...props} help={told} short inputmode="numeric" />)}
    </Field>
  )
}

/** The field itself, for parts that put something around it. */
export function TextInput(props: TextFieldProps & { money?: boolean | undefined }) {
  const { name, id = name, suggestions } = props
  return (
    <>
      <input
        class={classNames('input', props.short && 'input-short', props.money && 'input-money')}
        id={id}
        name={name}
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        placeholder={props.placeholder}
        required={props.required}
        autofocus={props.autofocus}
        spellcheck={props.spellcheck}
        list={suggestions ? `${id}-list` : props.suggestionsId}
        data-search-key={props.searchKey}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
      />
      {suggestions && <Suggestions id={`${id}-list`} texts={suggestions} />}
    </>
  )
}

/** What the browser suggests while somebody types in a field that names it. */
export function Suggestions({ id, texts }: { id: string; texts: readonly string[] }) {
  return (
    <datalist id={id}>
      {texts.map((text) => (
        <option key={text} value={text} />
      ))}
    </datalist>
  )
}
