// What the demo shows of electives: a short national list with invented codes, what schools offer, and one on its way.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import { schoolYearOf } from '../pathways/rules.ts'
import { yearFor } from './procedure/rules.ts'

type Listed = readonly [code: string, name: string, profiles: string, state?: 'ending' | 'ended']

const list: readonly Listed[] = [
  ['1701', '3D-vormgeving en realisatie', 'PIE,BWI,MVI'],
  ['1702', 'Booglasprocessen', 'PIE,M&T'],
  ['1703', 'Constructieve aansluitingen en afwerking', 'BWI'],
  ['1704', 'Digitale besturing', 'PIE,MaT'],
  ['1705', 'Domotica en automatisering', 'PIE,BWI'],
  ['1706', 'Drones: vliegen en toepassen', 'D&P,MVI'],
  ['1707', 'Duurzame energie', 'PIE,BWI,D&P'],
  ['1708', 'Elektrische aandrijving', 'M&T'],
  ['1709', 'Interieurontwerp en design', 'BWI,D&P'],
  ['1710', 'Koudetechniek', 'PIE', 'ending'],
  ['1711', 'Meubelmaken', 'BWI'],
  ['1712', 'Onderhoud aan kleine vaartuigen', 'MaT,M&T'],
  ['1713', 'Ondernemen', 'E&O,D&P'],
  ['1714', 'Plaat- en constructiewerk', 'PIE'],
  ['1715', 'Praktisch booglassen', 'PIE', 'ended'],
  ['1716', 'Robotica', 'PIE,M&T,D&P'],
  ['1717', 'Slimme technologie in de zorg', 'Z&W,D&P'],
  ['1718', 'Tuinontwerp en aanleg', 'Groen'],
  ['1719', 'Verspaningstechnieken', 'PIE'],
  ['1720', 'Voertuigen in beweging', 'M&T'],
]

/** The nth vmbo school of a region offers, where, since so many school years, till so many more. */
type Offered = readonly [
  region: string,
  code: string,
  school: number,
  since: number,
  left: number | null,
  place: string | null,
]

const offered: readonly Offered[] = [
  ['emmen', '1702', 1, 3, null, 'laswerkplaats'],
  ['emmen', '1702', 2, 1, null, 'bij Machinefabriek Oostermoer'],
  ['emmen', '1716', 1, 0, null, 'techlab'],
  ['emmen', '1716', 3, 1, null, null],
  ['emmen', '1707', 2, 2, null, 'bij Zonnehof Energie'],
  ['emmen', '1711', 3, 4, 0, null],
  ['emmen', '1710', 1, 5, 0, 'bij Koeltechniek Barger'],
  ['zwolle', '1705', 1, 1, null, null],
  ['zwolle', '1716', 1, 2, null, 'technohub'],
  ['zwolle', '1720', 2, 3, null, null],
  ['assen', '1706', 1, 0, null, null],
  ['assen', '1707', 2, 1, null, null],
]

export async function makeElectives(tx: Tx, today: IsoDate): Promise<void> {
  const rows = list.map(([code, name, profiles, state = 'active']) => {
    const syllabus = `https://keuzevakken.example/${code}`
    return { code, name, profiles: profiles.split(','), state, syllabus }
  })
  await sql`
    insert into electives (code, name, profiles, state, study_hours, syllabus)
    select code, name, profiles, state, 100, syllabus from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g(code text, name text, profiles text[], state text, syllabus text) order by code`.execute(tx)
  const year = schoolYearOf(today)
  const offers = offered.map(([region, code, school, since, left, place]) => {
    const untilYear = left === null ? null : year + left
    return { region, code, school, fromYear: year - since, untilYear, place }
  })
  await sql`
    with schools as (
      select r.slug, o.id, row_number() over (partition by r.id order by o.id) as nth
      from regions r join region_members m on m.region_id = r.id join organisations o on o.id = m.organisation_id
      where o.kind = 'school' and 'vmbo' = any(o.education)
    ), made as (
      insert into elective_offers (elective_id, school_id, from_year, until_year, place)
      select e.id, s.id, g."fromYear", g."untilYear", g.place
      from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb)
        as g(region text, code text, school int, "fromYear" int, "untilYear" int, place text)
      join electives e on e.code = g.code join schools s on s.slug = g.region and s.nth = g.school
      returning id, place
    )
    insert into elective_offer_companies (offer_id, organisation_id)
    select made.id, c.id from made join organisations c on c.kind = 'company' and made.place = 'bij ' || c.name`.execute(
    tx,
  )
  await makeNew(tx, today)
}

/** One that Emmen wants on the national list: the council knows, and partners have joined in. */
async function makeNew(tx: Tx, today: IsoDate): Promise<void> {
  const steps = [
    { step: 'council', done: addDays(today, -70), note: 'Instemming van de MR van Vakcollege Veenrand.' },
    { step: 'developed', done: addDays(today, -20), note: 'Met Polymeer Noord: sorteren, shredden, spuitgieten.' },
    { step: 'intention', done: null, note: null },
    { step: 'application', done: null, note: null },
  ]
  await sql`
    with made as (
      insert into electives (region_id, name, profiles, study_hours, application_year)
      select id, 'Kunststof: van afval naar product', '{PIE,D&P}', 100, ${yearFor(today)}
      from regions where slug = 'emmen' returning id, region_id
    )
    insert into elective_steps (elective_id, step, owner_id, done_on, note)
    select made.id, s.step, owner.person_id, s.done, s.note
    from made join role_assignments owner on owner.region_id = made.region_id and owner.role = 'projectLeader',
      jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as s(step text, done date, note text)`.execute(tx)
}
