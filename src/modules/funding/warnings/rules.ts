// What is worth a second look before an accountant takes one. The database finds records that belong together; what they
// mean, how bad it is and how much money it is about is decided here.
import type { IsoDate } from '../../../platform/time.ts'

/** Serious: must not be. Light: may well be right, but somebody will ask. */
export type Severity = 'serious' | 'light'

/** Every check by its name, the ones that say most first. */
export const severities = {
  doubleFunding: 'serious',
  sameMachine: 'serious',
  sameInvoice: 'serious',
  alikeMachine: 'light',
  sameFile: 'light',
  rateAboveMaximum: 'serious',
  outsideGrant: 'serious',
  outsideActivity: 'light',
  hoursOfDay: 'serious',
  longDay: 'light',
  ownContribution: 'serious',
  sharesAboveWhole: 'serious',
} as const satisfies Record<string, Severity>
export type WarningRule = keyof typeof severities
export const warningRules = Object.keys(severities) as readonly WarningRule[]

/** What the database looks for. */
export type Look = 'file' | 'invoice' | 'serial' | 'machine' | 'rate' | 'grant' | 'period' | 'day' | 'own' | 'shares'

/** A record that a warning is about. */
export interface Touched {
  readonly document: 'contribution' | 'cost' | 'activity'
  readonly id: number
  readonly regionId: number
  readonly regionSlug: string
  readonly region: string
  /** The subsidy period; with the region it makes the grant. */
  readonly period: string
  readonly activityId: number
  readonly activity: string
  readonly what: string
  /** Who gave or was paid. */
  readonly party: string | null
  readonly on: IsoDate | null
  readonly cents: number
  /** A part of what something cost once. */
  readonly writtenOff: boolean
}

export interface Finding extends Touched {
  readonly look: Look
  /** What it is about, whatever the facts: a hash, a number, a day. */
  readonly subject: string
  /** Part of the amount that is in question; null: see the rule. */
  readonly stakeCents: number | null
  /** What was found, and what it should not be above: cents of an hour, hours of a day, percents. */
  readonly found: number | null
  readonly bound: number | null
  /** Where the bound came from, which day it was, or what makes the giver the taker. */
  readonly detail: string | null
}

export interface Warning {
  readonly rule: WarningRule
  readonly severity: Severity
  readonly subject: string
  /** All that it rests on; when one of these changes it is another warning. */
  readonly facts: string
  readonly cents: number
  /** What the reader may see of it. */
  readonly touched: readonly Touched[]
  /** Other regions with records that the reader may not see. */
  readonly elsewhere: number
  readonly found: number | null
  readonly bound: number | null
  readonly detail: string | null
}

export interface Reader {
  readonly regionId: number
  readonly mayView: (regionId: number) => boolean
  /** The part of the account of the region that is read; null: all of it. */
  readonly period: { readonly from: IsoDate; readonly until: IsoDate } | null
}

/** A long day of one person, and one that does not exist. */
export const hoursOfLongDay = 10
export const hoursOfDay = 24
/** Bills come before and after what they are for. */
export const daysOfBill = 60

/** From what was found to warnings, the most money first. */
export function warningsFrom(findings: readonly Finding[], reader: Reader): Warning[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.look} ${finding.subject}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  const made = [...groups.values()].flatMap((found) => {
    const rule = ruleOf(found)
    return rule ? [{ warning: warningOf(rule, found, reader), found }] : []
  })
  const read = withoutEchoes(made).filter(({ touched }) => touched.length > 0)
  return read.sort(
    (one, other) =>
      other.cents - one.cents ||
      warningRules.indexOf(one.rule) - warningRules.indexOf(other.rule) ||
      (one.subject < other.subject ? -1 : 1),
  )
}

function ruleOf(found: readonly Finding[]): WarningRule | null {
  const [first] = found
  if (!first) return null
  switch (first.look) {
    case 'file':
      return documentsOf(found).size > 1 && !isListOfMany(found) ? 'sameFile' : null
    case 'invoice':
      return documentsOf(found).size < 2 ? null : grantsOf(found).size > 1 ? 'doubleFunding' : 'sameInvoice'
    case 'serial':
    case 'machine':
      return ruleOfMachine(first.look, found)
    case 'rate':
      return 'rateAboveMaximum'
    case 'grant':
      return 'outsideGrant'
    case 'period':
      return 'outsideActivity'
    case 'day':
      return (first.found ?? 0) > hoursOfDay ? 'hoursOfDay' : 'longDay'
    case 'own':
      return 'ownContribution'
    case 'shares':
      return 'sharesAboveWhole'
  }
}

/** One list of those who were there shows what several companies did at one activity. */
const isListOfMany = (found: readonly Finding[]): boolean =>
  new Set(found.map(({ activityId }) => activityId)).size === 1 &&
  found.every(({ document }) => document === 'contribution') &&
  new Set(found.map(({ party }) => party)).size === found.length

