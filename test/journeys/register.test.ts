// The register: a keeper reads the list of schools and takes it back, somebody finds the region of a school on a phone,
// and a programme leader finds members while typing and changes what is ticked.
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBoundariesFile } from '../../src/modules/organisations/cli.ts'
import { collection, square } from '../geojson.ts'
import { schoolList } from '../schools.ts'
import { focusedElement, tabTo } from '../browser/journey.ts'
import { keyboard, thumb } from './hands.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const lists = {
  name: 'alle-vestigingen-vo.csv',
  mimeType: 'text/csv',
  buffer: schoolList([
    {},
    { establishment: '98ZZ01', name: 'Het Turfschip', place: 'KLAZIENAVEEN', postcode: '7891 BB', structure: 'PRO' },
  ]),
}

test('reads a list of schools with the keyboard alone, finds them, and undoes it', { timeout: 120_000 }, async () => {
  const visitor = await stage.as('lotte', { width: 1280, colourScheme: 'dark' })
  const { page } = visitor
  const hands = keyboard(page)
  await page.goto(stage.at('/register'))
  await expectGoodPage(visitor)
  await hands.follow('Importeer scholen')
  await expectGoodPage(visitor)
  await hands.attach('Lijst van DUO', lists)
  await hands.press('Lees het bestand')
  await expectGoodPage(visitor)
  expect(await page.getByRole('row').count()).toBe(3)
  await sentOnce(page, 'Neem 2 wijzigingen over')
  expect(await page.textContent('main')).toContain('2 nieuw, 0 gewijzigd, 0 gesloten.')
  await expectGoodPage(visitor)
  await hands.follow('Bekijk het register')
  await hands.fill('Naam, plaats of BRIN', 'turfschip klazienaveen')
  await hands.press('Toon')
  await hands.follow('Het Turfschip')
  expect(await page.textContent('main')).toContain('98ZZ01')
  await expectGoodPage(visitor)
  await page.goBack()
  await page.goto(stage.at('/register/import'))
  await hands.follow('alle-vestigingen-vo.csv')
  await hands.press('Maak de import ongedaan')
  expect(await page.textContent('main')).toContain('De import is ongedaan gemaakt.')
  expect(await page.textContent('main')).not.toContain('Het Turfschip')
  await visitor.leave()
})

test(
  'takes companies in from a spreadsheet with the keyboard alone, and says who is who',
  { timeout: 60_000 },
  async () => {
    await sql`insert into organisations (kind, name, place) values ('company', 'Turf Metaal', 'Emmen')`.execute(
      stage.db,
    )
    const file = {
      name: 'bedrijven.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Bedrijf;KvK;Plaats\nTurf Metaal BV;1234567;Emmen\nDe Kade;123;Assen\n'),
    }
    const visitor = await stage.as('marieke', { width: 1280 })
    const { page } = visitor
    const hands = keyboard(page)
    await page.goto(stage.at('/werkplek/emmen/deelnemers'))
    await hands.follow('Importeer bedrijven')
    await hands.attach('Spreadsheet met bedrijven', file)
    await hands.press('Lees het bestand')
    await expectGoodPage(visitor)
    await hands.press('Alle andere (1): de eerste die genoemd wordt')
    await expectGoodPage(visitor)
    await hands.follow('Geweigerd (1)')
    await expectGoodPage(visitor)
    await hands.press('Neem 1 rij over')
    expect(await page.textContent('main')).toContain(
      '0 nieuw in het register, 1 aangevuld of gewijzigd, 1 erbij in de regio.',
    )
    await expectGoodPage(visitor)
    await visitor.leave()
  },
)

test('finds the region of a postcode on a phone, without script', { timeout: 60_000 }, async () => {
  await sql`
    insert into municipalities (code, name, province) values ('0114', 'Emmen', 'Drenthe')
    on conflict do nothing`.execute(stage.db)
  await sql`
    insert into region_municipalities (region_id, municipality_code, valid_from)
    select id, '0114', '2025-01-01' from regions where slug in ('emmen', 'zwolle')
    on conflict do nothing`.execute(stage.db)
  await sql`
    insert into organisations (kind, name, place, postcode, municipality_code, province)
    values ('school', 'Het Turfschip', 'Klazienaveen', '7891BB', '0114', 'Drenthe')`.execute(stage.db)
  const visitor = await stage.visitor({ width: 360, javaScript: false })
  const { page } = visitor
  const hands = thumb(page)
  await page.goto(stage.at('/'))
  await hands.fill('Vind uw regio', '7891 bb')
  await hands.press('Vind mijn regio')
  expect(await page.textContent('h1')).toBe('Hier ontmoeten twee regio’s elkaar')
  await expectGoodPage(visitor)
  await hands.follow('Naar regio Emmen')
  expect(page.url()).toBe(stage.at('/regio/emmen'))
  await hands.menu('Alle regio’s')
  await hands.fill('Vind uw regio', 'zwolle')
  await hands.press('Vind mijn regio')
  expect(page.url()).toBe(stage.at('/regio/zwolle'))
  expect(await page.textContent('main')).toContain('De regio heet zo.')
  await expectGoodPage(visitor)
  await visitor.leave()
})

