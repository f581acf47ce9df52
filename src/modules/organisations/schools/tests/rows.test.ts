import { describe, expect, it } from 'vitest'
import { schoolList, type ListedSchool } from '../../../../../test/schools.ts'
import { noteText, problemText } from '../messages.ts'
import { readingOf } from './lists.ts'

const read = (...schools: readonly ListedSchool[]) => readingOf(schoolList(schools))
const good: ListedSchool = { establishment: '98ZZ09', name: 'De Kreek' }

describe('a row of a list', () => {
  it('holds nothing where the list has one space, and needs no note for that', async () => {
    const blank = { phone: ' ', website: '          ', board: '', denomination: ' ' }
    const { rows, notes } = await read(blank)
    expect(rows[0]?.fields).toMatchObject({ phone: null, website: null, boardNumber: null, denomination: null })
    expect(notes).toEqual([])
  })

  it('has single spaces in its texts', async () => {
    const { rows } = await read({ name: '  De   Kreek\u00a0Zuid ' })
    expect(rows[0]?.name).toBe('De Kreek Zuid')
  })

  it('leaves out what cannot be right, names it, and takes part', async () => {
    const { rows, refused, notes } = await read(good, {
      website: 'www.veenland,example',
      phone: '12',
      postcode: '7811',
      structure: 'HAVO/WO',
      municipalityCode: 'x',
      board: '123456',
      street: 'x'.repeat(201),
    })
    expect(refused).toEqual([])
    expect(rows[1]?.fields).toMatchObject({
      name: 'Het Veenlandcollege',
      website: null,
      phone: null,
      postcode: null,
      education: null,
      municipalityCode: null,
      boardNumber: null,
      street: null,
    })
    expect(notes.map((note) => noteText('nl', note))).toEqual(
      [
        ['ONDERWIJSSTRUCTUUR', 'HAVO/WO'],
        ['BEVOEGD GEZAG NUMMER', '123456'],
        ['STRAATNAAM', 'x'.repeat(80)],
        ['POSTCODE', '7811'],
        ['GEMEENTENUMMER', 'x'],
        ['TELEFOONNUMMER', '12'],
        ['INTERNETADRES', 'www.veenland,example'],
      ].map(([column, text]) => `Rij 3, ${column}: “${text}” klopt niet en laten wij leeg.`),
    )
  })

  it('counts once when it is repeated with the same words', async () => {
    const { rows, refused, notes } = await read({}, good, { place: 'Emmen' })
    expect(rows.map(({ row }) => row)).toEqual([2, 3])
    expect(refused).toEqual([])
    expect(notes.map((note) => noteText('nl', note))).toEqual(['Rij 4 is dezelfde school als rij 2 en telt één keer.'])
  })

  it('is refused when it is repeated with other words, and the first stays', async () => {
    const { rows, refused } = await read({}, good, { name: 'Het Veenland', street: 'Elders' })
    expect(rows.map(({ name }) => name)).toEqual(['Het Veenlandcollege', 'De Kreek'])
    expect(refused).toEqual([
      {
        row: 4,
        code: '98ZZ00',
        name: 'Het Veenland',
        problems: [
          {
            column: 'VESTIGINGSNAAM',
            problem: { code: 'differsFromRow', firstRow: 2, school: 'Het Veenlandcollege' },
          },
        ],
      },
    ])
  })

  it.each<[string, ListedSchool, string, string, string | null]>([
    ['has no code', { institution: ' ', establishment: '' }, 'VESTIGINGSCODE', 'Er staat geen code.', null],
    ['has half a code', { establishment: '98Z' }, 'VESTIGINGSCODE', '“98Z” is geen BRIN met vestiging.', null],
    ['has a BRIN only', { establishment: ' ' }, 'VESTIGINGSCODE', '“98ZZ” is geen BRIN met vestiging.', null],
    ['has no name', { name: ' ' }, 'VESTIGINGSNAAM', 'De naam van de school is leeg.', '98ZZ00'],
    ['has a name without an end', { name: 'x'.repeat(201) }, 'VESTIGINGSNAAM', 'De tekst is 201 tekens.', '98ZZ00'],
  ])('is refused when it %s, and the others are not', async (_what, school, column, reason, code) => {
    const { rows, refused } = await read(good, school)
    expect(rows.map(({ name }) => name)).toEqual(['De Kreek'])
    expect(refused).toMatchObject([{ row: 3, code }])
    expect(refused[0]?.problems.map(({ column: at, problem }) => [at, problemText('nl', problem)])).toEqual([
      [column, expect.stringContaining(reason)],
    ])
  })

  it('says everything that is wrong with it at once', async () => {
    const { refused } = await read({ establishment: '??', name: '' })
    expect(refused[0]?.problems.map(({ problem }) => problem.code)).toEqual(['codeInvalid', 'nameMissing'])
  })

  it('cuts no character in two where it shows a part of a text', async () => {
    const odd = [{ establishment: `x${'😀'.repeat(60)}`, name: '' }, { website: '😀'.repeat(90) }]
    const { refused, notes } = await readingOf(schoolList(odd, { encoding: 'utf8' }))
    const shown = JSON.stringify([refused, notes])
    expect(shown).not.toMatch(/\\ud[89a-f]/i)
    expect(shown).toContain('😀'.repeat(39))
  })

  it('tells the municipality of a school once', async () => {
    const { municipalities } = await read(
      {},
      { ...good, municipality: 'ANDERS' },
      {
        establishment: '98ZZ08',
        municipalityCode: '518',
        municipality: "'S-GRAVENHAGE",
        province: 'Zuid-Holland',
      },
    )
    expect(municipalities).toEqual([
      { code: '0114', name: 'Emmen', province: 'Drenthe' },
      { code: '0518', name: "'s-Gravenhage", province: 'Zuid-Holland' },
    ])
  })

  it('stands in the municipality of today when the list names one that went over into it', async () => {
    const former = { municipalityCode: '10', municipality: 'DELFZIJL', province: 'Groningen' }
    const { rows, municipalities } = await read(former)
    expect(rows[0]?.fields.municipalityCode).toBe('1979')
    expect(municipalities).toEqual([{ code: '1979', name: 'Eemsdelta', province: 'Groningen' }])
    const today = { municipalityCode: '1979', municipality: 'EEMSDELTA', province: 'Groningen' }
    expect((await read(today)).municipalities).toEqual(municipalities)
  })

  it('means nothing when it is blank', async () => {
    const list = schoolList([{}, good]).toString('latin1')
    const { rows, refused } = await readingOf(Buffer.from(list.replaceAll('\r\n', '\r\n;; ;\r\n\r\n'), 'latin1'))
    expect(rows.map(({ row }) => row)).toEqual([4, 7])
    expect(refused).toEqual([])
  })
})
