import { formats } from '../../../../../platform/i18n.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { DateField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { Row } from '../../../../../ui/layout/layout.tsx'
import { itemKeepingPath } from '../../../paths.ts'
import { deskMessages } from '../../desk/messages.ts'
import type { ItemDeskPageProps } from '../../desk/views/item-desk-props.ts'
import { itemMessages } from '../../messages.ts'
import { licences } from '../../rules.ts'
import { keepingMessages } from '../messages.ts'

/** Whose it is, how others may use it, when it is looked at again, and where it stands. */
export function KeepingCard(props: ItemDeskPageProps) {
  const { slug, item } = props.scope
  const { locale } = useUi()
  const [t, k, i] = [deskMessages(locale), keepingMessages(locale), itemMessages(locale)]
  const { typed, errors } = props
  return (
    <Card id="beheer" title={t.keepTitle} look={3}>
      <Form action={itemKeepingPath(slug, item.id)}>
        {props.mayKeep ? (
          <OfPublisher {...props} />
        ) : (
          <>
            <Facts
              facts={[
                { term: t.owner, value: item.owner?.name ?? i.nobody },
                { term: t.licence, value: i.licences[item.licence] },
              ]}
            />
            <p class="small muted">{k.byPublisher}</p>
          </>
        )}
        <DateField
          name="reviewOn"
          label={t.reviewOn}
          help={t.reviewHelp}
          value={typed['reviewOn'] ?? (item.reviewOn ? formats(locale).date(item.reviewOn) : '')}
          error={errorOf(errors, 'reviewOn')}
          autocomplete="off"
          optional
        />
        <Row>
          <Button small>{t.keep}</Button>
        </Row>
      </Form>
    </Card>
  )
}

function OfPublisher({ scope: { item }, owners, typed, errors }: ItemDeskPageProps) {
  const { locale } = useUi()
  const [t, k, i] = [deskMessages(locale), keepingMessages(locale), itemMessages(locale)]
  const known = item.owner && !owners.some(({ id }) => id === item.owner?.id) ? [item.owner, ...owners] : owners
  return (
    <>
      <SelectField
        name="owner"
        label={t.owner}
        value={typed['owner'] ?? item.owner?.id ?? ''}
        empty={i.nobody}
        options={known.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="licence"
        label={t.licence}
        value={typed['licence'] ?? item.licence}
        options={licences.map((licence) => ({ value: licence, label: i.licences[licence] }))}
      />
      <TextField
        name="address"
        label={k.address}
        help={k.addressHelp}
        value={typed['address'] ?? item.slug}
        error={errorOf(errors, 'address')}
        autocomplete="off"
        spellcheck={false}
      />
    </>
  )
}
