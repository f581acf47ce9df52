import { describe, expect, it } from 'vitest'
import { readAsked, together, type Hit } from '../rules.ts'

describe('what is typed to find a region', () => {
  it.each([
    ['7811 AB', { kind: 'postcode', digits: '7811', letters: 'AB' }],
    ['7811ab', { kind: 'postcode', digits: '7811', letters: 'AB' }],
    [' 7811 ', { kind: 'postcode', digits: '7811', letters: '' }],
    ['Emmen', { kind: 'words', text: 'Emmen', names: ['emmen'] }],
    ['0811', { kind: 'words', text: '0811', names: ['0811'] }],
    ['781', { kind: 'words', text: '781', names: ['781'] }],
  ])('%s is read', (typed, asked) => {
    expect(readAsked(typed)).toEqual(asked)
  })

  it.each([
    ['Den Haag', "'s-gravenhage"],
    ["'s-Gravenhage", 'den haag'],
    ['’s-Hertogenbosch', 'den bosch'],
    ['Friesland', 'fryslân'],
  ])('%s is known by its other name too', (typed, other) => {
    const asked = readAsked(typed)
    expect(asked?.kind === 'words' && asked.names).toContain(other)
  })

  it('is too little with one letter, and never too much', () => {
    expect(readAsked(' a ')).toBeNull()
    expect(readAsked('')).toBeNull()
    expect(readAsked('x'.repeat(5_000))).toMatchObject({ text: 'x'.repeat(100) })
  })
})

describe('the regions that answer', () => {
  const regions = [
    { id: 1, name: 'Zwolle' },
    { id: 2, name: 'Assen' },
    { id: 3, name: 'Emmen' },
  ]
  const near = { kind: 'nearby', name: 'Staalhuis', place: 'Emmen', municipality: 'Emmen' } as const
  const member = { kind: 'member', name: 'Staalhuis', place: 'Emmen' } as const
  const hits: Hit[] = [
    { regionId: 2, reason: near },
    { regionId: 3, reason: near },
    { regionId: 3, reason: member },
    { regionId: 3, reason: member },
  ]

  it('stand there once, the surest first, with each reason once', () => {
    expect(together(hits, regions)).toEqual([
      { region: regions[2], reasons: [member, near] },
      { region: regions[1], reasons: [near] },
    ])
  })

  it('name at most five reasons', () => {
    const many = Array.from({ length: 30 }, (_, index): Hit => ({
      regionId: 1,
      reason: { ...member, name: `${index}` },
    }))
    expect(together(many, regions)[0]?.reasons).toHaveLength(5)
  })
})
