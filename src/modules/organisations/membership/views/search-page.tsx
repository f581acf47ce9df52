import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Combobox } from '../../../../ui/combobox/combobox.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { duplicateMessages } from '../../duplicates/messages.ts'
import type { Likely } from '../../duplicates/queries.ts'
import { organisationMessages } from '../../messages.ts'
import { membershipMessages } from '../messages.ts'

/** A region or a network that somebody looks a member for. */
export interface SearchPlace {
  section: string
  name: string
  lead: string
  trail: readonly { href: string; text: string }[]
  searchPath: string
  /** Answers what the reader types; what it finds leads to `memberHref`. */
  suggestions: string
  memberHref: (organisation: number | string) => string
  /** Where an organisation is added that the register does not have yet; null for who may not. */
  newPath: string | null
}

export interface SearchPageProps {
  place: SearchPlace
  sought: string
  /** By name, place or code; when there are none, those of nearly that name. */
  found: readonly Likely[]
  nearly: boolean
  more: boolean
  /** Those that take part now. */
  members: ReadonlySet<number>
}

export function SearchPage({ place, sought, found, nearly, more, members }: SearchPageProps) {
  const t = membershipMessages(useUi().locale)
  const { name, searchPath, newPath } = place
  return (
    <Workspace title={t.searchTitle(name)} section={place.section}>
      <Breadcrumb trail={[...place.trail]} current={t.addMember} />
      <PageHead title={t.searchTitle(name)} below={place.lead} />
      <Stack gap="l">
        <Form action={searchPath} method="get">
          <Combobox
            name="zoek"
            label={t.search}
            value={sought}
            source={place.suggestions}
            href={place.memberHref('{id}')}
            action={<Button kind={sought ? undefined : 'primary'}>{t.find}</Button>}
          />
        </Form>
        {sought && found.length === 0 && <EmptyState level={2} title={t.nothing} text={t.nothingText} />}
        {found.length > 0 && (
          <Card id="gevonden" title={nearly ? t.nearly : t.results} flush>
            <Results place={place} found={found} members={members} />
          </Card>
        )}
        {more && <p class="muted">{t.more}</p>}
        {newPath && (
          <Row>
            <span>{t.newOneText}</span>
            <ButtonLink href={newPath} icon="plus">
              {t.newOne}
            </ButtonLink>
          </Row>
        )}
      </Stack>
    </Workspace>
  )
}

function Results({ place, found, members }: Pick<SearchPageProps, 'place' | 'found' | 'members'>) {
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
              <ButtonLink small href={place.memberHref(id)}>
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
