export type ReportTables = {
  rounds: {
    slug: string
    name_nl: string
    name_en: string
    period: string
    reports_from: string
    reports_until: string
    opens_on: string
    due_on: string
  }
}
