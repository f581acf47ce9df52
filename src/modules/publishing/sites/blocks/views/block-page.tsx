import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { FileField } from '../../../../../ui/form-field/file-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Fieldset, Form, FormActions } from '../../../../../ui/form/form.tsx'
import { Gallery } from '../../../../../ui/gallery/gallery.tsx'
import { Heading, PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { frameMessages } from '../../frame/messages.ts'
import { siteMessages } from '../../messages.ts'
import { galleryPicture } from '../../gallery/public.ts'
import {
  siteBlockPath,
  siteBlockPicturePath,
  siteBlockPicturesPath,
  siteBlockRemovalPath,
  sitePath,
} from '../../paths.ts'
import type { Block } from '../../rules.ts'
import { fieldMessages } from '../messages.ts'
import { personField, type FieldSpec } from '../rules.ts'
import { SheetFields } from './sheet-fields.tsx'

export interface BlockPageProps {
  /** Slug; null for the nation. */
  place: string | null
  block: Block
  specs: readonly FieldSpec[]
  /** Whom a team may show. */
  people: readonly { readonly id: string; readonly name: string }[]
  /** Of the site itself, to choose from where an address is asked. */
  addresses: readonly string[]
  typed: Typed
  errors: readonly FieldError[]
  /** Somebody else saved first. */
  refused?: string | undefined
}

export function BlockPage(props: BlockPageProps) {
  const { place, block, specs, typed, errors, refused } = props
  const { locale } = useUi()
  const t = siteMessages(locale)
  const f = fieldMessages(locale)
  const name = frameMessages(locale).titles[block.kind]
  return (
    <Workspace title={name} section="website">
      <Breadcrumb trail={[{ href: sitePath(place), text: t.title }]} current={name} />
      <PageHead title={name} below={t.blockTexts[block.kind]} />
      <Stack gap="l">
        {refused && (
          <Notice tone="caution" role="alert">
            {refused}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        <Form action={siteBlockPath(place, block.id)}>
          <SheetFields
            specs={specs.filter(({ name: each }) => !each.startsWith('person-'))}
            typed={typed}
            errors={errors}
            addresses={props.addresses}
          />
          {block.kind === 'team' && <People {...props} />}
          <FormActions>
            <Button kind="primary">{t.save}</Button>
            <ButtonLink kind="quiet" href={sitePath(place)}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
        {block.kind === 'gallery' && <Pictures {...props} />}
        <Disclosure summary={f.removeBlock} card>
          <p>{f.removeText}</p>
          <Form action={siteBlockRemovalPath(place, block.id)} layout="plain">
            <Button kind="danger">{t.of(t.remove, name)}</Button>
          </Form>
        </Disclosure>
      </Stack>
    </Workspace>
  )
}

function People({ people, typed }: BlockPageProps) {
  const { locale } = useUi()
  const f = fieldMessages(locale)
  return (
    <Fieldset title={frameMessages(locale).titles.team}>
      <p class="help">{people.length > 0 ? f.peopleHelp : f.nobody}</p>
      {people.map(({ id, name }) => {
        const spec = personField(id)
        return (
          <SelectField
            key={id}
            name={spec.name}
            label={name}
            value={typed[spec.name] ?? ''}
            options={(spec.options ?? []).map((value) => ({ value, label: f.options['person']?.[value] ?? value }))}
          />
        )
      })}
    </Fieldset>
  )
}

function Pictures({ place, block, errors, typed }: BlockPageProps) {
  const f = fieldMessages(useUi().locale)
  return (
    <section class="stack" aria-labelledby="beelden-h">
      <Heading level={2} id="beelden-h">
        {f.pictures}
      </Heading>
      {block.pictures.length > 0 ? (
        <>
          <Gallery pictures={block.pictures.map(galleryPicture)} />
          <Row>
            {block.pictures.map(({ file, alt }) => (
              <Form key={file} action={siteBlockPicturePath(place, block.id, file)} layout="plain">
                <Button small icon="trash">
                  {f.removePicture(alt)}
                </Button>
              </Form>
            ))}
          </Row>
        </>
      ) : (
        <p class="muted">{f.noPictures}</p>
      )}
      <Form action={siteBlockPicturesPath(place, block.id)} multipart>
        <FileField
          name="picture"
          label={f.file}
          help={f.fileHelp}
          error={errorOf(errors, 'picture')}
          accept=".png,.jpg,.jpeg,.webp"
        />
        <TextField
          name="alt"
          label={f.alt}
          help={f.altHelp}
          value={typed['alt']}
          error={errorOf(errors, 'alt')}
          maxlength={300}
        />
        <TextField name="caption" label={f.caption} value={typed['caption']} maxlength={300} optional />
        <FormActions>
          <Button>{f.addPicture}</Button>
        </FormActions>
      </Form>
    </section>
  )
}
