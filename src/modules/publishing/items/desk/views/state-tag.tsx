import { formats } from '../../../../../platform/i18n.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { Tag, type Tone } from '../../../../../ui/tag/tag.tsx'
import { itemMessages } from '../../messages.ts'
import type { ItemState } from '../../rules.ts'

const tones: Readonly<Record<ItemState, Tone | undefined>> = {
  draft: undefined,
  review: 'caution',
  published: 'positive',
  withdrawn: 'negative',
}

/** Where the newest text stands; and what is public beside it. */
export function StateTag({
  state,
  isPublic,
  publishFrom,
  timeZone,
}: {
  state: ItemState
  isPublic: boolean
  publishFrom: Date | null
  timeZone: string
}) {
  const { locale } = useUi()
  const t = itemMessages(locale)
  if (publishFrom) return <Tag icon="clock">{t.planned(formats(locale).moment(publishFrom, timeZone))}</Tag>
  return (
    <>
      <Tag tone={tones[state]}>{t.states[state]}</Tag>
      {isPublic && state !== 'published' && <span class="small muted"> {t.publicWithDraft}</span>}
    </>
  )
}
