import { formats } from '../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { DeedsCard } from '../../log/views/deeds-card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { detailMessages } from '../../../organisations/public.ts'
import { editRegionElectivePath, regionElectivesPath } from '../../paths.ts'
import { electiveMessages } from '../messages.ts'
import { ProcedureCard } from '../procedure/views/procedure-card.tsx'
import type { ElectivePageProps } from './elective-page-props.ts'
import { OffersCard } from './offers-card.tsx'

export function ElectivePage(props: ElectivePageProps) {
  const { region, elective, log, mayKeep, errors } = props
  const { locale } = useUi()
  const t = electiveMessages(locale)
  const own = elective.regionId !== null
  return (
    <Workspace title={elective.name} section="electives">
      <Breadcrumb trail={[{ href: regionElectivesPath(region.slug), text: t.title }]} current={elective.name} />
      <PageHead
        title={elective.name}
        below={own ? t.own : t.national}
        actions={
          own &&
          mayKeep && (
            <ButtonLink icon="pencil" href={editRegionElectivePath(region.slug, elective.id)}>
              {t.edit}
            </ButtonLink>
          )
        }
      >
        <ElectiveFacts {...props} />
      </PageHead>
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {own && <ProcedureCard {...props} />}
        <OffersCard {...props} />
        <DeedsCard log={log} deeds={t.deeds} timeZone={region.timeZone} />
      </Stack>
    </Workspace>
  )
}

function ElectiveFacts({ elective }: ElectivePageProps) {
  const { locale } = useUi()
  const t = electiveMessages(locale)
  const words: Readonly<Record<string, string>> = detailMessages(locale).profiles
  const { code, profiles, state, studyHours, syllabus } = elective
  return (
    <Facts
      facts={[
        ...(code ? [{ term: t.fields.code, value: code }] : []),
        ...(profiles.length
          ? [{ term: t.fields.profiles, value: profiles.map((each) => words[each] ?? each).join(', ') }]
          : []),
        { term: t.fields.state, value: t.states[state] },
        ...(studyHours === null ? [] : [{ term: t.fields.studyHours, value: formats(locale).number(studyHours) }]),
        ...(syllabus
          ? [
              {
                term: t.syllabus,
                value: (
                  <a href={syllabus} rel="noopener noreferrer">
                    {new URL(syllabus).hostname}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
