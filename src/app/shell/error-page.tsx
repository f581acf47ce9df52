import { ButtonLink } from '../../ui/button/button.tsx'
import { useUi } from '../../ui/context.tsx'
import { FocusPage } from '../../ui/page/focus-page.tsx'
import { shellMessages } from './messages.ts'

/** Hidden and missing look the same; a fault of ours gets a reference to find it by. */
export function ErrorPage({ status, requestId }: { status: number; requestId: string }) {
  const t = shellMessages(useUi().locale)
  const texts = status in t.errors ? t.errors[status as 404] : t.errors.other
  return (
    <FocusPage brand={{ name: 'Spoorboek', href: '/' }} title={`${texts.title} – Spoorboek`} heading={texts.title}>
      <p>{texts.text}</p>
      {status >= 500 && <p class="small muted">{t.reference(requestId)}</p>}
      <p>
        <ButtonLink href="/">{t.back}</ButtonLink>
      </p>
    </FocusPage>
  )
}
