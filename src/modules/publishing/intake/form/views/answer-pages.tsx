import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { SitePage } from '../../../../../ui/page/site-page.tsx'
import { homeOf } from '../../../sites/frame/rules.ts'
import type { Site } from '../../../sites/queries.ts'
import { sendInMessages } from '../messages.ts'

/** After sending: there is one more step. After confirming: there is none. */
export function ThanksPage({ site, isDone }: { site: Site; isDone: boolean }) {
  const t = sendInMessages(useUi().locale)
  const title = isDone ? t.doneTitle : t.sentTitle
  return (
    <SitePage title={title} noindex canonical={null}>
      <PageHead title={title} lead={isDone ? t.doneText : t.sentText} />
      <Stack>
        {!isDone && <p>{t.sentNext}</p>}
        <Row>
          <ButtonLink href={homeOf(site)}>{t.back}</ButtonLink>
        </Row>
      </Stack>
    </SitePage>
  )
}

export function ConfirmPage({ title, action }: { title: string; action: string }) {
  const t = sendInMessages(useUi().locale)
  return (
    <SitePage title={t.confirmTitle} noindex canonical={null}>
      <PageHead title={t.confirmTitle} lead={t.confirmText(title)} />
      <Form action={action} layout="plain">
        <Row>
          <Button kind="primary" large icon="check">
            {t.confirm}
          </Button>
        </Row>
      </Form>
    </SitePage>
  )
}
