import type { Currency } from '../../../../platform/money.ts'
import { useUi } from '../../../../ui/context.tsx'
import type { BaseParts } from '../../../plans/public.ts'
import { basePartTexts } from '../public.ts'

export interface BaseNoteProps {
  parts: BaseParts | null
  region: { currency: Currency }
}

/** Draws nothing when the base is just the lines of the plan. */
export function BaseNote({ parts, region }: BaseNoteProps) {
  const texts = basePartTexts(parts, region.currency, useUi().locale)
  return texts.length ? <p class="muted">{texts.join(' ')}</p> : null
}
