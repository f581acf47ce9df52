import { formats } from '../../../../platform/i18n.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Tag, type Tone } from '../../../../ui/tag/tag.tsx'
import type { Region } from '../../../organisations/public.ts'
import { activityTogetherPath, proposalAnswerPath, sharedActivityPath } from '../../paths.ts'
import { overlapMessages } from '../messages.ts'
import type { Proposal } from '../proposals/queries.ts'
import type { ProposalState } from '../rules.ts'

export interface ProposalListProps {
  region: Pick<Region, 'slug' | 'timeZone'>
  proposals: readonly Proposal[]
  mayShare: boolean
}

const tones: Readonly<Record<ProposalState, Tone>> = {
  waiting: 'caution',
  agreed: 'positive',
  declined: 'info',
  withdrawn: 'info',
}

/** Proposals to do two activities together, each with what can be said to it. */
export function ProposalList({ proposals, ...rest }: ProposalListProps) {
  return (
    <Stack gap="l">
      {proposals.map((proposal) => (
        <OneProposal key={proposal.id} {...rest} proposal={proposal} />
      ))}
    </Stack>
  )
}

function OneProposal({ region, proposal, mayShare }: Omit<ProposalListProps, 'proposals'> & { proposal: Proposal }) {
  const { locale } = useUi()
  const t = overlapMessages(locale)
  const { id, state, byUs, ours, other, words, answer, at } = proposal
  const living = state === 'waiting' || state === 'agreed'
  const name = byUs ? t.byUs(other.region.name) : t.byThem(other.region.name)
  return (
    <section aria-label={`${name}: ${other.title}`}>
      <Stack gap="s">
        <Row>
          <h3>{name}</h3>
          <Tag tone={tones[state]}>{t.states[state]}</Tag>
        </Row>
        <p class="small muted">{formats(locale).moment(at, region.timeZone)}</p>
        <Facts
          facts={[
            { term: t.ours, value: <a href={activityTogetherPath(region.slug, ours.id)}>{ours.title}</a> },
            {
              term: t.theirs,
              value: living ? <a href={sharedActivityPath(region.slug, other.id)}>{other.title}</a> : other.title,
            },
            ...(answer ? [{ term: t.words, value: answer }] : []),
          ]}
        />
        {words && <p>{words}</p>}
        {mayShare && !byUs && state === 'waiting' && (
          <Form action={proposalAnswerPath(region.slug, id, 'agree')} label={name}>
            <TextArea name="answer" id={`antwoord-${id}`} label={t.words} rows={2} maxlength={1000} optional />
            <Row>
              <Button kind="primary" icon="check">
                {t.agree}
              </Button>
              <Button formaction={proposalAnswerPath(region.slug, id, 'decline')}>{t.decline}</Button>
            </Row>
          </Form>
        )}
        {mayShare && living && (byUs || state === 'agreed') && (
          <Form action={proposalAnswerPath(region.slug, id, 'withdraw')} layout="plain">
            <Button small kind="quiet">
              {t.withdraw}
              <span class="visually-hidden">: {other.title}</span>
            </Button>
          </Form>
        )}
      </Stack>
    </section>
  )
}
