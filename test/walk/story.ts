// Beginnings that many tests share: an activity in a plan, a contribution by a company, the link that it got.
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Answer, FileToSend, Visitor } from '../visitor.ts'
import type { World } from '../world.ts'

export interface NewActivity {
  region?: string
  title?: string
  goal?: string
  from?: string
  until?: string
  costCents?: number
  plannedCents?: number
}

/** An activity in the plan 2025–2028 of a region, straight into the database. */
export async function makeActivity(world: Pick<World, 'db'>, given: NewActivity = {}): Promise<number> {
  const { region = 'emmen', title = 'Techniek Tastbaar', goal = 'Instroom' } = given
  const { from = '2026-03-01', until = '2026-06-30', costCents = 1_000_000, plannedCents = 200_000 } = given
  const { rows } = await sql<{ id: number }>`
    with plan as (
      insert into plans (region_id, period) select id, '2025-2028' from regions where slug = ${region}
      on conflict (region_id, period) do update set period = excluded.period returning id
    ), known as (
      select g.id from goals g join plan on g.plan_id = plan.id where g.name = ${goal}
    ), made as (
      insert into goals (plan_id, position, name)
      select plan.id, 1 + (select count(*) from goals where plan_id = plan.id), ${goal} from plan
      where not exists (select from known) returning id
    ), activity as (
      insert into activities (plan_id, title, starts_on, ends_on) select id, ${title}, ${from}, ${until} from plan returning id
    ), goal as (
      insert into activity_goals (activity_id, goal_id) select activity.id, g.id from activity, (table known union all table made) g
    ), budget as (
      insert into budget_lines (activity_id, amount_cents) select id, ${costCents} from activity
    ), planned as (
      insert into planned_contributions (activity_id, amount_cents) select id, ${plannedCents} from activity
    )
    select id from activity`.execute(world.db)
  return rows[0]!.id
}

/** A form that is right: 25 hours at 60,00 and 240,00 of steel, € 1.740,00 together. */
export const goodContribution: Readonly<Record<string, string>> = {
  company: 'Veenland Metaal',
  description: 'Stand met 2 medewerkers',
  from: '16-03-2026',
  until: '18-03-2026',
  hours: '25',
  rate: '60,00',
  otherKind: 'material',
  otherDescription: 'staal en lasdraad',
  otherAmount: '240',
  contactName: 'Ineke Bos',
  contactEmail: 'ineke@veenland.example',
}

export const png: FileToSend = {
  name: 'foto.png',
  content: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** An export of the bookkeeping with one entry. */
export const bookFile: FileToSend = {
  name: 'boekhouding.csv',
  content: 'Datum;Omschrijving;Kostenplaats;Bedrag\n12-03-2026;Staal;4100;250,00',
}

/** Records a contribution as the form does. @returns its page. */
export async function recordContribution(
  browser: Visitor,
  activity: number,
  fields: Record<string, string> = {},
  region = 'emmen',
): Promise<string> {
  const done = await browser.post(`/werkplek/${region}/activiteiten/${activity}/bijdragen`, {
    ...goodContribution,
    next: 'keep',
    ...fields,
  })
  expect(done.status).toBe(303)
  return done.location
}

/** The newest personal link that was mailed. */
export async function newestLink(world: Pick<World, 'letters'>): Promise<string> {
  for (const letter of await world.letters()) {
    const found = /http:\/\/localhost(\/(?:bevestigen|uitnodiging|inloggen\/link)\/\S+)/.exec(letter.text_body)?.[1]
    if (found) return found
  }
  throw new Error('no letter carries a link')
}

/** Records a contribution and asks the company to confirm it. */
export async function askedContribution(
  world: World,
  browser: Visitor,
  activity: number,
  fields: Record<string, string> = {},
  region = 'emmen',
): Promise<{ page: string; link: string }> {
  const page = await recordContribution(browser, activity, { next: 'send', ...fields }, region)
  return { page, link: await newestLink(world) }
}

export const idIn = (path: string): number => Number(/(\d+)(?:\/[a-z]+)?$/.exec(path)![1])

export interface ContributionRow {
  state: string
  cents: number
  answered_by: string | null
  answer_remark: string | null
  organisation: string
}

export async function contributionAt(world: Pick<World, 'db'>, page: string): Promise<ContributionRow> {
  const { rows } = await sql<ContributionRow>`
    select c.state, c.answered_by, c.answer_remark, o.name as organisation,
      (select coalesce(sum(amount_cents), 0)::bigint from contribution_lines l where l.contribution_id = c.id and superseded_at is null) as cents
    from contributions c join organisations o on o.id = c.organisation_id where c.id = ${idIn(page)}`.execute(world.db)
  return rows[0]!
}

/** A page without what differs each time: the tokens of its forms and the reference of its error. */
export const bare = (page: string): string =>
  page.replace(/name="_csrf" value="[^"]*"/g, '').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')

/** Rows in a table, for «nothing was written». */
export async function count(world: Pick<World, 'db'>, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(world.db)
  return rows[0]!.count
}

/** The form came back: the complaint stands next to its field and in the summary, and what was typed is still there. */
export function expectComplaint(answer: Answer, field: string, text: string | RegExp, typed?: string): void {
  expect(answer.status).toBe(422)
  const beside = new RegExp(`id="${field}-error">.*?</p>`, 's').exec(answer.text)?.[0] ?? ''
  expect(beside, `a complaint next to ${field}`).toMatch(text)
  expect(answer.text, 'the summary points at the field').toContain(`href="#${field}"`)
  if (typed?.trim()) expect(answer.text.includes(`value="${typed}"`), `${field} keeps ${typed}`).toBe(true)
}
