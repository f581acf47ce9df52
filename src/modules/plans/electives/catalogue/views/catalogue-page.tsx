import { formats } from '../../../../../platform/i18n.ts'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Amount, DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { FileField } from '../../../../../ui/form-field/file-field.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { editElectivePath, electiveImportPath, electivesPath, newElectivePath } from '../../../paths.ts'
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
  /** Why a list was not read. */
  refused?: readonly string[]
}

export function CataloguePage({ electives, all, query, mayKeep, refused = [] }: CataloguePageProps) {
  const { locale } = useUi()
  const t = electiveMessages(locale)
  return (
    <Workspace title={t.catalogue} section="electiveList">
      <PageHead
        title={t.catalogue}
        below={t.catalogueLead}
        actions={
          mayKeep && (
            <ButtonLink icon="plus" href={newElectivePath}>
              {t.newNational}
            </ButtonLink>
          )
        }
      />
      <Stack>
        {refused.length > 0 && <Refused lines={refused} />}
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
        {mayKeep && (
          <Form action={electiveImportPath} multipart layout="plain">
            <FileField name="file" label={t.import} help={t.importHelp} accept=".xlsx,.csv">
              <Button icon="file-import">{t.import}</Button>
            </FileField>
          </Form>
        )}
      </Stack>
    </Workspace>
  )
}

function Refused({ lines }: { lines: readonly string[] }) {
  const t = electiveMessages(useUi().locale)
  const shown = lines.slice(0, 20)
  return (
    <Notice tone="negative" role="alert" title={t.refused}>
      <ul class="bullets">
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > shown.length && <li>{t.more(lines.length - shown.length)}</li>}
      </ul>
    </Notice>
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
