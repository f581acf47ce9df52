import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money, type Currency } from '../../../../platform/money.ts'
import { activityTogetherPath } from '../../../plans/paths.ts'
import { activityContributionsPath, contributionPath } from '../../paths.ts'
import { warningMessages } from '../messages.ts'
import type { Touched, Warning } from '../rules.ts'

/** Why it is a warning, in the reader's words. */
export function toldOf(warning: Warning, locale: Locale, currency: Currency): string {
  const f = formats(locale)
  const { rule, found, bound, detail, elsewhere } = warning
  const isRate = rule === 'rateAboveMaximum'
  const shown = (value: number | null): string =>
    value === null ? '' : isRate ? f.money(money(value, currency)) : f.number(value)
  const isDay = rule === 'hoursOfDay' || rule === 'longDay'
  return warningMessages(locale).told[rule]({
    found: shown(found),
    bound: shown(bound),
    detail: detail !== null && isDay ? f.longDate(detail) : (detail ?? ''),
    elsewhere: elsewhere > 0,
  })
}

/** Where a record is put right. */
export function hrefOf({ document, id, regionSlug, activityId }: Touched): string {
  if (document === 'contribution') return contributionPath(regionSlug, id)
  if (document === 'activity') return activityTogetherPath(regionSlug, activityId)
  return `${activityContributionsPath(regionSlug, activityId)}#kosten`
}

/** Points at one warning on the page of all. */
export const anchorOf = ({ rule, facts }: Pick<Warning, 'rule' | 'facts'>): string => `w-${rule}-${facts}`
