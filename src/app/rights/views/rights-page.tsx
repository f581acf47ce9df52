import { roles, type Role } from '../../../platform/actor.ts'
import { Breadcrumb } from '../../../ui/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable, type Column } from '../../../ui/data-table/data-table.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../ui/form-field/select-field.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { PageHead, Stack, VisuallyHidden } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { Tags } from '../../../ui/tag/tag.tsx'
import { rightsPath, teamPath } from '../../../modules/organisations/paths.ts'
import { roleNames, teamTitle, type Region } from '../../../modules/organisations/public.ts'
import { rightsMessages } from '../messages.ts'
import { allows, rightGroups, rights, rolesWithoutRights, type Right } from '../rights.ts'

export interface RightsPageProps {
  region: Region
  /** The role that the reader asks about; empty: all. */
  chosen: Role | ''
  /** Roles of the reader that count here. */
  own: readonly Role[]
}

export function RightsPage({ region, chosen, own }: RightsPageProps) {
  const { locale } = useUi()
  const t = rightsMessages(locale)
  const names = roleNames(locale)
  const idle = rolesWithoutRights(region)
  const shown = chosen ? [chosen] : roles.filter((role) => !idle.includes(role))
  return (
    <Workspace title={t.title} section="team">
      <Breadcrumb trail={[{ href: teamPath(region.slug), text: teamTitle(locale) }]} current={t.title} />
      <PageHead title={t.title} below={t.lead} />
      <Stack>
        <FilterBar
          action={rightsPath(region.slug)}
          label={t.filter}
          clearHref={chosen ? rightsPath(region.slug) : undefined}
        >
          <SelectField
            name="rol"
            label={t.role}
            value={chosen}
            empty={t.allRoles}
            options={roles.map((role) => ({ value: role, label: names[role] }))}
          />
        </FilterBar>
        <Card flush>
          <DataTable
            label={t.title}
            headsUp={shown.length > 1}
            rowKey={({ key }) => key}
            columns={[
              { key: 'right', head: t.right, rowHeader: true, cell: ({ key }) => t.rights[key] },
              ...shown.map((role) => roleColumn(role, region, names[role], own.includes(role) ? t.yours : undefined)),
            ]}
            groups={rightGroups.map((group) => ({
              key: group,
              head: t.groups[group],
              rows: rights.filter((right) => right.group === group),
            }))}
          />
        </Card>
        {!chosen && idle.length > 0 && (
          <Card id="zonder" title={t.without} look={3}>
            <Stack>
              <Tags tags={idle.map((role) => ({ text: names[role] }))} />
              <p class="muted">{t.withoutText}</p>
            </Stack>
          </Card>
        )}
      </Stack>
    </Workspace>
  )
}

const roleColumn = (role: Role, region: Region, head: string, headSub?: string): Column<Right> => ({
  key: role,
  head,
  headSub,
  cell: (right) => <Answer yes={allows(right, role, region)} />,
})

/** A sign and a word: the word for ears in a wide table, for eyes on a phone. */
function Answer({ yes }: { yes: boolean }) {
  const t = rightsMessages(useUi().locale)
  return yes ? (
    <span class="nowrap">
      <Icon name="check" /> {t.yes}
    </span>
  ) : (
    <span class="zero">
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t.no}</VisuallyHidden>
    </span>
  )
}
