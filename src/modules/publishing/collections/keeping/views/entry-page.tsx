import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields } from '../../../../../ui/form-field/choice-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { NumberField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { itemMessages } from '../../../items/messages.ts'
import { collectionItemPath, collectionItemRemovalPath, keepCollectionPath, keepCollectionsPath } from '../../paths.ts'
import { keepingMessages } from '../messages.ts'
import type { InEntry } from '../public.ts'

export interface EntryPageProps {
  scope: InEntry
  typed: Typed
  errors: readonly FieldError[]
}

/** What a collection says of one of its items. */
export function EntryPage({ scope: { slug, collection, entry }, typed, errors }: EntryPageProps) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  const back = keepCollectionPath(slug, collection.id)
  return (
    <Workspace title={entry.title} section="collections">
      <Breadcrumb
        trail={[
          { href: keepCollectionsPath(slug), text: t.title },
          { href: back, text: collection.title },
        ]}
        current={entry.title}
      />
      <PageHead title={entry.title} below={t.edit} />
      <Stack>
        <ErrorSummary errors={[...errors]} />
        <Form action={collectionItemPath(slug, collection.id, entry.item)}>
          {collection.parts.length > 0 && (
            <CheckboxFields
              name="parts"
              label={t.entryParts}
              values={(typed['parts'] ?? '').split('\n')}
              options={collection.parts.map((name, index) => ({ value: String(index + 1), label: name }))}
            />
          )}
          <NumberField
            name="minutes"
            label={t.entryMinutes}
            unit={t.minutesUnit}
            value={typed['minutes']}
            error={errorOf(errors, 'minutes')}
            autocomplete="off"
            optional
          />
          <TextArea
            name="note"
            label={t.entryNote}
            help={t.entryNoteHelp}
            value={typed['note']}
            error={errorOf(errors, 'note')}
            rows={3}
            optional
          />
          <FormActions>
            <Button kind="primary">{t.entrySave}</Button>
            <ButtonLink kind="quiet" href={back}>
              {itemMessages(locale).back}
            </ButtonLink>
          </FormActions>
        </Form>
        <Form action={collectionItemRemovalPath(slug, collection.id, entry.item)} layout="plain">
          <Button small kind="danger" icon="x">
            {t.remove}
          </Button>
        </Form>
      </Stack>
    </Workspace>
  )
}
