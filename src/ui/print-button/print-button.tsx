import { h } from 'preact'
import { Button } from '../button/button.tsx'
import { useTexts } from '../context.tsx'

/** Unseen until script can do it. */
export function PrintButton() {
  const texts = useTexts()
  const button = (
    <Button small type="button" icon="printer">
      {texts.print}
    </Button>
  )
  return h('print-button', { hidden: true }, button)
}
