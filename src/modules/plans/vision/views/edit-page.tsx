import type { FieldError } from '../../../../platform/http/route.ts'
import type { LineDifference } from '../../../../platform/rich-text/difference.ts'
import { formats } from '../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../ui/form-field/file-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { TextDifference } from '../../../../ui/rich-text/difference.tsx'
import { RichTextField } from '../../../../ui/rich-text/rich-text-field.tsx'
import type { Region } from '../../../organisations/public.ts'
import { visionMessages } from '../messages.ts'
import {
  draftPath,
  draftRemovalPath,
  picturePath,
  picturesPath,
  sectionChangePath,
  sectionPath,
  sectionPicturePath,
  visionPath,
} from '../paths.ts'
import type { VisionSection } from '../queries.ts'
import { Questions } from './section-parts.tsx'

/** What stands in the form: a text in both ways of writing it, and which text it began with. */
export interface Shown {
  readonly title: string
  readonly notation: string
  readonly json: string
  readonly number: number
}

export interface EditPageProps {
  region: Region
  section: VisionSection
  title: string
  shown: Shown
  /** When the draft was saved that the form shows. */
  draftOf: Date | null
  meanwhile: { by: string | null; merged: boolean; difference: readonly LineDifference[] } | null
  errors: readonly FieldError[]
}

export function EditPage(props: EditPageProps) {
  const { region, section, title, shown, errors } = props
  const t = visionMessages(useUi().locale)
  const back = sectionPath(region.slug, section.id)
  return (
    <Workspace title={title} section="vision">
      <Breadcrumb
        trail={[
          { href: visionPath(region.slug), text: t.title },
          { href: back, text: title },
        ]}
        current={t.edit}
      />
      <PageHead title={title} />
      <Stack>
        <ErrorSummary errors={[...errors]} />
        <Meanwhile {...props} />
        <DraftNotice {...props} />
        <Questions kind={section.kind} open />
        <Form action={sectionChangePath(region.slug, section.id)} layout="plain">
          <Stack>
            <Hidden name="number" value={String(shown.number)} />
            {section.kind === null && (
              <TextField
                name="title"
                label={t.fieldTitle}
                value={shown.title}
                error={errorOf(errors, 'title')}
                maxlength={200}
                autocomplete="off"
              />
            )}
            <RichTextField
              name="body"
              label={t.fieldBody}
              error={errorOf(errors, 'body')}
              notation={shown.notation}
              json={shown.json}
              rows={24}
              pictures={{ show: picturePath(region.slug, '{id}'), upload: picturesPath(region.slug) }}
              draft={draftPath(region.slug, section.id)}
            />
            <FormActions>
              <Button kind="primary">{t.save}</Button>
              <ButtonLink kind="quiet" href={back}>
                {t.back}
              </ButtonLink>
            </FormActions>
          </Stack>
        </Form>
        <PictureForm {...props} />
      </Stack>
    </Workspace>
  )
}

function Meanwhile({ meanwhile }: EditPageProps) {
  const t = visionMessages(useUi().locale)
  if (!meanwhile) return null
  return (
    <Notice tone="caution" role="alert" title={t.meanwhileTitle(meanwhile.by ?? t.somebody)}>
      <Stack gap="s">
        <p>{meanwhile.merged ? t.meanwhileMerged : t.meanwhileBoth}</p>
        <TextDifference lines={meanwhile.difference} />
      </Stack>
    </Notice>
  )
}

function DraftNotice({ region, section, draftOf }: EditPageProps) {
  const { locale } = useUi()
  const t = visionMessages(locale)
  if (!draftOf) return null
  return (
    <Notice
      title={t.draftTitle(formats(locale).moment(draftOf, region.timeZone))}
      action={
        <Form action={draftRemovalPath(region.slug, section.id)} layout="plain">
          <Button small icon="trash">
            {t.dropDraft}
          </Button>
        </Form>
      }
    >
      {t.draftText}
    </Notice>
  )
}

/** For who has no script: the editor has a button of its own. */
function PictureForm({ region, section, errors }: EditPageProps) {
  const t = visionMessages(useUi().locale)
  const wrong = ['picture', 'alt'].some((field) => errorOf(errors, field))
  return (
    <div class="without-editor">
      <Disclosure summary={t.pictureTitle} open={wrong} card>
        <Form action={sectionPicturePath(region.slug, section.id)} multipart>
          <p>{t.pictureText}</p>
          <FileField
            name="picture"
            label={t.pictureFile}
            help={t.pictureFileHelp}
            error={errorOf(errors, 'picture')}
            accept=".png,.jpg,.jpeg,.webp"
          />
          <TextField
            name="alt"
            label={t.pictureAlt}
            help={t.pictureAltHelp}
            error={errorOf(errors, 'alt')}
            maxlength={300}
            autocomplete="off"
          />
          <TextField name="caption" label={t.pictureCaption} maxlength={300} autocomplete="off" optional />
          <Row>
            <Button icon="photo">{t.pictureAdd}</Button>
          </Row>
        </Form>
      </Disclosure>
    </div>
  )
}

/** Nothing to write with until the section is in the vision again. */
export function RemovedSection({ region, section, title }: { region: Region; section: VisionSection; title: string }) {
  const t = visionMessages(useUi().locale)
  return (
    <Workspace title={title} section="vision">
      <PageHead title={title} />
      <Card>
        <p>{t.removedNote}</p>
        <p>
          <a href={sectionPath(region.slug, section.id)}>{t.back}</a>
        </p>
      </Card>
    </Workspace>
  )
}