test('walks the map with the keyboard alone, to a province and to a region', { timeout: 60_000 }, async () => {
  const content = collection(square('GM0114', 'Emmen'), square('GM0193', 'Zwolle', [210_000, 500_000]))
  const file = { name: 'gemeenten.geojson', content }
  expect(await importBoundariesFile(stage.db, { file, dryRun: false })).toMatchObject({ ok: true })
  await sql`update municipalities set province = 'Overijssel' where code = '0193'`.execute(stage.db)
  await sql`
    insert into region_municipalities (region_id, municipality_code, valid_from)
    select id, '0193', '2025-01-01' from regions where slug = 'zwolle'`.execute(stage.db)
  const visitor = await stage.visitor({ width: 1280 })
  const { page } = visitor
  const hands = keyboard(page)
  await page.goto(stage.at('/kaart'))
  await expectGoodPage(visitor)
  await hands.choose('Provincie', 'Overijssel')
  await hands.press('Toon')
  expect(await page.textContent('h1')).toBe('Kaart van Overijssel')
  await expectGoodPage(visitor)
  await hands.follow('Zwolle')
  expect(page.url()).toBe(stage.at('/regio/zwolle'))
  await visitor.leave()
})

/** Presses a button twice: it says that it is busy, and is sent once. */
async function sentOnce(page: Page, name: string): Promise<void> {
  const met = await page.getByRole('button', { name }).evaluate((button: HTMLButtonElement) => {
    let sent = 0
    addEventListener('submit', (event) => (sent += Number(!event.defaultPrevented)))
    button.click()
    button.click()
    const said = button.form?.querySelector('[role=status]')?.textContent ?? ''
    return { sent, said, unavailable: button.ariaDisabled }
  })
  expect(met).toMatchObject({ sent: 1, unavailable: 'true' })
  expect(met.said).toContain('Wij nemen de lijst over.')
  await page.getByText('Bekijk het register').waitFor()
}

test('chooses what the field suggests, and counts what is ticked', { timeout: 60_000 }, async () => {
  const visitor = await stage.as('marieke', { width: 1280, colourScheme: 'dark' })
  const { page } = visitor
  const hands = keyboard(page)
  const field = page.getByRole('combobox', { name: 'Naam, plaats of BRIN' })
  const options = page.getByRole('option')
  await sql`insert into organisations (kind, name, place) values
    ('school', 'De Kreek', 'Emmen'), ('school', 'De Oude Kreek', 'Emmen'), ('company', 'Turfmetaal', 'Emmen')`.execute(
    stage.db,
  )
  await sql`insert into region_members (region_id, organisation_id, role, valid_from)
    select r.id, o.id, 'partner', '2025-01-01' from regions r, organisations o
    where r.slug = 'emmen' and o.name = 'Turfmetaal'`.execute(stage.db)
  await page.goto(stage.at('/werkplek/emmen/deelnemers/zoeken'))
  await hands.fill('Naam, plaats of BRIN', 'kree')
  await expect.poll(() => options.count()).toBe(2)
  expect(await page.getByRole('status').innerText()).toContain('2 suggesties')
  await expectGoodPage(visitor)
  await page.keyboard.press('Escape')
  expect(await field.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => options.count()).toBe(2)
  await page.keyboard.press('ArrowUp')
  expect(await page.getByRole('option', { selected: true }).innerText()).toContain('De Oude Kreek')
  await page.keyboard.press('ArrowDown')
  const [active, chosen] = [await field.getAttribute('aria-activedescendant'), options.first()]
  expect(await chosen.getAttribute('id')).toBe(active)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  expect(await page.textContent('h1')).toBe('De Kreek laten meedoen')
  await hands.press('Laat meedoen')
  expect(await page.textContent('main')).toContain('De deelname van De Kreek is bewaard.')
  await hands.tick('Vink De Kreek aan')
  expect(await page.textContent('bulk-bar')).toContain('1 aangevinkt')
  await expectGoodPage(visitor)
  await hands.press('Beëindig de deelname')
  await expectGoodPage(visitor)
  await page.goBack()
  await expect.poll(() => page.textContent('bulk-bar')).toContain('1 aangevinkt')
  await tabTo(page, 'Vink alles aan', 60)
  await page.keyboard.press('Space')
  expect((await focusedElement(page)).name).toBe('Vink alles uit')
  await page.keyboard.press('Space')
  expect(await page.textContent('bulk-bar')).toContain('Niets aangevinkt')
  expect((await focusedElement(page)).name).toBe('Vink alles aan')
  await visitor.leave()
})
