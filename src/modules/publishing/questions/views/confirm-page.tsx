import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { PageHead, Row } from '../../../../ui/layout/layout.tsx'
import { SitePage } from '../../../../ui/page/site-page.tsx'
import type { Site } from '../../sites/queries.ts'
import { questionMessages } from '../messages.ts'
import { faqPath } from '../paths.ts'

/** Whoever asked confirms their address; without `action` they did. */
export function ConfirmPage({ site, action }: { site: Site; action: string | null }) {
  const t = questionMessages(useUi().locale)
  const title = action === null ? t.doneTitle : t.confirmTitle
  return (
    <SitePage title={title} noindex canonical={null}>
      <PageHead title={title} lead={action === null ? t.doneText : t.confirmText} />
      {action === null ? (
        <Row>
          <ButtonLink href={faqPath(site.region?.slug ?? null)}>{t.toFaq}</ButtonLink>
        </Row>
      ) : (
        <Form action={action} layout="plain">
          <Row>
            <Button kind="primary" large icon="check">
              {t.confirm}
            </Button>
          </Row>
        </Form>
      )}
    </SitePage>
  )
}
