import { formats } from '../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { DeedsCard } from '../../log/views/deeds-card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Grid, PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { organisationPath } from '../../../organisations/paths.ts'
import { detailMessages } from '../../../organisations/public.ts'
import { editPathwayPath, newMboRequestPath, pathwayReturnPath, pathwayStopPath, pathwaysPath } from '../../paths.ts'
import { pathwayMessages } from '../messages.ts'
import type { Named } from '../queries.ts'
import { RequestTable } from '../requests/views/requests-page.tsx'
import { phases, schoolYearText } from '../rules.ts'
import { ActivitiesCard, AgreementsCard, type PathwayPageProps } from './pathway-parts.tsx'
import { PhaseSteps } from './pathways-page.tsx'

export function PathwayPage(props: PathwayPageProps) {
  const { region, pathway, errors, mayKeep, requests, mayAsk, today } = props
  const { locale } = useUi()
  const t = pathwayMessages(locale)
  const { details, stoppedOn, stoppedReason } = pathway
  return (
    <Workspace title={details.name} section="pathways">
      <Breadcrumb trail={[{ href: pathwaysPath(region.slug), text: t.title }]} current={details.name} />
      <PageHead
        title={details.name}
        actions={
          <>
            {mayAsk && stoppedOn === null && (
              <ButtonLink icon="message" href={`${newMboRequestPath(region.slug)}?route=${pathway.id}`}>
                {t.ask}
              </ButtonLink>
            )}
            {mayKeep && (
              <ButtonLink icon="pencil" href={editPathwayPath(region.slug, pathway.id)}>
                {t.edit}
              </ButtonLink>
            )}
          </>
        }
      >
        <RouteFacts {...props} />
      </PageHead>
      <Stack gap="l">
        {stoppedOn && (
          <Notice tone="caution" title={t.stoppedOn(formats(locale).date(stoppedOn))}>
            {stoppedReason}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        <PhasesCard {...props} />
        <Grid columns="main">
          <Stack gap="l">
            <AgreementsCard {...props} />
            <Card id="verzoeken" title={t.requests} flush={requests.length > 0}>
              {requests.length ? (
                <RequestTable region={region.slug} requests={requests} today={today} />
              ) : (
                <p class="muted">{t.noRequests}</p>
              )}
            </Card>
            <ActivitiesCard {...props} />
          </Stack>
          <Side {...props} />
        </Grid>
      </Stack>
    </Workspace>
  )
}

function RouteFacts({ pathway }: PathwayPageProps) {
  const { locale } = useUi()
  const t = pathwayMessages(locale)
  const { details, schools, mbos } = pathway
  const words: Readonly<Record<string, string>> = detailMessages(locale).profiles
  const links = (organisations: readonly Named[]) =>
    organisations.map(({ id, name }, index) => (
      <span key={id}>
        {index > 0 && ', '}
        <a href={organisationPath(id)}>{name}</a>
      </span>
    ))
  return (
    <Facts
      facts={[
        { term: t.fields.schools, value: links(schools) },
        { term: t.fields.mbos, value: links(mbos) },
        { term: t.fields.profile, value: words[details.profile] ?? details.profile },
        {
          term: t.fields.qualification,
          value: `${details.qualification} (${details.crebo}), ${t.levelText(details.level)}, ${details.track}`,
        },
      ]}
    />
  )
}

function PhasesCard({ pathway, today }: PathwayPageProps) {
  const { locale } = useUi()
  const t = pathwayMessages(locale)
  const f = formats(locale)
  const period = (phase: (typeof phases)[number]): string => {
    const found = pathway.phases.find((each) => each.phase === phase)
    const days = [found?.from, found?.until].flatMap((day) => (day ? [f.date(day)] : [])).join(' – ')
    return [days, found?.doneOn ? t.doneOn(f.date(found.doneOn)) : null].filter(Boolean).join(', ')
  }
  return (
    <Card id="fasen" title={t.planning}>
      <Stack>
        <PhaseSteps pathway={pathway} today={today} />
        <Facts
          facts={phases
            .map((phase) => ({ term: t.phases[phase], value: period(phase) }))
            .filter(({ value }) => value !== '')}
        />
      </Stack>
    </Card>
  )
}

function Side({ region, pathway, log, mayKeep, typed, errors }: PathwayPageProps) {
  const { locale } = useUi()
  const t = pathwayMessages(locale)
  const f = formats(locale)
  const error = errorOf(errors, 'reason')
  return (
    <Stack gap="l">
      <Card id="leerlingen" title={t.pupils} look={3}>
        <DataTable
          label={t.pupils}
          rows={pathway.pupils}
          rowKey={({ year }) => String(year)}
          empty={<p class="muted">{t.noPupils}</p>}
          columns={[
            { key: 'year', head: t.year, rowHeader: true, cell: ({ year }) => schoolYearText(year) },
            { key: 'count', head: t.count, numeric: true, cell: ({ pupils }) => f.number(pupils) },
          ]}
        />
      </Card>
      <DeedsCard log={log} deeds={t.deeds} timeZone={region.timeZone} />
      {mayKeep &&
        (pathway.stoppedOn ? (
          <Form action={pathwayReturnPath(region.slug, pathway.id)} layout="plain">
            <Button icon="rotate">{t.bringBack}</Button>
          </Form>
        ) : (
          <Disclosure summary={t.stop} open={Boolean(error)} card>
            <Form action={pathwayStopPath(region.slug, pathway.id)}>
              <TextField name="reason" label={t.stopReason} value={typed['reason']} error={error} maxlength={500} />
              <Button kind="danger">{t.stop}</Button>
            </Form>
          </Disclosure>
        ))}
    </Stack>
  )
}
