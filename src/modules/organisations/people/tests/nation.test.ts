// Roles of the whole country: who may see them, and giving and ending them at an organisation and in the nation.
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CastKey } from '../../../../../db/seeds/cast.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, newestLink } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { deeds, lettersTo, personId, rolesOf, today } from './team.ts'

const email = 'noor@school.example'
const noor = { name: 'Noor Jansen', email, locale: 'nl' }
const without: readonly CastKey[] = ['marieke', 'joost', 'sanne', 'amira', 'kees', 'tess']

describe('people and roles of the nation', () => {
  let world: World
  let keeper: Visitor
  beforeEach(async () => {
    world = await openWorld()
    world.on(today)
    keeper = await world.as('beheer')
    await sql`
      insert into organisations (kind, name, place, code) values
        ('school', 'Vakcollege Veenrand', 'Emmen', '00AB01'), ('school', 'Het Baken', 'Almere', '00AC01'),
        ('school', 'Het Baken', 'Urk', '00AD01'), ('company', 'Veenland Metaal', 'Emmen', null)`.execute(world.db)
  })
  afterEach(() => world.close())

  const heldAt = async (who: string) => {
    const { rows } = await sql<{ role: string; region: string | null; organisation: string | null }>`
      select a.role, r.slug as region, o.name || ', ' || o.place as organisation from role_assignments a
      join people p on p.id = a.person_id left join regions r on r.id = a.region_id
      left join organisations o on o.id = a.organisation_id where p.email = ${who} order by a.id`.execute(world.db)
    return rows
  }
  const invite = (given: Record<string, string>) => keeper.post('/mensen/uitnodigingen', { ...noor, ...given })
  const found = async (search: string, browser = keeper) => {
    const { text } = await browser.get(`/mensen${search}`)
    return [...text.matchAll(/<a href="\/mensen\/[0-9a-f-]{36}">(.*?)<\/a>/g)].map(([, name]) => name)
  }

  describe('the list', () => {
    it('shows everybody once, with every role and where it is held', async () => {
      await keeper.post(`/mensen/${await personId(world, 'amira')}/rollen`, { role: 'supporter', region: 'zwolle' })
      await keeper.post(`/mensen/${await personId(world, 'amira')}/rollen`, { role: 'editor' })
      expect(await found('')).toHaveLength(11)
      const { text } = await keeper.get('/mensen?zoek=amira')
      expect(text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(
        /Ondersteuner, regio Emmen .*Ondersteuner, regio Zwolle .*Redacteur, landelijk/,
      )
    })

    it.each([
      ['?zoek=heer', ['Bas Heerema']],
      ['?zoek=kees+voorbeeld', ['Kees van der Wal']],
      ['?rol=programmeLeader', ['Kees van der Wal', 'Marieke Veldhuis', 'Shanon Marten']],
      ['?waar=zwolle', ['Kees van der Wal']],
      ['?waar=landelijk', ['Bas Heerema', 'Lotte de Bruin']],
      ['?waar=organisaties', []],
      ['?rol=programmeLeader&waar=emmen', ['Marieke Veldhuis']],
      ['?stand=komt', []],
      ['?rol=koning&stand=onzin&pagina=x&waar=landelijk', ['Bas Heerema', 'Lotte de Bruin']],
      ["?zoek=%25'", []],
    ])('finds by %s', async (search, names) => expect(await found(search)).toEqual(names))

    it('finds who was invited and did not come, and whose role is over', async () => {
      await invite({ role: 'editor' })
      const supporter = (await rolesOf(world, 'amira'))[0]!
      await keeper.post(`/mensen/rollen/${supporter.id}/einde`, { lastDay: '01-03-2026' })
      expect(await found('?stand=uitgenodigd')).toEqual(['Noor Jansen'])
      expect(await found('?stand=voorbij')).toEqual(['Amira el Idrissi'])
      expect(await found('?zoek=amira')).toEqual([])
    })

    it('is for the programme team to read and for the administrator to change; for others it is not there', async () => {
      const person = await personId(world, 'amira')
      const pages = ['/mensen', `/mensen/${person}`]
      const lotte = await world.as('lotte')
      for (const path of pages) {
        const { status, text } = await lotte.get(path)
        expect([path, status]).toEqual([path, 200])
        expect(text).not.toMatch(/href="\/mensen\/(uitnodigen|rollen)|action="\/mensen\/./)
      }
      for (const path of ['/mensen/uitnodigen', `/mensen/rollen/${(await rolesOf(world, 'amira'))[0]!.id}`])
        expect((await lotte.get(path)).status).toBe(403)
      for (const who of without)
        for (const path of [...pages, '/mensen/uitnodigen'])
          expect((await (await world.as(who)).get(path)).status, `${who} ${path}`).toBe(404)
      expect((await lotte.get('/werkplek')).text).toContain('href="/mensen"')
      expect((await (await world.as('marieke')).get('/account')).text).not.toContain('href="/mensen"')
    })
  })

  describe('inviting', () => {
    it('for a region, an organisation and the nation, each with its own role', async () => {
      await invite({ role: 'supporter', region: 'zwolle' })
      await invite({ role: 'schoolCoordinator', organisation: 'Vakcollege Veenrand' })
      await invite({ role: 'companyContact', organisation: 'veenland metaal', until: '31-12-2026' })
      await invite({ role: 'mboContact', organisation: '00AD01' })
      const shown = await keeper.follow(await invite({ role: 'supervisoryCommittee' }))
      expect(await heldAt(email)).toEqual([
        { role: 'supporter', region: 'zwolle', organisation: null },
        { role: 'schoolCoordinator', region: null, organisation: 'Vakcollege Veenrand, Emmen' },
        { role: 'companyContact', region: null, organisation: 'Veenland Metaal, Emmen' },
        { role: 'mboContact', region: null, organisation: 'Het Baken, Urk' },
        { role: 'supervisoryCommittee', region: null, organisation: null },
      ])
      expect(shown.text).toContain('Noor Jansen krijgt een uitnodiging.')
      const browser = world.visitor()
      await browser.post(await newestLink(world), { password: '' })
      expect((await browser.get('/werkplek/zwolle/vandaag')).status).toBe(200)
      expect((await browser.get('/werkplek/emmen/vandaag')).status).toBe(404)
    })

    it('asks which, when an organisation of that name is not the only one', async () => {
      const given = { role: 'schoolCoordinator', organisation: 'Het Baken' }
      const asked = await invite(given)
      expectComplaint(asked, 'organisationId', /Kies er één/)
      expect(asked.text).toContain('Het Baken, Almere, 00AC01')
      const id = /value="(\d+)"[^>]*>\s*<label[^>]*>Het Baken, Urk/.exec(asked.text)![1]!
      expect((await invite({ ...given, organisationId: id })).status).toBe(303)
      expect(await heldAt(email)).toMatchObject([{ organisation: 'Het Baken, Urk' }])
      expect((await invite({ ...given, organisationId: '999999' })).status).toBe(422)
    })

    it('takes the one that was chosen while typing, of however many of that name', async () => {
      const { rows } = await sql<{ id: number }>`
        insert into organisations (kind, name, place)
        select 'school', 'De Kreek', 'Plaats ' || n from generate_series(10, 40) n returning id`.execute(world.db)
      const given = { role: 'schoolCoordinator', organisation: 'De Kreek', organisationId: String(rows.at(-1)!.id) }
      expect((await invite(given)).status).toBe(303)
      expect(await heldAt(email)).toMatchObject([{ organisation: 'De Kreek, Plaats 40' }])
    })

    it.each([
      ['role', { role: '' }, /Kies een rol/],
      ['name', { role: 'editor', name: '' }, /naam/],
      ['email', { role: 'editor', email: 'noor' }, /e-mailadres/],
      ['until', { role: 'editor', until: '31-02-2027' }, /31-02-2027/],
      ['region', { role: 'programmeLeader' }, /Kies de regio/],
      ['region', { role: 'supporter', region: 'atlantis' }, /uit de lijst/],
      ['region', { role: 'administrator', region: 'emmen' }, /Kies geen regio/],
      ['organisation', { role: 'companyContact' }, /Vul de organisatie in/],
      ['organisation', { role: 'companyContact', organisation: 'Bestaat Niet' }, /staat niet in het register/],
      ['organisation', { role: 'administrator', organisation: '00AB01' }, /Laat de organisatie leeg/],
      ['organisation', { role: 'schoolCoordinator', region: 'emmen', organisation: '00AB01' }, /niet allebei/],
    ])('explains at %s what is missing in %j', async (field, given, text) => {
      expectComplaint(await invite(given), field, text)
      expect(await count(world, 'people')).toBe(12)
      expect(await count(world, 'letters')).toBe(0)
    })

    it('gives a role once, however often it is asked', async () => {
      for (let time = 0; time < 2; time++) await invite({ role: 'editor' })
      expect(await heldAt(email)).toHaveLength(1)
    })

    it('is refused to the programme team, and not there for others', async () => {
      const given = { ...noor, role: 'editor' }
      const path = '/mensen/uitnodigingen'
      expect((await (await world.as('lotte')).post(path, given)).status).toBe(403)
      for (const who of without) expect((await (await world.as(who)).post(path, given)).status, who).toBe(404)
    })
  })

  describe('a role of somebody', () => {
    const atBaken = { role: 'schoolCoordinator', organisation: '00AC01' }
    let person: string
    let held: string
    beforeEach(async () => {
      person = `/mensen/${await personId(world, 'tess')}`
      await keeper.post(`${person}/rollen`, atBaken)
      held = `/mensen/rollen/${(await rolesOf(world, 'tess'))[1]!.id}`
    })

    it('is given with a letter, once', async () => {
      await keeper.post(`${person}/rollen`, atBaken)
      expect(await lettersTo(world, 'tess')).toEqual(['Je nieuwe rol: Coördinator op school, Het Baken'])
      expect(await deeds(world)).toEqual(['role.given'])
      expectComplaint(await keeper.post(`${person}/rollen`, { role: 'deputy' }), 'region', /Kies de regio/)
    })

    it('gets another period, ends, and each is told once', async () => {
      for (let time = 0; time < 2; time++) {
        await keeper.post(`${held}/periode`, { from: '01-01-2026', until: '31-12-2026', concerns: 'Techlab' })
      }
      for (let time = 0; time < 2; time++) await keeper.post(`${held}/einde`, { lastDay: '30-06-2026' })
      expect((await rolesOf(world, 'tess'))[1]).toMatchObject({
        from: '2026-01-01',
        until: '2026-06-30',
        concerns: 'Techlab',
      })
      expect(await deeds(world)).toEqual(['role.given', 'role.changed', 'role.ended'])
      expect(await lettersTo(world, 'tess')).toHaveLength(3)
      expectComplaint(await keeper.post(`${held}/einde`, { lastDay: 'x' }), 'lastDay', /geen datum/)
      expectComplaint(await keeper.post(`${held}/periode`, { until: '01-01-2020' }), 'until', /voor de eerste dag/)
    })

    it('is taken back while it is new', async () => {
      expect((await keeper.post(`${held}/intrekking`)).status).toBe(303)
      expect(await rolesOf(world, 'tess')).toHaveLength(1)
      expect((await keeper.post(`${held}/intrekking`)).status).toBe(404)
    })

    it('is refused to the programme team, and not there for others', async () => {
      const verbs = [
        `${person}/rollen`,
        `${person}/uitnodiging`,
        `${held}/periode`,
        `${held}/einde`,
        `${held}/intrekking`,
      ]
      for (const path of verbs) {
        expect((await (await world.as('lotte')).post(path, atBaken)).status, path).toBe(403)
        for (const who of without) expect((await (await world.as(who)).post(path, atBaken)).status, who).toBe(404)
      }
      expect((await rolesOf(world, 'tess'))[1]).toMatchObject({ until: null })
    })

    it('of the last administrator stays until there is another', async () => {
      const last = `/mensen/rollen/${(await rolesOf(world, 'beheer'))[0]!.id}`
      const refused = await keeper.post(`${last}/einde`, { lastDay: '30-06-2026' })
      expectComplaint(refused, 'lastDay', /Vanaf 1 juli 2026 is er dan geen beheerder/)
      await keeper.post(`/mensen/${await personId(world, 'lotte')}/rollen`, { role: 'administrator' })
      expect((await keeper.post(`${last}/einde`, { lastDay: '30-06-2026' })).status).toBe(303)
    })

    it('leads the way to the hand-over when it is a programme leader’s', async () => {
      const leads = `/mensen/rollen/${(await rolesOf(world, 'marieke'))[0]!.id}`
      const refused = await keeper.post(`${leads}/einde`, { lastDay: '30-06-2026' })
      expectComplaint(refused, 'lastDay', /Draag eerst de leiding over/)
      expect(refused.text).toContain('href="/werkplek/emmen/team/overdracht"')
    })
  })

  it('sends an invitation once more', async () => {
    await invite({ role: 'editor' })
    const shown = await keeper.follow(await keeper.post(`/mensen/${await personId(world, email)}/uitnodiging`))
    expect(shown.text).toContain('Noor Jansen krijgt opnieuw een uitnodiging.')
    expect(await lettersTo(world, email)).toHaveLength(2)
    const joined = await keeper.follow(await keeper.post(`/mensen/${await personId(world, 'tess')}/uitnodiging`))
    expect(joined.text).toContain('Tess Kamphuis heeft intussen ingelogd')
  })
})
