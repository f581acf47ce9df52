type Timesheet = number | ':timesheet'
type Week = string
/** The own hours of a week: `2026-W13`. */
export const hoursPath = (region: string): string => `/werkplek/${region}/uren`
export const weekPath = (region: string, week: Week): string => `/werkplek/${region}/uren/${week}`
export const weekTakingBackPath = (region: string, week: Week): string => `/werkplek/${region}/uren/${week}/terughaling`
export const timesheetsPath = (region: string): string => `/werkplek/${region}/urenstaten`
export const timesheetPath = (region: string, id: Timesheet): string => `/werkplek/${region}/urenstaten/${id}`
export const timesheetApprovalPath = (region: string, id: Timesheet): string =>
  `/werkplek/${region}/urenstaten/${id}/goedkeuring`
export const timesheetReturningPath = (region: string, id: Timesheet): string =>
  `/werkplek/${region}/urenstaten/${id}/terugzending`
