import { ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { PageHead, Row } from '../../../../ui/layout/layout.tsx'
import { SitePage } from '../../../../ui/page/site-page.tsx'
import { documentMessages } from '../messages.ts'

/** Instead of a document that is not there now. */
export function LaterPage({ reason, address }: { reason: 'busy' | 'failed'; address: string }) {
  const t = documentMessages(useUi().locale)
  const title = reason === 'busy' ? t.busyTitle : t.failedTitle
  return (
    <SitePage title={title} noindex canonical={null}>
      <PageHead title={title} lead={t[reason]} />
      <Row>
        <ButtonLink href={address}>{t.meanwhile}</ButtonLink>
      </Row>
    </SitePage>
  )
}
