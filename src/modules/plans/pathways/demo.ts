// What the demo shows of continuing routes, and of what several regions ask of one mbo.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import { schoolYearOf } from './rules.ts'

interface Route {
  readonly region: string
  readonly name: string
  readonly profile: string
  readonly crebo: string
  readonly qualification: string
  readonly level: number
  readonly track: 'BOL' | 'BBL'
  readonly schools: number
  /** Pupils from this school year on. */
  readonly pupils: readonly number[]
  readonly agreements: readonly (readonly [text: string, who: string, days: number, kept: boolean | null])[]
}

const routes: readonly Route[] = [
  {
    region: 'emmen',
    name: 'Van PIE naar allround lasser',
    profile: 'PIE',
    crebo: '25250',
    qualification: 'Allround lasser',
    level: 3,
    track: 'BBL',
    schools: 2,
    pupils: [18, 24, 30],
    agreements: [
      ['Lasdocent geeft elke donderdag twee uur in klas 4', 'Mbo Techniek Zuidoost', -60, true],
      ['Toelatingsgesprek vóór de meivakantie', 'Mbo Techniek Zuidoost', 45, null],
      ['Veiligheidsinstructie afgestemd op de werkplaats van het mbo', 'Vakcollege Veenrand', -12, null],
    ],
  },
  {
    region: 'emmen',
    name: 'Bouwen aan energieneutraal wonen',
    profile: 'BWI',
    crebo: '25102',
    qualification: 'Allround timmerman',
    level: 3,
    track: 'BOL',
    schools: 1,
    pupils: [12, 16],
    agreements: [['Gezamenlijke eindopdracht: een houten tussenwoning op schaal', 'beide teams', 90, null]],
  },
  {
    region: 'hoogeveen',
    name: 'Installatietechniek in vijf jaar',
    profile: 'PIE',
    crebo: '25333',
    qualification: 'Monteur elektrotechnische installaties',
    level: 2,
    track: 'BBL',
    schools: 1,
    pupils: [14, 15, 15],
    agreements: [['Meetapparatuur in bruikleen voor de examenklas', 'Mbo Techniek Zuidoost', 21, null]],
  },
  {
    region: 'zwolle',
    name: 'Van M&T naar eerste autotechnicus',
    profile: 'M&T',
    crebo: '25244',
    qualification: 'Allround autotechnicus',
    level: 3,
    track: 'BBL',
    schools: 2,
    pupils: [20, 22],
    agreements: [['Hybride voertuig van het mbo één week per periode op school', 'het mbo', 30, null]],
  },
]

type Request = readonly [
  region: string,
  kind: 'teacher' | 'place' | 'visit' | 'meeting',
  title: string,
  count: number | null,
  time: string | null,
  asked: number,
  planned: number,
  state: 'asked' | 'accepted' | 'otherDate' | 'declined' | 'done',
  answer: string | null,
]

/** Days counted from today; two regions want one day. */
const requests: readonly Request[] = [
  ['emmen', 'teacher', 'Lasdocent voor twee dagdelen', 12, '9.00–12.00 uur', -4, 22, 'asked', null],
  ['hoogeveen', 'visit', 'Rondleiding in de praktijkhal', 26, '10.00–11.30 uur', -2, 22, 'asked', null],
  ['assen', 'place', 'Snuffelplekken elektrotechniek', 6, 'hele dag', -19, 34, 'asked', null],
  [
    'emmen',
    'visit',
    'Klas 2 kijkt mee bij de houtbewerking',
    24,
    '13.00–15.00 uur',
    -12,
    15,
    'accepted',
    'Welkom, veiligheidsschoenen liggen klaar.',
  ],
  [
    'meppel',
    'meeting',
    'Doorstroomgesprek met de teamleiders',
    null,
    '15.30 uur',
    -9,
    12,
    'otherDate',
    'Die week zijn er examens.',
  ],
  [
    'assen',
    'teacher',
    'Gastles over zonnepanelen',
    28,
    '11.00–12.30 uur',
    -40,
    -10,
    'done',
    'Graag, we nemen een paneel mee.',
  ],
  [
    'emmen',
    'place',
    'Werkplekken op de draaibank',
    8,
    'ochtend',
    -30,
    -5,
    'declined',
    'De draaibanken zijn die weken in onderhoud.',
  ],
]

