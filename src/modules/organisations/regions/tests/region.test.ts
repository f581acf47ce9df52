import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../../test/world.ts'
import { shortfallIn, slugOf, stateOn, takersAmong } from '../rules.ts'
import { goodRegion, makePlaces } from './beginnings.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  await makePlaces(world)
})
afterEach(() => world.close())

describe('a new region', () => {
  it('stands in the register with where it works, at an address made from its name', async () => {
    const keeper = await world.as('lotte')
    const done = await keeper.post('/register/regios/nieuw', goodRegion)
    expect(done).toMatchObject({ status: 303, location: '/register/regios/noord-drenthe' })
    const page = await keeper.follow(done)
    expect(page.text).toContain('Assen, Noordenveld, Tynaarlo')
    expect(page.text).toContain('STO25-0099')
    expect((await world.visitor().get('/regio/noord-drenthe')).status).toBe(200)
  })

  it('is made once: the second time its address is taken', async () => {
    const keeper = await world.as('lotte')
    await keeper.post('/register/regios/nieuw', goodRegion)
    const again = await keeper.post('/register/regios/nieuw', goodRegion)
    expect(again.status).toBe(422)
    expect(again.text).toContain('Dit adres heeft een andere regio al')
    expect(again.text).toContain('value="Noord-Drenthe"')
  })

  it.each([
    ['name', '', 'Vul een naam in'],
    ['slug', 'Hoofdletters!', 'Gebruik kleine letters'],
    ['province', '', 'Vul de provincie in'],
    ['accent', 'blauw', 'Vul een kleur in'],
    ['validFrom', '31-02-2026', 'Vul een dag in'],
    ['validUntil', '1-1-2020', 'De laatste dag ligt voor de eerste'],
    ['municipalities', 'Assen, Atlantis', 'Deze gemeenten kennen wij niet: Atlantis'],
  ])('explains a bad %s next to the field', async (field, value, complaint) => {
    const keeper = await world.as('lotte')
    const refused = await keeper.post('/register/regios/nieuw', { ...goodRegion, [field]: value })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(complaint)
  })

  it('is for the keepers of the register', async () => {
    for (const who of ['marieke', 'kees', 'amira'] as const) {
      const person = await world.as(who)
      expect((await person.get('/register/regios/nieuw')).status, who).toBe(403)
      expect((await person.post('/register/regios/nieuw', goodRegion)).status, who).toBe(403)
    }
  })
})

