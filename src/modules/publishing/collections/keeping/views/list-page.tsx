import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../../ui/form-field/choice-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import type { Desk } from '../../../items/desk/public.ts'
import { itemMessages } from '../../../items/messages.ts'
import { collectionMessages } from '../../messages.ts'
import { keepCollectionPath, keepCollectionsPath, newCollectionPath } from '../../paths.ts'
import type { CollectionCard } from '../../queries.ts'
import { forms } from '../../rules.ts'
import { keepingMessages } from '../messages.ts'

export interface CollectionsPageProps {
  desk: Desk
  collections: readonly CollectionCard[]
  timeZone: string
}

/** What a site brought together, and is bringing together. */
export function CollectionsPage({ desk, collections, timeZone }: CollectionsPageProps) {
  const { locale } = useUi()
  const [t, c, f] = [keepingMessages(locale), collectionMessages(locale), formats(locale)]
  const title = desk.of ? t.title : t.nationalTitle
  const add = (
    <ButtonLink href={newCollectionPath(desk.slug)} kind="primary" icon="plus">
      {t.add}
    </ButtonLink>
  )
  return (
    <Workspace title={title} section="collections">
      <PageHead title={title} lead={t.lead} actions={collections.length > 0 && add} />
      {collections.length > 0 ? (
        <DataTable<CollectionCard>
          label={title}
          rows={collections}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              key: 'title',
              head: t.columns.title,
              rowHeader: true,
              cell: (each) => <a href={keepCollectionPath(desk.slug, each.id)}>{each.title}</a>,
            },
            { key: 'form', head: t.columns.form, cell: ({ form }) => c.forms[form] },
            { key: 'count', head: t.columns.count, cell: ({ count }) => c.count(count) },
            {
              key: 'state',
              head: t.columns.state,
              cell: ({ publishedAt }) => (
                <Tag tone={publishedAt ? 'positive' : undefined}>{publishedAt ? t.isPublic : t.isDraft}</Tag>
              ),
            },
            {
              key: 'changed',
              head: t.columns.changed,
              cell: ({ publishedAt }) =>
                publishedAt && <span class="nowrap">{f.date(dateIn(timeZone, publishedAt))}</span>,
            },
          ]}
        />
      ) : (
        <EmptyState level={2} title={t.noneTitle} text={t.noneText} action={add} />
      )}
    </Workspace>
  )
}

export interface NewCollectionPageProps {
  desk: Desk
  typed: Typed
  errors: readonly FieldError[]
}

export function NewCollectionPage({ desk, typed, errors }: NewCollectionPageProps) {
  const { locale } = useUi()
  const [t, c] = [keepingMessages(locale), collectionMessages(locale)]
  return (
    <Workspace title={t.addTitle} section="collections">
      <Breadcrumb trail={[{ href: keepCollectionsPath(desk.slug), text: t.title }]} current={t.add} />
      <PageHead title={t.addTitle} lead={t.addLead} />
      <Stack>
        <ErrorSummary errors={[...errors]} />
        <Form action={newCollectionPath(desk.slug)}>
          <TextField
            name="title"
            label={t.fieldTitle}
            value={typed['title']}
            error={errorOf(errors, 'title')}
            maxlength={200}
            autocomplete="off"
          />
          <RadioField
            name="form"
            label={t.fieldForm}
            value={typed['form']}
            error={errorOf(errors, 'form')}
            options={forms.map((form) => ({ value: form, label: c.forms[form], help: t.formHelp[form] }))}
          />
          <RadioField
            name="language"
            label={t.fieldLanguage}
            value={typed['language'] ?? desk.of?.languages[0] ?? 'nl'}
            options={[
              { value: 'nl', label: t.dutch },
              { value: 'en', label: t.english },
            ]}
          />
          <FormActions>
            <Button kind="primary">{t.begin}</Button>
            <ButtonLink kind="quiet" href={keepCollectionsPath(desk.slug)}>
              {itemMessages(locale).back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
