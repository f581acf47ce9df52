// What the demo shows of evidence: regions that collect it by quarter and still miss some, and hours week by week.
import { sql } from 'kysely'
import { paperOf } from '../../../../db/seeds/paper.ts'
import type { Locale } from '../../../platform/actor.ts'
import { insertRows, reserveIds } from '../../../platform/database/bulk.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { keepFile } from '../../../platform/files/files.ts'
import { formats } from '../../../platform/i18n.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import { quarterOf } from '../ledger/closing/rules.ts'
import { contributionsOf } from '../queries.ts'
import type { Line } from '../rules.ts'
import { askedOf, sha256 } from '../statements/public.ts'
import type { Signed } from '../statements/rules.ts'
import { makeTimesheets } from './timesheets/demo.ts'

const slugs = ['zwolle', 'assen', 'meppel', 'haaglanden', 'bes-eilanden']
const roles = { nl: ['directeur', 'bedrijfsleider', 'eigenaar'], en: ['director', 'manager', 'owner'] }

interface DemoRegion {
  readonly id: number
  readonly name: string
  readonly slug: string
  readonly locale: Locale
  readonly timeZone: string
  readonly leader: string
}

/** @param filesDirectory where papers are kept; without one there are only statements and hours */
export async function makeEvidence(tx: Tx, today: IsoDate, filesDirectory: string | null): Promise<void> {
  const { rows: regions } = await sql<DemoRegion>`
    select r.id, r.name, r.slug, r.languages[1] as locale, r.time_zone as "timeZone", (
      select a.person_id from role_assignments a where a.region_id = r.id and a.role = 'programmeLeader'
      order by a.valid_from, a.id limit 1) as leader
    from regions r where r.slug = any(${slugs}) order by array_position(${slugs}, r.slug)`.execute(tx)
  for (const region of regions) {
    await signAll(tx, region)
    if (filesDirectory) await collectPapers(tx, region, today, filesDirectory)
  }
  const [first] = regions
  if (first) await makeTimesheets(tx, first, today)
}

/** All but the newest few were signed on the page; of those somebody still asks for a paper. */
async function signAll(tx: Tx, region: DemoRegion): Promise<void> {
  const all = (await contributionsOf(tx, region)).filter(({ answeredAt, state }) => answeredAt && state !== 'declined')
  const { rows: lines } = await sql<Line & { id: number }>`
    select l.contribution_id as id, l.kind, l.description, l.quantity, l.price_cents as "priceCents"
    from contribution_lines l join contributions c on c.id = l.contribution_id
    where c.region_id = ${region.id} and l.superseded_at is null order by l.id`.execute(tx)
  const { rows: titles } = await sql<{ id: number; title: string }>`
    select a.id, a.title from activities a join plans p on p.id = a.plan_id where p.region_id = ${region.id}`.execute(
    tx,
  )
  const { rows: signed } = await sql<{ id: number }>`
    select contribution_id as id from signed_statements`.execute(tx)
  const known = new Set(signed.map(({ id }) => id))
  const open = all.filter(({ id }, index) => !known.has(id) && index >= 2)
  if (!open.length) return
  const ids = await reserveIds(tx, 'signatures', open.length)
  const kept = open.map((contribution, index) => {
    const { id, answeredAt, answeredBy, answerRemark, activityId } = contribution
    const role = roles[region.locale][index % 3] ?? ''
    const activity = titles.find((each) => each.id === activityId)?.title ?? ''
    const own = lines.filter((line) => line.id === id)
    const asked = askedOf(region.locale, { region, activity, contribution, lines: own, remark: answerRemark })
    const at = answeredAt ?? new Date(0)
    const words: Signed = {
      ...asked,
      signedBy: answeredBy ?? '',
      role,
      method: 'typed',
      signedAt: formats(region.locale).moment(at, region.timeZone),
      mark: null,
    }
    return { signature: ids[index] ?? 0, role, at, by: answeredBy ?? '', id, words: JSON.stringify(words) }
  })
  await insertRows(
    tx,
    'signatures',
    kept.map(({ signature, by, role, at }) => ({ id: signature, name: by, role, method: 'typed', signed_at: at })),
  )
  await insertRows(
    tx,
    'signed_statements',
    kept.map(({ id, signature, words }) => ({
      contribution_id: id,
      signature_id: signature,
      words,
      sha256: sha256(words),
    })),
  )
}

interface Bill {
  readonly id: number
  readonly description: string
  readonly on: IsoDate
  readonly cents: number
}

const papers = {
  nl: { invoice: 'Facturen', payment: 'Bankafschrift', of: 'Regio' },
  en: { invoice: 'Invoices', payment: 'Bank statement', of: 'Region' },
}

/** One file of bills and one of payments a quarter; in the last two quarters a few are still to come. */
async function collectPapers(tx: Tx, region: DemoRegion, today: IsoDate, directory: string): Promise<void> {
  const { rows } = await sql<Bill>`
    select id, description, incurred_on as on, amount_cents as cents from costs
    where region_id = ${region.id} and file_id is null order by incurred_on, id`.execute(tx)
  const quarters = groupsOf(rows)
  const t = papers[region.locale]
  for (const [key, bills] of quarters) {
    const isNew = (bills[0]?.on ?? '') > addDays(today, -150)
    for (const kind of ['invoice', 'payment'] as const) {
      const there = bills.filter(({ id }) => !isNew || id % (kind === 'payment' ? 4 : 9) !== 0)
      if (!there.length) continue
      const lines = there.map(({ on, description, cents }) => `${on}   ${description}   ${formats('nl').amount(cents)}`)
      const content = paperOf([`${t[kind]} ${key}`, `${t.of} ${region.name}`, '', ...lines.slice(0, 40)])
      const name = `${t[kind].toLowerCase().replaceAll(' ', '-')}-${region.slug}-${key.toLowerCase()}.pdf`
      const uploadedBy = region.leader
      const file = await keepFile(tx, directory, { name, content, mediaType: 'application/pdf', uploadedBy })
      await insertRows(
        tx,
        'cost_evidence',
        there.map(({ id, on }) => ({
          cost_id: id,
          file_id: file.id,
          kind,
          added_by: region.leader,
          added_at: `${addDays(on, 9)}T10:15:00Z`,
        })),
      )
    }
  }
}

function groupsOf(bills: readonly Bill[]): Map<string, Bill[]> {
  const groups = new Map<string, Bill[]>()
  for (const bill of bills) {
    const { year, number } = quarterOf(bill.on)
    const key = `${year}-K${number}`
    groups.set(key, [...(groups.get(key) ?? []), bill])
  }
  return groups
}
