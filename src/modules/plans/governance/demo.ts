// What the demo shows of who runs what: two regions, each with something missing.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

interface Given {
  readonly kind: string
  readonly name: string
  /** Name of the one that it reports to. */
  readonly parent: string | null
  readonly meets: string | null
  /** Of the team by role, or by name with a function and an organisation. */
  readonly seats: readonly {
    readonly role: string
    readonly team?: string
    readonly name?: string
    readonly job?: string
    readonly organisation?: string
  }[]
}

const bodies: readonly Given[] = [
  {
    kind: 'steering',
    name: 'Stuurgroep Sterk Techniekonderwijs',
    parent: null,
    meets: 'vier keer per jaar',
    seats: [
      { role: 'chair', name: 'Wiebe Kok', job: 'bestuurder', organisation: 'het schoolbestuur' },
      { role: 'member', name: 'Anneke Drent', job: 'directeur techniek', organisation: 'het mbo' },
      { role: 'member', name: 'Rik Mulder', job: 'wethouder', organisation: 'de gemeente' },
      { role: 'secretary', team: 'programmeLeader' },
    ],
  },
  {
    kind: 'leadApplicant',
    name: 'Penvoerder',
    parent: 'Stuurgroep Sterk Techniekonderwijs',
    meets: null,
    seats: [{ role: 'member', team: 'leadApplicant' }],
  },
  {
    kind: 'project',
    name: 'Projectgroep',
    parent: 'Stuurgroep Sterk Techniekonderwijs',
    meets: 'elke drie weken',
    seats: [
      { role: 'chair', team: 'programmeLeader' },
      { role: 'member', team: 'deputy' },
      { role: 'member', team: 'projectLeader' },
    ],
  },
  {
    kind: 'supervisory',
    name: 'Begeleidingscommissie',
    parent: 'Stuurgroep Sterk Techniekonderwijs',
    meets: 'twee keer per jaar',
    seats: [
      { role: 'chair', name: 'Jeltje Haan', job: 'lector techniekonderwijs', organisation: 'de hogeschool' },
      { role: 'adviser', team: 'supporter' },
    ],
  },
  {
    kind: 'working',
    name: 'Werkgroep instroom en oriëntatie',
    parent: 'Projectgroep',
    meets: 'maandelijks',
    seats: [
      { role: 'chair', team: 'projectLeader' },
      { role: 'member', team: 'schoolCoordinator' },
    ],
  },
  {
    kind: 'working',
    name: 'Werkgroep doorlopende leerroutes',
    parent: 'Projectgroep',
    meets: 'zeswekelijks',
    seats: [{ role: 'chair', team: 'deputy' }],
  },
  { kind: 'working', name: 'Werkgroep docenten', parent: 'Projectgroep', meets: null, seats: [] },
]

export async function makeGovernance(tx: Tx): Promise<void> {
  for (const region of ['emmen', 'zwolle']) for (const body of bodies) await makeBody(tx, region, body)
  // The last goal stays without an owner.
  await sql`
    insert into governance_goals (goal_id, body_id)
    select g.id, b.id from goals g join plans p on p.id = g.plan_id join regions r on r.id = p.region_id and r.slug = 'zwolle'
    join governance_bodies b on b.region_id = r.id and b.name = case
      when g.position = 1 then 'Werkgroep instroom en oriëntatie'
      when g.position = 2 then 'Werkgroep doorlopende leerroutes' else 'Projectgroep' end
    where g.position < (select max(position) from goals where plan_id = p.id)`.execute(tx)
}

async function makeBody(tx: Tx, region: string, { kind, name, parent, meets, seats }: Given): Promise<void> {
  await sql`
    with made as (
      insert into governance_bodies (region_id, name, kind, parent_id, meets)
      select r.id, ${name}, ${kind},
        (select b.id from governance_bodies b where b.region_id = r.id and b.name = ${parent}), ${meets}
      from regions r where r.slug = ${region} returning id, region_id
    )
    insert into governance_seats (body_id, role, person_id, name, job, organisation)
    select made.id, s.role, who.person_id, s.name, s.job, s.organisation
    from made cross join jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
      as s(role text, team text, name text, job text, organisation text)
    left join lateral (
      select person_id from role_assignments where region_id = made.region_id and role = s.team order by id limit 1
    ) who on true
    where s.name is not null or who.person_id is not null`.execute(tx)
}
