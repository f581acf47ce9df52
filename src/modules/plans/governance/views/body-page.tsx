import type { Recorded } from '../../../../platform/audit/audit.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { DeedsCard } from '../../log/views/deeds-card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { Form, Hidden } from '../../../../ui/form/form.tsx'
import { Grid, PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { NameList } from '../../../../ui/people/people.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { activityPath, bodyPath, chargesPath, editBodyPath, goalPath, governancePath } from '../../paths.ts'
import type { Plan } from '../../rules.ts'
import { governanceMessages } from '../messages.ts'
import type { Body } from '../rules.ts'
import { PeopleCard } from './people-card.tsx'

export interface BodyPageProps {
  region: Region
  body: Body
  bodies: readonly Body[]
  plan: Pick<Plan, 'goals' | 'activities'>
  team: readonly { readonly id: string; readonly name: string }[]
  log: readonly Recorded[]
  today: IsoDate
  mayKeep: boolean
  typed: Typed
  errors: readonly FieldError[]
}

export function BodyPage(props: BodyPageProps) {
  const { region, body, bodies, log, mayKeep, errors } = props
  const { locale } = useUi()
  const t = governanceMessages(locale)
  const parent = bodies.find(({ id }) => id === body.parentId)
  const below = bodies.filter(({ parentId }) => parentId === body.id)
  return (
    <Workspace title={body.name} section="governance">
      <Breadcrumb trail={[{ href: governancePath(region.slug), text: t.title }]} current={body.name} />
      <PageHead
        title={body.name}
        below={body.purpose ?? undefined}
        actions={
          mayKeep && (
            <ButtonLink icon="pencil" href={editBodyPath(region.slug, body.id)}>
              {t.edit}
            </ButtonLink>
          )
        }
      >
        <Facts
          facts={[
            { term: t.fields.kind, value: t.kinds[body.kind] },
            {
              term: t.fields.parent,
              value: parent ? <a href={bodyPath(region.slug, parent.id)}>{parent.name}</a> : t.top,
            },
            ...(body.meets ? [{ term: t.fields.meets, value: body.meets }] : []),
          ]}
        />
      </PageHead>
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Grid columns="main">
          <Stack gap="l">
            <PeopleCard {...props} />
            <ChargesCard {...props} />
          </Stack>
          <Stack gap="l">
            {below.length > 0 && (
              <Card id="eronder" title={t.below} look={3}>
                <NameList
                  columns="1"
                  names={below.map(({ id, name }) => ({ name, href: bodyPath(region.slug, id) }))}
                />
              </Card>
            )}
            <DeedsCard log={log} deeds={t.deeds} timeZone={region.timeZone} />
          </Stack>
        </Grid>
      </Stack>
    </Workspace>
  )
}

/** The goals and activities that it answers for. */
function ChargesCard({ region, body, plan, mayKeep }: BodyPageProps) {
  const t = governanceMessages(useUi().locale)
  const goals = plan.goals.filter(({ id }) => body.goalIds.includes(id))
  const activities = plan.activities.filter(({ id }) => body.activityIds.includes(id))
  const rows = [
    ...goals.map(({ id, name }) => ({ what: `goal-${id}`, name, href: goalPath(region.slug, id) })),
    ...activities.map(({ id, title }) => ({
      what: `activity-${id}`,
      name: title,
      href: activityPath(region.slug, id),
    })),
  ]
  const free = {
    goals: plan.goals.filter((goal) => !goals.includes(goal) && goal.droppedOn === null),
    activities: plan.activities.filter((activity) => !activities.includes(activity)),
  }
  return (
    <Card id="opdracht" title={t.charges}>
      <Stack>
        {rows.length === 0 && <p class="muted">{t.noCharges}</p>}
        {rows.map(({ what, name, href }) => (
          <Row between firm key={what}>
            <a href={href}>{name}</a>
            {mayKeep && (
              <Form action={chargesPath(region.slug, body.id)} layout="plain">
                <Hidden name="what" value={what} />
                <Button kind="quiet" small icon="x" name="to" value="remove">
                  <span class="visually-hidden">{t.relieve(name)}</span>
                </Button>
              </Form>
            )}
          </Row>
        ))}
        {mayKeep && free.goals.length + free.activities.length > 0 && (
          <Form action={chargesPath(region.slug, body.id)}>
            <SelectField
              name="what"
              label={t.charge}
              empty
              options={[
                {
                  group: t.goals,
                  options: free.goals.map(({ id, name }) => ({ value: `goal-${id}`, label: name })),
                },
                {
                  group: t.activities,
                  options: free.activities.map(({ id, title, number }) => ({
                    value: `activity-${id}`,
                    label: [number, title].filter(Boolean).join(' '),
                  })),
                },
              ]}
            />
            <Button>{t.chargeNow}</Button>
          </Form>
        )}
      </Stack>
    </Card>
  )
}
