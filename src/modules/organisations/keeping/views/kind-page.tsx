import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { PageHead } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { organisationMessages } from '../../messages.ts'
import type { OrganisationKind } from '../../rules.ts'
import { keepingMessages } from '../messages.ts'

/** Where an organisation is added: the register, or a region. */
export interface AddingTo {
  section: 'register' | 'members'
  title: string
  trail: readonly { href: string; text: string }[]
  /** This page, and the form behind it. */
  newPath: string
  action: string
  backPath: string
}

/** Asks first what it is: the form has the fields of that kind. */
export function KindPage({ to, kinds }: { to: AddingTo; kinds: readonly OrganisationKind[] }) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  const names = organisationMessages(locale).kinds
  return (
    <Workspace title={to.title} section={to.section}>
      <Breadcrumb trail={[...to.trail]} current={to.title} />
      <PageHead title={to.title} below={t.addLead} />
      <Form action={to.newPath} method="get">
        <RadioField
          name="soort"
          label={t.chooseKind}
          value={kinds[0]}
          options={kinds.map((value) => ({ value, label: names[value] }))}
        />
        <FormActions>
          <Button kind="primary">{t.next}</Button>
          <ButtonLink kind="quiet" href={to.backPath}>
            {t.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Workspace>
  )
}
