// Who may do what, asked of the policies themselves: each is called with somebody who has one role only.
import { roles, type Actor, type Role } from '../../platform/actor.ts'
import {
  mayClosePeriod,
  mayCheck,
  mayJudgeHours,
  mayWriteHours,
  mayKeepBooks,
  mayRecord,
  maySetNorm,
  mayViewFunding,
  mayWithdraw,
} from '../../modules/funding/public.ts'
import {
  mayChangeOrganisation,
  mayDressRegion,
  mayEnter,
  mayGiveRole,
  mayKeepPeople,
  mayKeepRegister,
  mayLead,
  mayViewPeople,
  reachesOf,
  type Region,
} from '../../modules/organisations/public.ts'
import {
  mayAnswerForMbo,
  mayApproveVision,
  mayChangeActivity,
  mayChangePlan,
  mayCommentOnVision,
  mayCompareRegions,
  mayKeepView,
  mayShare,
  mayViewPlan,
  mayKeepRates,
  mayViewSpending,
  mayWorkOnActivity,
} from '../../modules/plans/public.ts'
import { mayTakeReaders } from '../../modules/newsletters/public.ts'
import { mayKeepSite, mayPublish, mayWriteItems } from '../../modules/publishing/public.ts'
import { mayViewReports } from '../../modules/reports/public.ts'

export const rightGroups = ['region', 'plan', 'money', 'reports', 'nation'] as const
export type RightGroup = (typeof rightGroups)[number]

export interface Right {
  /** Its words stand in the messages. */
  readonly key: RightKey
  readonly group: RightGroup
  /** The policy that decides, so that a test finds those that nobody shows. */
  readonly policy: (actor: Actor, ...about: never[]) => boolean
  readonly ask: (actor: Actor, region: Region) => boolean
}

export type RightKey =
  | 'enter'
  | 'lead'
  | 'giveTeamRole'
  | 'giveOtherRole'
  | 'changeMember'
  | 'dressRegion'
  | 'keepSite'
  | 'takeReaders'
  | 'writeItems'
  | 'publishItems'
  | 'offerItems'
  | 'viewPlan'
  | 'changePlan'
  | 'approveVision'
  | 'commentOnVision'
  | 'changeActivity'
  | 'workOnActivity'
  | 'share'
  | 'keepView'
  | 'answerForMbo'
  | 'viewSpending'
  | 'viewFunding'
  | 'record'
  | 'withdraw'
  | 'check'
  | 'keepBooks'
  | 'writeHours'
  | 'judgeHours'
  | 'closePeriod'
  | 'setNorm'
  | 'viewReports'
  | 'keepRates'
  | 'compareRegions'
  | 'keepRegister'
  | 'keepNationalSite'
  | 'takeNationalReaders'
  | 'publishNationalItems'
  | 'viewPeople'
  | 'keepPeople'

