import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { useUi } from '../../../../ui/context.tsx'
import { Icon } from '../../../../ui/icon/icon.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import type { Region } from '../../../organisations/public.ts'
import { warningMessages } from '../messages.ts'
import { warningsPath } from '../paths.ts'
import type { Warning } from '../rules.ts'
import { anchorOf, toldOf } from './warning-words.ts'

interface Props {
  region: Region
  warnings: readonly Warning[]
}

/** On other pages: how many there are and where to look; nothing when there are none. */
export function WarningCount({ region, warnings }: Props) {
  const { locale } = useUi()
  const t = warningMessages(locale)
  if (!warnings.length) return null
  const cents = warnings.reduce((sum, each) => sum + each.cents, 0)
  return (
    <Notice tone="caution" title={t.count(warnings.length, formats(locale).wholeMoney(money(cents, region.currency)))}>
      <p>
        <a href={warningsPath(region.slug)}>{t.look}</a>
      </p>
    </Notice>
  )
}

/** On the page of one record: each warning that it has a part in. */
export function WarningsHere({ region, warnings }: Props) {
  const { locale } = useUi()
  const t = warningMessages(locale)
  return (
    <>
      {warnings.map((warning) => (
        <Notice key={anchorOf(warning)} tone="caution" title={t.rules[warning.rule]}>
          <p>
            {toldOf(warning, locale, region.currency)}{' '}
            <a href={`${warningsPath(region.slug)}?soort=${warning.rule}#${anchorOf(warning)}`}>
              {t.lookOne}
              <span class="visually-hidden">: {t.rules[warning.rule]}</span>
            </a>
          </p>
        </Notice>
      ))}
    </>
  )
}

/** In a row of a table: that there is something, and what. */
export function WarningMark({ region, warnings }: Props) {
  const t = warningMessages(useUi().locale)
  const [first] = warnings
  if (!first) return null
  return (
    <a href={`${warningsPath(region.slug)}?soort=${first.rule}#${anchorOf(first)}`} class="nowrap">
      <Icon name="alert-triangle" />
      <span class="visually-hidden">{`${t.warning}: ${t.rules[first.rule]}`}</span>
    </a>
  )
}
