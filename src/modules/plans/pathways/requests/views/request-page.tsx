import type { Recorded } from '../../../../../platform/audit/audit.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../../ui/button/button.tsx'
import { DeedsCard } from '../../../log/views/deeds-card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { Grid, PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { mboRequestsPath, pathwayPath, requestVerbPath } from '../../../paths.ts'
import { requestMessages } from '../messages.ts'
import type { InRequest } from '../queries.ts'
import { isOverdue, regionSteps, type RegionVerb } from '../rules.ts'
import { AnswerCard, NoteCard, requestFacts } from './about-request.tsx'
import { RequestStateTag } from './request-state.tsx'

export interface RequestPageProps extends InRequest {
  today: IsoDate
  mayAsk: boolean
  log: readonly Recorded[]
}

const verbs = [
  ['agree', 'akkoord'],
  ['finish', 'afronding'],
  ['withdraw', 'intrekking'],
] as const satisfies readonly (readonly [RegionVerb, string])[]

export function RequestPage({ region, request, today, mayAsk, log }: RequestPageProps) {
  const { locale } = useUi()
  const t = requestMessages(locale)
  const may = verbs.filter(([verb]) => mayAsk && regionSteps[verb].from.includes(request.state))
  const { pathway } = request
  return (
    <Workspace title={request.title} section="pathways">
      <Breadcrumb trail={[{ href: mboRequestsPath(region.slug), text: t.title }]} current={request.title} />
      <PageHead title={request.title} below={<RequestStateTag request={request} today={today} />}>
        <Facts
          facts={[
            { term: t.mbo, value: request.mbo },
            ...requestFacts(request, locale),
            ...(pathway
              ? [{ term: t.route, value: <a href={pathwayPath(region.slug, pathway.id)}>{pathway.name}</a> }]
              : []),
          ]}
        />
      </PageHead>
      <Stack gap="l">
        {isOverdue(request, today) && (
          <Notice tone="caution" title={t.overdue}>
            {t.overdueText}
          </Notice>
        )}
        <Grid columns="main">
          <Stack gap="l">
            <AnswerCard request={request} />
            {may.length > 0 && (
              <Row>
                {may.map(([verb, name]) => (
                  <Form key={verb} action={requestVerbPath(region.slug, request.id, name)} layout="plain">
                    <Button kind={verb === 'agree' ? 'primary' : verb === 'withdraw' ? 'quiet' : 'secondary'}>
                      {t.verbs[verb]}
                    </Button>
                  </Form>
                ))}
              </Row>
            )}
            <NoteCard request={request} />
          </Stack>
          <DeedsCard log={log} deeds={t.deeds} timeZone={region.timeZone} />
        </Grid>
      </Stack>
    </Workspace>
  )
}
