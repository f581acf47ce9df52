// Emmen organises, Zwolle takes on 40 % of the costs and a quarter of the contributions.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsOf } from '../../../../../test/guide-words.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { askedContribution, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

describe('an activity that is divided between two regions', () => {
  let world: World
  let [host, guest]: Visitor[] = []
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-04-23')
    ;[host, guest] = [await world.as('marieke'), await world.as('kees')]
    const fair = await makeActivity(world, { costCents: 5_000_000, plannedCents: 200_000 })
    await makeActivity(world, { region: 'zwolle', title: 'Eigen lab', costCents: 1_000_000, plannedCents: 0 })
    const { link } = await askedContribution(world, host, fair)
    await world.visitor().post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    await sql`
      insert into activity_shares (activity_id, region_id, costs, contributions)
      select ${fair}, id, case slug when 'zwolle' then 40 else 60 end, case slug when 'zwolle' then 25 else 75 end
      from regions where slug in ('emmen', 'zwolle')`.execute(world.db)
    await sql`
      with line as (
        insert into programme_lines (plan_id, name, position) select p.id, 'Techlab', 1 from plans p join regions r on r.id = p.region_id
        where r.slug = 'zwolle' and p.period = '2025-2028' returning plan_id, name
      ) insert into budget_posts (plan_id, programme_line, year, amount_cents) select plan_id, name, 2028, 300000 from line`.execute(
      world.db,
    )
  })
  afterAll(() => world.close())

  it('counts in the norm of each for its part, with what is left of sums for later years', async () => {
    const at = wordsOf((await host!.get('/werkplek/emmen/cofinanciering')).text)
    expect(at).toContain('10 % van de begrote kosten: € 3.000.')
    expect(at).toContain('Zonder € 20.000 die andere regio’s dragen van jullie activiteiten.')
    // Three quarters of 1,740 that was signed, and of 260 that is still planned.
    for (const amount of ['1.305,00', '195,00', 'van 1.740,00', 'van 50.000,00']) expect(at).toContain(amount)
    const there = wordsOf((await guest!.get('/werkplek/zwolle/cofinanciering')).text)
    expect(there).toContain('10 % van de begrote kosten: € 3.300.')
    expect(there).toContain('Met € 3.000 van globale posten die nog niet over activiteiten zijn verdeeld.')
    expect(there).toContain('Met € 20.000 die jullie dragen van activiteiten van andere regio’s.')
    for (const amount of ['435,00', '65,00']) expect(there).toContain(amount)
    // A guest sees its own part and nothing of the rest.
    expect(there).not.toMatch(/1\.740|50\.000/)
  })

  it('shows the same on the list and in the gauge, and leaves the ledger with the host', async () => {
    const here = wordsOf((await host!.get('/werkplek/emmen/bijdragen')).text)
    expect(here).toContain('Van 1 activiteit die met andere regio’s is verdeeld, telt jullie deel.')
    expect(here).toContain('€ 1.305')
    const { text } = await guest!.get('/werkplek/zwolle/bijdragen?stand=open')
    expect(wordsOf(text)).toContain('€ 435')
    expect(text).toMatch(/href="\/werkplek\/zwolle\/samen\/activiteiten\/\d+"/)
    expect(wordsOf((await host!.get('/werkplek/emmen/grootboek')).text)).toContain('1.740,00')
    expect((await guest!.get('/werkplek/zwolle/grootboek')).text).not.toContain('Stand met 2 medewerkers')
  })

  it('is tested in the report on the same parts', async () => {
    const json = async (visitor: Visitor, region: string) =>
      JSON.parse((await visitor.get(`/werkplek/${region}/rapportage/voortgang-2026/verslag.json`)).text) as {
        norm: { shortfall: string }
        normBase: { amount: string }
        figures: Record<string, { amount: string }>
      }
    const [at, there] = [await json(host!, 'emmen'), await json(guest!, 'zwolle')]
    expect([at.normBase.amount, at.norm.shortfall]).toEqual(['30000.00', '1695.00'])
    expect(at.figures['signedContributions']?.amount).toBe('1740.00')
    expect([there.normBase.amount, there.norm.shortfall]).toEqual(['33000.00', '2865.00'])
    expect(there.figures['laterPosts']?.amount).toBe('3000.00')
    const page = wordsOf((await guest!.get('/werkplek/zwolle/rapportage/voortgang-2026')).text)
    expect(page).toContain('Met € 435 van bijdragen aan activiteiten van andere regio’s.')
  })
})
