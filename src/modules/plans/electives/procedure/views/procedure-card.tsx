import { formats } from '../../../../../platform/i18n.ts'
import { daysBetween } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { State, type StateName } from '../../../../../ui/state/state.tsx'
import { procedureFilePath, procedurePath } from '../../../paths.ts'
import type { ElectivePageProps } from '../../views/elective-page-props.ts'
import { procedureMessages } from '../messages.ts'
import {
  dueDays,
  isReachable,
  lastApplicationDay,
  latestIntention,
  standings,
  steps,
  yearFor,
  type Procedure,
  type Standing,
  type Step,
} from '../rules.ts'
import { StepForm } from './step-form.tsx'

const looks: Readonly<Record<Standing, StateName>> = {
  done: 'done',
  doneLate: 'done',
  late: 'cancelled',
  soon: 'behind',
  now: 'running',
  waits: 'planned',
}

/** The steps of a new elective with their terms. */
export function ProcedureCard(props: ElectivePageProps) {
  const { elective, steps: kept, mayStep, today } = props
  const { locale } = useUi()
  const t = procedureMessages(locale)
  const f = formats(locale)
  const year = elective.applicationYear
  if (year === null)
    return (
      <Card id="procedure" title={t.title}>
        <Stack>
          <p>{t.startText}</p>
          {mayStep && <YearForm {...props} year={yearFor(today)} submit={t.start} />}
        </Stack>
      </Card>
    )
  const done = Object.fromEntries(kept.flatMap(({ step, doneOn }) => (doneOn === null ? [] : [[step, doneOn]])))
  const procedure: Procedure = { year, done }
  return (
    <Card id="procedure" title={t.title}>
      <Stack>
        <p>
          <strong>{t.goal(year, f.longDate(lastApplicationDay(year)))}</strong>
        </p>
        {!procedure.done.intention && <p>{t.latest(f.longDate(latestIntention(year)))}</p>}
        {!isReachable(procedure, today) && (
          <Notice tone="caution" title={t.unreachable(year)}>
            {t.unreachableText(year + 1)}
          </Notice>
        )}
        <StepTable {...props} procedure={procedure} />
        {mayStep && steps.map((step) => <StepForm key={step} {...props} step={step} />)}
        {mayStep && <YearForm {...props} year={year} submit={t.aim} />}
      </Stack>
    </Card>
  )
}

function StepTable({
  region,
  elective,
  steps: kept,
  files,
  today,
  procedure,
}: ElectivePageProps & { procedure: Procedure }) {
  const { locale } = useUi()
  const t = procedureMessages(locale)
  const f = formats(locale)
  const due = dueDays(procedure)
  const states = standings(procedure, today)
  const at = (step: Step) => kept.find((each) => each.step === step)
  return (
    <DataTable
      label={t.title}
      rows={steps}
      rowKey={(step) => step}
      columns={[
        {
          key: 'step',
          head: t.step,
          rowHeader: true,
          cell: (step) => <WithSub sub={t.steps[step].who}>{t.steps[step].name}</WithSub>,
        },
        {
          key: 'standing',
          head: t.standing,
          cell: (step) => (
            <WithSub sub={termText(states[step], due[step], today, t)}>
              <State state={looks[states[step]]}>{t.standings[states[step]]}</State>
            </WithSub>
          ),
        },
        {
          key: 'due',
          head: t.due,
          cell: (step) => {
            const [day, doneOn] = [due[step], at(step)?.doneOn]
            return (
              <WithSub sub={doneOn && `${t.doneOn.toLowerCase()} ${f.date(doneOn)}`}>{day ? f.date(day) : '–'}</WithSub>
            )
          },
        },
        { key: 'who', head: t.who, cell: (step) => at(step)?.owner?.name ?? t.nobody },
        {
          key: 'documents',
          head: t.documents,
          cell: (step) => {
            const own = files.filter((file) => file.step === step)
            const note = at(step)?.note
            if (!own.length && !note) return null
            return (
              <WithSub sub={note}>
                {own.map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    <a href={procedureFilePath(region.slug, elective.id, id)}>{name}</a>
                  </span>
                ))}
              </WithSub>
            )
          },
        },
      ]}
    />
  )
}

/** How long there is, or how much too late, where that matters. */
function termText(
  standing: Standing,
  due: string | null,
  today: string,
  t: ReturnType<typeof procedureMessages>,
): string | null {
  if (due === null) return null
  if (standing === 'late') return t.daysLate(daysBetween(due, today))
  return standing === 'soon' || standing === 'now' ? t.daysLeft(Math.max(daysBetween(today, due), 0)) : null
}

function YearForm({ region, elective, today, year, submit }: ElectivePageProps & { year: number; submit: string }) {
  const t = procedureMessages(useUi().locale)
  const first = Math.min(Number(today.slice(0, 4)), year)
  return (
    <Form action={procedurePath(region.slug, elective.id)} layout="plain">
      <Row>
        <SelectField
          name="year"
          label={t.year}
          value={String(year)}
          short
          options={[0, 1, 2, 3].map((more) => ({ value: String(first + more), label: String(first + more) }))}
        />
        <Button>{submit}</Button>
      </Row>
    </Form>
  )
}
