import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Meanwhile as ChangedMeanwhile } from '../../../../ui/meanwhile/meanwhile.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { DoublesNotice } from '../../duplicates/views/likely-list.tsx'
import { organisationChangePath, organisationPath, registerPath } from '../../paths.ts'
import { registerMessages } from '../../register/messages.ts'
import { detailMessages } from '../details/messages.ts'
import type { DetailField } from '../details/rules.ts'
import { keepingMessages } from '../messages.ts'
import type { Kept } from '../queries.ts'
import type { Doubles } from './add-page.tsx'
import { OrganisationFields, type OrganisationFieldsProps } from './organisation-fields.tsx'

export interface EditPageProps extends OrganisationFieldsProps {
  kept: Kept
  version: string
  /** What the form showed when it was opened, as a text. */
  seen: string
  doubles: Doubles | null
  meanwhile: Meanwhile | null
}

/** What somebody else changed while the form was open. */
export interface Meanwhile {
  by: string | null
  changes: readonly { field: DetailField; before: string; after: string }[]
}

export function EditPage({ kept, version, seen, doubles, meanwhile, ...fields }: EditPageProps) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  const { name } = kept.details
  return (
    <Workspace title={t.editTitle(name)} section="register">
      <Breadcrumb
        trail={[
          { href: registerPath, text: registerMessages(locale).title },
          { href: organisationPath(kept.id), text: name },
        ]}
        current={t.edit}
      />
      <PageHead title={t.editTitle(name)} below={kept.listed ? t.listedHelp : undefined} />
      <Stack gap="l">
        {meanwhile && <MeanwhileNotice {...meanwhile} />}
        <ErrorSummary errors={[...fields.errors]} />
        {doubles && <DoublesNotice {...doubles} name={name} />}
        <Form action={organisationChangePath(kept.id)}>
          <Hidden name="version" value={version} />
          <Hidden name="seen" value={seen} />
          <OrganisationFields {...fields} />
          <FormActions>
            <Button kind="primary">{t.save}</Button>
            <ButtonLink kind="quiet" href={organisationPath(kept.id)}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}

function MeanwhileNotice({ by, changes }: Meanwhile) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  const names = detailMessages(locale).fields
  return (
    <ChangedMeanwhile
      title={t.meanwhileTitle(by)}
      text={t.meanwhileText}
      changes={changes.map(({ field, ...change }) => ({ name: names[field], ...change }))}
      empty={t.empty}
    />
  )
}