export async function makePathways(tx: Tx, today: IsoDate): Promise<void> {
  for (const route of routes) await makeRoute(tx, route, today)
  const given = requests.map(([region, kind, title, count, time, asked, planned, state, answer]) => {
    const askedOn = addDays(today, asked)
    const answeredOn = state === 'asked' ? null : addDays(askedOn, 3)
    const plannedOn = onWorkday(addDays(today, planned))
    const wantedOn = state === 'otherDate' ? addDays(plannedOn, -7) : plannedOn
    return { region, kind, title, count, time, askedOn, plannedOn, wantedOn, state, answer, answeredOn }
  })
  await sql`
    insert into mbo_requests (region_id, mbo_id, kind, title, count, wanted_on, planned_on, time_text, state, asked_by,
      asked_on, answer, answered_by, answered_on)
    select r.id, mbo.id, g.kind, g.title, g.count, g."wantedOn", g."plannedOn", g.time, g.state, leader.person_id,
      g."askedOn", g.answer, case when g.answer is null then null else contact.person_id end, g."answeredOn"
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(region text, kind text, title text, count int,
      time text, "askedOn" date, "plannedOn" date, "wantedOn" date, state text, answer text, "answeredOn" date)
    join regions r on r.slug = g.region
    join role_assignments contact on contact.role = 'mboContact'
    join organisations mbo on mbo.id = contact.organisation_id
    join lateral (
      select person_id from role_assignments where region_id = r.id and role = 'programmeLeader' order by id limit 1
    ) leader on true`.execute(tx)
}

/** On a Saturday or Sunday nobody is there. */
function onWorkday(day: IsoDate): IsoDate {
  const weekday = new Date(day).getUTCDay()
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day
}

async function makeRoute(tx: Tx, route: Route, today: IsoDate): Promise<void> {
  const phases = [
    { phase: 'explore', from: -400, until: -280, done: -285 },
    { phase: 'develop', from: -279, until: -100, done: route.region === 'hoogeveen' ? null : -110 },
    { phase: 'run', from: -99, until: 260, done: null },
    { phase: 'evaluate', from: 261, until: 320, done: null },
  ].map(({ phase, from, until, done }) => ({
    phase,
    from: addDays(today, from),
    until: addDays(today, until),
    done: done === null ? null : addDays(today, done),
  }))
  const pupils = route.pupils.map((count, index) => ({ year: schoolYearOf(today) + index, count }))
  const agreements = route.agreements.map(([text, who, days, kept]) => {
    const due = addDays(today, days)
    return { text, who, due, kept, settled: kept === null ? null : due }
  })
  await sql`
    with made as (
      insert into pathways (region_id, name, profile, crebo, qualification, level, track)
      select id, ${route.name}, ${route.profile}, ${route.crebo}, ${route.qualification}, ${route.level}, ${route.track}
      from regions where slug = ${route.region} returning id, region_id
    ), members as (
      select made.id as pathway, o.id, o.kind, row_number() over (partition by o.kind order by o.id) as nth
      from made join region_members m on m.region_id = made.region_id join organisations o on o.id = m.organisation_id
      where o.kind = 'mbo' or o.kind = 'school' and 'vmbo' = any(o.education)
    ), joined as (
      insert into pathway_organisations (pathway_id, organisation_id)
      select pathway, id from members where kind = 'school' and nth <= ${route.schools} or kind = 'mbo'
    ), phased as (
      insert into pathway_phases (pathway_id, phase, starts_on, ends_on, done_on)
      select made.id, f.phase, f."from", f.until, f.done
      from made, jsonb_to_recordset(${JSON.stringify(phases)}::jsonb)
        as f(phase text, "from" date, until date, done date)
    ), expected as (
      insert into pathway_pupils (pathway_id, school_year, pupils)
      select made.id, n.year, n.count from made, jsonb_to_recordset(${JSON.stringify(pupils)}::jsonb)
        as n(year int, count int)
    ), served as (
      insert into pathway_activities (pathway_id, activity_id)
      select made.id, a.id from made join plans p on p.region_id = made.region_id join activities a on a.plan_id = p.id
      where a.title ilike '%mbo%' order by a.id limit 3
    )
    insert into pathway_agreements (pathway_id, text, who, due_on, kept, settled_on)
    select made.id, g.text, g.who, g.due, g.kept, g.settled from made,
      jsonb_to_recordset(${JSON.stringify(agreements)}::jsonb)
        as g(text text, who text, due date, kept boolean, settled date)`.execute(tx)
}
