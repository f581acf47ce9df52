// Numbers of another region, and numbers that are none, in every address and field of a plan and of the register.
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fieldsIn } from '../../src/modules/plans/keeping/tests/form.ts'
import { allRoutes } from '../../src/app/mounts.ts'
import { createAuthentication } from '../../src/platform/identity/authentication.ts'
import type { Visitor } from '../visitor.ts'
import { addressOf, makeSamples, paramsFor, type Samples } from '../walk/samples.ts'
import { png, recordContribution } from '../walk/story.ts'
import { openWorld, type World } from '../world.ts'
import { looseEndsOf } from './loose-ends.ts'

let world: World
let leader: Visitor
let own: Samples
let theirs: Samples
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  theirs = await makeSamples(world, 'kees', 'zwolle')
  own = await makeSamples(world, 'marieke', 'emmen')
  leader = await world.as('marieke')
})
afterAll(() => world.close())
beforeEach(async () => void (await sql`savepoint attack`.execute(world.db)))
afterEach(async () => void (await sql`rollback to savepoint attack`.execute(world.db)))

/** Everything of a plan, but how often it was touched. */
async function planOf(region: string): Promise<unknown> {
  const { rows } = await sql`
    select p.grant_cents,
      (select json_agg(to_jsonb(g) - 'version' order by id) from goals g where plan_id = p.id) as goals,
      (select json_agg(to_jsonb(l) order by name) from programme_lines l where plan_id = p.id) as lines,
      (select json_agg(to_jsonb(m) order by m.id) from goal_measurements m join goals on goals.id = goal_id
        where plan_id = p.id) as measurements,
      (select json_agg(json_build_array(to_jsonb(a) - 'version',
          (select json_agg(to_jsonb(b) order by id) from budget_lines b where activity_id = a.id),
          (select json_agg(file_id order by file_id) from activity_files where activity_id = a.id),
          (select json_agg(goal_id order by position) from activity_goals where activity_id = a.id)) order by id)
        from activities a where plan_id = p.id) as activities
    from plans p join regions r on r.id = p.region_id where r.slug = ${region}`.execute(world.db)
  return rows
}
const emmen = '/werkplek/emmen'
const activity = (): string => `${emmen}/activiteiten/${own[':activity']!}`
const goal = (): string => `${emmen}/plan/doelen/${own[':goal']!}`

