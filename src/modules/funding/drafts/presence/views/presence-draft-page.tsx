import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { DateField, NumberField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { Heading, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import type { ActivityInRegion } from '../../../../plans/public.ts'
import { fundingMessages } from '../../../messages.ts'
import { activityContributionsPath } from '../../../paths.ts'
import { presenceMessages } from '../messages.ts'
import { presenceDraftPath, presencePath } from '../paths.ts'
import { supervisedHours } from '../rules.ts'

export interface PresenceDraftPageProps extends ActivityInRegion {
  /** In percent; null: it does not count any more. */
  share: number | null
  /** Null when nobody said how many there were. */
  pupils: number | null
  /** Companies of the region, for who types. */
  companies: readonly string[]
  typed: Typed
  errors: readonly FieldError[]
}

/** From who was there to a draft: how many, how long, at which company. */
export function PresenceDraftPage(props: PresenceDraftPageProps) {
  const { region, activity, share, pupils, companies, typed, errors } = props
  const { locale } = useUi()
  const t = presenceMessages(locale)
  const f = formats(locale)
  const [partner = ''] = activity.partners.filter((name) => companies.includes(name))
  const field = (name: string, known = '') => ({ name, value: typed[name] ?? known, error: errorOf(errors, name) })
  return (
    <Workspace title={t.offer} section="plan" tab="contributions">
      <Stack gap="l">
        <Heading level={2}>{t.offer}</Heading>
        <ErrorSummary errors={[...errors]} />
        <p>
          {share === null ? t.refused.off : t.example(f.percent(share / 100), f.number(supervisedHours(5, 3, share)))}{' '}
          <a href={presencePath(region.slug)}>{t.setting}</a>
        </p>
        <Form action={presenceDraftPath(region.slug, activity.id)}>
          <TextField {...field('company', partner)} label={t.company} suggestions={companies} autocomplete="off" />
          <NumberField
            {...field('pupils', pupils === null ? '' : String(pupils))}
            label={t.pupils}
            autocomplete="off"
          />
          <NumberField {...field('hoursEach')} label={t.hoursEach} decimals autocomplete="off" />
          <DateField
            {...field('on', activity.startsOn === activity.endsOn ? f.date(activity.endsOn) : '')}
            label={t.on}
          />
          <FormActions>
            <Button kind="primary">{t.make}</Button>
            <ButtonLink kind="quiet" href={activityContributionsPath(region.slug, activity.id)}>
              {fundingMessages(locale).back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
