import type { FieldError } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Grid, PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { commentMessages } from '../comments/messages.ts'
import type { CommentThread } from '../comments/queries.ts'
import { CommentForm, Threads } from '../comments/views/threads.tsx'
import { visionMessages } from '../messages.ts'
import { commentsPath, editSectionPath, sectionRemovalPath, sectionReturnPath, visionPath } from '../paths.ts'
import type { SectionText as Text } from '../queries.ts'
import { EarlierTexts } from '../texts/views/earlier-texts.tsx'
import { Questions, SavedOn, SectionText, type DrawnSection } from './section-parts.tsx'

export interface SectionPageProps {
  region: Region
  drawn: DrawnSection
  threads: readonly CommentThread[]
  texts: readonly Text[]
  mayChange: boolean
  mayComment: boolean
  /** May settle what this person began. */
  personId: string
  /** The form that came back: the thread that it answers, or null for a new remark. */
  answering: number | null
  typed: string
  errors: readonly FieldError[]
}

export function SectionPage(props: SectionPageProps) {
  const { region, drawn, threads, texts, mayChange, mayComment, errors } = props
  const { locale } = useUi()
  const [t, c] = [visionMessages(locale), commentMessages(locale)]
  const { section, title, html } = drawn
  const removed = section.removedAt !== null
  return (
    <Workspace title={title} section="vision">
      <Breadcrumb trail={[{ href: visionPath(region.slug), text: t.title }]} current={title} />
      <PageHead
        title={title}
        actions={
          mayChange &&
          !removed && (
            <>
              <ButtonLink kind="primary" icon="pencil" href={editSectionPath(region.slug, section.id)}>
                {html ? t.edit : t.write}
              </ButtonLink>
              {section.kind === null && (
                <Form action={sectionRemovalPath(region.slug, section.id)} layout="plain">
                  <Button icon="trash">{t.remove}</Button>
                </Form>
              )}
            </>
          )
        }
      />
      <Stack>
        {removed && (
          <Notice
            tone="caution"
            action={
              mayChange && (
                <Form action={sectionReturnPath(region.slug, section.id)} layout="plain">
                  <Button small icon="arrow-back-up">
                    {t.bringBack(title)}
                  </Button>
                </Form>
              )
            }
          >
            {t.removedNote}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        <Grid columns="wide">
          <Stack gap="l">
            <Card>
              <Stack>
                <Questions kind={section.kind} open={!html} />
                <SectionText html={html} />
                {html && <SavedOn section={section} region={region} />}
              </Stack>
            </Card>
            <EarlierTexts region={region} section={section} texts={texts} />
          </Stack>
          <Card id="opmerkingen" title={c.title} look={3}>
            <Stack>
              {threads.length === 0 && <p class="muted">{c.none}</p>}
              <Threads {...props} />
              {mayComment && !removed && (
                <CommentForm
                  action={commentsPath(region.slug, section.id)}
                  id="opmerking"
                  label={c.words}
                  help={c.lead}
                  submit={c.say}
                  {...(props.answering === null && { typed: props.typed, errors })}
                />
              )}
            </Stack>
          </Card>
        </Grid>
      </Stack>
    </Workspace>
  )
}
