import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { deed, lock } from '../commands.ts'
import { reminderLetter } from './mails/letters.ts'
import { doneIn, runningProcedures, stepsOf, teamOn, warnedIn, type RunningProcedure } from './queries.ts'
import { remindersOn, type Reminder, type Step } from './rules.ts'

/** Begins the procedure of an own elective, or moves it to another 1 October. */
export async function aimFor(tx: Tx, actor: Person, region: Region, elective: number, year: number): Promise<void> {
  await lock(tx, elective)
  const { rows } = await sql`
    update electives set application_year = ${year}, version = version + 1
    where id = ${elective} and region_id = ${region.id} and application_year is distinct from ${year}
    returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, region.id, elective, 'elective.aimed', { year })
}

export interface GivenStep {
  /** Of the team; empty: nobody. */
  readonly owner: string
  readonly doneOn: IsoDate | null
  readonly note: string | null
}

/** Notes who sees to a step, when it was done and what is to be said of it. Twice is once. */
export async function noteStep(
  tx: Tx,
  actor: Person,
  region: Region,
  { elective, step }: { readonly elective: number; readonly step: Step },
  given: GivenStep,
  today: IsoDate,
): Promise<Outcome<object, 'notInTeam' | 'future'>> {
  await lock(tx, elective)
  if (given.doneOn !== null && given.doneOn > today) return refuse('future')
  const before = (await stepsOf(tx, elective)).find((each) => each.step === step)
  const team = await teamOn(tx, region, today)
  // Who left the team may stay where they were noted.
  if (given.owner && given.owner !== before?.owner?.id && !team.some(({ id }) => id === given.owner))
    return refuse('notInTeam')
  const { rows } = await sql`
    insert into elective_steps (elective_id, step, owner_id, done_on, note)
    values (${elective}, ${step}, ${given.owner || null}, ${given.doneOn}, ${given.note})
    on conflict (elective_id, step) do update
      set owner_id = excluded.owner_id, done_on = excluded.done_on, note = excluded.note
      where (elective_steps.owner_id, elective_steps.done_on, elective_steps.note)
        is distinct from (excluded.owner_id, excluded.done_on, excluded.note)
    returning step`.execute(tx)
  if (rows.length) await deed(tx, actor, region.id, elective, 'elective.stepNoted', { step })
  return { ok: true }
}

export async function attachToStep(
  tx: Tx,
  actor: Person,
  region: Region,
  { elective, step }: { readonly elective: number; readonly step: Step },
  store: () => Promise<readonly number[]>,
): Promise<void> {
  await lock(tx, elective)
  for (const file of await store()) {
    await sql`
      insert into elective_step_files (elective_id, step, file_id) values (${elective}, ${step}, ${file})`.execute(tx)
    await deed(tx, actor, region.id, elective, 'elective.fileAdded', { file })
  }
}

/** Takes a document off; the file itself stays kept. Twice is once. */
export async function detachFromStep(
  tx: Tx,
  actor: Person,
  region: Region,
  elective: number,
  file: number,
): Promise<void> {
  await lock(tx, elective)
  const { rows } = await sql`
    delete from elective_step_files where elective_id = ${elective} and file_id = ${file} returning file_id`.execute(tx)
  if (rows.length) await deed(tx, actor, region.id, elective, 'elective.fileRemoved', { file })
}

/** Writes to who owns a step and to the programme leader that its term comes near. @returns how many procedures. */
export async function remindOfTerms(
  tx: Tx,
  at: { readonly today: IsoDate; readonly baseUrl: string },
): Promise<number> {
  let reminded = 0
  for (const procedure of await runningProcedures(tx)) if (await remindOf(tx, procedure, at)) reminded++
  return reminded
}

async function remindOf(
  tx: Tx,
  procedure: RunningProcedure,
  { today, baseUrl }: { readonly today: IsoDate; readonly baseUrl: string },
): Promise<boolean> {
  const { elective, year, regionId } = procedure
  const steps = await stepsOf(tx, elective)
  const fresh: Reminder[] = []
  for (const reminder of remindersOn({ year, done: doneIn(steps) }, today))
    if (await isFirst(tx, elective, reminder, today)) fresh.push(reminder)
  if (!fresh.length) return false
  for (const person of await warnedIn(tx, regionId, today)) {
    const owns = ({ step }: Reminder) => steps.some((each) => each.step === step && each.owner?.id === person.id)
    const told = person.leads ? fresh : fresh.filter(owns)
    if (told.length) await post(tx, reminderLetter(procedure, told, person, today, baseUrl))
  }
  return true
}

async function isFirst(tx: Tx, elective: number, { step, dueOn, days }: Reminder, today: IsoDate): Promise<boolean> {
  const { rows } = await sql`
    insert into elective_reminders (elective_id, step, due_on, days, sent_on)
    values (${elective}, ${step}, ${dueOn}, ${days}, ${today}) on conflict do nothing returning step`.execute(tx)
  return rows.length > 0
}
