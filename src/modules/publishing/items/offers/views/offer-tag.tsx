import { useUi } from '../../../../../ui/context.tsx'
import { Tag, type Tone } from '../../../../../ui/tag/tag.tsx'
import { offerMessages } from '../messages.ts'
import type { OfferState } from '../rules.ts'

const tones: Readonly<Record<OfferState, Tone | undefined>> = {
  offered: 'caution',
  accepted: 'positive',
  declined: 'negative',
  changeAsked: 'caution',
  takenDown: 'negative',
  withdrawn: undefined,
}

export const OfferTag = ({ state }: { state: OfferState }) => (
  <Tag tone={tones[state]}>{offerMessages(useUi().locale).states[state]}</Tag>
)
