import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { duplicateMessages } from '../../duplicates/messages.ts'
import type { Likely } from '../../duplicates/queries.ts'
import { organisationMessages } from '../../messages.ts'
import { memberPath, memberSearchPath, membersPath, newMemberPath } from '../../paths.ts'
import type { Region } from '../../rules.ts'
import { membershipMessages } from '../messages.ts'

export interface SearchPageProps {
  region: Region
  sought: string
  /** By name, place or code; when there are none, those of nearly that name. */
  found: readonly Likely[]
  nearly: boolean
  more: boolean
  /** Those that take part in the region now. */
  members: ReadonlySet<number>
}

export function SearchPage({ region, sought, found, nearly, more, members }: SearchPageProps) {
  const { locale } = useUi()
  const t = membershipMessages(locale)
  return (
    <Workspace title={t.searchTitle(region.name)} section="members">
      <Breadcrumb
        trail={[{ href: membersPath(region.slug), text: organisationMessages(locale).members }]}
        current={t.addMember}
      />
      <PageHead title={t.searchTitle(region.name)} below={t.searchLead} />
      <Stack gap="l">
        <Form action={memberSearchPath(region.slug)} method="get">
          <TextField
            name="zoek"
            type="search"
            label={t.search}
            value={sought}
            action={<Button kind={sought ? undefined : 'primary'}>{t.find}</Button>}
          />
        </Form>
        {sought && found.length === 0 && <EmptyState level={2} title={t.nothing} text={t.nothingText} />}
        {found.length > 0 && (
          <Card id="gevonden" title={nearly ? t.nearly : t.results} flush>
            <Results region={region} found={found} members={members} />
          </Card>
        )}
        {more && <p class="muted">{t.more}</p>}
        <Row>
          <span>{t.newOneText}</span>
          <ButtonLink href={newMemberPath(region.slug)} icon="plus">
            {t.newOne}
          </ButtonLink>
        </Row>
      </Stack>
    </Workspace>
  )
}

function Results({ region, found, members }: Pick<SearchPageProps, 'region' | 'found' | 'members'>) {
  const { locale } = useUi()
  const t = membershipMessages(locale)
  const kinds = organisationMessages(locale).kinds
  return (
    <DataTable
      label={t.results}
      rows={found}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'name',
          head: organisationMessages(locale).organisation,
          rowHeader: true,
          cell: ({ name, closed }) => (
            <WithSub sub={closed ? duplicateMessages(locale).closed : undefined}>{name}</WithSub>
          ),
        },
        { key: 'kind', head: organisationMessages(locale).kind, cell: ({ kind }) => kinds[kind] },
        {
          key: 'place',
          head: organisationMessages(locale).place,
          cell: ({ place, code }) => <WithSub sub={code ?? undefined}>{place ?? '–'}</WithSub>,
        },
        {
          key: 'choose',
          head: t.choose,
          cardLabel: null,
          cell: ({ id, name }) => (
            <Row tight>
              {members.has(id) && <Tag tone="positive">{t.takesPart}</Tag>}
              <ButtonLink small href={memberPath(region.slug, id)}>
                {t.choose}
                <span class="visually-hidden"> {name}</span>
              </ButtonLink>
            </Row>
          ),
        },
      ]}
    />
  )
}
