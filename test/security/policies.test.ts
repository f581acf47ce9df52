// What each role may do, written out a second time: a policy that lets somebody in by mistake fails here.
import { describe, expect, it } from 'vitest'
import { rights } from '../../src/app/rights/rights.ts'
import type { Region } from '../../src/modules/organisations/public.ts'
import { mayChangeActivity } from '../../src/modules/plans/policy.ts'
import { roles, type Actor, type Role } from '../../src/platform/actor.ts'

const region = { id: 1 } as Region

const team: Role[] = [
  'programmeLeader',
  'deputy',
  'leadApplicant',
  'projectLeader',
  'schoolCoordinator',
  'supporter',
  'accountant',
]
/** Who keeps the site of a region as well, without the money. */
const inside: Role[] = [...team, 'editor']
const without = (...left: Role[]): Role[] => team.filter((role) => !left.includes(role))
const leaders: Role[] = ['programmeLeader', 'deputy']
const money: Role[] = [...leaders, 'leadApplicant']
const workers: Role[] = [...money, 'projectLeader']
const nation: Role[] = ['programmeTeam', 'administrator']
/** Who tells of the work reads it everywhere. */
const readers: Role[] = [...nation, 'editor']
const administrator: Role[] = ['administrator']

/** Who may in the region itself, and who by a role of the nation. */
const expected: Readonly<Record<string, readonly [inRegion: Role[], inNation: Role[]]>> = {
  enter: [inside, readers],
  lead: [leaders, administrator],
  giveTeamRole: [leaders, administrator],
  giveOtherRole: [[], administrator],
  changeMember: [leaders, nation],
  dressRegion: [leaders, nation],
  keepSite: [
    [...leaders, 'editor'],
    ['programmeTeam', 'editor'],
  ],
  takeReaders: [[...leaders, 'editor'], []],
  writeItems: [
    [...leaders, 'projectLeader', 'schoolCoordinator', 'editor'],
    ['programmeTeam', 'editor'],
  ],
  publishItems: [
    [...leaders, 'editor'],
    ['programmeTeam', 'editor'],
  ],
  offerItems: [
    [...leaders, 'editor'],
    ['programmeTeam', 'editor'],
  ],
  viewPlan: [inside, readers],
  changePlan: [leaders, administrator],
  approveVision: [leaders, []],
  commentOnVision: [without('accountant'), administrator],
  changeActivity: [[...leaders, 'projectLeader'], administrator],
  workOnActivity: [workers, administrator],
  share: [leaders, administrator],
  keepView: [leaders, administrator],
  answerForMbo: [[], []],
  viewSpending: [without('schoolCoordinator'), nation],
  viewFunding: [without('schoolCoordinator'), nation],
  record: [workers, administrator],
  withdraw: [money, administrator],
  check: [money, administrator],
  keepBooks: [money, administrator],
  writeHours: [without('accountant'), []],
  judgeHours: [money, []],
  closePeriod: [['programmeLeader', 'leadApplicant'], []],
  setNorm: [['programmeLeader', 'leadApplicant'], []],
  viewReports: [without('projectLeader', 'schoolCoordinator'), nation],
  compareRegions: [inside, readers],
  keepRegister: [[], nation],
  keepNationalSite: [[], ['programmeTeam', 'editor']],
  takeNationalReaders: [[], ['programmeTeam', 'editor']],
  publishNationalItems: [[], ['programmeTeam', 'editor']],
  keepRates: [[], nation],
  viewPeople: [[], nation],
  keepPeople: [[], administrator],
}

const person = (role: Role, regionId: number | null, organisationId: number | null = null): Actor => ({
  kind: 'person',
  id: 'x',
  name: 'X',
  email: 'x@voorbeeld.example',
  locale: 'nl',
  grants: [{ role, regionId, organisationId }],
})

const allowed = (may: (actor: Actor) => boolean, regionId: number | null, organisationId: number | null = null) =>
  roles.filter((role) => may(person(role, regionId, organisationId)))

describe('who may do what in a region', () => {
  it('is written here for every right', () => {
    expect(rights.map(({ key }) => key).sort()).toEqual(Object.keys(expected).sort())
  })

  it.each(rights.map(({ key, ask }) => [key, ask] as const))('%s is for those roles and no other', (key, ask) => {
    const [inRegion, inNation] = expected[key]!
    const may = (actor: Actor): boolean => ask(actor, region)
    expect(allowed(may, 1)).toEqual(roles.filter((role) => inRegion.includes(role)))
    expect(allowed(may, null)).toEqual(roles.filter((role) => inNation.includes(role)))
    // Comparing is of whoever has a region, whichever; the mbo's own contact answers for that mbo.
    if (key !== 'compareRegions') expect(allowed(may, 2)).toEqual([])
    expect(allowed(may, null, 1)).toEqual(key === 'answerForMbo' ? ['mboContact'] : [])
    expect(may({ kind: 'visitor', locale: 'nl' })).toBe(false)
  })

  it('lets a project leader change the own activities only', () => {
    const may = (ownerId: string) => allowed((actor) => mayChangeActivity(actor, region, { ownerId }), 1)
    expect(may('x')).toEqual([...leaders, 'projectLeader'])
    expect(may('y')).toEqual(leaders)
  })
})
