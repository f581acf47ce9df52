import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { Region } from '../../../organisations/public.ts'
import { daysOfBill, hoursOfDay, hoursOfLongDay, type Finding } from '../rules.ts'

/** A region; of one activity only what could have to do with its records is looked through, which is much less. */
type Scope = Pick<Region, 'id' | 'currency'> & { readonly activityId?: number | undefined }

/**
 * All records of a region that a check asks about, and those of other regions that stand beside them: one statement,
 * in which each look is a query of its own over what stands in the ledger and what still waits for a company. For an
 * activity every warning that touches its records is found whole, and some of others beside them.
 */
export async function findings(db: Database, region: Scope): Promise<Finding[]> {
  const looks = [
    sameFiles(region),
    sameInvoices(region),
    sameSerials(region),
    sameMachines,
    dearHours(region),
    outsidePeriods,
    longDays,
    toThemselves(region),
    tooMuchShared(region),
  ]
  const { rows } = await sql<Finding>`
    with ${live(region)}, ${documents}, ${workedBy(region)},
    hits (look, subject, document, id, stake, found, bound, detail) as (
      ${sql.join(looks, sql` union all `)}
    )
    select ${columns} from hits h ${described}
    where (c.id is null or c.state not in ('declined', 'withdrawn')) and (h.document = 'activity' or ${cents} <> 0)
    order by h.look, h.subject, h.document, h.id`.execute(db)
  return rows
}

/**
 * Lines as they stand: signed and spent by the ledger, where a counter-entry and what it takes back come to nothing;
 * unsigned by their document. `machine` is the name of what was bought, lent or given to work with.
 */
const live = (scope: Scope): RawBuilder<unknown> => sql`
  live as materialized (
    select e.*, c.organisation_id, k.supplier
    from (
      select contribution_id, cost_id, case when cost_id is null then 'contribution' else 'cost' end as document,
        coalesce(contribution_id, cost_id) as id, activity_id, kind, price_cents, min(performed_from) as performed_from,
        max(performed_until) as performed_until, sum(quantity) as quantity, sum(amount_cents) as amount_cents,
        min(description) filter (where kind in ('equipment', 'depreciation') or cost_kind = 'equipment') as machine
      from ledger_entries where ${entriesNear(scope)}
      group by contribution_id, cost_id, activity_id, kind, price_cents having sum(quantity) <> 0
    ) e
    left join contributions c on c.id = e.contribution_id left join costs k on k.id = e.cost_id
    union all
    select c.id, null, 'contribution', c.id, c.activity_id, l.kind, l.price_cents, c.performed_from, c.performed_until,
      l.quantity, l.amount_cents, case l.kind when 'equipment' then l.description end, c.organisation_id, null
    from contributions c join contribution_lines l on l.contribution_id = c.id and l.superseded_at is null
    where c.state in ('drafted', 'sent') and ${givenNear(scope)}
  )`

const givenNear = ({ id, activityId }: Scope): RawBuilder<unknown> =>
  activityId === undefined
    ? sql`c.region_id = ${id}`
    : sql`c.region_id = ${id}
      and c.organisation_id in (select organisation_id from contributions where activity_id = ${activityId})`

const entriesNear = (scope: Scope): RawBuilder<unknown> =>
  scope.activityId === undefined
    ? sql`region_id = ${scope.id}`
    : sql`(contribution_id in (select c.id from contributions c where ${givenNear(scope)})
      or cost_id in (
        select id from costs where region_id = ${scope.id} and (activity_id = ${scope.activityId}
          or bare_text(supplier) in (select bare_text(supplier) from costs where activity_id = ${scope.activityId}))
      ))`

const documents = sql`
  documents as materialized (
    select document, id, min(activity_id) as activity_id, min(organisation_id) as organisation_id,
      min(performed_from) as performed_from, max(performed_until) as performed_until, sum(amount_cents)::bigint as cents
    from live group by document, id
  )`

