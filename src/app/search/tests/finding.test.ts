// What is found with what, and what must not be: tolerance is worth nothing when it brings strangers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { fillLibrary, groupsIn, type Group } from './library.ts'

let world: World
let leader: Visitor
beforeAll(async () => {
  world = await openWorld()
  await fillLibrary(world)
  leader = await world.as('marieke')
})
afterAll(() => world.close())

async function find(typed: string, more = ''): Promise<Record<string, Group>> {
  const answer = await leader.get(`/werkplek/zoeken?q=${encodeURIComponent(typed)}${more}`)
  expect(answer.status).toBe(200)
  return groupsIn(answer.text)
}

type Case = readonly [typed: string, group: string, first: readonly string[], not?: readonly string[]]

const typos: readonly Case[] = [
  ['technickcollege', 'organisaties', ['Techniekcollege Rijssen']],
  ['technick', 'activiteiten', ['Techniekonderwijs in de bovenbouw'], ['Gemeente Emmen']],
  ['tehcniekcollege', 'organisaties', ['Techniekcollege Rijssen']],
  ['emmenn', 'regios', ['Emmen'], ['Praktijkschool Het Turfschip', 'Brandweer op bezoek']],
  ['wnid zee', 'activiteiten', ['Gastles over wind op zee']],
  ['vuurvogle', 'organisaties', ['De Vuurvogel']],
  ['marieke veldhuys', 'mensen', ['Marieke Veldhuis'], ['Metaalkring Drenthe']],
  ['klazinaveen', 'organisaties', ['Het Veenlandcollege']],
  ['ozturk lasbedrijff', 'organisaties', ['Lasbedrijf Öztürk & Zn.']],
  ['gastlesen', 'activiteiten', ['Gastles over wind op zee']],
  ['rijsen', 'organisaties', ['Techniekcollege Rijssen'], ['Lyceum Rijswijk']],
]

const forms: readonly Case[] = [
  ['gastlessen', 'activiteiten', ['Gastles over wind op zee'], ['Alles over scholen in 2030']],
  ['lessen', 'activiteiten', ['Gastles over wind op zee'], ['Alles over scholen in 2030']],
  ['les', 'activiteiten', ['Gastles over wind op zee'], ['Alles over scholen in 2030']],
  ['techniek', 'activiteiten', ['Techniekonderwijs in de bovenbouw'], ['Vakman voor de klas']],
  ['techniek onderwijs', 'activiteiten', ['Techniekonderwijs in de bovenbouw']],
  ['onderwijs bovenbouw', 'activiteiten', ['Techniekonderwijs in de bovenbouw']],
  ['lasrobot', 'activiteiten', ['Bezoek aan lasrobots']],
  ['robot lassen', 'activiteiten', ['Robot lassen voor klas 3']],
  ['huis', 'organisaties', ['Huizenbouw Noord'], ['Basisschool De Wegwijzer']],
  ['huizen', 'organisaties', ['Huizenbouw Noord']],
  ['robots', 'activiteiten', ['Bezoek aan lasrobots']],
  ['windzee', 'activiteiten', ['Gastles over wind op zee']],
]

const signs: readonly Case[] = [
  ['fryslan', 'organisaties', ['Provinsje Fryslân'], ['Gemeente Emmen']],
  ['FRYSLÂN', 'organisaties', ['Provinsje Fryslân']],
  ['cafe een', 'organisaties', ['Café Één']],
  ['cafe\u0301', 'organisaties', ['Café Één']],
  ['oztürk', 'organisaties', ['Lasbedrijf Öztürk & Zn.']],
  ['veenland metaal bv', 'organisaties', ['Veenland Metaal B.V.']],
  ['metaal, veenland', 'organisaties', ['Veenland Metaal B.V.']],
  ['wegwijzer emmen', 'organisaties', ['Basisschool De Wegwijzer']],
  ['emmen wegwijzer', 'organisaties', ['Basisschool De Wegwijzer']],
  ['  de   WEGWIJZER ', 'organisaties', ['Basisschool De Wegwijzer']],
  ['klimop', 'organisaties', ['De Klimop', 'De Oude Klimop']],
]

