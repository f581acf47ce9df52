export const planPath = (region: string): string => `/werkplek/${region}/plan`
export const railMapPath = (region: string): string => `/werkplek/${region}/plan/lijnenkaart`
export const goalPath = (region: string, letter: string): string => `${planPath(region)}#doel-${letter.toLowerCase()}`
export const planExportPath = (region: string, format: 'xlsx' | 'csv'): string =>
  `/werkplek/${region}/plan/dienstregeling.${format}`
export const activityPath = (region: string, activity: number | ':activity'): string =>
  `/werkplek/${region}/activiteiten/${activity}`

export const importsPath = (region: string): string => `/werkplek/${region}/plan/import`
export const importPath = (region: string, id: number | ':import'): string => `/werkplek/${region}/plan/import/${id}`
export const importColumnsPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/kolommen`
export const importApplyPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/overname`
export const importUndoPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/herstel`
