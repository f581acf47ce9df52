import type { IsoDate } from '../../../../platform/time.ts'
import { formats } from '../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { newRegionPath, regionEntryPath } from '../../paths.ts'
import { regionMessages } from '../messages.ts'
import type { ListedRegion } from '../queries.ts'
import { shortfallIn, stateOn } from '../rules.ts'

export interface RegionsPageProps {
  regions: readonly ListedRegion[]
  today: IsoDate
  mayKeep: boolean
}

export function RegionsPage({ regions, today, mayKeep }: RegionsPageProps) {
  const { locale } = useUi()
  const t = regionMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={t.title} section="regionRegister">
      <PageHead
        title={t.title}
        below={t.lead}
        actions={
          mayKeep ? (
            <ButtonLink href={newRegionPath} icon="plus">
              {t.add}
            </ButtonLink>
          ) : undefined
        }
      />
      <Stack>
        <Card flush>
          <DataTable
            label={t.title}
            rows={regions}
            rowKey={({ slug }) => slug}
            columns={[
              {
                key: 'name',
                head: t.one,
                rowHeader: true,
                cell: (region) => (
                  <WithSub sub={region.registrationNumber ?? undefined}>
                    <a href={regionEntryPath(region.slug)}>{region.name}</a>
                  </WithSub>
                ),
              },
              { key: 'province', head: t.province, cell: ({ province }) => province },
              { key: 'lead', head: t.leadApplicant, cell: ({ leadApplicant }) => leadApplicant ?? '–' },
              { key: 'supporter', head: t.supporter, cell: ({ supporters }) => supporters.join(', ') || '–' },
              {
                key: 'members',
                head: t.members,
                numeric: true,
                cell: ({ members }) => f.number(Object.values(members).reduce((sum, count) => sum + count, 0)),
              },
              { key: 'state', head: t.state, cell: (region) => <State region={region} today={today} /> },
            ]}
          />
        </Card>
      </Stack>
    </Workspace>
  )
}

function State({ region, today }: { region: ListedRegion; today: IsoDate }) {
  const t = regionMessages(useUi().locale)
  const state = stateOn(region, today)
  if (state !== 'present') return <Tag>{t.states[state]}</Tag>
  const short = shortfallIn(region)
  if (!short.length) return <Tag tone="positive">{t.complete}</Tag>
  return (
    <WithSub sub={short.map((need) => t.needs[need]).join(', ')}>
      <Tag tone="caution">{t.misses}</Tag>
    </WithSub>
  )
}
