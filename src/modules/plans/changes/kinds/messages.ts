import type { Locale } from '../../../../platform/actor.ts'
import { defineMessages, formats } from '../../../../platform/i18n.ts'
import { money, type Currency } from '../../../../platform/money.ts'
import { typedNumber, withUnit } from '../../goals/rules.ts'
import { typedWhen } from '../../keeping/details/rules.ts'
import { markByRule, type Change, type ChangeKind, type Mark } from '../rules.ts'

const nl = {
  kinds: {
    goalAdded: 'Doel erbij',
    goalDropped: 'Doel vervallen',
    goalReturned: 'Doel hersteld',
    goalTarget: 'Streefwaarde gewijzigd',
    goalReworded: 'Doel anders verwoord',
    activityAdded: 'Activiteit erbij',
    activityCancelled: 'Activiteit vervallen',
    activityReturned: 'Activiteit hervat',
    activityReplaced: 'Zelfde doel, andere activiteit',
    activityLate: 'Activiteit later klaar',
    activityMoved: 'Activiteit verschoven',
    activityGoals: 'Activiteit bij ander doel',
    activityReworded: 'Andere naam',
    activityLine: 'Andere programmalijn',
    activityState: 'Andere status',
    ideaDropped: 'Idee vervallen',
    partnersSwapped: 'Andere partner',
    partnersLeft: 'Partner weg',
    partnersJoined: 'Partner erbij',
    activityBudget: 'Begroting verschoven',
    budgetPost: 'Globale post gewijzigd',
    overheadShift: 'Van ontwikkelen naar overhead',
    overheadGrown: 'Meer overhead',
    grant: 'Toegekende subsidie gewijzigd',
  } satisfies Record<ChangeKind, string>,
  marks: {
    report: 'Melden',
    nextReport: 'Volgend verslag',
    none: 'Geen melding',
  } satisfies Record<Mark, string>,
  because: {
    goal: 'Doelen die vervallen of erbij komen, meld je met hun activiteiten.',
    notInTime: 'Wat niet of niet op tijd wordt uitgevoerd, meld je.',
    overhead: 'Een verschuiving van ontwikkelen naar overhead meld je.',
    sameGoal: 'Hetzelfde doel met een andere activiteit hoort in het volgende verslag.',
    company: 'Een wissel van bedrijf hoort in het volgende verslag.',
    budget: 'Dit licht je toe in het volgende verslag.',
    nextReport: 'Dit hoort in het volgende verslag.',
    none: 'Dit vraagt geen melding.',
  },
  months: (count: number) => {
    const size = Math.abs(count) === 1 ? '1 maand' : `${Math.abs(count)} maanden`
    return count > 0 ? `${size} later` : `${size} eerder`
  },
  until: 't/m',
  by: (day: string) => `op ${day}`,
  states: { idea: 'idee', done: 'gereed', cancelled: 'geannuleerd', dates: 'volgt de periode' },
  wholePlan: 'Het hele plan',
  nothing: 'niets',
}

export const kindMessages = defineMessages<typeof nl>({
  nl,
  en: {
    kinds: {
      goalAdded: 'Goal added',
      goalDropped: 'Goal dropped',
      goalReturned: 'Goal brought back',
      goalTarget: 'Target changed',
      goalReworded: 'Goal worded otherwise',
      activityAdded: 'Activity added',
      activityCancelled: 'Activity dropped',
      activityReturned: 'Activity resumed',
      activityReplaced: 'Same goal, other activity',
      activityLate: 'Activity ends later',
      activityMoved: 'Activity moved',
      activityGoals: 'Activity serves another goal',
      activityReworded: 'Other name',
      activityLine: 'Other programme line',
      activityState: 'Other state',
      ideaDropped: 'Idea dropped',
      partnersSwapped: 'Other partner',
      partnersLeft: 'Partner left',
      partnersJoined: 'Partner joined',
      activityBudget: 'Budget shifted',
      budgetPost: 'Overall sum changed',
      overheadShift: 'From developing to overhead',
      overheadGrown: 'More overhead',
      grant: 'Subsidy granted changed',
    },
    marks: { report: 'Report', nextReport: 'Next report', none: 'No notice' },
    because: {
      goal: 'Goals that drop out or come are reported with their activities.',
      notInTime: 'What is not carried out, or not in time, is reported.',
      overhead: 'A shift from developing to overhead is reported.',
      sameGoal: 'The same goal by another activity belongs in the next report.',
      company: 'Another company belongs in the next report.',
      budget: 'You explain this in the next report.',
      nextReport: 'This belongs in the next report.',
      none: 'This asks for no notice.',
    },
    months: (count) => {
      const size = Math.abs(count) === 1 ? '1 month' : `${Math.abs(count)} months`
      return count > 0 ? `${size} later` : `${size} earlier`
    },
    until: 'until',
    by: (day) => `on ${day}`,
    states: { idea: 'idea', done: 'done', cancelled: 'cancelled', dates: 'follows the period' },
    wholePlan: 'The whole plan',
    nothing: 'nothing',
  },
})

