import { describe, expect, it } from 'vitest'
import { schoolList } from '../../../../../test/schools.ts'
import { readBook } from '../../../../platform/spreadsheet/read.ts'
import { writeXlsx } from '../../../../platform/spreadsheet/write.ts'
import { readSchools } from '../rows/rules.ts'
import { readList } from '../queries.ts'
import { readingOf } from './lists.ts'

const two = [
  { place: 'ALPHEN AAN DEN RIJN', denomination: 'Réformé – é' },
  { establishment: '98ZZ01', name: 'De Kreek; locatie Zuid', structure: 'HAVO/VWO' },
]
const plain = schoolList(two)
const older = {
  INSTELLINGSCODE: 'BRIN NUMMER',
  VESTIGINGSCODE: 'VESTIGINGSNUMMER',
}
const shouted = {
  VESTIGINGSNAAM: ' vestigingsnaam ',
  'BEVOEGD GEZAG NUMMER': 'Bevoegd_gezag-nummer',
  POSTCODE: 'Postcode',
}
const text = plain.toString('latin1')
const allQuoted = Buffer.from(
  text
    .split('\r\n')
    .map(
      (line) =>
        line &&
        `"${line.replaceAll('"De Kreek; locatie Zuid"', 'De Kreek\u0001 locatie Zuid').split(';').join('";"')}"`,
    )
    .join('\r\n')
    .replaceAll('\u0001', ';'),
  'latin1',
)
const withTitle = Buffer.from(`Vestigingen voortgezet onderwijs\r\nPeildatum 1 augustus;;\r\n\r\n${text}`, 'latin1')

async function workbook(): Promise<Buffer> {
  const read = await readBook(plain, 'x.csv')
  if (!read.ok) throw new Error(read.reason)
  const rows = read.book.sheets[0]!.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : null)))
  const columns = rows[0]!.map((header) => ({ header: header ?? '', kind: 'text' as const }))
  return writeXlsx([
    { name: 'Toelichting', columns: [{ header: 'Let op', kind: 'text' }], rows: [] },
    { name: 'Lijst', columns, rows: rows.slice(1) },
  ])
}

describe('an edition of the list of secondary schools', () => {
  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['with the heads of today', () => plain],
    ['with the heads of before', () => schoolList(two, { renamed: older })],
    ['with heads in other capitals and spaces', () => schoolList(two, { renamed: shouted })],
    ['with commas', () => schoolList(two, { separator: ',' })],
    ['with tabs', () => schoolList(two, { separator: '\t' })],
    ['in UTF-8', () => schoolList(two, { encoding: 'utf8' })],
    ['in UTF-8 with a mark', () => Buffer.concat([Buffer.from('\ufeff'), schoolList(two, { encoding: 'utf8' })])],
    ['in UTF-16', () => Buffer.concat([Buffer.from([0xff, 0xfe]), schoolList(two, { encoding: 'utf16le' })])],
    ['with line ends of one character', () => schoolList(two, { lineEnd: '\n' })],
    ['with every cell in quotes', () => allQuoted],
    ['with a title above the heads', () => withTitle],
    ['as a workbook behind another sheet', workbook],
    [
      'with two characters for the establishment',
      () =>
        schoolList([
          { ...two[0], establishment: '00' },
          { ...two[1], establishment: '01' },
        ]),
    ],
  ])('is read the same %s', async (_what, make) => {
    const reading = await readingOf(await make())
    expect(reading).toMatchObject({ source: 'secondary', refused: [], notes: [] })
    expect(reading.rows.map(({ code, fields }) => ({ code, ...fields }))).toEqual([
      {
        code: '98ZZ00',
        name: 'Het Veenlandcollege',
        education: 'vmbo',
        denomination: 'Réformé – é',
        boardNumber: '41234',
        street: 'Turfvaart',
        houseNumber: '12',
        postcode: '7811AA',
        place: 'Alphen aan den Rijn',
        municipalityCode: '0114',
        province: 'Drenthe',
        phone: '0591123456',
        website: 'www.veenland.example',
      },
      expect.objectContaining({
        code: '98ZZ01',
        name: 'De Kreek; locatie Zuid',
        education: 'havo,vwo',
        place: 'Emmen',
      }),
    ])
    expect(reading.municipalities).toEqual([{ code: '0114', name: 'Emmen', province: 'Drenthe' }])
  })

  it('says the row as the spreadsheet program shows it, below a title too', async () => {
    expect((await readingOf(plain)).rows.map(({ row }) => row)).toEqual([2, 3])
    expect((await readingOf(withTitle)).rows.map(({ row }) => row)).toEqual([5, 6])
  })

  it('takes the visiting address, not the one for letters', async () => {
    const moved = text.replace(/Turfvaart\r\n/, 'Postbus\r\n')
    expect((await readingOf(Buffer.from(moved, 'latin1'))).rows[0]?.fields.street).toBe('Turfvaart')
  })

  it('leaves alone what it has no column for', async () => {
    const without = schoolList(two, { renamed: { TELEFOONNUMMER: 'IETS ANDERS', INTERNETADRES: '' } })
    const [first] = (await readingOf(without)).rows
    expect(first?.fields).not.toHaveProperty('phone')
    expect(first?.fields).not.toHaveProperty('website')
    expect(first?.fields).toHaveProperty('postcode')
  })
})

