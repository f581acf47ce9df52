import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { SitePage } from '../../../../ui/page/site-page.tsx'
import type { Region } from '../../../organisations/public.ts'
import type { Item } from '../../items/queries.ts'
import { itemPath } from '../../paths.ts'
import { usefulnessMessages } from '../messages.ts'
import { votePath } from '../paths.ts'

export interface VotePageProps {
  region: Region | null
  item: Item
  typed: Typed
  errors: readonly FieldError[]
}

/** A form of its own: a page that holds one cannot be kept, and articles are. */
export function VotePage({ region, item, typed, errors }: VotePageProps) {
  const t = usefulnessMessages(useUi().locale)
  const slug = region?.slug ?? null
  const back = itemPath(slug, item.slug)
  return (
    <SitePage title={t.voteTitle} noindex canonical={null}>
      <Stack gap="l">
        <Breadcrumb trail={[{ href: back, text: item.version.title }]} current={t.voteTitle} />
        <PageHead title={t.voteTitle} lead={t.voteLead(item.version.title)} />
        <ErrorSummary errors={[...errors]} />
        <Form action={votePath(slug, item.slug)}>
          <RadioField
            name="useful"
            label={t.voteTitle}
            value={typed['useful']}
            error={errorOf(errors, 'useful')}
            options={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
          />
          <TextArea
            name="words"
            label={t.words}
            help={t.wordsHelp}
            value={typed['words']}
            error={errorOf(errors, 'words')}
            rows={4}
            optional
          />
          <FormActions>
            <Button kind="primary">{t.send}</Button>
            <ButtonLink kind="quiet" href={back}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </SitePage>
  )
}
