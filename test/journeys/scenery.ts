// A region in full swing, made over HTTP as people would: a plan, costs, and contributions in every state.
import type { CastKey } from '../../db/seeds/cast.ts'
import type { PlatformTables } from '../../src/platform/database/tables.ts'
import type { Visitor } from '../visitor.ts'
import { allWrong, oneMore, photo, type PlannerFile, type Planners } from './planners.ts'
import type { Stage } from './stage.ts'

export interface Scenery {
  /** Path of the page of one activity. */
  readonly activity: string
  /** Path of the page of a goal that something was measured of. */
  readonly goal: string
  readonly appliedImport: string
  readonly waitingImport: string
  readonly refusedImport: string
  readonly contributions: { readonly sent: string; readonly confirmed: string; readonly drafted: string }
  /** Paths of personal links. */
  readonly links: { readonly open: string; readonly answered: string; readonly revoked: string }
}

export async function fillRegion(stage: Stage, region: string, who: CastKey, planners: Planners): Promise<Scenery> {
  const leader = await stage.byHttp(who)
  const plan = `/werkplek/${region}/plan`
  const upload = async (file: PlannerFile) => {
    const sent = { name: file.name, content: file.buffer, type: file.mimeType }
    return (await leader.upload(`${plan}/import`, {}, { file: sent })).location
  }
  const appliedImport = await upload(planners.tidy)
  const seen = /name="seen" value="([^"]+)"/.exec((await leader.get(appliedImport)).text)?.[1] ?? ''
  await leader.post(`${appliedImport}/overname`, { seen })
  const activity = /href="(\/werkplek\/[^"]+)">Techniek Tastbaar/.exec((await leader.get(plan)).text)?.[1] ?? ''
  await leader.post(`${activity}/kosten`, {
    description: 'Huur evenementenhal',
    on: '12-03-2026',
    quantity: '5',
    price: '3.200,00',
  })
  const goal = /href="(\/werkplek\/[^"]+\/doelen\/\d+)"/.exec((await leader.get(`${plan}/doelen`)).text)?.[1] ?? ''
  await leader.post(`${goal}/wijziging`, {
    version: '1',
    indicator: 'Leerlingen in een technisch profiel',
    unit: '%',
    baselineValue: '26',
    baselineYear: '2024',
    targetValue: '32',
    targetOn: '01-10-2028',
  })
  await leader.post(`${goal}/metingen`, { on: '01-10-2025', value: '27,5' })
  const record = (company: string, email: string, next: string) => recorded(leader, activity, company, email, next)
  const contributions = {
    sent: await record('Koeltechniek Barger', 'jan@barger.example', 'send'),
    confirmed: await record('Veenland Metaal', 'ineke@veenland.example', 'send'),
    drafted: await record('Zonnehof Energie', 'lies@zonnehof.example', 'keep'),
  }
  const revoked = await record('Bouwgroep Runde', 'bart@runde.example', 'send')
  await leader.post(`${revoked}/verzoek/intrekking`)
  const links = {
    open: await linkTo(stage, 'jan@barger.example'),
    answered: await linkTo(stage, 'ineke@veenland.example'),
    revoked: await linkTo(stage, 'bart@runde.example'),
  }
  await leader.post(`${links.answered}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
  const [waitingImport, refusedImport] = [await upload(oneMore), await upload(allWrong)]
  await stage.workDone()
  return { activity, goal, appliedImport, waitingImport, refusedImport, contributions, links }
}

async function recorded(
  leader: Visitor,
  activity: string,
  company: string,
  email: string,
  next: string,
): Promise<string> {
  const fields = {
    company,
    description: 'Stand met 2 medewerkers op de beurs voor techniek en ambacht',
    from: '16-03-2026',
    until: '18-03-2026',
    hours: '25',
    rate: '60,00',
    otherKind: 'material',
    otherDescription: 'staal en lasdraad',
    otherAmount: '240',
    contactName: 'Ineke Bos',
    contactEmail: email,
    next,
  }
  const file = { name: photo.name, content: photo.buffer }
  return (await leader.upload(`${activity}/bijdragen`, fields, { file })).location
}

/** The personal link in the letter to somebody. */
export async function linkTo(stage: Stage, recipient: string): Promise<string> {
  const letter = await stage.db
    .withTables<PlatformTables>()
    .selectFrom('letters')
    .select('text_body')
    .where('recipient', '=', recipient)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return /\/bevestigen\/\S+/.exec(letter.text_body)?.[0] ?? ''
}