const short: readonly Case[] = [
  ['M&T', 'activiteiten', ['Profiel M&T vernieuwd'], ['Keuzevak PIE in het vmbo']],
  ['mobiliteit en transport', 'activiteiten', ['Profiel M&T vernieuwd'], ['Pieters Transport']],
  ['PIE', 'activiteiten', ['Keuzevak PIE in het vmbo'], ['Pieters Transport']],
  ['produceren, installeren en energie', 'activiteiten', ['Keuzevak PIE in het vmbo'], ['Janssen Installatietechniek']],
  ['po emmen', 'organisaties', ['Basisschool De Wegwijzer', 'De Oude Klimop'], ['Gemeente Emmen', 'Drenthe College']],
  ['vo klazienaveen', 'organisaties', ['Het Veenlandcollege']],
  ['roc', 'organisaties', ['Drenthe College'], ['Rockfabriek']],
  ['vmbo drenthe', 'organisaties', ['Het Veenlandcollege'], ['Techniekcollege Rijssen']],
  ['basisscholen zwolle', 'organisaties', ['De Vuurvogel'], ['Rockfabriek']],
  ['programmaleider emmen', 'mensen', ['Marieke Veldhuis'], ['Joost Brandsma']],
]

const numbers: readonly Case[] = [
  ['98ZZ01', 'organisaties', ['Het Veenlandcollege']],
  ['98 zz 01', 'organisaties', ['Het Veenlandcollege']],
  ['98zz', 'organisaties', ['Het Veenlandcollege']],
  ['25pj', 'organisaties', ['Drenthe College']],
  ['12345678', 'organisaties', ['Veenland Metaal B.V.']],
  ['1234 5678', 'organisaties', ['Veenland Metaal B.V.']],
  ['7891 bb', 'organisaties', ['Het Veenlandcollege']],
  ['7811', 'organisaties', ['Basisschool De Wegwijzer']],
  ['veenlandcollege 7891bb', 'organisaties', ['Het Veenlandcollege']],
]

const tables: Readonly<Record<string, readonly Case[]>> = {
  'a typing error': typos,
  'singular, plural and compounds': forms,
  'signs, accents and order': signs,
  abbreviations: short,
  numbers,
}

describe.each(Object.keys(tables))('%s', (name) => {
  it.each([...tables[name]!])('“%s” finds in %s first %j', async (...given) => {
    const [typed, group, first, not = []] = given as unknown as Case
    const found = await find(typed)
    expect(found[group]?.titles.slice(0, first.length)).toEqual(first)
    const all = Object.values(found).flatMap(({ titles }) => titles)
    for (const stranger of not) expect(all).not.toContain(stranger)
  })
})

describe('what is not found', () => {
  it.each(['98ZZ02', '12345679', '7891 CC', 'xyzzyburg', 'brandweerkazerne Utrecht', 'qqqq wwww', 'zzpers'])(
    '“%s” finds nothing, and says so',
    async (typed) => {
      expect(await find(typed)).toEqual({})
      const answer = await leader.get(`/werkplek/zoeken?q=${encodeURIComponent(typed)}`)
      expect(answer.text).toContain('Niets gevonden voor')
    },
  )

  it('brings nothing that differs while something is called just so, until it is asked for', async () => {
    expect((await find('jansen'))['organisaties']?.titles).toEqual(['Janssen Installatietechniek'])
    expect((await find('emmen'))['organisaties']?.titles).not.toContain('Praktijkschool Het Turfschip')
    expect((await find('emmen', '&ruim=ja'))['organisaties']?.count).toBeGreaterThan(
      (await find('emmen'))['organisaties']!.count - 1,
    )
  })
})
