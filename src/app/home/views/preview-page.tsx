import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { sitePath } from '../../../modules/publishing/public.ts'
import { homeMessages } from '../messages.ts'
import { SiteHomePage, type SiteHomePageProps } from './site-home-page.tsx'

/** The site as it is worked on, for its keepers. */
export function PreviewPage(props: SiteHomePageProps) {
  const t = homeMessages(useUi().locale)
  return (
    <SiteHomePage
      {...props}
      preview={
        <div class="container page-notice">
          <Notice
            icon="eye"
            title={t.preview}
            action={<ButtonLink href={sitePath(props.site.region?.slug ?? null)}>{t.previewBack}</ButtonLink>}
          >
            {t.previewText}
          </Notice>
        </div>
      }
    />
  )
}
