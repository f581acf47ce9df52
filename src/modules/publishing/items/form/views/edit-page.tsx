import type { FieldError } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import type { LineDifference } from '../../../../../platform/rich-text/difference.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields } from '../../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { TextDifference } from '../../../../../ui/rich-text/difference.tsx'
import { RichTextField } from '../../../../../ui/rich-text/rich-text-field.tsx'
import {
  deskFilesPath,
  deskItemPath,
  deskPath,
  deskPicturePath,
  itemChangePath,
  itemDraftPath,
  itemDraftRemovalPath,
  itemPicturesPath,
} from '../../../paths.ts'
import type { InItem } from '../../desk/public.ts'
import { figureChoices } from '../../figures/messages.ts'
import { welcomeEndings } from '../../files/rules.ts'
import { facetMessages, facetText } from '../../facets/messages.ts'
import { facets, facetValues, type Facet } from '../../facets/rules.ts'
import { kindMessages } from '../../kinds/messages.ts'
import { kindRules, levels, type Field } from '../../kinds/rules.ts'
import { itemMessages } from '../../messages.ts'
import type { Typed } from '../public.ts'

export interface EditPageProps {
  scope: InItem
  typed: Typed
  /** The version that the form began with. */
  number: number
  draftOf: Date | null
  meanwhile: { by: string; difference: readonly LineDifference[] } | null
  errors: readonly FieldError[]
  timeZone: string
}

export function EditPage(props: EditPageProps) {
  const { scope, typed, number, errors } = props
  const { slug, item } = scope
  const { locale } = useUi()
  const [t, k] = [itemMessages(locale), kindMessages(locale)]
  const back = deskItemPath(slug, item.id)
  return (
    <Workspace title={item.version.title} section="items">
      <Breadcrumb
        trail={[
          { href: deskPath(slug), text: t.title },
          { href: back, text: item.version.title },
        ]}
        current={t.edit}
      />
      <PageHead title={item.version.title} below={k.kinds[item.kind]} />
      <Stack>
        <ErrorSummary errors={[...errors]} />
        <Meanwhile {...props} />
        <DraftNotice {...props} />
        <Form action={itemChangePath(slug, item.id)} layout="plain">
          <Stack gap="l">
            <Hidden name="number" value={String(number)} />
            <TextField
              name="title"
              label={t.fieldTitle}
              value={typed['title']}
              error={errorOf(errors, 'title')}
              maxlength={200}
              autocomplete="off"
            />
            <TextArea
              name="lead"
              label={k.fields.lead}
              help={t.leadHelp}
              value={typed['lead']}
              error={errorOf(errors, 'lead')}
              rows={3}
            />
            {kindRules[item.kind].needsBody && <Body {...props} />}
            {kindRules[item.kind].fields.map((field) => (
              <KindField key={field.name} field={field} value={typed[field.name] ?? ''} errors={errors} />
            ))}
            {!kindRules[item.kind].needsBody && <Body {...props} />}
            <Disclosure
              summary={t.about}
              open={errorOf(errors, 'organisations') !== undefined || facets.some((facet) => Boolean(typed[facet]))}
              card
            >
              <p class="muted">{t.aboutHelp}</p>
              {facets.map((facet) => (
                <FacetField key={facet} facet={facet} value={typed[facet] ?? ''} />
              ))}
              <TextArea
                name="organisations"
                label={t.organisations}
                help={t.organisationsHelp}
                value={typed['organisations']}
                error={errorOf(errors, 'organisations')}
                rows={3}
                optional
              />
            </Disclosure>
            <FormActions>
              <Button kind="primary">{t.save}</Button>
              <ButtonLink kind="quiet" href={back}>
                {t.back}
              </ButtonLink>
            </FormActions>
          </Stack>
        </Form>
      </Stack>
    </Workspace>
  )
}

function Body({ scope: { slug, item }, typed, errors }: EditPageProps) {
  const { locale } = useUi()
  const k = kindMessages(locale)
  return (
    <RichTextField
      name="body"
      label={k.fields.body}
      error={errorOf(errors, 'body')}
      notation={typed['body'] ?? ''}
      json={typed['bodyDoc'] ?? ''}
      rows={kindRules[item.kind].needsBody ? 20 : 10}
      pictures={{ show: deskPicturePath(slug, item.id, '{id}'), upload: itemPicturesPath(slug, item.id) }}
      objects={{
        figures: figureChoices(locale),
        upload: { to: deskFilesPath(slug, item.id), accept: welcomeEndings },
      }}
      draft={itemDraftPath(slug, item.id)}
      optional={!kindRules[item.kind].needsBody}
    />
  )
}

function KindField({ field, value, errors }: { field: Field; value: string; errors: readonly FieldError[] }) {
  const k = kindMessages(useUi().locale)
  const { name, form, needed } = field
  const common = {
    name,
    label: k.fields[name],
    help: k.help[name],
    value,
    error: errorOf(errors, name),
    optional: !needed,
  }
  switch (form) {
    case 'text':
      return <TextArea {...common} rows={6} />
    case 'list':
      return <TextArea {...common} rows={4} />
    case 'date':
      return <DateField {...common} autocomplete="off" />
    case 'choice':
      return (
        <SelectField {...common} empty options={levels.map((level) => ({ value: level, label: k.levels[level] }))} />
      )
    case 'link':
      return <TextField {...common} type="url" inputmode="url" autocomplete="off" spellcheck={false} />
    case 'line':
      return <TextField {...common} type={name === 'email' ? 'email' : 'text'} autocomplete="off" maxlength={200} />
  }
}

function FacetField({ facet, value }: { facet: Facet; value: string }) {
  const { locale } = useUi()
  const t = facetMessages(locale)
  const known = facetValues[facet]
  if (known === null)
    return <TextArea name={facet} label={t.facets[facet]} help={t.lineHelp} value={value} rows={2} optional />
  return (
    <CheckboxFields
      name={facet}
      label={t.facets[facet]}
      options={known.map((each) => ({ value: each, label: facetText(locale, facet, each) }))}
      values={value.split('\n')}
      inline
    />
  )
}

function Meanwhile({ meanwhile }: EditPageProps) {
  const t = itemMessages(useUi().locale)
  if (!meanwhile) return null
  return (
    <Notice tone="caution" role="alert" title={t.meanwhileTitle(meanwhile.by)}>
      <Stack gap="s">
        <p>{t.meanwhileText}</p>
        <TextDifference lines={meanwhile.difference} />
      </Stack>
    </Notice>
  )
}

function DraftNotice({ scope: { slug, item }, draftOf, timeZone }: EditPageProps) {
  const { locale } = useUi()
  const t = itemMessages(locale)
  if (!draftOf) return null
  return (
    <Notice
      title={t.draftTitle(formats(locale).moment(draftOf, timeZone))}
      action={
        <Form action={itemDraftRemovalPath(slug, item.id)} layout="plain">
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
