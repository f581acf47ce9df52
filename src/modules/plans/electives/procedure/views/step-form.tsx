import { Button } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../../ui/form-field/file-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField } from '../../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { Row } from '../../../../../ui/layout/layout.tsx'
import { procedureFileRemovalPath, procedureStepPath, stepFilesPath } from '../../../paths.ts'
import type { ElectivePageProps } from '../../views/elective-page-props.ts'
import { procedureMessages } from '../messages.ts'
import type { Step } from '../rules.ts'

/** One step: who sees to it, when it was done, and its documents. */
export function StepForm(props: ElectivePageProps & { step: Step }) {
  const { region, elective, steps, files, team, step, open, typed, errors } = props
  const t = procedureMessages(useUi().locale)
  const kept = steps.find((each) => each.step === step)
  const mine = open === step
  const value = (name: string, now: string): string => (mine ? (typed[name] ?? now) : now)
  // Fields of several steps have one name: only the form that came back is pointed at by the summary.
  const field = (name: string, label: string, now: string) => ({
    name,
    label,
    value: value(name, now),
    error: mine ? errorOf(errors, name) : undefined,
    ...(mine ? {} : { id: `${step}-${name}` }),
  })
  const owner = kept?.owner
  const people = owner && !team.some(({ id }) => id === owner.id) ? [...team, owner] : team
  return (
    <Disclosure summary={`${t.steps[step].name}`} open={mine}>
      <Form action={procedureStepPath(region.slug, elective.id, step)}>
        <SelectField
          {...field('owner', t.who, owner?.id ?? '')}
          empty={t.nobody}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField {...field('doneOn', t.doneOn, (kept?.doneOn ?? '').split('-').reverse().join('-'))} optional />
        <TextArea {...field('note', t.note, kept?.note ?? '')} rows={3} optional />
        <Button>{t.save}</Button>
      </Form>
      {files
        .filter((file) => file.step === step)
        .map(({ id, name }) => (
          <Row between key={id}>
            <span>{name}</span>
            <Form action={procedureFileRemovalPath(region.slug, elective.id, id)} layout="plain">
              <Button kind="quiet" small icon="trash">
                <span class="visually-hidden">{t.removeFile(name)}</span>
              </Button>
            </Form>
          </Row>
        ))}
      <Form action={stepFilesPath(region.slug, elective.id, step)} multipart layout="plain">
        <FileField
          name="file"
          {...(mine ? {} : { id: `${step}-file` })}
          label={t.addFile}
          help={t.fileHelp}
          error={mine ? errorOf(errors, 'file') : undefined}
          accept=".pdf,.jpg,.jpeg,.png,.xlsx,.docx,.odt,.ods"
        >
          <Button small icon="paperclip">
            {t.addFile}
          </Button>
        </FileField>
      </Form>
    </Disclosure>
  )
}
