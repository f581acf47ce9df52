// What the demo shows of funding: contributions with their lines and links, costs, and the newest deeds in the log.
import { sql, type Insertable } from 'kysely'
import { insertRows, reserveIds } from '../../platform/database/bulk.ts'
import type { InventedContribution } from '../../../db/seeds/contributions.ts'
import type { InventedCost } from '../../../db/seeds/costs.ts'
import { momentOn } from '../../../db/seeds/days.ts'
import type { InventedActivity } from '../../../db/seeds/plans.ts'
import { at, randomFrom, type Random } from '../../../db/seeds/random.ts'
import type { InventedOrganisation } from '../../../db/seeds/regions.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { PlatformTables } from '../../platform/database/tables.ts'
import { addDays } from '../../platform/time.ts'
import type { Region } from '../organisations/public.ts'
import { linkDays, totalOf } from './rules.ts'
import type { FundingTables } from './tables.ts'

export { makeBooks } from './bookkeeping/demo.ts'
export { makeNorms } from './forecast/norm/demo.ts'
export { makeEvidence } from './evidence/demo.ts'
export { makeClosedQuarters } from './ledger/closing/demo.ts'
export { makePresence } from './drafts/presence/demo.ts'
export { makeWarnings } from './warnings/demo.ts'

export interface DemoFunding {
  readonly region: Pick<Region, 'id' | 'slug' | 'currency'>
  /** Who records: the programme leader and the deputy. */
  readonly recorders: readonly { readonly id: string; readonly name: string }[]
  readonly contributions: readonly InventedContribution[]
  readonly costs: readonly InventedCost[]
}

export interface Places {
  readonly activities: ReadonlyMap<InventedActivity, number>
  readonly organisations: ReadonlyMap<InventedOrganisation, number>
}

/** Whom each company answers by, so that its page and the reminders know what it left open. */
async function knowContacts(tx: Tx): Promise<void> {
  await sql`
    insert into company_contacts (organisation_id, name, email, locale)
    select distinct on (c.organisation_id, lower(k.contact_email)) c.organisation_id, k.contact_name,
      lower(k.contact_email), coalesce(r.languages[1], 'nl')
    from confirmation_links k join contributions c on c.id = k.contribution_id join regions r on r.id = c.region_id
    order by c.organisation_id, lower(k.contact_email), k.id desc
    on conflict do nothing`.execute(tx)
  await sql`
    update confirmation_links k set company_contact_id = p.id
    from contributions c join company_contacts p on p.organisation_id = c.organisation_id
    where c.id = k.contribution_id and p.email = lower(k.contact_email) and k.company_contact_id is null`.execute(tx)
}

type Row<Table extends keyof FundingTables> = Insertable<FundingTables[Table]>
/** Bytes travel in PostgreSQL's own notation. */
type LinkRow = Omit<Row<'confirmation_links'>, 'token_hash'> & { token_hash: string }
type Deed = Insertable<PlatformTables['audit_log']>

interface Placed {
  readonly id: number
  readonly activityId: number
  readonly organisationId: number
  readonly region: DemoFunding['region']
  readonly recorder: { readonly id: string; readonly name: string }
  readonly contribution: InventedContribution
}

const deedsPerRegion = 12

/** @returns how many contributions there are now. */
export async function makeFunding(
  tx: Tx,
  fundings: readonly DemoFunding[],
  places: Places,
  seed: number,
): Promise<number> {
  const random = randomFrom(seed, 'funding')
  const count = fundings.reduce((sum, { contributions }) => sum + contributions.length, 0)
  const ids = await reserveIds(tx, 'contributions', count)
  const placed = fundings.flatMap((funding) =>
    [...funding.contributions]
      .sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1))
      .map((contribution) => placeOf(contribution, funding, places, random)),
  )
  const numbered = placed.map((each, index): Placed => ({ ...each, id: at(ids, index) }))
  await insertRows(tx, 'contributions', numbered.map(contributionRow))
  await insertRows(tx, 'contribution_lines', numbered.flatMap(lineRows))
  await insertRows(
    tx,
    'confirmation_links',
    numbered.flatMap((each) => linkRows(each, random)),
  )
  await insertRows(
    tx,
    'costs',
    fundings.flatMap((funding) => costRows(funding, places, random)),
  )
  await insertRows(tx, 'audit_log', deeds(fundings, numbered))
  await knowContacts(tx)
  return count
}

