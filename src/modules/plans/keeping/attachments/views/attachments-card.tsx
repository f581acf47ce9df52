import type { StoredFile } from '../../../../../platform/files/files.ts'
import type { FieldError } from '../../../../../platform/http/route.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../../ui/form-field/file-field.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { attachmentPath, attachmentRemovalPath, attachmentsPath } from '../../../paths.ts'
import type { ActivityInRegion } from '../../../queries.ts'
import { keepingMessages } from '../../messages.ts'

export interface AttachmentsCardProps extends Pick<ActivityInRegion, 'region' | 'activity'> {
  files: readonly StoredFile[]
  mayChange: boolean
  errors: readonly FieldError[]
}

export function AttachmentsCard({ region, activity, files, mayChange, errors }: AttachmentsCardProps) {
  const t = keepingMessages(useUi().locale)
  return (
    <Card id="bijlagen" title={t.attachments} look={3}>
      <Stack>
        {files.length === 0 && <p class="muted">{t.noAttachments}</p>}
        {files.map(({ id, name }) => (
          <Row between key={id}>
            <a href={attachmentPath(region.slug, activity.id, id)}>{name}</a>
            {mayChange && (
              <Form action={attachmentRemovalPath(region.slug, activity.id, id)} layout="plain">
                <Button kind="quiet" small icon="trash">
                  <span class="visually-hidden">{t.remove(name)}</span>
                </Button>
              </Form>
            )}
          </Row>
        ))}
        {mayChange && (
          <Form action={attachmentsPath(region.slug, activity.id)} multipart layout="plain">
            <FileField
              name="file"
              label={t.addFile}
              help={t.fileHelp}
              error={errorOf(errors, 'file')}
              accept=".pdf,.jpg,.jpeg,.png,.xlsx,.docx,.odt,.ods"
            >
              <Button small icon="paperclip">
                {t.addFile}
              </Button>
            </FileField>
          </Form>
        )}
      </Stack>
    </Card>
  )
}