const cents = sql`coalesce(d.cents,
  (select sum(e.amount_cents) from ledger_entries e where e.cost_id = k.id),
  (select sum(e.amount_cents) from ledger_entries e where e.contribution_id = c.id),
  (select sum(l.amount_cents) from contribution_lines l where l.contribution_id = c.id and l.superseded_at is null),
  0)::bigint`

const columns = sql`
  h.look, h.subject, h.document, h.id, h.stake::bigint as "stakeCents", h.found::float8 as found, h.bound::float8 as bound,
  h.detail, r.id as "regionId", r.slug as "regionSlug", r.name as region, p.period, a.id as "activityId", a.title as activity,
  coalesce(c.description, k.description, a.title) as what, coalesce(o.name, k.supplier) as party,
  coalesce(c.performed_until, k.incurred_on) as on, ${cents} as cents,
  coalesce(k.basis = 'depreciation', false) as "writtenOff"`

const described = sql`
  left join contributions c on h.document = 'contribution' and c.id = h.id
  left join costs k on h.document = 'cost' and k.id = h.id
  left join documents d on d.document = h.document and d.id = h.id
  left join organisations o on o.id = c.organisation_id
  join activities a on a.id = coalesce(c.activity_id, k.activity_id, case when h.document = 'activity' then h.id end)
  join plans p on p.id = a.plan_id
  join regions r on r.id = coalesce(c.region_id, k.region_id, p.region_id)`

const nothing = sql`null::bigint, null::numeric, null::numeric, null::text`

/** The same bytes, sent more than once. One file that was chosen for several records is no copy, and neither is a list of who was there. */
const sameFiles = ({ id }: Scope) => sql`
  select 'file', f.sha256, u.document, u.id, ${nothing}
  from (
    select distinct own.sha256
    from (
      select v.file_id from evidence v join contributions c on c.id = v.contribution_id
      where c.region_id = ${id} and v.kind <> 'attendance'
      union select v.file_id from evidence v join costs k on k.id = v.cost_id
      where k.region_id = ${id} and v.kind <> 'attendance'
    ) held
    join files own on own.id = held.file_id
    join files other on other.sha256 = own.sha256 and other.id <> own.id
  ) twice
  join files f on f.sha256 = twice.sha256
  join lateral (
    select case when cost_id is null then 'contribution' else 'cost' end as document,
      coalesce(contribution_id, cost_id) as id
    from evidence where file_id = f.id and kind <> 'attendance'
  ) u on true`

const sameInvoices = ({ id }: Scope) => sql`
  select 'invoice', supplier || ' ' || number, 'cost', id, ${nothing}
  from (
    select mine.supplier, mine.number, k.id, count(*) over (partition by mine.supplier, mine.number) as times
    from (
      select distinct bare_text(supplier) as supplier, bare_text(invoice_number) as number from costs
      where region_id = ${id} and invoice_number is not null and supplier is not null
    ) mine
    join costs k on bare_text(k.invoice_number) = mine.number and bare_text(k.supplier) = mine.supplier
      and k.invoice_number is not null
    where mine.number <> ''
  ) found where times > 1`

const sameSerials = ({ id }: Scope) => sql`
  select 'serial', number, 'cost', id, ${nothing}
  from (
    select mine.number, k.id, count(*) over (partition by mine.number) as times
    from (
      select distinct bare_text(serial_number) as number from costs
      where region_id = ${id} and serial_number is not null
    ) mine
    join costs k on bare_text(k.serial_number) = mine.number and k.serial_number is not null
    where length(mine.number) > 3
  ) found where times > 1`

