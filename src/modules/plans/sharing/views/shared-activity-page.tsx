import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts, type Fact } from '../../../../ui/facts/facts.tsx'
import { Figures, type Figure } from '../../../../ui/figures/figures.tsx'
import { Grid, PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { State } from '../../../../ui/state/state.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { detailText, fieldName } from '../../keeping/details/messages.ts'
import type { DetailField } from '../../keeping/details/rules.ts'
import { periodText } from '../../keeping/public.ts'
import { planMessages } from '../../messages.ts'
import { togetherPath } from '../../paths.ts'
import { stateOf } from '../../rules.ts'
import { seatMessages } from '../../seats/messages.ts'
import { JoinCard, type JoinCardProps } from '../../seats/views/join-card.tsx'
import { sharingMessages } from '../messages.ts'
import type { InShared, SharedActivity } from '../reading/queries.ts'

export interface SharedActivityPageProps extends InShared, Omit<JoinCardProps, 'region' | 'shared'> {
  today: IsoDate
}

/** An activity of another region, as that region shares it, with what ours does with it. */
export function SharedActivityPage(props: SharedActivityPageProps) {
  const { region, shared, today, errors, request } = props
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const ended = shared.host.validUntil !== null && shared.host.validUntil < today
  return (
    <Workspace title={shared.title} section="together">
      <Breadcrumb trail={[{ href: togetherPath(region.slug), text: t.title }]} current={shared.title} />
      <PageHead
        title={shared.title}
        below={
          <Row>
            <State state={stateOf(shared, today)} />
            <Tag icon="share">{t.hostedBy(shared.host.name)}</Tag>
            {request?.state === 'accepted' && <Tag tone="positive">{seatMessages(locale).states.accepted}</Tag>}
          </Row>
        }
      >
        <Facts
          facts={[
            { term: t.period, value: periodText(locale, shared), nowrap: true },
            ...factsOf(locale, shared, ['targetGroup', 'place']),
            ...(shared.partners.length ? [{ term: t.partners, value: shared.partners.join(', ') }] : []),
          ]}
        />
      </PageHead>
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {ended && <Notice tone="caution">{t.ended}</Notice>}
        {shared.stateReason && (
          <Notice tone="caution" title={planMessages(locale).states.cancelled}>
            {shared.stateReason}
          </Notice>
        )}
        <Grid columns="wide">
          <Stack gap="l">
            <JoinCard {...props} />
          </Stack>
          <Stack gap="l">
            <Results shared={shared} />
            <Card id="over" title={t.about} look={3}>
              <Stack>
                <Facts
                  facts={[
                    ...(shared.goals.length ? [{ term: t.serves, value: shared.goals.join('; ') }] : []),
                    ...factsOf(locale, shared, ['programmeLine', 'theme', 'collaboration']),
                    ...factsOf(locale, shared, ['schoolKinds', 'years', 'profiles']),
                  ]}
                />
                <p class="small muted">{t.private}</p>
              </Stack>
            </Card>
          </Stack>
        </Grid>
      </Stack>
    </Workspace>
  )
}

type Told = Extract<DetailField, keyof SharedActivity>

function factsOf(locale: 'nl' | 'en', shared: SharedActivity, fields: readonly Told[]): Fact[] {
  return fields.flatMap((field) => {
    const given = shared[field]
    const value = detailText(locale, field, typeof given === 'object' ? (given?.join(',') ?? null) : String(given))
    return given === null || value === '' ? [] : [{ term: fieldName(locale, field), value }]
  })
}

function Results({ shared }: { shared: SharedActivity }) {
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const f = formats(locale)
  const figures = (['Pupils', 'Teachers', 'Companies'] as const).flatMap((who): Figure[] => {
    const [expected, actual] = [shared[`expected${who}`], shared[`actual${who}`]]
    if (expected === null && actual === null) return []
    const [field, count] = actual === null ? (['expected', expected] as const) : (['actual', actual] as const)
    return [{ value: f.number(count ?? 0), label: fieldName(locale, `${field}${who}`) }]
  })
  const texts = factsOf(locale, shared, ['expectedResults', 'actualResults'])
  if (!figures.length && !texts.length) return null
  return (
    <Card id="resultaten" title={t.results} look={3}>
      <Stack>
        {figures.length > 0 && <Figures small figures={figures} />}
        {texts.length > 0 && <Facts facts={texts} />}
      </Stack>
    </Card>
  )
}
