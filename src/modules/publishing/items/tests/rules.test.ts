import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profiles } from '../../../organisations/public.ts'
import { provinces } from '../../../organisations/keeping/details/rules.ts'
import { isOpen } from '../../../../platform/http/answer-of.ts'
import * as facets from '../facets/rules.ts'
import { kindRules, kinds, kindsOf, missingIn } from '../kinds/rules.ts'
import { linksIn, ourItem } from '../links/rules.ts'
import { readabilityOf, sentencesOf } from '../readability/rules.ts'
import { cutArea, freeSlug, slugOf, stepsFor, type Standing } from '../rules.ts'

const reader = { id: 'me', mayWrite: true, mayPublish: true }
const mine: Standing = { state: 'draft', isPublic: false, savedBy: 'me', isPlanned: false }

describe('the course of an item', () => {
  it('keeps an own text from being published alone, unless the site agreed otherwise', () => {
    expect(stepsFor(mine, reader, false)).toEqual(['edit', 'askReview'])
    expect(stepsFor(mine, reader, true)).toEqual(['edit', 'askReview', 'publish'])
    expect(stepsFor({ ...mine, state: 'review', savedBy: 'other' }, reader, false)).toEqual([
      'edit',
      'sendBack',
      'publish',
    ])
    expect(stepsFor({ ...mine, state: 'review' }, { ...reader, mayPublish: false }, true)).toEqual(['edit'])
    expect(stepsFor({ ...mine, state: 'published', isPublic: true }, reader, true)).toEqual(['edit', 'withdraw'])
    expect(stepsFor({ ...mine, isPlanned: true }, reader, true)).toContain('withdraw')
  })

  it('asks of each kind what it needs, and has no kind that needs nothing', () => {
    for (const kind of kinds) {
      const empty = { title: 'x', lead: 'x', hasBody: false, fields: {}, picture: null }
      expect(missingIn(kind, empty).length, kind).toBeGreaterThan(0)
      const full = Object.fromEntries(kindRules[kind].fields.map(({ name }) => [name, 'x']))
      expect(missingIn(kind, { ...empty, hasBody: true, fields: full })).toEqual([])
    }
    expect(kindsOf('region')).not.toContain('news')
  })
})

describe('an address', () => {
  it('is made of the title, and is free', () => {
    expect(slugOf('Gastles bij ’t lab: één uur!')).toBe('gastles-bij-t-lab-een-uur')
    expect(slugOf('!!!')).toBe('bericht')
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slugOf(title).length).toBeLessThanOrEqual(60)
      }),
      { numRuns: 200 },
    )
    expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3')
  })

  it('of our own item is told from every other', () => {
    const base = 'https://sto.example'
    expect(ourItem(`${base}/regio/emmen/artikel/open-dag`, base)).toMatchObject({ region: 'emmen', slug: 'open-dag' })
    expect(ourItem(`${base}/artikel/open-dag#tips`, base)).toMatchObject({ region: null, slug: 'open-dag' })
    expect(ourItem('https://sto.example.evil/artikel/x', base)).toBeNull()
    const link = { type: 'text', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] }
    expect(linksIn({ content: [link, link] }, { costs: 'zie https://b.example/x.' })).toEqual([
      'https://a.example/',
      'https://b.example/x',
    ])
  })

  it('inside our own network is never asked', () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '169.254.169.254',
      '192.168.0.1',
      '::1',
      '::ffff:10.0.0.1',
      'fd00::1',
      'x',
    ])
      expect(isOpen(address), address).toBe(false)
    expect([isOpen('93.184.216.34'), isOpen('2606:2800:220:1::1')]).toEqual([true, true])
  })
})

describe('readability', () => {
  const easy =
    'De klas bouwt een bank. Hij staat op het plein. De baas kijkt mee. Wie wil er zagen? Na de les is hij af. Wij zijn er trots op. Kom maar eens kijken, hij staat bij de deur.'
  const hard =
    'De implementatie van multidisciplinaire samenwerkingsverbanden veronderstelt een geïntegreerde beleidsvisie waarbij verantwoordelijkheden, bevoegdheden en financieringsmodaliteiten voorafgaandelijk schriftelijk overeengekomen worden tussen alle participerende onderwijsinstellingen en brancheorganisaties in de desbetreffende arbeidsmarktregio.'
  it('tells easy from hard, and points at long sentences', () => {
    expect(readabilityOf(easy, 'nl')).toMatchObject({ level: 'easy', sentences: 7, longSentences: [] })
    expect(readabilityOf(hard, 'nl')).toMatchObject({ level: 'hard', longSentences: [hard] })
    expect(readabilityOf('Te kort.', 'nl')).toBeNull()
    expect(readabilityOf('The class builds a bench. It stands in the yard. '.repeat(4), 'en')?.level).toBe('easy')
  })

  it('does not cut at a number or a title', () => {
    expect(sentencesOf('Het kost 1.250 euro. Vraag dhr. Jansen ernaar.')).toHaveLength(2)
  })
})

describe('a cut of a picture', () => {
  it('is 16 to 9, lies inside the edges and holds its point', () => {
    const sides = fc.integer({ min: 320, max: 6000 })
    const percent = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(sides, sides, percent, percent, (width, height, x, y) => {
        const { left, top, ...part } = cutArea({ width, height }, { x, y })
        expect(Math.abs(part.width / part.height - 16 / 9)).toBeLessThan(0.02)
        expect(left >= 0 && top >= 0 && left + part.width <= width && top + part.height <= height).toBe(true)
        const [px, py] = [(width * x) / 100, (height * y) / 100]
        expect(px >= left - 1 && px <= left + part.width + 1 && py >= top - 1 && py <= top + part.height + 1).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('facets', () => {
  it('are named as in the register', () => {
    expect([facets.profiles, facets.provinces]).toEqual([profiles, provinces])
  })
})