describe('changing a region', () => {
  const change = {
    ...goodRegion,
    name: 'Emmen en omstreken',
    municipalities: 'Emmen',
    validFrom: '1-1-2025',
    version: '1',
  }

  it('keeps its address, and remembers where it worked before', async () => {
    const keeper = await world.as('lotte')
    const done = await keeper.post('/register/regios/emmen/wijzigen', change)
    expect(done).toMatchObject({ status: 303, location: '/register/regios/emmen' })
    expect((await keeper.get('/register/regios/emmen')).text).toContain('Emmen en omstreken')
    expect((await keeper.get('/register/regios/emmen')).text).not.toContain('Coevorden')
    expect((await keeper.get('/register/regios/emmen?op=22-3-2026')).text).toContain('Coevorden, Emmen')
  })

  it('says so of a colour in which nobody could read', async () => {
    const keeper = await world.as('lotte')
    const done = await keeper.post('/register/regios/emmen/wijzigen', { ...change, accent: '#FFEE00' })
    expect((await keeper.follow(done)).text).toMatch(/De kleur #ffee00 is te licht om te lezen\. .*#[0-9a-f]{6}/)
  })

  it('shows what somebody else saved first', async () => {
    const keeper = await world.as('lotte')
    await keeper.post('/register/regios/emmen/wijzigen', change)
    const second = await keeper.post('/register/regios/emmen/wijzigen', { ...change, name: 'Anders' })
    expect(second.status).toBe(422)
    expect(second.text).toContain('Iemand anders heeft deze regio intussen gewijzigd')
    expect(second.text).toContain('value="Emmen en omstreken"')
  })

  it('of one that is not there is 404, and of one that is not mine 403', async () => {
    expect((await (await world.as('lotte')).post('/register/regios/atlantis/wijzigen', change)).status).toBe(404)
    expect((await (await world.as('marieke')).post('/register/regios/emmen/wijzigen', change)).status).toBe(403)
  })
})

describe('the register of regions', () => {
  it('says what a region falls short of', async () => {
    const reader = await world.as('tess')
    const list = (await reader.get('/register/regios')).text
    expect(list).toContain('ten minste twee vmbo-scholen, een mbo-instelling')
    expect((await reader.get('/register/regios/zwolle')).text).toContain('Deze regio is nog niet compleet')
    expect((await reader.get('/register/regios/emmen')).text).not.toContain('nog niet compleet')
    expect((await reader.get('/register/regios/emmen?op=1-1-2028')).text).toContain('ten minste twee vmbo-scholen')
  })

  it('shows the regions that fit, and says how many', async () => {
    const reader = await world.as('tess')
    await (await world.as('lotte')).post('/register/regios/nieuw', { ...goodRegion, validFrom: '1-1-2027' })
    const shown = async (search: string): Promise<string[]> => {
      const { text } = await reader.get(`/register/regios?${search}`)
      return [...text.matchAll(/href="\/register\/regios\/([\w-]+)"/g)].map(([, slug = '']) => slug)
    }
    expect(await shown('zoek=stichting+ijssel')).toEqual(['zwolle'])
    expect(await shown('zoek=STO25-0099')).toEqual(['noord-drenthe'])
    expect(await shown('provincie=Drenthe')).toEqual(['emmen', 'noord-drenthe'])
    expect(await shown('stand=onvolledig')).toEqual(['bes-eilanden', 'zwolle'])
    expect(await shown('stand=straks')).toEqual(['noord-drenthe'])
    expect(await shown('stand=voorbij')).toEqual([])
    expect((await reader.get('/register/regios?zoek=atlantis')).text).toContain('Geen regio past hierbij')
  })

  it('knows who took part on any day', async () => {
    const reader = await world.as('tess')
    expect((await reader.get('/register/regios/emmen?op=2024-12-31')).text).toContain('deed nog niemand mee')
    expect((await reader.get('/register/regios/emmen?op=onzin')).status).toBe(200)
  })

  it('is for who is signed in', async () => {
    expect((await world.visitor().get('/register/regios')).location).toMatch(/^\/inloggen/)
  })
})

describe('what a region needs', () => {
  const member = (
    kind: 'school' | 'mbo' | 'company' | 'other',
    education: string[] = [],
    role: 'member' | 'leadApplicant' = 'member',
  ) => ({
    name: 'x',
    kind,
    education,
    role,
  })

  it('is two vmbo schools, an mbo, companies or government, and a lead applicant', () => {
    expect(shortfallIn(takersAmong([]))).toEqual(['vmboSchools', 'mbo', 'companiesOrGovernment', 'leadApplicant'])
    const enough = [
      member('school', ['vmbo']),
      member('school', ['vmbo', 'havo']),
      member('mbo'),
      member('company'),
      member('other', [], 'leadApplicant'),
    ]
    expect(shortfallIn(takersAmong(enough))).toEqual([])
    expect(shortfallIn(takersAmong(enough.slice(1)))).toEqual(['vmboSchools'])
  })

  it('is asked of a region that exists', () => {
    const region = { validFrom: '2026-01-01', validUntil: '2026-12-31' }
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => stateOn(region, day))).toEqual([
      'coming',
      'present',
      'present',
      'past',
    ])
  })

  it('gets an address without signs', () => {
    expect(slugOf('Fryslân-Noord & de Wâlden')).toBe('fryslan-noord-de-walden')
    expect(slugOf('!!!')).toBe('')
    expect(slugOf('a'.repeat(59) + ' b')).toBe('a'.repeat(59))
  })
})
