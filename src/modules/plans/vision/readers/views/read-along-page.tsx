import type { FieldError } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { Contents } from '../../../../../ui/contents/contents.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { FocusPage } from '../../../../../ui/page/focus-page.tsx'
import { useNotice } from '../../../../../ui/page/workspace.tsx'
import { Thread } from '../../../../../ui/thread/thread.tsx'
import { regionLogo, regionSitePath } from '../../../../organisations/paths.ts'
import type { Region } from '../../../../organisations/public.ts'
import { commentMessages } from '../../comments/messages.ts'
import type { CommentThread } from '../../comments/queries.ts'
import { CommentForm, threadTexts } from '../../comments/views/threads.tsx'
import { readerCommentsPath } from '../../paths.ts'
import { SectionText, anchorOf, type DrawnSection } from '../../views/section-parts.tsx'
import { readerMessages } from '../messages.ts'
import type { Reader } from '../queries.ts'

export interface ReadAlongPageProps {
  token: string
  region: Region
  reader: Reader
  sections: readonly DrawnSection[]
  /** Their own, with the answers. */
  threads: readonly CommentThread[]
  back: { section: number; typed: string; errors: readonly FieldError[] } | null
}

const brandOf = (region: Region) => ({
  name: region.siteName,
  sub: 'Sterk Techniekonderwijs',
  href: regionSitePath(region.slug),
  logo: regionLogo(region),
})

/** The working version for a partner without an account, with their own remarks below each section. */
export function ReadAlongPage(props: ReadAlongPageProps) {
  const { region, reader, sections, back } = props
  const { locale } = useUi()
  const t = readerMessages(locale).along
  const notice = useNotice()
  return (
    <FocusPage
      brand={brandOf(region)}
      band
      title={`${t.title(region.siteName)} – ${region.siteName}`}
      above={t.for(reader.name)}
      heading={t.title(region.siteName)}
      lead={t.lead}
    >
      {notice && (
        <Notice tone="positive" role="status">
          {notice}
        </Notice>
      )}
      <ErrorSummary errors={[...(back?.errors ?? [])]} />
      <Contents
        title={t.working}
        entries={sections.map(({ section, title }) => ({ href: `#${anchorOf(section)}`, text: title }))}
      />
      {sections.map((drawn) => (
        <SectionToRead key={drawn.section.id} {...props} drawn={drawn} />
      ))}
      <p class="small muted">
        {t.privacy} {t.until(formats(locale).longDate(dateIn(region.timeZone, reader.expiresAt)))}
      </p>
    </FocusPage>
  )
}

function SectionToRead({ token, region, drawn, threads, back }: ReadAlongPageProps & { drawn: DrawnSection }) {
  const { locale } = useUi()
  const [t, c] = [readerMessages(locale).along, commentMessages(locale)]
  const { section, title, html } = drawn
  const own = threads.filter(({ sectionId }) => sectionId === section.id)
  const typed = back?.section === section.id ? back : null
  return (
    <Card id={anchorOf(section)} title={title}>
      <Stack>
        <SectionText html={html} />
        {own.length > 0 && (
          <div>
            <p class="strong">{t.yours}</p>
            {own.map((thread) => (
              <Thread key={thread.id} {...threadTexts(thread, region, locale, section.number)} />
            ))}
          </div>
        )}
        <Disclosure summary={c.say} open={typed !== null}>
          <CommentForm
            action={readerCommentsPath(token)}
            id={`opmerking-bij-${section.id}`}
            label={
              <>
                {c.words}
                <span class="visually-hidden">: {title}</span>
              </>
            }
            submit={c.say}
            section={section.id}
            {...(typed && { typed: typed.typed, errors: typed.errors })}
          />
        </Disclosure>
      </Stack>
    </Card>
  )
}

export function DeadReadingPage({ region, reason }: { region: Region; reason: 'withdrawn' | 'expired' }) {
  const t = readerMessages(useUi().locale).along
  return (
    <FocusPage
      brand={brandOf(region)}
      band
      title={`${t.deadTitle} – ${region.siteName}`}
      heading={t.deadTitle}
      lead={t.dead[reason]}
    >
      <p>
        <ButtonLink href={regionSitePath(region.slug)}>{region.siteName}</ButtonLink>
      </p>
    </FocusPage>
  )
}
