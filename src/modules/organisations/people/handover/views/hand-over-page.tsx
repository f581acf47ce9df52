import type { Locale } from '../../../../../platform/actor.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { Steps } from '../../../../../ui/steps/steps.tsx'
import { organisationMessages } from '../../../messages.ts'
import { handOverPreviewPath, teamPath } from '../../../paths.ts'
import { letterLocale, type Region } from '../../../rules.ts'
import { peopleMessages } from '../../messages.ts'
import type { Holder } from '../../queries.ts'
import { isThere, roleState, type HeldRole } from '../../rules.ts'
import { fieldOf, PersonFields, type Draft } from '../../views/role-fields.tsx'
import { handOverMessages } from '../messages.ts'
import { newcomer } from '../schema.ts'

export interface Leader {
  readonly member: Holder
  readonly held: HeldRole
}

export interface HandOverPageProps {
  region: Region
  leaders: readonly Leader[]
  team: readonly Holder[]
  self: string
  today: IsoDate
  draft: Draft
}

export function HandOverPage(props: HandOverPageProps) {
  const { region, leaders, draft } = props
  const { locale } = useUi()
  const t = handOverMessages(locale)
  return (
    <Workspace title={t.title} section="team">
      <HandOverHead region={region} step={0} />
      <Stack gap="l">
        <ErrorSummary errors={[...draft.errors]} />
        {leaders.length ? (
          <Card>
            <HandOverForm {...props} />
          </Card>
        ) : (
          <EmptyState
            level={2}
            title={t.noLeader}
            text={t.noLeaderText}
            action={<ButtonLink href={teamPath(region.slug)}>{t.toTeam}</ButtonLink>}
          />
        )}
      </Stack>
    </Workspace>
  )
}

export function HandOverHead({ region, step }: { region: Region; step: number }) {
  const { locale } = useUi()
  const t = handOverMessages(locale)
  return (
    <>
      <Breadcrumb trail={[{ href: teamPath(region.slug), text: peopleMessages(locale).title }]} current={t.title} />
      <PageHead title={t.title} below={t.lead}>
        <Steps label={t.stepsLabel} steps={t.steps.map((name) => ({ name }))} current={step} />
      </PageHead>
    </>
  )
}

function HandOverForm({ region, leaders, team, self, today, draft }: HandOverPageProps) {
  const { locale } = useUi()
  const t = handOverMessages(locale)
  const field = fieldOf(draft)
  // Who alone leads leaves: the one person that the lead cannot go over to.
  const others = leaders.length === 1 ? team.filter(({ id }) => id !== leaders[0]?.member.id) : team
  const own = leaders.find(({ member }) => member.id === self) ?? leaders[0]
  return (
    <Form action={handOverPreviewPath(region.slug)}>
      <SelectField
        {...field('leaver')}
        value={draft.typed['leaver'] ?? String(own?.held.id ?? '')}
        label={t.leaver}
        options={leaders.map(({ member, held }) => ({
          value: String(held.id),
          label: member.id === self ? t.you(member.name) : member.name,
        }))}
      />
      <DateField {...field('lastDay')} label={t.lastDay} help={t.lastDayHelp} />
      <SelectField {...field('successor')} label={t.successor} empty options={followersOf(others, today, locale)} />
      <fieldset class="field-group stack">
        <legend>{t.newcomerTitle}</legend>
        <p class="help">{t.newcomerHelp}</p>
        <PersonFields draft={draft} locale={letterLocale(region)} />
      </fieldset>
      <TextArea {...field('note')} label={t.note} help={t.noteHelp} optional rows={5} maxlength={2000} />
      <FormActions>
        <Button kind="primary">{t.next}</Button>
        <ButtonLink kind="quiet" href={teamPath(region.slug)}>
          {t.back}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}

/** Everybody in the team with the roles that tell who is who, and the newcomer. */
function followersOf(team: readonly Holder[], today: IsoDate, locale: Locale) {
  const names = organisationMessages(locale).roles
  const members = team
    .filter(({ roles }) => isThere(roles, today))
    .map(({ id, name, roles }) => {
      const held = roles
        .filter((each) => roleState(each, today) !== 'past')
        .map(({ role }) => names[role].toLowerCase())
      return { value: id, label: `${name}, ${[...new Set(held)].join(', ')}` }
    })
  return [...members, { value: newcomer, label: handOverMessages(locale).newcomer }]
}
