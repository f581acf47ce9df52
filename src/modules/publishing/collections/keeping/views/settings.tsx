import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { Row } from '../../../../../ui/layout/layout.tsx'
import { collectionMessages } from '../../messages.ts'
import { collectionChangePath } from '../../paths.ts'
import { forms } from '../../rules.ts'
import { keepingMessages } from '../messages.ts'
import type { KeepPageProps } from './keep-page-props.ts'

/** Title, form, parts and picture. */
export function Settings({ scope: { slug, collection }, entries, typed, errors }: KeepPageProps) {
  const { locale } = useUi()
  const [t, c] = [keepingMessages(locale), collectionMessages(locale)]
  const pictured = entries.filter(({ shown }) => shown?.picture)
  return (
    <Card id="gegevens" title={t.settings} look={3}>
      <Form action={collectionChangePath(slug, collection.id)}>
        <Hidden name="version" value={typed['version'] ?? ''} />
        <Hidden name="seen" value={typed['seen'] ?? ''} />
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
          label={t.fieldLead}
          help={t.fieldLeadHelp}
          value={typed['lead']}
          error={errorOf(errors, 'lead')}
          rows={4}
        />
        <RadioField
          name="form"
          label={t.fieldForm}
          value={typed['form']}
          error={errorOf(errors, 'form')}
          options={forms.map((form) => ({ value: form, label: c.forms[form] }))}
        />
        <TextArea
          name="parts"
          label={t.fieldParts}
          help={t.fieldPartsHelp}
          value={typed['parts']}
          error={errorOf(errors, 'parts')}
          rows={4}
        />
        <SelectField
          name="picture"
          label={t.fieldPicture}
          help={t.fieldPictureHelp}
          value={typed['picture'] ?? ''}
          error={errorOf(errors, 'picture')}
          empty={t.firstPicture}
          options={pictured.map(({ item, title }) => ({ value: String(item), label: title }))}
        />
        <RadioField
          name="language"
          label={t.fieldLanguage}
          value={typed['language']}
          error={errorOf(errors, 'language')}
          options={[
            { value: 'nl', label: t.dutch },
            { value: 'en', label: t.english },
          ]}
        />
        <Row>
          <Button small>{t.save}</Button>
        </Row>
      </Form>
    </Card>
  )
}