// «Laptop» is a word, and «Lascabine, oktober 2026» has a year; a name with a number of its type is a machine.
const sameMachines = sql`
  select 'machine', name, document, id, ${nothing}
  from (
    select mine.name, u.document, u.id, count(*) over (partition by mine.name) as times
    from (
      select distinct bare_text(machine) as name from live
      where regexp_replace(machine, '\\m(19|20)\\d\\d\\M', '', 'g') ~ '\\d' and machine ~ '\\S\\s\\S' and length(machine) >= 8
    ) mine
    join lateral (
      select 'cost' as document, k.id from costs k
      where bare_text(k.description) = mine.name and (k.kind = 'equipment' or k.basis = 'depreciation')
      union all
      select 'contribution', l.contribution_id from contribution_lines l
      where bare_text(l.description) = mine.name and l.kind = 'equipment' and l.superseded_at is null
    ) u on true
  ) found where times > 1`

/** Above the most that an hour of its kind may cost on its day; where nobody set that, above its usual rate. */
const dearHours = ({ currency }: Scope) => sql`
  select 'rate', l.document || ' ' || l.id, l.document, l.id, round((l.price_cents - m.price_cents) * l.quantity)::bigint,
    l.price_cents, m.price_cents, m.source
  from live l
  join lateral (
    select r.price_cents, r.source from rates r
    where r.currency = ${currency} and r.valid_from <= l.performed_from
      and (r.valid_until is null or r.valid_until >= l.performed_from)
      and r.kind = any(case l.kind when 'hours' then '{companyGuidance,companyGuidanceMaximum}'::text[]
        else '{ownStaff,ownStaffMaximum}' end)
    order by r.kind like '%Maximum' desc limit 1
  ) m on l.price_cents > m.price_cents
  where l.kind = 'hours' and l.price_cents > (select min(price_cents) from rates
      where currency = ${currency} and kind in ('companyGuidance', 'companyGuidanceMaximum'))
    or l.kind = 'staff' and l.price_cents > (select min(price_cents) from rates
      where currency = ${currency} and kind in ('ownStaff', 'ownStaffMaximum'))`

const outsidePeriods = sql`
  select case when d.performed_from < g.valid_from or d.performed_until > g.valid_until then 'grant' else 'period' end,
    d.activity_id::text, d.document, d.id, ${nothing}
  from documents d
  join activities a on a.id = d.activity_id join plans p on p.id = a.plan_id join grant_periods g on g.slug = p.period
  where d.performed_from < g.valid_from or d.performed_until > g.valid_until
    or d.performed_from < a.starts_on - case d.document when 'cost' then ${daysOfBill}::int else 0 end
    or d.performed_until > a.ends_on + case d.document when 'cost' then ${daysOfBill}::int else 0 end`

/** Hours of a day: of a company over all regions, spread evenly; of a person, by timesheet or by name. */
const workedBy = ({ id }: Scope) => sql`
  worked as materialized (
    select who, bound, document, id, everybody.performed_from, everybody.performed_until, price_cents,
      quantity::float8 / (everybody.performed_until - everybody.performed_from + 1) as hours, d.id is not null as ours
    from (
      select organisation_id as who, ${hoursOfDay}::int as bound, document, id, performed_from, performed_until, quantity,
        price_cents
      from live where kind = 'hours'
      union all
      select c.organisation_id, ${hoursOfDay}, 'contribution', c.id, c.performed_from, c.performed_until,
        sum(e.quantity), e.price_cents
      from (select distinct organisation_id from live where kind = 'hours') mine
      join contributions c on c.organisation_id = mine.organisation_id and c.region_id <> ${id} and is_signed(c.state)
      join ledger_entries e on e.contribution_id = c.id and e.kind = 'hours'
      group by c.id, e.price_cents having sum(e.quantity) <> 0
      union all
      select hashtextextended(s.person_id::text, 0), ${hoursOfLongDay}, 'cost', k.id, h.worked_on, h.worked_on, h.hours,
        k.price_cents
      from timesheets s
      join timesheet_hours h on h.timesheet_id = s.id
      join timesheet_costs t on t.timesheet_id = s.id
      join costs k on k.id = t.cost_id and k.activity_id = h.activity_id
        and h.worked_on between k.performed_from and k.incurred_on
      where s.person_id in (select person_id from timesheets where region_id = ${id})
      union all
      select hashtextextended(bare_text(supplier), 0), ${hoursOfLongDay}, document, id, performed_from, performed_until,
        quantity, price_cents
      from live where kind = 'staff' and supplier is not null
    ) everybody left join documents d using (document, id)
  )`