const reasonsOfKind: Readonly<Partial<Record<ChangeKind, keyof typeof nl.because>>> = {
  goalAdded: 'goal',
  goalDropped: 'goal',
  goalReturned: 'goal',
  activityCancelled: 'notInTime',
  activityLate: 'notInTime',
  overheadShift: 'overhead',
  activityReplaced: 'sameGoal',
  activityAdded: 'sameGoal',
  partnersSwapped: 'company',
  partnersLeft: 'company',
  activityBudget: 'budget',
  budgetPost: 'budget',
  overheadGrown: 'budget',
}

export interface WordedChange {
  readonly title: string
  readonly about: string
  /** Null where there was nothing. */
  readonly before: string | null
  readonly after: string | null
  readonly moved: string | null
  /** With its sign. */
  readonly amount: string | null
  /** Why the rules mark it so. */
  readonly because: string
}

/** A change in the words of a reader. */
export function wordedChange(locale: Locale, change: Change, currency: Currency): WordedChange {
  const t = kindMessages(locale)
  const { kind, about, before, after, months, cents } = change
  const text = (value: string | null) => (value === null ? null : valueText(locale, kind, value, currency))
  const amount = cents ? formats(locale).money(money(cents, currency)) : null
  return {
    title: t.kinds[kind],
    about: about.name || t.wholePlan,
    before: kind === 'activityState' ? (text(before) ?? t.states.dates) : text(before),
    after: kind === 'activityState' ? (text(after) ?? t.states.dates) : text(after),
    moved: months ? t.months(months) : null,
    amount: amount && cents && cents > 0 ? `+${amount}` : amount,
    because: t.because[reasonsOfKind[kind] ?? (markByRule(change) === 'none' ? 'none' : 'nextReport')],
  }
}

const amounts: readonly ChangeKind[] = ['activityBudget', 'budgetPost', 'overheadShift', 'overheadGrown', 'grant']
const periods: readonly ChangeKind[] = ['activityAdded', 'activityLate', 'activityMoved']
const targets: readonly ChangeKind[] = ['goalAdded', 'goalDropped', 'goalReturned', 'goalTarget']

function valueText(locale: Locale, kind: ChangeKind, value: string, currency: Currency): string {
  const t = kindMessages(locale)
  const f = formats(locale)
  if (amounts.includes(kind)) return f.money(money(Number(value), currency))
  if (periods.includes(kind)) {
    const [from = '', until = ''] = value.split('/').map(typedWhen)
    return from === until ? from : `${from} ${t.until} ${until}`
  }
  if (targets.includes(kind)) {
    const [number = '', unit = '', day = ''] = value.split('|')
    return [number && withUnit(typedNumber(number), unit || null), day && t.by(f.date(day))].filter(Boolean).join(' ')
  }
  if (kind === 'activityGoals') return value.replace(/^\d+\|/gm, '').replaceAll('\n', ', ')
  return kind === 'activityState' && value in t.states ? t.states[value as keyof typeof t.states] : value
}
