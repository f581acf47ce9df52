import { formats } from '../../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Amount, DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { editElectivePath, electiveImportsPath, electivesPath, newElectivePath } from '../../../paths.ts'
import { electiveMessages } from '../../messages.ts'
import type { Elective } from '../../queries.ts'
import type { ElectivesQuery } from '../../schema.ts'
import { ElectiveFilters } from '../../views/elective-filters.tsx'

export interface CataloguePageProps {
  electives: readonly Elective[]
  /** How many there are without filters. */
  all: number
  query: ElectivesQuery
  mayKeep: boolean
}

export function CataloguePage({ electives, all, query, mayKeep }: CataloguePageProps) {
  const { locale } = useUi()
  const t = electiveMessages(locale)
  return (
    <Workspace title={t.catalogue} section="electiveList">
      <PageHead
        title={t.catalogue}
        below={t.catalogueLead}
        actions={
          mayKeep && (
            <>
              <ButtonLink icon="file-import" href={electiveImportsPath}>
                {t.import}
              </ButtonLink>
              <ButtonLink icon="plus" href={newElectivePath}>
                {t.newNational}
              </ButtonLink>
            </>
          )
        }
      />
      <Stack>
        {all === 0 ? (
          <EmptyState level={2} title={t.noneNational} text={mayKeep ? t.noneNationalText : undefined} />
        ) : (
          <>
            <ElectiveFilters action={electivesPath} query={query} />
            <p>
              <strong>{t.found(formats(locale).number(electives.length), electives.length)}</strong>
            </p>
            {electives.length > 0 && <Table electives={electives} mayKeep={mayKeep} />}
          </>
        )}
      </Stack>
    </Workspace>
  )
}

function Table({ electives, mayKeep }: Pick<CataloguePageProps, 'electives' | 'mayKeep'>) {
  const { locale } = useUi()
  const t = electiveMessages(locale)
  return (
    <Card flush>
      <DataTable
        label={t.catalogue}
        rows={electives}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'name',
            head: t.elective,
            rowHeader: true,
            cell: ({ id, name, code }) => (
              <WithSub sub={code}>{mayKeep ? <a href={editElectivePath(id)}>{name}</a> : name}</WithSub>
            ),
          },
          { key: 'profiles', head: t.fields.profiles, cell: ({ profiles }) => profiles.join(', ') },
          { key: 'state', head: t.fields.state, cell: ({ state }) => t.states[state] },
          {
            key: 'hours',
            head: t.fields.studyHours,
            numeric: true,
            cell: ({ studyHours }) => (
              <Amount>{studyHours === null ? null : formats(locale).number(studyHours)}</Amount>
            ),
          },
          {
            key: 'syllabus',
            head: t.syllabus,
            cell: ({ syllabus, name }) =>
              syllabus && (
                <a href={syllabus} rel="noopener noreferrer">
                  {t.syllabus}
                  <span class="visually-hidden"> {name}</span>
                </a>
              ),
          },
        ]}
      />
    </Card>
  )
}
