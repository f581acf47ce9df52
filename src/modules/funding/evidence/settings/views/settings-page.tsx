import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields } from '../../../../../ui/form-field/choice-field.tsx'
import { DateField, NumberField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Fieldset, Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { Grid, PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { ledgerMessages } from '../../../ledger/messages.ts'
import { entryKinds } from '../../../ledger/rules.ts'
import { evidenceMessages } from '../../messages.ts'
import { evidenceKeepingPath, evidenceSettingsPath } from '../../paths.ts'
import { askableKinds, evidenceKinds } from '../../rules.ts'
import { settingsMessages } from '../messages.ts'
import type { Asking, Keeping } from '../rules.ts'

export interface SettingsPageProps {
  askings: readonly Asking[]
  keepings: readonly Keeping[]
  today: IsoDate
  typed: Typed
  errors: readonly FieldError[]
}

/** What all regions are asked for, and how long it is kept. */
export function SettingsPage(props: SettingsPageProps) {
  const t = settingsMessages(useUi().locale)
  return (
    <Workspace title={t.title} section="evidenceSettings">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...props.errors]} />
        <AskedCard {...props} />
        <KeepingCard {...props} />
      </Stack>
    </Workspace>
  )
}

function AskedCard({ askings, today, typed, errors }: SettingsPageProps) {
  const { locale } = useUi()
  const t = settingsMessages(locale)
  const f = formats(locale)
  const { kinds } = evidenceMessages(locale)
  const { kinds: entries, sides } = ledgerMessages(locale)
  return (
    <Card id="gevraagd" title={t.asked}>
      <Form action={evidenceSettingsPath} layout="plain">
        <Stack>
          <p class="muted">{t.askedLead}</p>
          <Grid columns="2">
            {entryKinds.map((entryKind) => {
              const own = askings.filter((each) => each.entryKind === entryKind)
              const name = `vraag-${entryKind}`
              const side = ['invoice', 'staff', 'depreciation'].includes(entryKind) ? sides.cost : sides.contribution
              return (
                <div key={entryKind}>
                  {/* Says that the boxes were on the page, also when none is ticked. */}
                  <Hidden name={name} value="" />
                  <CheckboxFields
                    name={name}
                    label={`${entries[entryKind]} (${side.toLowerCase()})`}
                    values={typed[name]?.split('\n') ?? own.map(({ kind }) => kind)}
                    options={askableKinds.map((value) => {
                      const later = own.find(({ kind, from }) => kind === value && from > today)
                      return { value, label: kinds[value], help: later && t.laterFrom(f.longDate(later.from)) }
                    })}
                  />
                </div>
              )
            })}
          </Grid>
          <DateField
            name="from"
            label={t.from}
            value={typed['from'] ?? f.date(today)}
            error={errorOf(errors, 'from')}
          />
          <FormActions>
            <Button kind="primary">{t.save}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Card>
  )
}

function KeepingCard({ keepings, typed, errors }: SettingsPageProps) {
  const { locale } = useUi()
  const t = settingsMessages(locale)
  const { kinds } = evidenceMessages(locale)
  return (
    <Card id="bewaartermijnen" title={t.keeping}>
      <Form action={evidenceKeepingPath}>
        <p class="muted">{t.keepingLead}</p>
        {evidenceKinds.map((kind) => {
          const known = keepings.find((each) => each.kind === kind)
          return (
            <Fieldset key={kind} title={kinds[kind]}>
              <NumberField
                name={kind}
                label={t.years}
                value={typed[kind] ?? String(known?.years ?? '')}
                error={errorOf(errors, kind)}
              />
              <TextField
                name={`bron-${kind}`}
                label={t.source}
                help={known?.source ? undefined : t.noSource}
                value={typed[`bron-${kind}`] ?? known?.source ?? ''}
                error={errorOf(errors, `bron-${kind}`)}
                maxlength={300}
                optional
              />
            </Fieldset>
          )
        })}
        <FormActions>
          <Button kind="primary">{t.save}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
