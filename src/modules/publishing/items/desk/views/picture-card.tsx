import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../../ui/form-field/file-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { PictureOf } from '../../../../../ui/news/news.tsx'
import { itemPictureChoicePath } from '../../../paths.ts'
import { pictureMessages } from '../../pictures/messages.ts'
import type { ItemDeskPageProps } from './item-desk-props.ts'

const placeOf = ({ x, y }: { x: number; y: number }): number =>
  (y < 34 ? 0 : y < 67 ? 3 : 6) + (x < 34 ? 0 : x < 67 ? 1 : 2)

/** The picture above the text, with its words and what stays in sight. */
export function PictureCard({ scope: { slug, item }, steps, pictureSrc, typed, errors }: ItemDeskPageProps) {
  const t = pictureMessages(useUi().locale)
  const { picture } = item.version
  const wrong = ['picture', 'alt'].some((field) => errorOf(errors, field))
  return (
    <Card id="beeld" title={t.pictureTitle} look={3}>
      <Stack>
        {picture && pictureSrc ? (
          <div class="article-picture">
            <PictureOf picture={{ src: pictureSrc, alt: picture.alt, width: picture.width, height: picture.height }} />
          </div>
        ) : (
          <p class="muted">{t.pictureNone}</p>
        )}
        {steps.includes('edit') && (
          <Disclosure summary={picture ? t.focus : t.pictureFile} open={wrong}>
            <Form action={itemPictureChoicePath(slug, item.id)} multipart>
              <FileField
                name="picture"
                label={t.pictureFile}
                help={t.pictureFileHelp}
                error={errorOf(errors, 'picture')}
                accept=".png,.jpg,.jpeg,.webp"
                optional={picture !== null}
              />
              <TextField
                name="alt"
                label={t.pictureAlt}
                help={t.pictureAltHelp}
                value={typed['alt'] ?? picture?.alt}
                error={errorOf(errors, 'alt')}
                maxlength={300}
                autocomplete="off"
              />
              <SelectField
                name="focus"
                label={t.focus}
                help={t.focusHelp}
                value={typed['focus'] ?? String(picture ? placeOf(picture) : 4)}
                options={t.focusPlaces.map((label, place) => ({ value: String(place), label }))}
              />
              <Row>
                <Button small icon="photo">
                  {t.pictureSave}
                </Button>
              </Row>
            </Form>
            {picture && (
              <Form action={itemPictureChoicePath(slug, item.id)} multipart>
                <Hidden name="remove" value="yes" />
                <Row>
                  <Button small icon="trash">
                    {t.pictureRemove}
                  </Button>
                </Row>
              </Form>
            )}
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}
