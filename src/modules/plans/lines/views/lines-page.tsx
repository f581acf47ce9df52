import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { CheckboxField } from '../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { detailMessages } from '../../keeping/details/messages.ts'
import { themes } from '../../keeping/details/rules.ts'
import { goalMessages } from '../../goals/messages.ts'
import { goalsPath, programmeLineChangePath, programmeLineRemovalPath, programmeLinesPath } from '../../paths.ts'
import { lineMessages } from '../messages.ts'
import type { ProgrammeLine } from '../queries.ts'

export interface LinesPageProps {
  region: Region
  lines: readonly ProgrammeLine[]
  mayChange: boolean
  /** The line whose form is open; null: the form for a new one. */
  changing: ProgrammeLine | null
  typed: Typed
  errors: readonly FieldError[]
}

export function LinesPage({ region, lines, mayChange, changing, typed, errors }: LinesPageProps) {
  const { locale } = useUi()
  const t = lineMessages(locale)
  const words = detailMessages(locale).themes
  return (
    <Workspace title={t.title} section="plan">
      <Breadcrumb trail={[{ href: goalsPath(region.slug), text: goalMessages(locale).goals }]} current={t.title} />
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <DataTable
          label={t.title}
          rows={lines}
          rowKey={({ name }) => name}
          empty={<EmptyState level={2} title={t.none} text={t.noneText} />}
          columns={[
            {
              key: 'name',
              head: t.line,
              rowHeader: true,
              cell: ({ name, overhead }) => <WithSub sub={overhead && t.isOverhead}>{name}</WithSub>,
            },
            { key: 'theme', head: t.theme, cell: ({ theme }) => (theme ? words[theme] : t.noTheme) },
            { key: 'activities', head: t.activities, numeric: true, cell: ({ activities }) => String(activities) },
            ...(mayChange
              ? [
                  {
                    key: 'change',
                    head: <span class="visually-hidden">{t.edit}</span>,
                    cardLabel: null,
                    cell: ({ name }: ProgrammeLine) => (
                      <a href={`${programmeLinesPath(region.slug)}?lijn=${encodeURIComponent(name)}#lijn`}>
                        {t.edit}
                        <span class="visually-hidden"> {name}</span>
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {mayChange && <LineForm region={region.slug} changing={changing} typed={typed} errors={errors} />}
      </Stack>
    </Workspace>
  )
}

function LineForm({
  region,
  changing,
  typed,
  errors,
}: Pick<LinesPageProps, 'changing' | 'typed' | 'errors'> & { region: string }) {
  const { locale } = useUi()
  const t = lineMessages(locale)
  const words = detailMessages(locale).themes
  return (
    <Card id="lijn" title={changing ? t.change(changing.name) : t.add} look={3}>
      <Stack>
        <Form action={changing ? programmeLineChangePath(region) : programmeLinesPath(region)}>
          {changing && <Hidden name="line" value={changing.name} />}
          <TextField
            name="name"
            label={t.name}
            value={typed['name']}
            error={errorOf(errors, 'name')}
            maxlength={200}
            autocomplete="off"
          />
          <SelectField
            name="theme"
            label={t.theme}
            value={typed['theme']}
            empty={t.noTheme}
            options={themes.map((theme) => ({ value: theme, label: words[theme] }))}
            optional
          />
          <CheckboxField
            name="overhead"
            label={t.overhead}
            help={t.overheadHelp}
            checked={typed['overhead'] !== undefined}
          />
          <FormActions>
            <Button kind="primary">{changing ? t.save : t.addNow}</Button>
            {changing && (
              <ButtonLink kind="quiet" href={programmeLinesPath(region)}>
                {goalMessages(locale).back}
              </ButtonLink>
            )}
          </FormActions>
        </Form>
        {changing?.activities === 0 && (
          <Form action={programmeLineRemovalPath(region)} layout="plain">
            <Hidden name="line" value={changing.name} />
            <Button icon="trash">{t.remove}</Button>
          </Form>
        )}
      </Stack>
    </Card>
  )
}
