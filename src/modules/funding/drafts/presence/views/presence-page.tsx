import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../../ui/form-field/choice-field.tsx'
import { NumberField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { ratesPath } from '../../../../plans/paths.ts'
import { rateMessages } from '../../../../plans/public.ts'
import { fundingMessages } from '../../../messages.ts'
import { contributionsPath } from '../../../paths.ts'
import { presenceMessages } from '../messages.ts'
import { nationalPresencePath, presencePath } from '../paths.ts'
import { supervisedHours, type PresenceRule } from '../rules.ts'

export interface PresencePageProps {
  /** Null: the setting of the nation. */
  region: { readonly slug: string } | null
  rule: PresenceRule
  maySet: boolean
  typed: Typed
  errors: readonly FieldError[]
}

const usualShare = 25

export function PresencePage(props: PresencePageProps) {
  const { region, rule, maySet, errors } = props
  const { locale } = useUi()
  const t = presenceMessages(locale)
  const f = formats(locale)
  const share = rule.share ?? usualShare
  const above = region
    ? { href: contributionsPath(region.slug), text: fundingMessages(locale).title }
    : { href: ratesPath, text: rateMessages(locale).title }
  return (
    <Workspace title={t.title} section={region ? 'contributions' : 'presence'}>
      <Breadcrumb trail={[above]} current={t.title} />
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Card id="nu">
          <Stack>
            <p>
              <strong>
                {rule.share === null ? t.now.off : t.now.on(f.percent(rule.share / 100), rule.source ?? '')}
              </strong>{' '}
              {region && !rule.own && t.now.national}
            </p>
            <p>{t.example(f.percent(share / 100), f.number(supervisedHours(5, 3, share)))}</p>
            <Notice>{t.known}</Notice>
          </Stack>
        </Card>
        {maySet ? <PresenceForm {...props} /> : <p class="muted">{t.onlyLeaders}</p>}
      </Stack>
    </Workspace>
  )
}

function PresenceForm({ region, rule, typed, errors }: PresencePageProps) {
  const { locale } = useUi()
  const t = presenceMessages(locale)
  const choices = region ? (['national', 'yes', 'no'] as const) : (['yes', 'no'] as const)
  const now = region && !rule.own ? 'national' : rule.share === null ? 'no' : 'yes'
  const field = (name: string, known = '') => ({ name, value: typed[name] ?? known, error: errorOf(errors, name) })
  return (
    <Form action={region ? presencePath(region.slug) : nationalPresencePath}>
      <RadioField
        {...field('counts', now)}
        label={t.counts}
        options={choices.map((value) => ({ value, label: t.choices[value] }))}
      />
      <NumberField
        {...field('share', formats(locale).number(rule.share ?? usualShare))}
        label={t.share}
        unit="%"
        decimals
        autocomplete="off"
      />
      <TextField
        {...field('source', rule.source ?? '')}
        label={t.source}
        help={t.sourceHelp}
        maxlength={300}
        autocomplete="off"
      />
      <FormActions>
        <Button kind="primary">{t.save}</Button>
      </FormActions>
    </Form>
  )
}
