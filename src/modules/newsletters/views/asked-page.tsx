import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { SitePage } from '../../../ui/page/site-page.tsx'
import { homePath, regionSitePath } from '../../organisations/paths.ts'
import { newsletterMessages } from '../messages.ts'
import { minutesBetweenLetters } from '../rules.ts'

/** Said to everybody alike, whoever the address is of. */
export function AskedPage({ site, email, home }: { site: string; email: string; home: string | null }) {
  const t = newsletterMessages(useUi().locale)
  return (
    <SitePage title={t.asked} description={t.letterOf(site)}>
      <PageHead title={t.asked} lead={t.askedText(email)} />
      <Stack>
        <p class="muted">{t.askedHelp(minutesBetweenLetters)}</p>
        <p>
          <ButtonLink href={home === null ? homePath : regionSitePath(home)}>{t.backToSite}</ButtonLink>
        </p>
      </Stack>
    </SitePage>
  )
}
