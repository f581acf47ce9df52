import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { kindMessages } from '../../../items/kinds/messages.ts'
import { collectionItemsPath, keepCollectionPath } from '../../paths.ts'
import { keepingMessages } from '../messages.ts'
import type { KeepPageProps } from './keep-page-props.ts'

/** Everything public, by its words. */
export function AddItems({ scope: { slug, collection }, found, words }: KeepPageProps) {
  const { locale } = useUi()
  const [t, k] = [keepingMessages(locale), kindMessages(locale)]
  return (
    <Card id="toevoegen" title={t.addItems} look={3}>
      <Stack>
        <Form action={`${keepCollectionPath(slug, collection.id)}#toevoegen`} method="get">
          <TextField
            name="zoek"
            type="search"
            label={t.find}
            help={t.addItemsHelp}
            value={words}
            autocomplete="off"
            action={
              <Button icon="search" small>
                {t.findButton}
              </Button>
            }
          />
        </Form>
        {words && (
          <p class="small muted" role="status">
            {found.length > 0 ? t.found(found.length) : t.foundNone(words)}
          </p>
        )}
        <ul class="plain-links" role="list">
          {found.map(({ id, title, href, kind, region }) => (
            <li key={id}>
              <Row between firm>
                <span>
                  <a href={href}>{title}</a>
                  <br />
                  <span class="small muted">
                    {k.kinds[kind]} · {region?.name ?? t.nation}
                  </span>
                </span>
                <Form action={collectionItemsPath(slug, collection.id)} layout="plain">
                  <Hidden name="item" value={String(id)} />
                  <Button small icon="plus">
                    <span class="nowrap">{t.put}</span>
                    <span class="visually-hidden"> {title}</span>
                  </Button>
                </Form>
              </Row>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  )
}
