import type { IsoDate } from '../../../../platform/time.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Steps } from '../../../../ui/steps/steps.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { newPathwayPath, pathwayPath } from '../../paths.ts'
import { pathwayMessages } from '../messages.ts'
import type { Pathway } from '../queries.ts'
import { phaseAtHand, phases, phaseState } from '../rules.ts'
import { PathwaysHead } from './pathways-head.tsx'

export interface PathwaysPageProps {
  region: string
  pathways: readonly Pathway[]
  today: IsoDate
  mayKeep: boolean
}

export function PathwaysPage({ region, pathways, today, mayKeep }: PathwaysPageProps) {
  const t = pathwayMessages(useUi().locale)
  const add = (text: string) =>
    mayKeep && (
      <ButtonLink kind="primary" icon="plus" href={newPathwayPath(region)}>
        {text}
      </ButtonLink>
    )
  return (
    <Workspace title={t.title} section="pathways">
      <PageHead title={t.title} below={t.lead} actions={pathways.length > 0 && add(t.new)}>
        <PathwaysHead region={region} view="routes" />
      </PageHead>
      {pathways.length === 0 ? (
        <EmptyState level={2} title={t.none} text={t.noneText} action={add(t.first)} />
      ) : (
        <Stack>
          {pathways.map((pathway) => (
            <PathwayCard key={pathway.id} region={region} pathway={pathway} today={today} />
          ))}
        </Stack>
      )}
    </Workspace>
  )
}

function PathwayCard({ region, pathway, today }: { region: string; pathway: Pathway; today: IsoDate }) {
  const { locale } = useUi()
  const t = pathwayMessages(locale)
  const { id, details, schools, mbos, stoppedOn } = pathway
  return (
    <Card
      id={`route-${id}`}
      look={3}
      title={
        <Row tight>
          <a href={pathwayPath(region, id)}>{details.name}</a>
          {stoppedOn && <Tag>{t.stopped}</Tag>}
        </Row>
      }
    >
      <Stack>
        <p>{[...schools, ...mbos].map(({ name }) => name).join(' · ')}</p>
        <Facts
          facts={[
            { term: t.fields.profile, value: details.profile },
            {
              term: t.fields.qualification,
              value: `${details.qualification} (${details.crebo}), ${t.levelText(details.level)}, ${details.track}`,
            },
          ]}
        />
        <PhaseSteps pathway={pathway} today={today} />
      </Stack>
    </Card>
  )
}

/** The phases of a route as a line with stations. */
export function PhaseSteps({ pathway, today }: { pathway: Pathway; today: IsoDate }) {
  const t = pathwayMessages(useUi().locale)
  return (
    <Steps
      label={`${t.planning}: ${pathway.details.name}`}
      current={phaseAtHand(pathway.phases)}
      steps={phases.map((phase) => {
        const period = pathway.phases.find((each) => each.phase === phase)
        const state = phaseState(period ?? { from: null, until: null, doneOn: null }, today)
        return { name: t.phases[phase], note: t.phaseStates[state] }
      })}
    />
  )
}
