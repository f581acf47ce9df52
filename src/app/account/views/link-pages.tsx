import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { FocusPage } from '../../../ui/page/focus-page.tsx'
import { accountMessages } from '../messages.ts'
import { signInLinkPath, signInPath } from '../paths.ts'

const brand = { name: 'Spoorboek', href: '/' }

export function LinkSentPage({ email, mailbox }: { email: string; mailbox: boolean }) {
  const t = accountMessages(useUi().locale)
  return (
    <FocusPage
      brand={brand}
      title={`${t.linkSentTitle} – Spoorboek`}
      heading={t.linkSentTitle}
      lead={t.linkSent(email)}
    >
      {mailbox && (
        <div class="stack">
          <p class="small muted">{t.postHint}</p>
          <p>
            <ButtonLink href="/_post">{t.openPost}</ButtonLink>
          </p>
        </div>
      )}
    </FocusPage>
  )
}

export function LinkPage({ token }: { token: string }) {
  const t = accountMessages(useUi().locale)
  return (
    <FocusPage brand={brand} title={`${t.linkTitle} – Spoorboek`} heading={t.linkTitle} lead={t.linkText}>
      <Form action={signInLinkPath(token)}>
        <Button kind="primary" block large>
          {t.signIn}
        </Button>
      </Form>
    </FocusPage>
  )
}

export function LinkDeadPage() {
  const t = accountMessages(useUi().locale)
  return (
    <FocusPage brand={brand} title={`${t.linkDead} – Spoorboek`} heading={t.linkDead} lead={t.linkDeadText}>
      <p>
        <ButtonLink href={signInPath}>{t.askNew}</ButtonLink>
      </p>
    </FocusPage>
  )
}
