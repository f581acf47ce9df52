import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { newsletterMessages } from '../messages.ts'
import { newsletterPath } from '../paths.ts'
import { LetterFrame } from './letter-frame.tsx'

/** Behind a link whose address is no longer kept. */
export function GonePage({ forgotten }: { forgotten?: boolean }) {
  const t = newsletterMessages(useUi().locale)
  return (
    <LetterFrame heading={forgotten ? t.choice.forgotten : t.choice.gone} lead={t.choice.goneText}>
      <p>
        <ButtonLink href={newsletterPath(null)}>{t.signUp}</ButtonLink>
      </p>
    </LetterFrame>
  )
}