describe('what belongs to another region', () => {
  it('is not chosen by its number in a form', async () => {
    const before = [await planOf('emmen'), await planOf('zwolle')]
    const form = fieldsIn((await leader.get(`${activity()}/wijzigen`)).text, `${activity()}/wijziging`)
    for (const fields of [{ goal: theirs[':goal']! }, { alsoGoals: theirs[':goal']! }, { goal: '1\n2' }])
      expect((await leader.post(`${activity()}/wijziging`, { ...form, ...fields })).status).toBe(422)
    const dropped = await leader.post(`${goal()}/verval`, { reason: 'x', on: '23-03-2026', to: theirs[':goal']! })
    expect(dropped.status).toBe(422)
    expect([await planOf('emmen'), await planOf('zwolle')]).toEqual(before)
  })

  it('is not copied, and gives nothing of itself away', async () => {
    const copy = await leader.get(`${emmen}/activiteiten/nieuw?van=${theirs[':activity']!}`)
    expect(copy.text).not.toContain('Techniek Tastbaar')
    const fields = { title: 'Kopie', goal: own[':goal']!, from: '2026', copiedFrom: theirs[':activity']! }
    const made = await leader.post(`${emmen}/activiteiten`, fields)
    expect(made.status).toBe(303)
    const { rows } = await sql`
      select copied_from, (select count(*) from budget_lines where activity_id = a.id) as lines
      from activities a where title = 'Kopie'`.execute(world.db)
    expect(rows).toEqual([{ copied_from: null, lines: 0 }])
  })

  it('is neither changed, removed nor read under an activity or goal of ours', async () => {
    const before = await planOf('zwolle')
    const line = { description: 'Anders', kind: 'other', price: '1', was: '' }
    await leader.post(`${activity()}/begroting/${theirs[':line']!}`, line)
    await leader.post(`${activity()}/begroting/${theirs[':line']!}/verwijdering`)
    await leader.post(`${activity()}/bijlagen/${theirs[':attachment']!}/verwijdering`)
    await leader.post(`${goal()}/metingen/${theirs[':measurement']!}/verwijdering`)
    expect((await leader.get(`${activity()}/bijlagen/${theirs[':attachment']!}`)).status).toBe(404)
    expect((await leader.get(`${activity()}/bijlagen/${own[':evidence']!}`)).status, 'evidence of our own').toBe(404)
    expect(await planOf('zwolle')).toEqual(before)
  })

  it('is not taken over by an import of companies that names it where it is not offered', async () => {
    const at = `${emmen}/bedrijven/import/${own['/werkplek/:region/bedrijven/import/:companyImport']!}`
    for (const chosen of [own[':organisation']!, '1', '-1', 'nieuw\n1', '999999999999'])
      expect((await leader.post(`${at}/keuzes`, { 'rij-2': chosen, 'rij-999999': chosen })).status).toBe(303)
    expect((await leader.post(`${at}/waarden`, { 'rij-2': 'bestand', alles: 'bestand' })).status).toBe(303)
    const { rows } = await sql`select organisation_id from company_choices where organisation_id is not null`.execute(
      world.db,
    )
    expect(rows).toEqual([])
    const ofNation = own['/register/bedrijven/:companyImport']!
    const keeper = await world.as('lotte')
    for (const url of [`${emmen}/bedrijven/import/${ofNation}`, `${emmen}/bedrijven/import/${ofNation}/kolommen`])
      expect((await leader.get(url)).status).toBe(404)
    expect((await keeper.get(`/register/import/${ofNation}`)).status, 'as a list of schools').toBe(404)
    expect((await keeper.get(`/register/bedrijven/${at.split('/').pop()!}`)).status, 'of a region').toBe(404)
  })
})

describe('the spreadsheet of another region', () => {
  it('names nobody to whom this region would write', async () => {
    const kees = await world.as('kees')
    const page = await recordContribution(kees, Number(theirs[':activity']), { company: 'Turfmetaal' }, 'zwolle')
    await sql`update organisations set kvk = '12345679' where name = 'Turfmetaal'`.execute(world.db)
    const imports = `${emmen}/bedrijven/import`
    const content = 'Bedrijf;KvK;Contactpersoon;E-mail\nTurfmetaal;12345679;Ander Mens;ander@emmen.example\n'
    const { location } = await leader.upload(imports, {}, { file: { name: 'b.csv', content } })
    const seen = /name="seen" value="([^"]+)"/.exec((await leader.get(location)).text)![1]!
    expect((await leader.post(`${location}/overname`, { seen })).location).toBe(location)
    expect((await kees.get(page)).text).not.toContain('ander@emmen.example')
    const ours = await recordContribution(leader, Number(own[':activity']), { company: 'Turfmetaal' })
    expect((await leader.get(ours)).text).toContain('ander@emmen.example')
  })
})

describe('whom a region knows at a company', () => {
  it('is told to no other region where the company takes part', async () => {
    const kees = await world.as('kees')
    const asked = { company: 'Turfmetaal', next: 'send', contactName: 'Iemand', contactEmail: 'iemand@zwolle.example' }
    await recordContribution(kees, Number(theirs[':activity']), asked, 'zwolle')
    const again = await recordContribution(kees, Number(theirs[':activity']), { company: 'Turfmetaal' }, 'zwolle')
    expect((await kees.get(again)).text).toContain('iemand@zwolle.example')
    await sql`insert into region_members (region_id, organisation_id, role, valid_from)
      select r.id, o.id, 'partner', '2025-01-01' from regions r, organisations o
      where r.slug = 'emmen' and o.name = 'Turfmetaal'`.execute(world.db)
    const ours = await recordContribution(leader, Number(own[':activity']), { company: 'Turfmetaal' })
    expect((await leader.get(ours)).text).not.toContain('zwolle.example')
  })
})

