import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { DateField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { changesPath, versionsPath } from '../../paths.ts'
import { versionMessages } from '../messages.ts'
import { differencePath, versionPath } from '../paths.ts'
import type { Version } from '../rules.ts'

export interface VersionsPageProps {
  region: Region
  versions: readonly Version[]
  /** What would be approved now; null when there is nothing to approve, or the reader may not. */
  working: { goals: number; activities: number; costCents: number; toReport: number } | null
  mayChange: boolean
  typed: Typed
  errors: readonly FieldError[]
}

export function VersionsPage(props: VersionsPageProps) {
  const { region, versions, working, mayChange, errors } = props
  const t = versionMessages(useUi().locale)
  return (
    <Workspace title={t.title} section="versions">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {versions.length === 0 ? (
          <EmptyState level={2} title={t.none} text={mayChange ? t.noneText : t.noneReader} />
        ) : (
          <Card flush>
            <VersionTable region={region.slug} versions={versions} />
          </Card>
        )}
        {versions.length > 0 && <Compare region={region.slug} versions={versions} />}
        {working && <Approval {...props} working={working} />}
      </Stack>
    </Workspace>
  )
}

function VersionTable({ region, versions }: { region: string; versions: readonly Version[] }) {
  const { locale } = useUi()
  const t = versionMessages(locale)
  const f = formats(locale)
  return (
    <DataTable
      label={t.title}
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'number',
          head: t.version,
          rowHeader: true,
          cell: ({ number, name }) => (
            <WithSub sub={name}>
              <a href={versionPath(region, number)}>{t.numbered(number)}</a>
            </WithSub>
          ),
        },
        { key: 'on', head: t.approvedOn, cell: ({ approvedOn }) => <span class="num">{f.date(approvedOn)}</span> },
        { key: 'by', head: t.approvedBy, cell: ({ approvedBy }) => approvedBy },
        {
          key: 'difference',
          head: t.difference,
          cell: ({ number }) => (
            <>
              <a href={differencePath(region, number)}>
                {t.withNow}
                <span class="visually-hidden">, {t.numbered(number).toLowerCase()}</span>
              </a>
              {number > 1 && (
                <>
                  {' · '}
                  <a href={differencePath(region, number - 1, number)}>{t.withBefore(number - 1)}</a>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

/** Any two beside each other; an empty choice is the working version. */
export function Compare({
  region,
  versions,
  from,
  to,
}: {
  region: string
  versions: readonly Version[]
  from?: number | undefined
  to?: number | null | undefined
}) {
  const t = versionMessages(useUi().locale)
  const options = versions.map(({ number }) => ({ value: String(number), label: t.numbered(number) }))
  return (
    <FilterBar action={differencePath(region)} label={t.differenceTitle} submit={t.compare}>
      <SelectField name="van" label={t.from} options={options} value={String(from ?? versions[0]?.number ?? '')} />
      <SelectField name="naar" label={t.to} options={options} empty={t.working} value={to ? String(to) : ''} />
    </FilterBar>
  )
}

function Approval({
  region,
  versions,
  working,
  typed,
  errors,
}: VersionsPageProps & { working: NonNullable<VersionsPageProps['working']> }) {
  const { locale } = useUi()
  const t = versionMessages(locale)
  const amount = formats(locale).money(money(working.costCents, region.currency))
  const newest = versions[0]?.number ?? 0
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <Card id="vaststellen" title={t.approve(newest + 1)}>
      <Stack>
        <p>{t.approveHelp(working.goals, working.activities, amount)}</p>
        {working.toReport > 0 && (
          <Notice action={<a href={changesPath(region.slug)}>{t.seeChanges}</a>}>
            {t.stillToReport(working.toReport)}
          </Notice>
        )}
        <Form action={versionsPath(region.slug)}>
          <Hidden name="seen" value={typed['seen'] ?? String(newest)} />
          <DateField {...field('approvedOn')} label={t.on} />
          <TextField {...field('approvedBy')} label={t.by} help={t.byHelp} maxlength={200} autocomplete="off" />
          <TextField {...field('name')} label={t.name} help={t.nameHelp} maxlength={200} autocomplete="off" optional />
          <FormActions>
            <Button kind="primary">{t.approveNow}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}
