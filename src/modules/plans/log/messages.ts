import type { Locale } from '../../../platform/actor.ts'
import { defineMessages } from '../../../platform/i18n.ts'

/** What the log of an activity says; the deeds of modules uphill stand here too, as they happen on activities. */
const deeds = defineMessages<Readonly<Record<string, string>>>({
  nl: {
    'contribution.recorded': 'noteerde een bijdrage',
    'contribution.drafted': 'maakte uit het plan een concept van een bijdrage',
    'contribution.draftedFromPresence': 'maakte uit de aanwezigheid een concept van een bijdrage',
    'contribution.sent': 'vroeg het bedrijf om te bevestigen',
    'contribution.requestRevoked': 'trok de vraag in',
    'contribution.withdrawn': 'trok een bijdrage in',
    'contribution.confirmed': 'bevestigde een bijdrage',
    'contribution.corrected': 'verbeterde en bevestigde een bijdrage',
    'contribution.declined': 'wees een bijdrage af',
    'contribution.evidenceAdded': 'voegde bewijs toe',
    'contribution.paperAdded': 'zette een getekend formulier neer',
    'contribution.checked': 'controleerde een bijdrage',
    'contribution.returned': 'zette een bijdrage terug',
    'contribution.reported': 'nam een bijdrage op in een rapportage',
    'cost.recorded': 'noteerde kosten',
    'cost.imported': 'las kosten in uit de boekhouding',
    'cost.evidenceAdded': 'voegde bewijs bij kosten toe',
    'hours.approved': 'keurde eigen uren goed',
    'ledger.corrected': 'corrigeerde een boeking',
    'activity.added': 'zette de activiteit in het plan',
    'activity.copied': 'maakte de activiteit als kopie',
    'activity.fileAdded': 'voegde een bijlage toe',
    'activity.fileRemoved': 'haalde een bijlage weg',
  },
  en: {
    'contribution.recorded': 'recorded a contribution',
    'contribution.drafted': 'drafted a contribution from the plan',
    'contribution.draftedFromPresence': 'drafted a contribution from who was there',
    'contribution.sent': 'asked the company to confirm',
    'contribution.requestRevoked': 'took the request back',
    'contribution.withdrawn': 'withdrew a contribution',
    'contribution.confirmed': 'confirmed a contribution',
    'contribution.corrected': 'corrected and confirmed a contribution',
    'contribution.declined': 'declined a contribution',
    'contribution.evidenceAdded': 'added evidence',
    'contribution.paperAdded': 'put in a signed form',
    'contribution.checked': 'checked a contribution',
    'contribution.returned': 'sent a contribution back',
    'contribution.reported': 'took a contribution into a report',
    'cost.recorded': 'recorded costs',
    'cost.imported': 'read costs in from the bookkeeping',
    'cost.evidenceAdded': 'added evidence of costs',
    'hours.approved': 'approved own hours',
    'ledger.corrected': 'corrected an entry',
    'activity.added': 'put the activity into the plan',
    'activity.copied': 'made the activity as a copy',
    'activity.fileAdded': 'added an attachment',
    'activity.fileRemoved': 'removed an attachment',
  },
})

/** Deeds that the account of changes tells in full: field by field. */
export const toldByChanges: readonly string[] = [
  'activity.changed',
  'activity.cancelled',
  'activity.finished',
  'activity.resumed',
]

export function deedText(locale: Locale, action: string): string {
  return deeds(locale)[action] ?? action
}
