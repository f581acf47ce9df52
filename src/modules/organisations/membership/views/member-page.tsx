import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import type { Option } from '../../../../ui/form-field/select-field.tsx'
import { DateField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { organisationMessages } from '../../messages.ts'
import { organisationPath } from '../../paths.ts'
import type { OrganisationKind } from '../../rules.ts'
import { membershipMessages } from '../messages.ts'
import type { Held } from '../rules.ts'
import { MembershipFields } from './membership-fields.tsx'

/** A region or a network, as the place where an organisation takes part. */
export interface Place {
  section: string
  trail: readonly { href: string; text: string }[]
  /** Heading of what the organisation did there so far. */
  history: string
  roles: readonly Option[]
  startPath: string
  endPath: string
}

export interface MemberPageProps {
  place: Place
  organisation: { id: number; name: string; kind: OrganisationKind }
  /** In this place, of all times. */
  memberships: readonly Held<string>[]
  /** The one that holds on the day, or the next to come. */
  current: Held<string> | null
  typed: Typed
  errors: readonly FieldError[]
}

export function MemberPage(props: MemberPageProps) {
  const { place, organisation, memberships, current, errors } = props
  const { locale } = useUi()
  const t = membershipMessages(locale)
  const title = memberships.length ? organisation.name : t.addTitle(organisation.name)
  return (
    <Workspace title={title} section={place.section}>
      <Breadcrumb trail={[...place.trail]} current={organisation.name} />
      <PageHead
        title={title}
        below={
          <span class="row">
            <Tag>{organisationMessages(locale).kinds[organisation.kind]}</Tag>
            <a href={organisationPath(organisation.id)}>{t.open}</a>
          </span>
        }
      />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {memberships.length > 0 && <History place={place} memberships={memberships} />}
        {current && <EndCard {...props} current={current} />}
        <StartCard {...props} />
      </Stack>
    </Workspace>
  )
}

function History({ place, memberships }: Pick<MemberPageProps, 'place' | 'memberships'>) {
  const { locale } = useUi()
  const t = membershipMessages(locale)
  const f = formats(locale)
  return (
    <Card id="deelname" title={place.history} look={3}>
      <DataTable
        label={place.history}
        rows={[...memberships].reverse()}
        rowKey={({ from }) => from}
        columns={[
          {
            key: 'role',
            head: t.role,
            rowHeader: true,
            cell: ({ role }) => place.roles.find(({ value }) => value === role)?.label,
          },
          {
            key: 'period',
            head: t.period,
            cell: ({ from, until }) => (
              <span class="num">{until ? t.between(f.date(from), f.date(until)) : t.since(f.date(from))}</span>
            ),
          },
        ]}
      />
    </Card>
  )
}

function EndCard({ place, current, typed, errors }: MemberPageProps & { current: Held<string> }) {
  const t = membershipMessages(useUi().locale)
  if (current.role === 'leadApplicant')
    return (
      <Card id="einde" title={t.end} look={3}>
        <p>{t.leadEnds}</p>
      </Card>
    )
  return (
    <Card id="einde" title={t.end} look={3}>
      <Stack>
        <p class="muted">{t.endText}</p>
        <Form action={place.endPath}>
          <Hidden name="started" value={current.from} />
          <DateField name="ended" label={t.lastDay} value={typed['ended']} error={errorOf(errors, 'ended')} />
          <FormActions>
            <Button>{t.endNow}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}

function StartCard({ place, memberships, current, typed, errors }: MemberPageProps) {
  const t = membershipMessages(useUi().locale)
  const title = current ? t.changeRole : memberships.length ? t.again : t.keepMember
  return (
    <Card id="begin" title={title} look={3}>
      <Stack>
        {current && <p class="muted">{t.changeRoleText}</p>}
        <Form action={place.startPath}>
          <MembershipFields roles={place.roles} typed={typed} errors={errors} />
          <FormActions>
            <Button kind="primary">{current ? t.change : t.addMember}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}
