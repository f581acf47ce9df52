import { roles } from '../../../../../platform/actor.ts'
import { formats } from '../../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { viewHref, type ViewState } from '../../../../../ui/data-table/view-state.ts'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../../ui/pagination/pagination.tsx'
import { organisationMessages } from '../../../messages.ts'
import { newPersonPath, peoplePath, personPath } from '../../../paths.ts'
import type { Region } from '../../../rules.ts'
import { peopleMessages } from '../../messages.ts'
import type { Holder } from '../../queries.ts'
import { inOrder } from '../../rules.ts'
import { RoleList } from '../../views/role-list.tsx'
import { JoinedText } from '../../views/team-page.tsx'
import { nationMessages, placeText } from '../messages.ts'
import { elsewhere, peopleOnPage, type PeopleQuery } from '../schema.ts'

export interface PeoplePageProps {
  query: PeopleQuery
  people: readonly Holder[]
  total: number
  regions: readonly Region[]
  mayKeep: boolean
  today: IsoDate
}

const rules = { sorts: [], filters: ['zoek', 'rol', 'waar', 'stand'] }

export function PeoplePage({ query, people, total, regions, mayKeep, today }: PeoplePageProps) {
  const { locale } = useUi()
  const t = nationMessages(locale)
  const state = stateOf(query)
  return (
    <Workspace title={t.title} section="people">
      <PageHead
        title={t.title}
        below={t.lead}
        actions={
          mayKeep && (
            <ButtonLink href={newPersonPath} icon="user-plus">
              {t.invite}
            </ButtonLink>
          )
        }
      />
      <Stack>
        <Filters query={query} regions={regions} filtered={Object.keys(state.filters).length > 0} />
        <p>
          <strong>{t.found(formats(locale).number(total), total)}</strong>
        </p>
        {people.length ? (
          <People people={people} today={today} />
        ) : (
          <EmptyState level={2} title={t.nobody} text={t.nobodyText} action={<a href={peoplePath}>{t.clear}</a>} />
        )}
        <Pagination
          current={query.pagina}
          last={Math.ceil(total / peopleOnPage)}
          href={(page) => viewHref(peoplePath, state, rules, { page })}
        />
      </Stack>
    </Workspace>
  )
}

function stateOf({ zoek, rol, waar, stand, pagina }: PeopleQuery): ViewState {
  const filters = Object.fromEntries(Object.entries({ zoek, rol, waar, stand }).filter(([, value]) => value))
  return { sort: null, direction: 'up', filters, page: pagina }
}

function Filters({ query, regions, filtered }: Pick<PeoplePageProps, 'query' | 'regions'> & { filtered: boolean }) {
  const { locale } = useUi()
  const t = nationMessages(locale)
  const names = organisationMessages(locale).roles
  const { '': usual, ...states } = t.states
  return (
    <FilterBar action={peoplePath} label={t.filter} clearHref={filtered ? peoplePath : undefined}>
      <TextField name="zoek" type="search" label={t.search} value={query.zoek} wide />
      <SelectField
        name="rol"
        label={peopleMessages(locale).role}
        value={query.rol}
        empty={t.anyRole}
        options={roles.map((role) => ({ value: role, label: names[role] }))}
      />
      <SelectField
        name="waar"
        label={t.where}
        value={query.waar}
        empty={t.anywhere}
        options={[
          { value: elsewhere.nation, label: t.nation },
          { value: elsewhere.organisations, label: t.organisations },
          ...regions.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <SelectField
        name="stand"
        label={t.state}
        value={query.stand}
        empty={usual}
        options={Object.entries(states).map(([value, label]) => ({ value, label }))}
      />
    </FilterBar>
  )
}

function People({ people, today }: Pick<PeoplePageProps, 'people' | 'today'>) {
  const { locale } = useUi()
  const t = peopleMessages(locale)
  return (
    <Card flush>
      <DataTable
        label={nationMessages(locale).title}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: t.name,
            rowHeader: true,
            cell: (person) => (
              <WithSub sub={<JoinedText member={person} timeZone="Europe/Amsterdam" />}>
                <a href={personPath(person.id)}>{person.name}</a>
              </WithSub>
            ),
          },
          {
            key: 'roles',
            head: t.roles,
            cardLabel: null,
            cell: ({ roles: held }) => (
              <RoleList roles={inOrder(held, today)} today={today} placeOf={(role) => placeText(locale, role)} />
            ),
          },
          {
            key: 'email',
            head: t.email,
            cardLabel: null,
            cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a>,
          },
        ]}
      />
    </Card>
  )
}
