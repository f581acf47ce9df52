import type { IsoDate } from '../../../../platform/time.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { OrgChart, type OrgNode } from '../../../../ui/org-chart/org-chart.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { PrintButton } from '../../../../ui/print-button/print-button.tsx'
import { activityPath, bodyPath, goalPath, newBodyPath } from '../../paths.ts'
import type { Plan } from '../../rules.ts'
import { governanceMessages } from '../messages.ts'
import { hasLeft, inOrder, type Body, type BodyTree, type Gap } from '../rules.ts'

export interface ChartPageProps {
  region: string
  trees: readonly BodyTree[]
  gaps: readonly Gap[]
  plan: Pick<Plan, 'goals' | 'activities'>
  today: IsoDate
  mayKeep: boolean
}

export function ChartPage(props: ChartPageProps) {
  const { region, trees, mayKeep, today } = props
  const t = governanceMessages(useUi().locale)
  const add = (text: string) =>
    mayKeep && (
      <ButtonLink kind="primary" icon="plus" href={newBodyPath(region)}>
        {text}
      </ButtonLink>
    )
  return (
    <Workspace title={t.title} section="governance">
      <PageHead
        title={t.title}
        below={t.lead}
        actions={
          trees.length > 0 && (
            <>
              <PrintButton />
              {add(t.new)}
            </>
          )
        }
      />
      {trees.length === 0 ? (
        <EmptyState level={2} title={t.none} text={t.noneText} action={add(t.first)} />
      ) : (
        <Stack gap="l">
          <OrgChart label={t.chart} nodes={trees.map((tree) => nodeOf(tree, region, today, t))} />
          <GapsCard {...props} />
          <ListCard {...props} />
        </Stack>
      )}
    </Workspace>
  )
}

type Texts = ReturnType<typeof governanceMessages>

function nodeOf({ body, below }: BodyTree, region: string, today: IsoDate, t: Texts): OrgNode {
  const chairs = body.seats.filter((seat) => seat.role === 'chair' && !hasLeft(seat, today))
  const answers = t.answers(body.goalIds.length, body.activityIds.length)
  return {
    id: String(body.id),
    name: body.name,
    href: bodyPath(region, body.id),
    kind: t.kinds[body.kind],
    lines: [
      ...chairs.map(({ name }) => ({ text: `${t.roles.chair}: ${name ?? ''}` })),
      ...(chairs.length === 0 && body.kind !== 'leadApplicant' ? [{ text: t.noChair, gap: true }] : []),
      ...(answers ? [{ text: answers }] : []),
    ],
    below: below.map((tree) => nodeOf(tree, region, today, t)),
  }
}

const gapsAtOnce = 20

/** What is missing by name, each with a link to where it is mended. */
function GapsCard({ region, gaps }: ChartPageProps) {
  const t = governanceMessages(useUi().locale)
  return (
    <Card id="gaten" title={t.gaps}>
      {gaps.length === 0 ? (
        <p class="muted">{t.noGaps}</p>
      ) : (
        <ul class="bullets">
          {gaps.slice(0, gapsAtOnce).map((gap, index) => (
            <li key={index}>
              <a href={hrefOf(gap, region)}>{textOf(gap, t)}</a>
            </li>
          ))}
          {gaps.length > gapsAtOnce && <li>{t.moreGaps(gaps.length - gapsAtOnce)}</li>}
        </ul>
      )}
    </Card>
  )
}

function hrefOf(gap: Gap, region: string): string {
  if (gap.kind === 'goal') return goalPath(region, gap.goal.id)
  return gap.kind === 'activity' ? activityPath(region, gap.activity.id) : bodyPath(region, gap.body.id)
}

function textOf(gap: Gap, t: Texts): string {
  switch (gap.kind) {
    case 'noChair':
      return t.gap.noChair(gap.body.name)
    case 'left':
      return t.gap.left(gap.seat.name ?? t.somebody, t.roles[gap.seat.role].toLowerCase(), gap.body.name)
    case 'goal':
      return t.gap.goal(gap.goal.name)
    case 'activity':
      return t.gap.activity(gap.activity.title)
  }
}

function ListCard({ region, trees, plan, today }: ChartPageProps) {
  const t = governanceMessages(useUi().locale)
  const people = ({ seats }: Body) =>
    seats
      .filter((seat) => !hasLeft(seat, today))
      .map(({ role, name, job, organisation }) => {
        const about = [job, organisation].filter(Boolean).join(', ')
        return `${name ?? ''} (${[t.roles[role].toLowerCase(), about].filter(Boolean).join('; ')})`
      })
  const names = (body: Body): string[] => [
    ...plan.goals.filter(({ id }) => body.goalIds.includes(id)).map(({ name }) => name),
    ...plan.activities.filter(({ id }) => body.activityIds.includes(id)).map(({ title }) => title),
  ]
  // One element: on a phone a cell has its label on the one side and its value on the other.
  const lines = (texts: readonly string[]) =>
    texts.length === 0 ? null : (
      <div>
        {texts.map((text) => (
          <div key={text}>{text}</div>
        ))}
      </div>
    )
  const rows = inOrder(trees)
  const parentOf = ({ parentId }: Body): string => rows.find(({ body }) => body.id === parentId)?.body.name ?? '–'
  return (
    <Card id="lijst" title={t.list} flush>
      <DataTable
        label={t.list}
        rows={rows}
        rowKey={({ body }) => String(body.id)}
        columns={[
          {
            key: 'body',
            head: t.body,
            rowHeader: true,
            cell: ({ body }) => <a href={bodyPath(region, body.id)}>{body.name}</a>,
          },
          { key: 'kind', head: t.fields.kind, cell: ({ body }) => t.kinds[body.kind] },
          { key: 'parent', head: t.fields.parent, cell: ({ body }) => parentOf(body) },
          { key: 'people', head: t.people, cell: ({ body }) => lines(people(body)) },
          { key: 'charges', head: t.charges, cell: ({ body }) => lines(names(body)) },
        ]}
      />
    </Card>
  )
}
