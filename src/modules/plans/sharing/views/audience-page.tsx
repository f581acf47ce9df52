import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { NameList } from '../../../../ui/people/people.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { activityTogetherPath, audiencesPath, ownSharingPath } from '../../paths.ts'
import { sharingMessages } from '../messages.ts'
import { AudienceFields, type Choosable } from './audience-fields.tsx'

export interface AudiencePageProps {
  region: Region
  chosen: readonly { readonly id: number; readonly title: string }[]
  plan: string
  regions: Choosable
  typed: Typed
  errors: readonly FieldError[]
}

const shownAtOnce = 50

/** Who sees what was ticked. */
export function AudiencePage({ region, chosen, plan, regions, typed, errors }: AudiencePageProps) {
  const t = sharingMessages(useUi().locale)
  const title = t.setTitle(chosen.length)
  const back = ownSharingPath(region.slug)
  return (
    <Workspace title={title} section="together">
      <Breadcrumb trail={[{ href: back, text: t.byUs }]} current={title} />
      <PageHead title={title} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Form action={audiencesPath(region.slug)}>
          <Hidden name="ids" value={chosen.map(({ id }) => id).join(',')} />
          <AudienceFields label={t.whoSees} typed={typed} errors={errors} regions={regions} plan={plan} />
          <FormActions>
            <Button kind="primary">{t.setNow(chosen.length)}</Button>
            <ButtonLink kind="quiet" href={back}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
        <Card id="gekozen" title={t.chosen} look={3}>
          <NameList
            names={chosen
              .slice(0, shownAtOnce)
              .map(({ id, title: name }) => ({ name, href: activityTogetherPath(region.slug, id) }))}
          />
          {chosen.length > shownAtOnce && <p class="muted">{t.others(chosen.length - shownAtOnce)}</p>}
        </Card>
      </Stack>
    </Workspace>
  )
}
