// The pictures of the README and the user guide: the demo of today, on a database that is thrown away.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { demoSignInLink } from '../../src/app/developers/demo-sign-in.ts'
import { makeDemo } from '../../src/app/demo/demo.ts'
import { createSite } from '../../src/app/site.tsx'
import { connect } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { openLog } from '../../src/platform/log/log.ts'
import { newestLetters } from '../../src/platform/mail/outbox.ts'
import { openEmbedded } from '../../src/platform/postgres/embedded.ts'
import { projectRoot, readSettings } from '../../src/platform/settings.ts'
import { addDays, dateIn, systemClock } from '../../src/platform/time.ts'
import { newVisitor, openBrowser, type Visitor } from '../browser/journey.ts'
import { codeAt, schoolList } from '../schools.ts'

interface Booth {
  readonly at: (path: string) => string
  readonly visitor: (width: 1280 | 360, who?: string) => Promise<Visitor>
  /** Path of the personal link in the newest letter that has one. */
  readonly newestLink: () => Promise<string>
  readonly close: () => Promise<void>
}

const today = dateIn('Europe/Amsterdam', systemClock.now())
const region = '/werkplek/zwolle'
/** Schools of a list that is read; the last one is new in its second edition. */
const invented = [
  'Het Turfschip',
  'De Kreek',
  'Vakcollege De Wissel',
  'Lyceum Overspoor',
  'De Seinpost',
  'Het Rangeerterrein',
]
const folder = join(projectRoot(), 'docs', 'pictures')

const booth = await openBooth()
try {
  await mkdir(folder, { recursive: true })
  await picturesOfTheStart(booth)
  await picturesOfARegion(booth)
  await picturesForACompany(booth)
  await picturesOfTheRegister(booth)
} finally {
  await booth.close()
}