describe('the other lists', () => {
  it('knows primary schools by their having no structure', async () => {
    const reading = await readingOf(schoolList(two, { primary: true }))
    expect(reading.source).toBe('primary')
    expect(reading.rows.map(({ fields }) => fields.education)).toEqual(['po', 'po'])
  })

  it('knows special schools by the column that says so, and a school that is both', async () => {
    const kinds = ['SBO', 'so / vso', 'BO/SBO', 'iets anders']
    const list = kinds.map((website, index) => ({ establishment: `98ZZ0${index}`, website }))
    const shape = { primary: true, renamed: { INTERNETADRES: 'SOORT PRIMAIR ONDERWIJS' } }
    const reading = await readingOf(schoolList(list, shape))
    expect(reading.source).toBe('special')
    expect(reading.rows.map(({ fields }) => fields.education)).toEqual(['so', 'so', 'po,so', null])
    expect(reading.notes).toMatchObject([{ code: 'valueLeftOut', text: 'iets anders' }])
  })

  it('knows special schools by their names, where the heads are those of primary schools', async () => {
    const list = (special: number) =>
      Array.from({ length: 40 }, (_, index) => ({
        establishment: `98ZZ${String(index).padStart(2, '0')}`,
        name: index < special ? `SBO De Brug ${index}` : `De Sont ${index}`,
      }))
    const some = await readingOf(schoolList(list(2), { primary: true }))
    expect([some.source, new Set(some.rows.map(({ fields }) => fields.education))]).toEqual([
      'special',
      new Set(['so']),
    ])
    expect((await readingOf(schoolList(list(1), { primary: true }))).source).toBe('primary')
  })

  it('knows mbo institutions by their heads', async () => {
    const reading = await readingOf(
      Buffer.from('BRIN;MBO-instelling;Naam\n25PL;ja;Drenthe College\n25LH;ja;Het Anker\n'),
    )
    expect(reading).toMatchObject({ source: 'mbo', refused: [] })
    expect(reading.rows.map(({ code, fields }) => [code, fields])).toEqual([
      ['25PL', { name: 'Drenthe College' }],
      ['25LH', { name: 'Het Anker' }],
    ])
  })

  it('takes the first address of each main mbo institution that still works', async () => {
    const heads =
      'NR_ADMINISTRATIE,institution_type,NAAM_VOLLEDIG,full_address,POSTCODE_VEST,NAAM_PLAATS_VEST,is_active'
    const rows = [
      '25PL,main,Drenthe College,Van Schaikweg 94.0 ,7811KL,EMMEN,True',
      '25PL,main,Drenthe College,Anne de Vriesstraat 70.0 ,9402NT,ASSEN,True',
      '25PL01,sub,Locatie,Straat 1.0 ,9402NT,ASSEN,True',
      '25LH,main,Voorbij,Campus 2.0 -4,9402NT,ASSEN,False',
      '25LZ,main,Campus,Campus 2.0 -4,9402NT,ASSEN,TRUE',
    ]
    const reading = await readingOf(Buffer.from([heads, ...rows].join('\n')))
    expect(reading).toMatchObject({ source: 'mboLocations', refused: [], notes: [] })
    expect(
      reading.rows.map(({ code, fields: { street, houseNumber, place } }) => [code, street, houseNumber, place]),
    ).toEqual([
      ['25PL', 'Van Schaikweg', '94', 'Emmen'],
      ['25LZ', 'Campus', '2-4', 'Assen'],
    ])
  })
})

describe('a file that is no list of schools', () => {
  const pupils =
    'BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;PROVINCIE VESTIGING;VMBO SECTOR;LEER- OF VERBLIJFSJAAR 1 - MAN'
  const exams =
    'INSTELLINGSCODE;VESTIGINGSCODE;INSTELLINGSNAAM VESTIGING;GEMEENTENAAM VESTIGING;ONDERWIJSTYPE VO;EXAMENKANDIDATEN;GESLAAGDEN'

  it.each([
    ['of pupils', `${pupils}\n00AH;00;Lyceum;ENSCHEDE;Overijssel;N.v.t.;89\n`, 'VESTIGINGSNAAM'],
    ['of exams', `${exams}\n00AH;00AH00;Lyceum;ENSCHEDE;HAVO;7;6\n`, 'VESTIGINGSNAAM'],
    ['of something else', 'Doel;Activiteit;Start\nInstroom;Techlab;2026\n', 'INSTELLINGSCODE'],
    ['of schools without their place', text.replace('PLAATSNAAM', 'WOONPLAATS'), 'PLAATSNAAM'],
  ])('but %s is refused with the heads that it lacks', async (_what, content, head) => {
    const refused = await readList(Buffer.from(content, 'latin1'), 'lijst.csv')
    expect(refused).toMatchObject({ ok: false, reason: 'unknownList' })
    expect((refused as unknown as { missing: string[] }).missing).toContain(head)
  })

  it('is refused for its heads, also when it has more cells than we read', async () => {
    const row = `00AH;00;Lyceum;ENSCHEDE;Overijssel;N.v.t.;89\n`
    const refused = await readList(Buffer.from(`${pupils}\n${row.repeat(100_000)}`), 'leerlingen.csv')
    expect(refused).toMatchObject({ ok: false, reason: 'unknownList' })
  })

  it('is refused for its size when its heads are right', async () => {
    const many = Buffer.concat([plain, Buffer.from(`${text.split('\r\n')[1]}\r\n`.repeat(20_000), 'latin1')])
    expect(await readList(many, 'lijst.csv')).toEqual({ ok: false, reason: 'tooManyRows' })
  })

  it('lacks only the one head that was renamed', async () => {
    const read = await readBook(schoolList(two, { renamed: { POSTCODE: 'PC' } }), 'x.csv')
    expect(read.ok && readSchools(read.book)).toEqual({ ok: false, reason: 'unknownList', missing: ['POSTCODE'] })
  })

  it('is refused when nothing stands below the heads', async () => {
    expect(await readList(schoolList([]), 'lijst.csv')).toEqual({ ok: false, reason: 'noRows' })
  })
})