function placeOf(
  contribution: InventedContribution,
  { region, recorders }: DemoFunding,
  { activities, organisations }: Places,
  random: Random,
): Omit<Placed, 'id'> {
  const activityId = activities.get(contribution.activity)
  const organisationId = organisations.get(contribution.company)
  if (activityId === undefined || organisationId === undefined) throw new Error('a contribution without a place')
  return { activityId, organisationId, region, recorder: random.pick(recorders), contribution }
}

function contributionRow({ id, activityId, organisationId, region, recorder, contribution }: Placed) {
  const row: Row<'contributions'> = {
    id,
    region_id: region.id,
    activity_id: activityId,
    organisation_id: organisationId,
    description: contribution.description,
    performed_from: contribution.performedFrom,
    performed_until: contribution.performedUntil,
    currency: region.currency,
    state: contribution.state,
    recorded_by: recorder.id,
    recorded_at: contribution.recordedAt,
    sent_at: contribution.sentAt,
    answered_at: contribution.answeredAt,
    answered_by: contribution.answeredAt && contribution.contact.name,
    answer_remark: contribution.remark,
  }
  return row
}

const lineRows = ({ id, contribution }: Placed): Row<'contribution_lines'>[] =>
  contribution.lines.map((line) => ({
    contribution_id: id,
    kind: line.kind,
    description: line.description,
    quantity: line.quantity,
    price_cents: line.priceCents,
    superseded_at: line.superseded ? contribution.answeredAt : null,
  }))

/** Nobody knows the secret that such a hash belongs to: the link stands in the list but opens nothing. */
function linkRows({ id, contribution }: Placed, random: Random): LinkRow[] {
  const { sentAt, answeredAt, contact } = contribution
  if (sentAt === null) return []
  const [day, time] = [sentAt.slice(0, 10), sentAt.slice(10)]
  return [
    {
      contribution_id: id,
      token_hash: `\\x${random.hex(32)}`,
      contact_name: contact.name,
      contact_email: contact.email,
      created_at: sentAt,
      expires_at: addDays(day, linkDays) + time,
      // Some opened the letter and left the answer for later.
      opened_at: answeredAt ?? (random.chance(0.5) ? momentAfter(sentAt) : null),
      used_at: answeredAt,
      revoked_at: null,
    },
  ]
}

// An hour after it was sent: never in the future of a demo that is made today.
const momentAfter = (moment: string): string => new Date(Date.parse(moment) + 3_600_000).toISOString()

function costRows({ region, recorders, costs }: DemoFunding, { activities }: Places, random: Random): Row<'costs'>[] {
  return costs.map((cost) => {
    const activityId = activities.get(cost.activity)
    if (activityId === undefined) throw new Error('a cost without an activity')
    return {
      region_id: region.id,
      activity_id: activityId,
      description: cost.description,
      kind: cost.kind,
      incurred_on: cost.incurredOn,
      quantity: cost.quantity,
      price_cents: cost.priceCents,
      currency: region.currency,
      recorded_by: random.pick(recorders).id,
      recorded_at: momentOn(cost.incurredOn, random),
    }
  })
}

/** The newest contributions of each region leave their trace, on the contribution and on its activity. */
function deeds(fundings: readonly DemoFunding[], placed: readonly Placed[]): Deed[] {
  const newest = fundings.flatMap(({ region }) =>
    placed.filter((each) => each.region.id === region.id).slice(-deedsPerRegion),
  )
  return newest.flatMap(deedsOf).sort((one, other) => (String(one.at) < String(other.at) ? -1 : 1))
}

function deedsOf({ id, activityId, region, recorder, contribution }: Placed): Deed[] {
  const { contact, company, state, recordedAt, sentAt, answeredAt } = contribution
  const written = contribution.lines.filter((line) => state !== 'corrected' || line.superseded)
  const deed = (
    at: string | null,
    by: typeof recorder | null,
    verb: string,
    details: Record<string, unknown>,
  ): Deed[] =>
    at === null
      ? []
      : (['contribution', 'activity'] as const).map((kind) => ({
          at,
          person_id: by?.id ?? null,
          actor_name: by?.name ?? contact.name,
          action: `contribution.${verb}`,
          region_id: region.id,
          subject_kind: kind,
          subject_id: kind === 'activity' ? activityId : id,
          details,
        }))
  return [
    ...deed(recordedAt, recorder, 'recorded', { company: company.name, cents: totalOf(written) }),
    ...deed(sentAt, recorder, 'sent', { contact: contact.name }),
    ...deed(answeredAt, null, state, {}),
  ]
}
