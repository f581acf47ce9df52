import { describe, expect, it } from 'vitest'
import { compare, sift, type KnownFields, type KnownSchool } from '../difference/rules.ts'
import type { RefusedRow, SchoolFields, SchoolRow } from '../rules.ts'

const row = (code: string, fields: SchoolFields = {}): SchoolRow => {
  const name = fields.name ?? 'Het Veenlandcollege'
  return { row: 2, code, name, fields: { name, ...fields } }
}
const known = (code: string, given: Partial<KnownSchool> = {}): KnownSchool => ({
  organisationId: 1,
  code,
  digest: digestOf(row(code)),
  gone: false,
  ...given,
})
const digestOf = ({ fields }: SchoolRow): string => JSON.stringify(fields)
const among = (...schools: readonly KnownSchool[]) => new Map(schools.map((school) => [school.code, school]))
const nothing = {
  education: null,
  denomination: null,
  boardNumber: null,
  street: null,
  houseNumber: null,
  postcode: null,
  place: null,
  municipalityCode: null,
  province: null,
  phone: null,
  website: null,
}
const now = (given: Partial<KnownFields> = {}, fields: Partial<KnownFields['fields']> = {}): KnownFields => ({
  organisationId: 1,
  name: 'Het Veenlandcollege',
  fields: { name: 'Het Veenlandcollege', ...nothing, ...fields },
  closed: false,
  own: [],
  ...given,
})
const list = (rows: SchoolRow[], refused: Partial<RefusedRow>[] = []) => ({ rows, refused: refused as RefusedRow[] })

describe('a next edition, by digest', () => {
  it('tells new, equal, differing and gone apart', () => {
    const moved = row('98ZZ02', { place: 'Assen' })
    const before = among(known('98ZZ01'), known('98ZZ02'), known('98ZZ05'), known('98ZZ03'))
    expect(sift(list([row('98ZZ01'), moved, row('98ZZ04')]), before, digestOf)).toEqual({
      added: [row('98ZZ04')],
      differing: [{ row: moved, known: known('98ZZ02') }],
      unchanged: 1,
      gone: [known('98ZZ03'), known('98ZZ05')],
    })
  })

  it('looks again at a school that had gone, and says no second time that it is gone', () => {
    const gone = known('98ZZ01', { gone: true })
    expect(sift(list([row('98ZZ01')]), among(gone), digestOf).differing).toEqual([{ row: row('98ZZ01'), known: gone }])
    expect(sift(list([row('98ZZ02')]), among(gone), digestOf).gone).toEqual([])
  })

  it('calls no school gone whose row was refused', () => {
    const refused = [{ code: '98ZZ01' }, { code: null }]
    const found = sift(list([row('98ZZ02')], refused), among(known('98ZZ01'), known('98ZZ03')), digestOf)
    expect(found.gone.map(({ code }) => code)).toEqual(['98ZZ03'])
  })

  it('calls no school gone when not one row is good', () => {
    expect(sift(list([], [{ code: null }]), among(known('98ZZ01')), digestOf).gone).toEqual([])
  })
})

describe('a school of which the list says something else', () => {
  it('changes only in what differs from the register', () => {
    const given = row('98ZZ01', { place: 'Assen', phone: null, website: 'www.x.example' })
    const current = now({}, { place: 'Emmen', phone: '0591123456', website: 'www.x.example', street: 'Turfvaart' })
    expect(compare(given, known('98ZZ01'), current)).toMatchObject({
      changes: [
        { field: 'place', before: 'Emmen', after: 'Assen' },
        { field: 'phone', before: '0591123456', after: null },
      ],
      reopens: false,
    })
  })

  it('keeps what a person set by hand', () => {
    const given = row('98ZZ01', { place: 'Assen', phone: '0592111111' })
    const current = now({ own: ['phone', 'closedOn'] }, { place: 'Emmen', phone: '0591123456' })
    expect(compare(given, known('98ZZ01'), current).changes.map(({ field }) => field)).toEqual(['place'])
  })

  it('is only filled where it is empty when the list names it for the first time', () => {
    const given = row('98ZZ01', { name: 'Anders', place: 'Assen', phone: '0592111111' })
    const current = now({}, { place: 'Emmen' })
    expect(compare(given, known('98ZZ01', { digest: null }), current).changes).toEqual([
      { field: 'phone', before: null, after: '0592111111' },
    ])
  })

  it.each<[string, Partial<KnownSchool>, boolean, boolean]>([
    ['opens again when it had left the list', { gone: true }, true, true],
    ['opens again when the list names it for the first time', { digest: null }, true, true],
    ['stays closed when a person closed it and the list never dropped it', {}, true, false],
    ['has nothing to open when it is open', { gone: true }, false, false],
  ])('%s', (_what, before, closed, reopens) => {
    expect(compare(row('98ZZ01'), known('98ZZ01', before), now({ closed })).reopens).toBe(reopens)
  })
})