// Each first and last day changes how much there is; days above the bound that follow each other are one finding, of
// which one record at least must be ours.
const longDays = sql`
  select 'day', bound || ' ' || who || ' ' || first, document, id,
    round(hours * price_cents * (least(performed_until, last) - greatest(performed_from, first) + 1)
      * (most - above) / most)::bigint,
    round(most::numeric, 2), above::numeric, first::text
  from (
    select w.*, s.first, s.last, s.most, s.above, bool_or(w.ours) over (partition by s.who, s.bound, s.first) as of_us
    from (
      select who, bound, min(day) as first, max(next) - 1 as last, max(hours) as most,
        case when max(hours) > ${hoursOfDay}::int then ${hoursOfDay} else bound end as above
      from (
        select *, count(*) filter (where hours < bound + 0.001) over (partition by who, bound order by day) as stretch
        from (
          select who, bound, day, lead(day) over (partition by who, bound order by day) as next,
            sum(sum(change)) over (partition by who, bound order by day) as hours
          from (
            select who, bound, performed_from as day, hours as change from worked
            union all select who, bound, performed_until + 1, -hours from worked
          ) changes group by who, bound, day
        ) days
      ) stretches where hours >= bound + 0.001 group by who, bound, stretch
    ) s
    join worked w on w.who = s.who and w.bound = s.bound and w.performed_from <= s.last and w.performed_until >= s.first
  ) long where of_us`

/** Who gives owns the activity, is paid for it, or is the lead applicant. */
const toThemselves = ({ id }: Scope) => sql`
  select 'own', d.activity_id || ' ' || d.organisation_id, d.document, d.id, null::bigint, null::numeric, null::numeric, why
  from documents d join (
    select activity_id, organisation_id, min(why) as why
    from (
      with givers as (
        select d.activity_id, d.organisation_id, o.name
        from (select distinct activity_id, organisation_id from documents where document = 'contribution') d
        join (
          select id, bare_text(name) as name from organisations where id in (select organisation_id from documents)
        ) o on o.id = d.organisation_id
      )
      select g.activity_id, g.organisation_id, 'owner' as why
      from givers g join activities a on a.id = g.activity_id and bare_text(a.owner) = g.name
      union all
      select g.activity_id, g.organisation_id, 'paid'
      from givers g join costs k on k.activity_id = g.activity_id and bare_text(k.supplier) = g.name
      union all
      select g.activity_id, g.organisation_id, 'leadApplicant'
      from givers g join region_members m on m.organisation_id = g.organisation_id
      where m.region_id = ${id} and m.role = 'leadApplicant' and m.valid_until is null
    ) reasons group by activity_id, organisation_id
  ) themselves using (activity_id, organisation_id)
  where d.document = 'contribution'`

const tooMuchShared = ({ id }: Scope) => sql`
  select 'shares', a.id::text, 'activity', a.id,
    round(greatest(s.costs - 100, 0) / 100 * coalesce(t.costs, 0)
      + greatest(s.contributions - 100, 0) / 100 * coalesce(t.contributions, 0))::bigint,
    greatest(s.costs, s.contributions), 100::numeric, null::text
  from (
    select activity_id, sum(costs) as costs, sum(contributions) as contributions from activity_shares group by activity_id
    having sum(costs) > 100 or sum(contributions) > 100
  ) s
  join activities a on a.id = s.activity_id join plans p on p.id = a.plan_id and p.region_id = ${id}
  left join (
    select activity_id, sum(cents) filter (where document = 'cost') as costs,
      sum(cents) filter (where document = 'contribution') as contributions
    from documents group by activity_id
  ) t on t.activity_id = a.id`