async function openBooth(): Promise<Booth> {
  const scratch = await mkdtemp(join(tmpdir(), 'spoorboek-pictures-'))
  const cluster = await openEmbedded({ directory: join(scratch, 'postgres'), fsync: false })
  await migrate(cluster.url)
  const { db, ...connection } = connect(cluster.url, { name: 'spoorboek-pictures', max: 10 })
  await makeDemo(db, { today, filesDirectory: join(scratch, 'files') })
  const settings = {
    ...readSettings({ SECRET: 'p'.repeat(32), LOG_LEVEL: 'error' }),
    filesDirectory: join(scratch, 'files'),
  }
  let address = ''
  const site = await createSite({ db, settings, clock: systemClock, log: openLog('error'), baseUrl: () => address })
  address = await site.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  const at = (path: string): string => new URL(path, address).href
  return {
    at,
    visitor: async (width, who) => {
      const visitor = await newVisitor(browser, { width })
      if (who) await visitor.page.goto(at(demoSignInLink(settings, who)))
      return visitor
    },
    newestLink: async () => {
      for (const { text_body } of await newestLetters(db, 20)) {
        const link = /\/bevestigen\/\S+/.exec(text_body)?.[0]
        if (link) return link
      }
      throw new Error('no letter has a link to confirm')
    },
    close: async () => {
      await browser.close()
      await site.close()
      await connection.close()
      await cluster.close()
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

/** @param height of the picture; what is lower on the page is left out */
async function picture(page: Page, name: string, height = 800): Promise<void> {
  const width = page.viewportSize()?.width ?? 1280
  await page.setViewportSize({ width, height })
  await page.evaluate('document.fonts.ready.then(() => scrollTo(0, 0))')
  await page.screenshot({ path: join(folder, `${name}.png`) })
  process.stdout.write(`docs/pictures/${name}.png\n`)
}

async function picturesOfTheStart({ at, visitor }: Booth): Promise<void> {
  const { page: door } = await visitor(1280)
  await door.goto(at('/inloggen'))
  await picture(door, 'inloggen', 480)
  const { page } = await visitor(1280, 'marieke')
  await picture(page, 'vandaag-zonder-plan', 520)
  await page.goto(at('/werkplek/emmen/plan/import'))
  await picture(page, 'import', 560)
  await page.setInputFiles('input[type=file]', { ...(await plannerOfOthers(at, visitor)), name: 'planner-emmen.xlsx' })
  await page.click('main button')
  await page.waitForURL(/import\/\d+$/)
  await picture(page, 'import-verschil', 900)
  await page.goto(`${page.url()}/kolommen`)
  await picture(page, 'import-kolommen', 760)
  await page.goto(page.url().replace('/kolommen', ''))
  await page.click('main .button-primary')
  await page.waitForLoadState()
  await picture(page, 'import-klaar', 740)
}

/** A planner to import: the spreadsheet that another region downloads. */
async function plannerOfOthers(at: Booth['at'], visitor: Booth['visitor']) {
  const { page } = await visitor(1280, 'kees')
  const answer = await page.request.get(at(`${region}/plan/dienstregeling.xlsx`))
  return { mimeType: answer.headers()['content-type'] ?? '', buffer: await answer.body() }
}

async function picturesOfARegion({ at, visitor }: Booth): Promise<void> {
  const { page } = await visitor(1280, 'kees')
  const show = async (path: string, name: string, height?: number) => {
    await page.goto(at(path))
    await picture(page, name, height)
  }
  await show(`${region}/vandaag`, 'vandaag', 1100)
  await show(`${region}/plan`, 'dienstregeling', 1000)
  await show(`${region}/plan/lijnenkaart`, 'lijnenkaart', 1000)
  await show(`${region}/bijdragen`, 'bijdragen', 1000)
  await show(`${region}/rapportage`, 'rapportages', 480)
  await show(`${region}/rapportage/voortgang-2026`, 'rapportage', 1100)
  await show(`${region}/rapportage/voortgang-2026/cijfers/signedContributions`, 'rapportage-cijfer', 720)
  await show(`${region}/bijdragen`, 'bijdragen', 1000)
  await page.locator('tbody tr td a').first().click()
  await page.waitForURL(/activiteiten/)
  await picture(page, 'activiteit', 900)
  await recordContribution(page)
  await picture(page, 'bijdrage-gevraagd', 1000)
}

async function recordContribution(page: Page): Promise<void> {
  await page.click('a[href$="bijdragen/nieuw"]')
  await page.waitForURL(/nieuw$/)
  const typed = {
    company: 'Veenland Metaal',
    description: 'Stand met 2 medewerkers',
    from: typedDay(-4),
    until: typedDay(-2),
    hours: '25',
    otherDescription: 'staal en lasdraad',
    otherAmount: '240,00',
    contactName: 'Ineke Bos',
    contactEmail: 'ineke@veenland.example',
  }
  for (const [name, text] of Object.entries(typed)) await page.fill(`#${name}`, text)
  await page.selectOption('#otherKind', 'material')
  await picture(page, 'bijdrage-noteren', 1200)
  await page.click('button[value=send]')
  await page.waitForURL(/bijdragen\/\d+$/)
}

/** As a person types it: 31-12-2026. */
function typedDay(days: number): string {
  return addDays(today, days).split('-').reverse().join('-')
}

async function picturesForACompany({ at, visitor, newestLink }: Booth): Promise<void> {
  const { page } = await visitor(360)
  const link = await newestLink()
  await page.goto(at(link))
  await picture(page, 'bevestigen', 1180)
  await page.goto(at(`${link}/correctie`))
  await picture(page, 'verbeteren', 1440)
  await page.goto(at(link))
  await page.fill('#name', 'Ineke Bos')
  await page.click('main .button-primary')
  await page.waitForLoadState()
  await picture(page, 'bevestigd', 820)
}

/** An edition of a list of schools, some in another street than before. */
function edition(streets: Readonly<Record<string, string>>, ...names: readonly string[]) {
  const schools = names.map((name, index) => ({
    name,
    establishment: name === 'Zonder code' ? '98Z' : codeAt(invented.indexOf(name)),
    street: streets[name] ?? 'Turfvaart',
    number: String(3 * index + 2),
  }))
  return { name: 'alle-vestigingen-vo.csv', mimeType: 'text/csv', buffer: schoolList(schools) }
}

async function picturesOfTheRegister({ at, visitor }: Booth): Promise<void> {
  const { page } = await visitor(1280, 'lotte')
  const show = async (path: string, name: string, height?: number) => {
    await page.goto(at(path))
    await picture(page, name, height)
  }
  const read = async (list: ReturnType<typeof edition>) => {
    await page.goto(at('/register/import'))
    await page.setInputFiles('#file', list)
    await page.click('main .button-primary')
    await page.waitForURL(/import\/\d+$/)
  }
  await read(edition({}, ...invented.slice(0, 5)))
  await page.click('main .button-primary')
  await page.getByText('Bekijk het register').waitFor()
  await read(edition({ 'De Kreek': 'Spoorlaan', 'De Seinpost': 'Stationsweg' }, ...invented, 'Zonder code'))
  await picture(page, 'scholen-verschil', 900)
  await show('/register?zoek=emmen', 'register', 800)
  await doubleOf(page, at)
  await picture(page, 'samenvoegen', 1000)
  await show('/werkplek/zoeken?q=techniek emmen', 'zoeken', 900)
  const { page: leading } = await visitor(1280, 'marieke')
  await leading.goto(at('/werkplek/emmen/deelnemers'))
  await leading.locator('tbody input[type=checkbox]').nth(1).check()
  await leading.locator('tbody input[type=checkbox]').nth(2).check()
  await picture(leading, 'deelnemers', 720)
  await leading.goto(at('/werkplek/emmen/team/overdracht'))
  await leading.fill('#lastDay', typedDay(60))
  await leading.selectOption('#successor', { index: 2 })
  await leading.fill('#note', 'Je kent de regio door en door. Veel plezier ermee!')
  await leading.click('main .button-primary')
  await leading.waitForURL(/gevolgen$/)
  await picture(leading, 'overdracht', 820)
  await picturesOfCompanies(leading, at)
  const { page: guest } = await visitor(1280)
  await guest.goto(at('/'))
  await picture(guest, 'vind-uw-regio', 880)
}

/** Adds a company that is there already under nearly the same name, and compares the two. */
async function doubleOf(page: Page, at: Booth['at']): Promise<void> {
  await page.goto(at('/register/nieuw?soort=company'))
  for (const [name, text] of Object.entries({ name: 'Veenland Metaal B.V.', kvk: '01234567', place: 'Emmen' }))
    await page.fill(`#${name}`, text)
  await page.click('main .button-primary')
  await page.getByRole('button', { name: 'Toch toevoegen' }).click()
  await page.waitForURL(/register\/\d+$/)
  await page.getByRole('link', { name: 'Voeg samen' }).click()
  await page.getByRole('link', { name: 'Vergelijk' }).first().click()
  await page.waitForURL(/samenvoegen\/\d+$/)
  await page.getByRole('link', { name: /^Laat .* blijven$/ }).click()
  await page.getByRole('heading', { name: 'Veenland Metaal B.V. opnemen in Veenland Metaal' }).waitFor()
}

/** A spreadsheet as a region keeps it: two that may be there already, two that are new, and one with a wrong number. */
async function picturesOfCompanies(page: Page, at: Booth['at']): Promise<void> {
  const rows = [
    'Bedrijfsnaam;KvK;Plaats;Contactpersoon;E-mail',
    'Veenland Metaal BV;;Emmen;Ineke Bos;ineke@veenland.example',
    'Koeltechniek Barger VOF;;Emmen;;',
    'Turfstaal;04567890;Klazienaveen;Bart Runde;bart@turfstaal.example',
    'Bakkerij Het Ambacht;;Emmen;;',
    'Lasbedrijf Noord;123456;Emmen;;',
  ]
  await page.goto(at('/werkplek/emmen/bedrijven/import'))
  const file = { name: 'bedrijven-emmen.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) }
  await page.setInputFiles('#file', file)
  await page.click('main .button-primary')
  await page.waitForURL(/import\/\d+/)
  await picture(page, 'bedrijven-verschil', 1180)
}
