import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { DateField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { Grid, PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { organisationMessages } from '../../messages.ts'
import { peopleMessages, periodText } from '../messages.ts'
import { mayBeTakenBack, needsSuccessor, roleState, type HeldRole } from '../rules.ts'
import { fieldOf, PeriodFields, typedPeriod, type Draft } from './role-fields.tsx'

export interface RolePageProps {
  person: { name: string }
  held: HeldRole
  today: IsoDate
  /** Key of the menu item that it belongs to. */
  section: string
  /** Where the role is held, on a page that shows several places. */
  place?: string
  crumbs: readonly { href: string; text: string }[]
  paths: { period: string; end: string; takeBack: string; handOver: string | null }
  /** What was typed in the one form or in the other. */
  draft: Draft & { readonly form: 'period' | 'end' | null }
}

/** One role of one person: another period, an end, or taken back. */
export function RolePage(props: RolePageProps) {
  const { person, held, today, section, place, crumbs, draft } = props
  const { locale } = useUi()
  const t = peopleMessages(locale)
  const title = organisationMessages(locale).roles[held.role]
  return (
    <Workspace title={`${title}: ${person.name}`} section={section}>
      <Breadcrumb trail={crumbs} current={title} />
      <PageHead
        title={title}
        above={person.name}
        below={[place, periodText(locale, held, today), held.concerns].filter(Boolean).join(' · ')}
      />
      <Stack gap="l">
        <ErrorSummary errors={[...draft.errors]} />
        {roleState(held, today) === 'past' ? <Notice>{t.isOver}</Notice> : <Forms {...props} />}
      </Stack>
    </Workspace>
  )
}

function Forms({ held, today, paths, draft }: RolePageProps) {
  const { locale } = useUi()
  const t = peopleMessages(locale)
  const empty: Draft = { typed: {}, errors: [] }
  const period = draft.form === 'period' ? draft : { ...empty, typed: typedPeriod(held, locale) }
  const ending: Draft =
    draft.form === 'end' ? draft : { ...empty, typed: { lastDay: formats(locale).date(held.until ?? today) } }
  return (
    <>
      {needsSuccessor(held.role) && paths.handOver && (
        <Notice title={t.leaderLeaves} action={<ButtonLink href={paths.handOver}>{t.handOver}</ButtonLink>}>
          {t.leaderLeavesText}
        </Notice>
      )}
      <Grid columns="2">
        <Card id="periode" title={t.rolePeriod} look={3}>
          <Form action={paths.period}>
            <PeriodFields draft={period} change />
            <FormActions>
              <Button>{t.savePeriod}</Button>
            </FormActions>
          </Form>
        </Card>
        <Card id="einde" title={t.endTitle} look={3}>
          <Stack>
            <p class="muted">{t.endText}</p>
            <Form action={paths.end}>
              <DateField {...fieldOf(ending)('lastDay')} label={t.lastDay} />
              <FormActions>
                <Button kind="danger">{t.end}</Button>
              </FormActions>
            </Form>
          </Stack>
        </Card>
        {mayBeTakenBack(held, today) && (
          <Card id="intrekken" title={t.takeBackTitle} look={3}>
            <Stack>
              <p class="muted">{t.takeBackText}</p>
              <Form action={paths.takeBack} layout="plain">
                <Button kind="danger">{t.takeBack}</Button>
              </Form>
            </Stack>
          </Card>
        )}
      </Grid>
    </>
  )
}
