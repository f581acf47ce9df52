export const planPath = (region: string): string => `/werkplek/${region}/plan`
export const railMapPath = (region: string): string => `/werkplek/${region}/plan/lijnenkaart`
export const goalPath = (region: string, letter: string): string => `${planPath(region)}#doel-${letter.toLowerCase()}`
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

export const importsPath = (region: string): string => `/werkplek/${region}/plan/import`
export const importPath = (region: string, id: number | ':import'): string => `/werkplek/${region}/plan/import/${id}`
export const importColumnsPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/kolommen`
export const importApplyPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/overname`
export const importUndoPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/herstel`
