// Something real behind every parameter of every address, in two regions.
import { sql } from 'kysely'
import { previewPath } from '../../src/app/developers/paths.ts'
import { demoSignInLink } from '../../src/app/developers/demo-sign-in.ts'
import { parts } from '../../src/ui/previews.ts'
import { pngOf } from '../pictures.ts'
import { schoolList } from '../schools.ts'
import type { World } from '../world.ts'
import {
  sharedFor,
  proposalBetween,
  requestAt,
  timesheetOf,
  feedTokenOf,
  subscriberLink,
  savedView,
  companyLink,
  statementHash,
  roleOf,
  lineOf,
  bookingOf,
  goalOf,
  noticeOf,
  makeCompany,
  makeNetwork,
} from './found.ts'
import { aroundThePlan } from './around-the-plan.ts'
import { makeIntake } from './intake.ts'
import { makeSite } from './site.ts'
import { makeItems } from './items.ts'
import { makeCollections } from './collections.ts'
import { makeVision } from './vision.ts'
import { askedContribution, bookFile, idIn, makeActivity, newestLink, png } from './story.ts'

export type Samples = Readonly<Record<string, string>>

const last = (path: string): string => path.split('/').pop()!

/** What `leader` made in a region. A token belongs to one kind of link, so it is found by the start of its address. */
export async function makeSamples(world: World, leader: 'marieke' | 'kees', region: string): Promise<Samples> {
  const browser = await world.as(leader)
  const workplace = `/werkplek/${region}`
  const planner =
    'Doel;Activiteit;Start;Eind;Aantal;Eenheid;Prijs;Kosten\nInstroom;Lab;01-09-2026;30-06-2027;4;lab;100;400'
  const uploaded = await browser.upload(`${workplace}/plan/import`, {}, { file: { name: 'p.csv', content: planner } })
  const activity = await makeActivity(world, { region })
  await browser.upload(
    `${workplace}/activiteiten/${activity}/kosten`,
    { description: 'Huur', on: '20-03-2026', quantity: '1', price: '100' },
    { file: png },
  )
  const goal = await goalOf(world, activity)
  const line = await lineOf(world, activity)
  const goalPage = `${workplace}/plan/doelen/${goal}`
  const measured = await browser.follow(await browser.post(`${goalPage}/metingen`, { on: '01-03-2026', value: '26,5' }))
  const attached = await browser.follow(
    await browser.upload(`${workplace}/activiteiten/${activity}/bijlagen`, {}, { file: png }),
  )
  const { page, link } = await askedContribution(world, browser, activity, {}, region)
  const shown = await browser.follow(await browser.upload(`${page}/bewijs`, {}, { file: png }))
  await browser.post(`${workplace}/team/uitnodigingen`, {
    name: 'Noor Jansen',
    email: `noor-${region}@school.example`,
    role: 'deputy',
  })
  const invitation = await newestLink(world)
  await browser.post('/inloggen/link', { email: `${leader}@voorbeeld.example` })
  const { rows } = await sql<{ cost: number; company: number }>`
    select max(c.id) as cost, max(o.id) as company from costs c, organisations o`.execute(world.db)
  const given = await roleOf(world, `noor-${region}@school.example`)
  const keeper = await world.as('lotte')
  const [other, double] = [await makeCompany(world, `Staal ${region}`), await makeCompany(world, `Staalbouw ${region}`)]
  const merged = await keeper.post(`/register/${other}/samenvoeging/${double}`, { seen: '1.1' })
  const companies = { file: { name: 'bedrijven.csv', content: 'Bedrijf;Plaats\nTurf & Zn;Emmen\n' } }
  const [ofRegion, ofNation] = [
    await browser.upload(`${workplace}/bedrijven/import`, {}, companies),
    await keeper.upload('/register/bedrijven', {}, companies),
  ]
  const books = await browser.upload(`${workplace}/boekhouding`, {}, { file: bookFile })
  const schools = { name: 'scholen.csv', content: schoolList([{}]) }
  const list = await keeper.upload('/register/import', {}, { file: schools })
  const electives = { file: { name: 'keuzevakken.csv', content: 'Code;Naam\n1701;Robotica\n' } }
  const electiveList = await keeper.upload('/keuzevakken/import', {}, electives)
  await browser.upload(`/register/regios/${region}/logo`, {}, { logo: { name: 'logo.png', content: pngOf(64, 64) } })
  const logo = /\/logo\/([0-9a-f]+)"/.exec((await browser.get(`/regio/${region}`)).text)![1]!
  await browser.post(`${workplace}/plan/versies`, { approvedOn: '20-03-2026', approvedBy: 'Stuurgroep', seen: '0' })
  const notice = await noticeOf(world, activity)
  const vision = await makeVision(browser, world, region)
  const items = await makeItems(browser, keeper, region)
  const whole = parts.find((part) => part.previews.some((preview) => preview.whole))!
  const shared = await sharedFor(world, region)
  const seatRequest = await requestAt(world, activity)
  return {
    ':region': region,
    ':shared': String(shared.id),
    ':owner': shared.owner,
    ':visionPicture': '999999999',
    ':dismissal': '999999999',
    ':seatRequest': String(seatRequest),
    ':proposal': String(await proposalBetween(world, shared.id, activity)),
    ':entry': region,
    ':activity': String(activity),
    ':contribution': String(idIn(page)),
    ':booking': String(await bookingOf(world, activity)),
    ':evidence': /\/bewijs\/bestanden\/(\d+)"/.exec(shown.text)![1]!,
    ':week': '2026-W12',
    ':timesheet': String(await timesheetOf(world, browser, activity, region)),
    ':goal': String(goal),
    ':line': String(line),
    ':measurement': /\/metingen\/(\d+)\//.exec(measured.text)![1]!,
    ':attachment': /\/bijlagen\/(\d+)"/.exec(attached.text)![1]!,
    ':cost': String(rows[0]!.cost),
    ':import': last(uploaded.location),
    ':organisation': String(rows[0]!.company),
    ':network': String(await makeNetwork(world, region)),
    ':other': String(other),
    ':merge': last(merged.location),
    ':schoolImport': last(list.location),
    ':electiveImport': last(electiveList.location),
    ':bookImport': last(books.location),
    '/werkplek/:region/bedrijven/import/:companyImport': last(ofRegion.location),
    '/register/bedrijven/:companyImport': last(ofNation.location),
    '/werkplek/:region/plan/versies/:version': '1',
    ':notice': String(notice),
    ':round': 'voortgang-2026',
    ':figure': 'plannedCosts',
    ':hex': '73397a',
    ':logo': logo,
    ...(await aroundThePlan(world, region)),
    ...(await makeSite(browser, keeper, region)),
    ...(await makeIntake(world, region, items)),
    ':member': given.member,
    ':held': String(given.held),
    ':person': given.member,
    ':placedRole': String(given.held),
    ':session': '00000000-0000-4000-8000-000000000000',
    ':part': whole.id,
    ':preview': String(whole.previews.findIndex((preview) => preview.whole)),
    ':who': 'tess',
    ':proof': last(demoSignInLink(world.settings, 'tess')),
    ...vision,
    ...items,
    ...(await makeCollections(browser, keeper, region)),
    '/bevestigen/:token': last(link),
    '/bedrijf/:token': last(await companyLink(world)),
    ':hash': await statementHash(world, browser, activity, region),
    ':year': '2026',
    '/uitnodiging/:token': last(invitation),
    '/agenda/:token': await feedTokenOf(browser),
    ':subscriber': await subscriberLink(world, region),
    ':theme': 'intake',
    ':view': await savedView(browser, workplace),
    '/inloggen/link/:token': last(await newestLink(world)),
  }
}

