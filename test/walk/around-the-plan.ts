import { sql } from 'kysely'
import type { World } from '../world.ts'

/** A route with its mbo, a request to it, an elective on its way, and a body of the governance chart. */
export async function aroundThePlan(world: World, region: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<Record<'mbo' | 'pathway' | 'agreement' | 'request' | 'national' | 'elective', number>>`
    with place as (select id from regions where slug = ${region}),
    mbo as (insert into organisations (kind, name) values ('mbo', ${`Mbo ${region}`}) returning id),
    member as (insert into region_members (region_id, organisation_id, role, valid_from)
      select place.id, mbo.id, 'member', '2025-01-01' from place, mbo),
    contact as (insert into role_assignments (person_id, role, organisation_id, valid_from)
      select p.id, 'mboContact', mbo.id, '2025-01-01' from people p, mbo where p.email like 'fenna@%'),
    pathway as (insert into pathways (region_id, name, profile, crebo, qualification, level, track)
      select id, 'Lasroute', 'PIE', '25250', 'Lasser', 2, 'BBL' from place returning id),
    together as (insert into pathway_organisations (pathway_id, organisation_id)
      select pathway.id, mbo.id from pathway, mbo),
    agreement as (insert into pathway_agreements (pathway_id, text, who, due_on)
      select id, 'Lasdocent', 'mbo', '2026-06-01' from pathway returning id),
    request as (insert into mbo_requests (region_id, mbo_id, kind, title, wanted_on, planned_on, asked_on)
      select place.id, mbo.id, 'visit', 'Rondleiding', '2026-04-14', '2026-04-14', '2026-03-20' from place, mbo returning id),
    national as (insert into electives (code, name) values (${`n-${region}`}, 'Robotica') returning id),
    elective as (insert into electives (region_id, name, application_year)
      select id, 'Kunststof', 2026 from place returning id)
    select mbo.id as mbo, pathway.id as pathway, agreement.id as agreement, request.id as request,
      national.id as national, elective.id as elective
    from mbo, pathway, agreement, request, national, elective`.execute(world.db)
  const made = rows[0]!
  const more = await sql<Record<'offer' | 'document' | 'body' | 'seat', number>>`
    with offer as (insert into elective_offers (elective_id, school_id, from_year)
      values (${made.elective}, ${made.mbo}, 2025) returning id),
    document as (insert into elective_step_files (elective_id, step, file_id)
      select ${made.elective}, 'council', max(id) from files where media_type = 'image/png' returning file_id as id),
    body as (insert into governance_bodies (region_id, name, kind)
      select id, 'Stuurgroep', 'steering' from regions where slug = ${region} returning id),
    seat as (insert into governance_seats (body_id, role, name) select id, 'chair', 'Wiebe Kok' from body returning id)
    select offer.id as offer, document.id as document, body.id as body, seat.id as seat
    from offer, document, body, seat`.execute(world.db)
  const { offer, document, body, seat } = more.rows[0]!
  return {
    ':mbo': String(made.mbo),
    ':pathway': String(made.pathway),
    ':agreement': String(made.agreement),
    ':request': String(made.request),
    ':national': String(made.national),
    ':elective': String(made.elective),
    ':electiveOffer': String(offer),
    ':step': 'council',
    ':document': String(document),
    ':body': String(body),
    ':seat': String(seat),
  }
}
