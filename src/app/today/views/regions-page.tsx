import type { IsoDate } from '../../../platform/time.ts'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { TaskList } from '../../../ui/tasks/tasks.tsx'
import { NameList } from '../../../ui/people/people.tsx'
import type { DeskTask } from '../../../modules/plans/public.ts'
import { roleNames, roleState, type PlacedRole, type Region } from '../../../modules/organisations/public.ts'
import { RoleTable } from '../../account/views/role-table.tsx'
import { todayMessages } from '../messages.ts'
import { todayPath } from '../paths.ts'
import { deskTasksOf } from './plan-tasks.tsx'
import { websiteTasksOf, type WebsiteTasks } from './website-tasks.tsx'

export interface RegionsPageProps {
  /** Those that the reader may enter. */
  regions: readonly Region[]
  /** Of the reader, in order. */
  roles: readonly PlacedRole[]
  /** What waits for who answers for an mbo. */
  desks: readonly DeskTask[]
  /** For who works on the site of the nation. */
  website: WebsiteTasks | null
  today: IsoDate
}

/** For who works in more than one region, or in none yet: own regions with the roles there, then all else. */
export function RegionsPage({ regions, roles, desks, website, today }: RegionsPageProps) {
  const { locale } = useUi()
  const t = todayMessages(locale)
  const title = regions.length ? t.chooseRegion : t.noRegionTitle
  const tasks = [...deskTasksOf(desks, locale), ...websiteTasksOf(website, null, locale)]
  const isHere = ({ slug }: Region): boolean => rolesHere(roles, slug, today).length > 0
  const own = regions.filter(isHere)
  const rest = regions.filter((region) => !isHere(region))
  const opened = new Set(own.map(({ slug }) => slug))
  // What opens a region stands with that region.
  const other = roles.filter(
    (held) =>
      roleState(held, today) !== 'past' &&
      (roleState(held, today) === 'coming' || !held.region || !opened.has(held.region.slug)),
  )
  return (
    <Workspace title={title} section="regions">
      <PageHead title={title} below={own.length > 1 ? t.chooseLead : undefined} />
      <Stack gap="l">
        {tasks.length > 0 && (
          <Card id="wacht" title={t.waiting}>
            <TaskList tasks={tasks} />
          </Card>
        )}
        {own.length > 0 && <OwnRegions regions={own} roles={roles} today={today} />}
        {other.length > 0 && (
          <Card flush>
            <RoleTable title={own.length ? t.otherRoles : t.yourRoles} roles={other} today={today} />
          </Card>
        )}
        {rest.length > 0 && (
          <NameList
            names={rest.map((region) => ({ name: region.name, where: region.province, href: todayPath(region.slug) }))}
          />
        )}
        {regions.length === 0 && other.length === 0 && (
          <EmptyState level={2} title={t.noRegionTitle} text={t.noRegionText} />
        )}
      </Stack>
    </Workspace>
  )
}

const rolesHere = (roles: readonly PlacedRole[], slug: string, today: IsoDate): PlacedRole[] =>
  roles.filter((held) => held.region?.slug === slug && roleState(held, today) === 'present')

function OwnRegions({ regions, roles, today }: Pick<RegionsPageProps, 'regions' | 'roles' | 'today'>) {
  const { locale } = useUi()
  const t = todayMessages(locale)
  const names = roleNames(locale)
  return (
    <Card flush>
      <DataTable
        label={t.yourRegions}
        rows={regions}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: 'region',
            head: t.yourRegions,
            rowHeader: true,
            cell: ({ slug, name }) => <a href={todayPath(slug)}>{name}</a>,
          },
          {
            key: 'roles',
            head: t.yourRoles,
            cell: ({ slug }) => [...new Set(rolesHere(roles, slug, today).map(({ role }) => names[role]))].join(', '),
          },
          { key: 'province', head: t.province, cell: ({ province }) => province },
        ]}
      />
    </Card>
  )
}
