export const planPath = (region: string): string => `/werkplek/${region}/plan`
export const railMapPath = (region: string): string => `/werkplek/${region}/plan/lijnenkaart`
export const goalsPath = (region: string): string => `/werkplek/${region}/plan/doelen`
export const newGoalPath = (region: string): string => `${goalsPath(region)}/nieuw`

type GoalId = number | ':goal'
export const goalPath = (region: string, goal: GoalId): string => `${goalsPath(region)}/${goal}`
export const editGoalPath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/wijzigen`
export const goalChangePath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/wijziging`
export const goalMovePath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/plaats`
export const dropGoalPath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/vervallen`
export const goalDropPath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/verval`
export const goalReturnPath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/herstel`
export const measurementsPath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/metingen`
export const measurementRemovalPath = (region: string, goal: GoalId, id: number | ':measurement'): string =>
  `${measurementsPath(region, goal)}/${id}/verwijdering`

export const programmeLinesPath = (region: string): string => `/werkplek/${region}/plan/programmalijnen`
export const programmeLineChangePath = (region: string): string => `${programmeLinesPath(region)}/wijziging`
export const programmeLineRemovalPath = (region: string): string => `${programmeLinesPath(region)}/verwijdering`
export const planExportPath = (region: string, format: 'xlsx' | 'csv'): string =>
  `/werkplek/${region}/plan/dienstregeling.${format}`
export const activityPath = (region: string, activity: number | ':activity'): string =>
  `/werkplek/${region}/activiteiten/${activity}`
export const activitiesPath = (region: string): string => `/werkplek/${region}/activiteiten`
export const newActivityPath = (region: string): string => `/werkplek/${region}/activiteiten/nieuw`

type ActivityId = number | ':activity'
export const editActivityPath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/wijzigen`
export const activityChangePath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/wijziging`

/** Each step of an activity has a page that asks, and an address that does it. */
const steps = {
  cancel: ['annuleren', 'annulering'],
  finish: ['afronden', 'afronding'],
  resume: ['hervatten', 'hervatting'],
} as const
type Step = keyof typeof steps
export const stepPath = (region: string, activity: ActivityId, step: Step): string =>
  `${activityPath(region, activity)}/${steps[step][0]}`
export const stepDonePath = (region: string, activity: ActivityId, step: Step): string =>
  `${activityPath(region, activity)}/${steps[step][1]}`

export const attachmentsPath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/bijlagen`
export const attachmentPath = (region: string, activity: ActivityId, file: number | ':attachment'): string =>
  `${attachmentsPath(region, activity)}/${file}`
export const attachmentRemovalPath = (region: string, activity: ActivityId, file: number | ':attachment'): string =>
  `${attachmentPath(region, activity, file)}/verwijdering`

export const budgetPath = (region: string): string => `/werkplek/${region}/plan/begroting`
export const grantPath = (region: string): string => `${budgetPath(region)}/subsidie`
export const budgetLinesPath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/begroting`
export const budgetLinePath = (region: string, activity: ActivityId, line: number | ':line'): string =>
  `${budgetLinesPath(region, activity)}/${line}`
export const budgetLineRemovalPath = (region: string, activity: ActivityId, line: number | ':line'): string =>
  `${budgetLinePath(region, activity, line)}/verwijdering`

export const importsPath = (region: string): string => `/werkplek/${region}/plan/import`
export const importPath = (region: string, id: number | ':import'): string => `/werkplek/${region}/plan/import/${id}`
export const importColumnsPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/kolommen`
export const importApplyPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/overname`
export const importUndoPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/herstel`
