import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { Downloads } from '../../../../../ui/downloads/downloads.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../../ui/form-field/file-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { attachedFilePath, attachedFilesPath, deskFilePath } from '../../../paths.ts'
import type { ItemDeskPageProps } from '../../desk/views/item-desk-props.ts'
import { fileAbout, fileMessages } from '../messages.ts'
import { purposes, welcomeEndings } from '../rules.ts'

/** The files beside the text, as those who keep the site put them there. */
export function FilesCard({ scope: { slug, item }, steps, typed, errors }: ItemDeskPageProps) {
  const { locale } = useUi()
  const t = fileMessages(locale)
  const { files } = item.version
  const mayEdit = steps.includes('edit')
  return (
    <Card id="bestanden" title={t.title} look={3}>
      <Stack>
        {files.length === 0 && (
          <div>
            <p class="muted">{t.none}</p>
            <p class="small muted">{t.noneHelp}</p>
          </div>
        )}
        <Downloads
          files={files.map(({ file, words, purpose, ...each }) => ({
            href: deskFilePath(slug, item.id, file),
            words,
            about: [purpose === 'more' ? null : t.purposes[purpose], fileAbout(each, locale)]
              .filter(Boolean)
              .join(', '),
            action: mayEdit && (
              <Form action={attachedFilePath(slug, item.id, file)} layout="plain">
                <Button small kind="quiet" icon="trash">
                  <span class="visually-hidden">{t.remove(words)}</span>
                </Button>
              </Form>
            ),
          }))}
        />
        {mayEdit && (
          <Disclosure
            summary={t.add}
            open={['file', 'fileWords'].some((field) => errorOf(errors, field) !== undefined)}
          >
            <Form action={attachedFilesPath(slug, item.id)} multipart>
              <FileField
                name="file"
                label={t.file}
                help={t.fileHelp}
                error={errorOf(errors, 'file')}
                accept={welcomeEndings}
              />
              <TextField
                name="fileWords"
                label={t.words}
                help={t.wordsHelp}
                value={typed['fileWords']}
                error={errorOf(errors, 'fileWords')}
                maxlength={300}
                autocomplete="off"
              />
              <SelectField
                name="purpose"
                label={t.purpose}
                value={typed['purpose'] ?? 'more'}
                options={purposes.map((purpose) => ({ value: purpose, label: t.purposes[purpose] }))}
              />
              <Row>
                <Button small icon="upload">
                  {t.add}
                </Button>
              </Row>
            </Form>
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}