/** The same shape of address, with nothing behind it. */
export const nothingBehind: Samples = {
  ':region': 'atlantis',
  ':activity': '999999999',
  ':shared': '999999999',
  ':owner': 'atlantis',
  ':seatRequest': '999999999',
  ':proposal': '999999999',
  ':contribution': '999999999',
  ':booking': '999999999',
  ':dismissal': '999999999',
  ':evidence': '999999999',
  ':timesheet': '999999999',
  ':week': '2026-W99',
  ':goal': '999999999',
  ':line': '999999999',
  ':pathway': '999999999',
  ':agreement': '999999999',
  ':request': '999999999',
  ':elective': '999999999',
  ':electiveOffer': '999999999',
  ':document': '999999999',
  ':body': '999999999',
  ':seat': '999999999',
  ':measurement': '999999999',
  ':attachment': '999999999',
  ':cost': '999999999',
  '/werkplek/:region/plan/versies/:version': '999999999',
  ':notice': '999999999',
  ':import': '999999999',
  ':organisation': '999999999',
  ':network': '999999999',
  ':schoolImport': '999999999',
  ':electiveImport': '999999999',
  ':companyImport': '999999999',
  ':bookImport': '999999999',
  ':member': '00000000-0000-4000-8000-000000000000',
  ':held': '999999999',
  ':person': '00000000-0000-4000-8000-000000000000',
  ':placedRole': '999999999',
  '/werkplek/:region/website/berichten/:item': '999999999',
  '/werkplek/:region/website/aangeboden/bericht/:offer': '999999999',
  ':section': '999999999',
  ':sectionText': '999999999',
  ':picture': '999999999',
  ':visionVersion': '999999999',
  ':comment': '999999999',
  ':reader': '999999999',
  ':subscriber': '1-aaaaaaaaaaaaaaaaaaaaaaaa',
  ':view': '999999999',
  ':block': '999999999',
  ':menuEntry': '999999999',
  ':siteVersion': '999999999',
  ':siteFile': '999999999',
  '/werkplek/:region/website/binnen/:intake': '999999999',
  ':intakeFile': '999999999',
}

export const developerPattern = previewPath(':part', ':preview')

/** The parameters of a pattern with their values. @throws when there is no sample for one. */
export function paramsFor(pattern: string, samples: Samples): Record<string, string> {
  const names = pattern.match(/:[a-z]+/gi) ?? []
  return Object.fromEntries(
    names.map((name) => {
      const start = Object.keys(samples).find((key) => key.startsWith('/') && pattern.startsWith(key))
      const value = samples[name] ?? (start && samples[start])
      if (value === undefined) throw new Error(`the walk has no sample for ${name} in ${pattern}`)
      return [name.slice(1), value]
    }),
  )
}

export const addressOf = (pattern: string, params: Record<string, string>): string =>
  pattern.replace(/:([a-z]+)/gi, (_all, name: string) => params[name] ?? '')