/** A name alone may be that of two machines; in one grant it says nothing, unless one was paid and the other given. */
function ruleOfMachine(look: 'serial' | 'machine', found: readonly Finding[]): WarningRule | null {
  if (documentsOf(found).size < 2) return null
  const oneRegion = new Set(found.map(({ regionId }) => regionId)).size === 1
  if (oneRegion && found.every(({ writtenOff }) => writtenOff)) return null
  if (grantsOf(found).size > 1) return look === 'serial' ? 'doubleFunding' : 'alikeMachine'
  return look === 'serial' || new Set(found.map(({ document }) => document)).size > 1 ? 'sameMachine' : null
}

const documentOf = ({ document, id }: Touched): string => `${document} ${id}`
const documentsOf = (found: readonly Touched[]): Set<string> => new Set(found.map(documentOf))
const grantsOf = (found: readonly Touched[]): Set<string> =>
  new Set(found.map(({ regionId, period }) => `${regionId} ${period}`))

function warningOf(rule: WarningRule, found: readonly Finding[], { regionId, mayView, period }: Reader): Warning {
  const [first] = found
  const own = found.filter((each) => each.regionId === regionId)
  const isRead = ({ on }: Touched): boolean => !period || on === null || (on >= period.from && on <= period.until)
  const seen = found.filter((each) => (each.regionId === regionId ? isRead(each) : mayView(each.regionId)))
  const hidden = found.filter((each) => each.regionId !== regionId && !mayView(each.regionId))
  const facts = found.map(({ document, id, cents, on, party, found: measure, bound }) =>
    [document, id, cents, on, party, measure, bound].join('|'),
  )
  return {
    rule,
    severity: severities[rule],
    subject: first?.subject ?? '',
    facts: facts.sort().join('\n'),
    cents: stakeOf(rule, own, found.length > own.length),
    touched: [...new Map(seen.map(({ ...each }) => [documentOf(each), each])).values()].sort(
      (one, other) => other.cents - one.cents,
    ),
    elsewhere: new Set(hidden.map((each) => each.regionId)).size,
    found: first?.found ?? null,
    bound: first?.bound ?? null,
    detail: first?.detail ?? null,
  }
}

/**
 * Where something counts twice one of them may stay, the largest; when the other stands elsewhere, all of ours is in
 * question. Anything else: what the check says, such as the part above a bound, or the whole.
 */
function stakeOf(rule: WarningRule, own: readonly Finding[], isElsewhere: boolean): number {
  const amounts = [...new Map(own.map((each) => [documentOf(each), each.cents])).values()]
  const sum = amounts.reduce((total, cents) => total + cents, 0)
  if (own.some(({ stakeCents }) => stakeCents !== null))
    return own.reduce((total, { stakeCents }) => total + (stakeCents ?? 0), 0)
  // A credit note is below zero.
  return isDouble(rule) && !isElsewhere ? Math.max(sum - Math.max(...amounts), 0) : sum
}

const isDouble = (rule: WarningRule): boolean =>
  ['doubleFunding', 'sameMachine', 'alikeMachine', 'sameInvoice', 'sameFile'].includes(rule)

/** The same records by their number, their name and their file are told once, by what says most. */
function withoutEchoes(made: readonly { warning: Warning; found: readonly Finding[] }[]): Warning[] {
  const told = new Set<string>()
  return made
    .toSorted((one, other) => warningRules.indexOf(one.warning.rule) - warningRules.indexOf(other.warning.rule))
    .flatMap(({ warning, found }) => {
      if (!isDouble(warning.rule)) return [warning]
      const documents = [...documentsOf(found)].sort().join()
      if (told.has(documents)) return []
      told.add(documents)
      return [warning]
    })
}

/** That somebody put a warning aside, and why. */
export interface Dismissal {
  readonly id: number
  readonly rule: string
  readonly subject: string
  readonly facts: string
  readonly reason: string
  readonly by: string | null
  readonly at: Date
}

export interface Sorted {
  /** With what was said of it before its facts changed. */
  readonly open: readonly (Warning & { readonly earlier: Dismissal | null })[]
  readonly aside: readonly (Warning & { readonly dismissal: Dismissal })[]
}

/** Open and put aside. What was put aside with other facts is open again. */
export function sortedBy(warnings: readonly Warning[], dismissals: readonly Dismissal[]): Sorted {
  const open: (Warning & { earlier: Dismissal | null })[] = []
  const aside: (Warning & { dismissal: Dismissal })[] = []
  const about = new Map<string, Dismissal[]>()
  for (const dismissal of dismissals) {
    const key = `${dismissal.rule} ${dismissal.subject}`
    about.set(key, [...(about.get(key) ?? []), dismissal])
  }
  for (const warning of warnings) {
    const said = about.get(`${warning.rule} ${warning.subject}`) ?? []
    const dismissal = said.find(({ facts }) => facts === warning.facts)
    if (dismissal) aside.push({ ...warning, dismissal })
    else open.push({ ...warning, earlier: said.at(-1) ?? null })
  }
  return { open, aside }
}

/** By record, the warnings that it has a part in. */
export function marksOf<One extends Warning>(
  warnings: readonly One[],
  document: Touched['document'],
): ReadonlyMap<number, readonly One[]> {
  const marks = new Map<number, One[]>()
  for (const warning of warnings)
    for (const each of warning.touched)
      if (each.document === document) marks.set(each.id, [...(marks.get(each.id) ?? []), warning])
  return marks
}
