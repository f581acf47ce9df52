import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { readAsked, type Pattern } from '../asked.ts'
import { otherNumbers } from '../dutch.ts'
import { answers } from '../matching.ts'
import { plain, wordsOf } from '../plain.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

// Signs are no part of a word.
const bare = (text: string): string => text.replace(/[^a-z]/g, '')

describe('words as they are compared', () => {
  it('are the same here and in the database, for every letter of the languages of Europe', async () => {
    const letters = Array.from({ length: 0x17f - 0xc0 + 1 }, (_, index) => String.fromCodePoint(0xc0 + index)).filter(
      (letter) => /\p{L}/u.test(letter),
    )
    const { rows } = await sql<{ letter: string; plain: string }>`
      select letter, search_text(letter) as plain from unnest(${letters}::text[]) as letter`.execute(world.db)
    expect(rows).toHaveLength(letters.length)
    const different = rows.filter((row) => bare(plain(row.letter)) !== bare(row.plain))
    expect(different.map(({ letter }) => letter)).toEqual([])
  })

  it.each([
    ['Techniek-college (Noord)', ['techniek', 'college', 'noord']],
    ['M&T, M & T', ['m&t', 'm&t']],
    ['Veenland Metaal B.V.', ['veenland', 'metaal', 'bv']],
    ['’s-Hertogenbosch', ['s', 'hertogenbosch']],
    ['ÉÉN ĳsbaan', ['een', 'ijsbaan']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('singular and plural', () => {
  it.each([
    ['gastlessen', 'gastles'],
    ['lessen', 'les'],
    ['huizen', 'huis'],
    ['huis', 'huize'],
    ['brieven', 'brief'],
    ['scholen', 'school'],
    ['school', 'schole'],
    ['robots', 'robot'],
    ['mogelijkheden', 'mogelijkheid'],
    ['bedrijven', 'bedrijf'],
  ])('%s has %s in common with its other number', (word, root) => {
    expect(otherNumbers(word)).toContain(root)
  })

  it.each(['emmen', 'assen', 'les', 'bus', '2030', 'm&t'])('%s stays as it is', (word) => {
    expect(otherNumbers(word)).toEqual([])
  })
})

describe('what was typed', () => {
  const terms = (typed: string): string[] => readAsked(typed)?.terms.map(({ words }) => words) ?? []

  it.each([
    ['de gastles in Emmen', ['gastles', 'emmen']],
    ['Mobiliteit en Transport Emmen', ['mobiliteit transport', 'emmen']],
    ['Veenland Metaal B.V.', ['veenland', 'metaal']],
    ['7811 AB', ['7811ab']],
    ['school 7811 AB', ['school', '7811ab']],
    ['7811 vo', ['7811', 'vo']],
    ['1234.5678', ['12345678']],
    ['B.V.', ['bv']],
    ['de', ['de']],
  ])('%s is looked for as %j', (typed, words) => {
    expect(terms(typed)).toEqual(words)
  })

  it('says too little with a letter or only signs', () => {
    for (const typed of ['', ' ', 'a', '?!', '🚂', '&']) expect(readAsked(typed), typed).toBeNull()
  })

  it('is never more than eight terms', () => {
    expect(terms('een twee drie vier vijf zes zeven acht negen tien')).toHaveLength(8)
  })

  it('looks for letters and digits only, so that no sign means anything to the database', () => {
    for (const typed of ['a.*b+[c]', 'x|y\\m', '%_%', `o'neill`, 'm&t'])
      for (const term of readAsked(typed)?.terms ?? [])
        for (const { letters } of [...term.ways, ...term.loose].flat()) expect(letters).toMatch(/^[\p{L}\p{N}&]+$/u)
  })
})

describe('conditions on a text', () => {
  const stands = ({ at, letters }: Pattern) =>
    new RegExp(
      {
        word: `\\b${letters}\\b`,
        start: `\\b${letters}`,
        end: `[a-z]{3}${letters}\\b|\\b${letters}\\b`,
        anywhere: letters,
      }[at],
    )
  const texts =
    'windmolen,zeewind,wind,rewind,opwinden,machine,machines,machineman,drones,drone,les,gastles,lessen,ales,po,poort,8,18,8a,m&t,school,scholen,hogeschool'.split(
      ',',
    )

  it.each('wind machines drones les po 8 m&t scholen gastlessen school'.split(' '))(
    'hold for %s where one of its ways does, in however few they are asked',
    async (word) => {
      const asked = readAsked(word) ?? readAsked(`${word} ${word}`)!
      const [term] = asked.terms
      for (const each of ['exact', 'loose'] as const) {
        const ways = [...term!.ways, ...(each === 'loose' ? term!.loose : [])]
        const { rows } = await sql<{ text: string }>`
          select text from unnest(${texts}::text[]) as text where ${answers(sql`text`, { asked, how: each })}`.execute(
          world.db,
        )
        const meets = texts.filter((text) => ways.some((way) => way.every((pattern) => stands(pattern).test(text))))
        expect(rows.map(({ text }) => text)).toEqual(meets)
      }
    },
  )
})
