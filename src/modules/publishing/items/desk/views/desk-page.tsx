import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx'
import { CheckboxField } from '../../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import { deskItemPath, deskPath, deskRulesPath, newItemPath } from '../../../paths.ts'
import { reviewMessages } from '../../../review/messages.ts'
import { ReviewRule } from '../../../review/views/review-rule.tsx'
import { kindMessages } from '../../kinds/messages.ts'
import { kindsOf } from '../../kinds/rules.ts'
import { itemMessages } from '../../messages.ts'
import { itemStates } from '../../rules.ts'
import type { Desk } from '../public.ts'
import type { DeskFilter, DeskRow } from '../queries.ts'
import { StateTag } from './state-tag.tsx'

export interface DeskPageProps {
  desk: Desk
  rows: readonly DeskRow[]
  filter: DeskFilter
  today: string
  timeZone: string
  alone: boolean
  reviewMonths: number
  mayPublish: boolean
}

/** What a site tells and is going to tell. */
export function DeskPage(props: DeskPageProps) {
  const { desk, rows, filter, timeZone } = props
  const { locale } = useUi()
  const t = itemMessages(locale)
  const filtered = filter.kind !== null || filter.state !== null || filter.words !== '' || filter.lateOn !== null
  const title = desk.of ? t.title : t.nationalTitle
  return (
    <Workspace title={title} section="items">
      <PageHead
        title={title}
        lead={t.lead}
        actions={
          <ButtonLink href={newItemPath(desk.slug)} kind="primary" icon="plus">
            {t.add}
          </ButtonLink>
        }
      />
      <Stack gap="l">
        {(rows.length > 0 || filtered) && <Filters {...props} filtered={filtered} />}
        {rows.length > 0 ? (
          <Stack gap="s">
            <p class="small muted">{t.count(rows.length)}</p>
            <Rows {...props} timeZone={timeZone} />
          </Stack>
        ) : (
          <EmptyState
            level={2}
            title={filtered ? t.noneFoundTitle : t.noneTitle}
            text={filtered ? t.noneFoundText : t.noneText}
            action={!filtered && <ButtonLink href={newItemPath(desk.slug)}>{t.add}</ButtonLink>}
          />
        )}
        <Rule {...props} />
      </Stack>
    </Workspace>
  )
}

function Filters({ desk, filter, filtered }: DeskPageProps & { filtered: boolean }) {
  const { locale } = useUi()
  const [t, k] = [itemMessages(locale), kindMessages(locale)]
  const kinds = kindsOf(desk.of ? 'region' : 'nation')
  return (
    <FilterBar action={deskPath(desk.slug)} label={t.filter} clearHref={filtered ? deskPath(desk.slug) : undefined}>
      <TextField name="zoek" label={t.search} type="search" value={filter.words} wide />
      <SelectField
        name="soort"
        label={t.fieldKind}
        value={filter.kind ?? ''}
        empty={t.allKinds}
        options={kinds.map((kind) => ({ value: kind, label: k.kinds[kind] }))}
      />
      <SelectField
        name="stand"
        label={t.columns.state}
        value={filter.state ?? ''}
        empty={t.allStates}
        options={itemStates.map((state) => ({ value: state, label: t.states[state] }))}
      />
      <CheckboxField
        name="nakijken"
        value="ja"
        label={reviewMessages(locale).onlyLate}
        checked={filter.lateOn !== null}
      />
    </FilterBar>
  )
}

function Rows({ desk, rows, today, timeZone }: DeskPageProps) {
  const { locale } = useUi()
  const [t, k, f] = [itemMessages(locale), kindMessages(locale), formats(locale)]
  return (
    <DataTable<DeskRow>
      label={t.title}
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'title',
          head: t.columns.title,
          rowHeader: true,
          cell: ({ id, title }) => <a href={deskItemPath(desk.slug, id)}>{title}</a>,
        },
        { key: 'kind', head: t.columns.kind, cell: ({ kind }) => k.kinds[kind] },
        { key: 'state', head: t.columns.state, cell: (row) => <StateTag {...row} timeZone={timeZone} /> },
        { key: 'owner', head: t.columns.owner, cell: ({ owner }) => owner ?? <span class="muted">{t.nobody}</span> },
        {
          key: 'changed',
          head: t.columns.changed,
          cell: ({ changedAt }) => <span class="nowrap">{f.date(dateIn(timeZone, changedAt))}</span>,
        },
        {
          key: 'review',
          head: t.columns.review,
          cell: ({ reviewOn }) =>
            reviewOn && (
              <>
                <span class="nowrap">{f.date(reviewOn)}</span> {reviewOn < today && <Tag tone="caution">{t.late}</Tag>}
              </>
            ),
        },
      ]}
    />
  )
}

/** Whether somebody else always looks first. */
function Rule({ desk, alone, mayPublish, reviewMonths }: DeskPageProps) {
  const t = itemMessages(useUi().locale)
  return (
    <Card id="afspraken" title={t.rulesTitle} look={3}>
      <Row between>
        <p>{alone ? t.aloneYes : t.aloneNo}</p>
        {mayPublish && (
          <Form action={deskRulesPath(desk.slug)} layout="plain">
            <Hidden name="alone" value={alone ? 'no' : 'yes'} />
            <Button small>{alone ? t.aloneForbid : t.aloneAllow}</Button>
          </Form>
        )}
      </Row>
      <ReviewRule slug={desk.slug} months={reviewMonths} mayChange={mayPublish} />
    </Card>
  )
}