export const rights: readonly Right[] = [
  { key: 'enter', group: 'region', policy: mayEnter, ask: mayEnter },
  { key: 'lead', group: 'region', policy: mayLead, ask: mayLead },
  {
    key: 'giveTeamRole',
    group: 'region',
    policy: mayGiveRole,
    ask: (actor, region) => mayGiveRole(actor, region, 'projectLeader'),
  },
  {
    key: 'giveOtherRole',
    group: 'region',
    policy: mayGiveRole,
    ask: (actor, region) => mayGiveRole(actor, region, 'supporter'),
  },
  {
    key: 'changeMember',
    group: 'region',
    policy: mayChangeOrganisation,
    ask: (actor, region) => mayChangeOrganisation(actor, { kind: 'company', regionIds: [region.id] }),
  },
  { key: 'dressRegion', group: 'region', policy: mayDressRegion, ask: mayDressRegion },
  { key: 'keepSite', group: 'region', policy: mayKeepSite, ask: mayKeepSite },
  { key: 'takeReaders', group: 'region', policy: mayTakeReaders, ask: mayTakeReaders },
  { key: 'writeItems', group: 'region', policy: mayWriteItems, ask: mayWriteItems },
  { key: 'publishItems', group: 'region', policy: mayPublish, ask: mayPublish },
  { key: 'offerItems', group: 'region', policy: mayPublish, ask: mayPublish },
  { key: 'viewPlan', group: 'plan', policy: mayViewPlan, ask: mayViewPlan },
  { key: 'changePlan', group: 'plan', policy: mayChangePlan, ask: mayChangePlan },
  { key: 'approveVision', group: 'plan', policy: mayApproveVision, ask: mayApproveVision },
  { key: 'commentOnVision', group: 'plan', policy: mayCommentOnVision, ask: mayCommentOnVision },
  {
    key: 'changeActivity',
    group: 'plan',
    policy: mayChangeActivity,
    ask: (actor, region) => mayChangeActivity(actor, region, { ownerId: actor.kind === 'person' ? actor.id : null }),
  },
  { key: 'workOnActivity', group: 'plan', policy: mayWorkOnActivity, ask: mayWorkOnActivity },
  { key: 'share', group: 'plan', policy: mayShare, ask: mayShare },
  {
    key: 'keepView',
    group: 'plan',
    policy: mayKeepView,
    ask: (actor, region) => mayKeepView(actor, region, { personId: 'somebody else', shared: true }),
  },
  {
    key: 'answerForMbo',
    group: 'plan',
    policy: mayAnswerForMbo,
    ask: (actor) => mayAnswerForMbo(actor, anyOrganisation),
  },
  { key: 'viewSpending', group: 'money', policy: mayViewSpending, ask: mayViewSpending },
  { key: 'viewFunding', group: 'money', policy: mayViewFunding, ask: mayViewFunding },
  { key: 'record', group: 'money', policy: mayRecord, ask: mayRecord },
  { key: 'withdraw', group: 'money', policy: mayWithdraw, ask: mayWithdraw },
  { key: 'check', group: 'money', policy: mayCheck, ask: mayCheck },
  { key: 'keepBooks', group: 'money', policy: mayKeepBooks, ask: mayKeepBooks },
  { key: 'writeHours', group: 'money', policy: mayWriteHours, ask: mayWriteHours },
  { key: 'judgeHours', group: 'money', policy: mayJudgeHours, ask: mayJudgeHours },
  { key: 'closePeriod', group: 'money', policy: mayClosePeriod, ask: mayClosePeriod },
  { key: 'setNorm', group: 'money', policy: maySetNorm, ask: maySetNorm },
  { key: 'viewReports', group: 'reports', policy: mayViewReports, ask: mayViewReports },
  { key: 'compareRegions', group: 'nation', policy: mayCompareRegions, ask: mayCompareRegions },
  { key: 'keepRegister', group: 'nation', policy: mayKeepRegister, ask: mayKeepRegister },
  { key: 'keepNationalSite', group: 'nation', policy: mayKeepSite, ask: (actor) => mayKeepSite(actor, null) },
  {
    key: 'takeNationalReaders',
    group: 'nation',
    policy: mayTakeReaders,
    ask: (actor) => mayTakeReaders(actor, null),
  },
  { key: 'publishNationalItems', group: 'nation', policy: mayPublish, ask: (actor) => mayPublish(actor, null) },
  { key: 'keepRates', group: 'nation', policy: mayKeepRates, ask: mayKeepRates },
  { key: 'viewPeople', group: 'nation', policy: mayViewPeople, ask: mayViewPeople },
  { key: 'keepPeople', group: 'nation', policy: mayKeepPeople, ask: mayKeepPeople },
]

/** Whether a role is enough, wherever it can be held: in this region, at an organisation or in the nation. */
export function allows({ ask }: Right, role: Role, region: Region): boolean {
  return reachesOf[role].some((reach) =>
    ask(
      somebodyWith(role, reach === 'region' ? region.id : null, reach === 'organisation' ? anyOrganisation : null),
      region,
    ),
  )
}

const anyOrganisation = 1

function somebodyWith(role: Role, regionId: number | null, organisationId: number | null): Actor {
  const grants = [{ role, regionId, organisationId }]
  return { kind: 'person', id: '', name: '', email: '', locale: 'nl', grants }
}

/** Roles that no policy knows yet: they open nothing in a region. */
export const rolesWithoutRights = (region: Region): Role[] =>
  roles.filter((role) => !rights.some((right) => allows(right, role, region)))
