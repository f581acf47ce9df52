import type { IsoDate } from '../../../../platform/time.ts'
import { useUi } from '../../../../ui/context.tsx'
import { WithSub } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { organisationMessages } from '../../messages.ts'
import { peopleMessages, periodText } from '../messages.ts'
import { roleState, type HeldRole } from '../rules.ts'

/** All roles of somebody: those that are over are folded away. */
export function RoleList<Held extends HeldRole>({
  roles,
  today,
  placeOf,
}: {
  roles: readonly Held[]
  today: IsoDate
  /** Where a role is held, on a page that shows several places. */
  placeOf?: (held: Held) => string
}) {
  const t = peopleMessages(useUi().locale)
  const live = roles.filter((held) => roleState(held, today) !== 'past')
  const past = roles.filter((held) => roleState(held, today) === 'past')
  const line = (held: Held) => <RoleLine key={held.id} held={held} today={today} place={placeOf?.(held)} />
  return (
    <Stack gap="s">
      {live.map(line)}
      {past.length > 0 &&
        (live.length > 0 ? (
          <Disclosure summary={<span class="small">{t.earlierRoles(past.length)}</span>}>{past.map(line)}</Disclosure>
        ) : (
          past.map(line)
        ))}
    </Stack>
  )
}

/** A role with its period; what is not now says so. */
export function RoleLine({ held, today, place }: { held: HeldRole; today: IsoDate; place?: string | undefined }) {
  const { locale } = useUi()
  const t = peopleMessages(locale)
  const state = roleState(held, today)
  return (
    <div>
      <WithSub
        sub={
          <>
            <span class="num">{periodText(locale, held, today)}</span>
            {held.concerns && <> · {held.concerns}</>}
          </>
        }
      >
        {organisationMessages(locale).roles[held.role]}
        {place && <>, {place}</>}
        {state !== 'present' && (
          <>
            {' '}
            <Tag tone={state === 'coming' ? 'positive' : 'info'}>{t.states[state]}</Tag>
          </>
        )}
      </WithSub>
    </div>
  )
}