describe('a number that is none', () => {
  it('is nothing, in every address that has one', async () => {
    const { db, settings } = world
    const options = { db, secret: settings.secret, baseUrl: 'http://localhost', mailSignInLink: async () => undefined }
    const numbered = /:(activity|goal|line|measurement|attachment|companyImport|network|organisation|cost|import)\b/
    const routes = allRoutes(settings, createAuthentication(options)).filter(({ pattern }) => numbered.test(pattern))
    const beheer = await world.as('beheer')
    const wrong: string[] = []
    for (const { method, pattern } of routes) {
      const params = paramsFor(pattern, own)
      const last = [...pattern.matchAll(/:(\w+)/g)].at(-1)![1]!
      for (const odd of ['1.5', '%00', '9'.repeat(30)]) {
        const url = addressOf(pattern, { ...params, [last]: odd })
        const answer = method === 'GET' ? await beheer.get(url) : await beheer.post(url)
        if (answer.status >= 500) wrong.push(`${method} ${url}: ${answer.status}`)
        if (method === 'GET' && answer.status !== 404) wrong.push(`${method} ${url}: ${answer.status}`)
        wrong.push(...looseEndsOf(answer).map((what) => `${method} ${url}: ${what}`))
      }
    }
    expect(wrong).toEqual([])
    expect(routes.length).toBeGreaterThan(40)
  })

  it.each(['ids', 'id'])('is left out of many in %s', async (name) => {
    const many = Array.from({ length: 10_000 }, (_, at) => String(at - 500)).join(',')
    const typed = { [name]: `${many},NaN,1e309,0x10,-1,${own[':organisation']!}`, aside: many, wat: 'rol' }
    const fields = {
      ...typed,
      role: 'lead',
      from: '31-12-9999',
      until: '01-01-0001',
      region: "x'--",
      ended: '99-99-9999',
    }
    for (const url of [`${emmen}/deelnemers/samen`, `${emmen}/deelnemers/samen/einde`])
      expect([303, 422], url).toContain((await leader.post(url, fields)).status)
    expect([303, 422]).toContain((await (await world.as('lotte')).post('/register/deelname', fields)).status)
  })
})

describe('what somebody sends along', () => {
  it('stays what it is: two things at once are never run, and a name is only a name', async () => {
    const both = Buffer.concat([png.content as Buffer, Buffer.from('<html><script>alert(1)</script></html>')])
    const file = { name: '../../<b>x.html', content: both, type: 'text/html' }
    const shown = await leader.follow(await leader.upload(`${activity()}/bijlagen`, {}, { file }))
    expect(shown.text).not.toContain('<b>x')
    const links = [...shown.text.matchAll(/href="(\/[^"]+\/bijlagen\/\d+)"/g)].map(([, href]) => href!)
    const { headers } = await leader.get(links.at(-1)!)
    expect(headers['content-type']).toBe('image/png')
    expect(headers['content-disposition']).toMatch(/^attachment; /)
    expect(headers['content-security-policy']).toMatch(/^sandbox;/)
    for (const content of ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '<script>', '%!PS'])
      expect((await leader.upload(`${activity()}/bijlagen`, {}, { file: { name: 'x.pdf', content } })).status).toBe(422)
  })

  it('suggests organisations and nothing else, and only to who is signed in', async () => {
    expect((await world.visitor().get('/register/suggesties?zoek=veen')).location).toMatch(/^\/inloggen/)
    const answer = await leader.get('/register/suggesties?zoek=ineke+veenland&zonder=x&open=%00')
    expect(answer.text).not.toMatch(/@|Ineke/)
    expect(String(answer.headers['cache-control'])).toMatch(/no-store/)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    for (const odd of ['%25', '%5C', '%27%22%3E', '%00', '(((', '%F0%9F%9A%82'.repeat(300)])
      expect((await leader.get(`/register/suggesties?zoek=${odd}`)).status, odd).toBe(200)
  })
})
