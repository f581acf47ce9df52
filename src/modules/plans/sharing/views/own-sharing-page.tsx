import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { BulkBar, useTickColumn } from '../../../../ui/bulk-bar/bulk-bar.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import type { Region } from '../../../organisations/public.ts'
import { periodText } from '../../keeping/public.ts'
import { activityTogetherPath, audiencesPath, ownSharingPath, planAudiencePath } from '../../paths.ts'
import { countText } from '../../seats/messages.ts'
import type { OwnRow } from '../listing/rules.ts'
import { audienceText, sharingMessages } from '../messages.ts'
import { sharingOf, type Sharing } from '../rules.ts'
import type { OwnQuery } from '../schema.ts'
import { AudienceFields, typedSharing, type Choosable } from './audience-fields.tsx'
import { Together } from './together-head.tsx'

export interface OwnSharingPageProps {
  region: Region
  query: OwnQuery
  rows: readonly OwnRow[]
  total: number
  plan: Sharing
  vision: Sharing
  regions: Choosable
  mayShare: boolean
  waiting: number
  /** Of the form of the plan, when it came back. */
  typed: Typed | null
  errors: readonly FieldError[]
}

export function OwnSharingPage(props: OwnSharingPageProps) {
  const { region, rows, total, waiting, errors } = props
  const t = sharingMessages(useUi().locale)
  return (
    <Together region={region.slug} part="byUs" waiting={waiting}>
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <PlanCard {...props} />
        {total === 0 ? <EmptyState level={2} title={t.noActivities} /> : <Activities {...props} rows={rows} />}
      </Stack>
    </Together>
  )
}

function PlanCard({ region, plan, vision, regions, mayShare, typed, errors }: OwnSharingPageProps) {
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const names = new Map(regions.map(({ id, name }) => [id, name]))
  const fields = typed ?? { ...typedSharing(plan), ...typedSharing(vision, 'vision') }
  return (
    <Card id="planner" title={t.planTitle}>
      <Stack>
        <Facts
          facts={[
            { term: t.planAudience, value: audienceText(locale, plan, region, names) },
            { term: t.visionAudience, value: audienceText(locale, vision, region, names) },
          ]}
        />
        <p class="muted">{t.planText}</p>
        {mayShare && (
          <Disclosure summary={t.changeAudience} open={errors.length > 0}>
            <Form action={planAudiencePath(region.slug)}>
              <AudienceFields label={t.planAudience} typed={fields} errors={errors} regions={regions} />
              <AudienceFields label={t.visionAudience} name="vision" typed={fields} errors={errors} regions={regions} />
              <FormActions>
                <Button>{t.save}</Button>
              </FormActions>
            </Form>
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}

function Activities(props: OwnSharingPageProps) {
  const { region, query, rows, plan, regions, mayShare } = props
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const f = formats(locale)
  const names = new Map(regions.map(({ id, name }) => [id, name]))
  const tick = useTickColumn<OwnRow>('samen', ({ id, title }) => ({ value: String(id), name: title }))
  return (
    <Stack>
      <Filters region={region} query={query} />
      <p>
        <strong>{t.found(f.number(rows.length), rows.length)}</strong>
      </p>
      {rows.length === 0 ? (
        <EmptyState level={2} title={t.nothing} action={<a href={ownSharingPath(region.slug)}>{t.showAll}</a>} />
      ) : (
        <Card flush>
          <DataTable
            label={t.byUs}
            rows={rows}
            rowKey={({ id }) => String(id)}
            columns={[
              ...(mayShare ? [tick] : []),
              {
                key: 'title',
                head: t.activity,
                rowHeader: true,
                cell: (row) => (
                  <WithSub sub={periodText(locale, row)}>
                    <a href={activityTogetherPath(region.slug, row.id)}>{row.title}</a>
                  </WithSub>
                ),
              },
              {
                key: 'sees',
                head: t.sees,
                cell: (row) => (
                  <WithSub sub={row.audience === null ? t.audiences.plan : undefined}>
                    {audienceText(locale, sharingOf(ownOf(row), plan), region, names)}
                  </WithSub>
                ),
              },
              {
                key: 'seats',
                head: t.seats,
                cell: (row) =>
                  row.seats !== null && row.unit !== null ? (
                    <OwnSeats {...row} seats={row.seats} unit={row.unit} />
                  ) : null,
              },
              { key: 'guests', head: t.guests, cell: ({ guests }) => guests.join(', ') || null },
            ]}
          />
          {mayShare && (
            <BulkBar id="samen" action={audiencesPath(region.slug)} label={t.bar}>
              <Button small icon="share">
                {t.setAudience}
              </Button>
            </BulkBar>
          )}
        </Card>
      )}
    </Stack>
  )
}

const ownOf = ({ audience, regionIds }: OwnRow): Sharing | null => audience && { audience, regionIds }

function OwnSeats({ seats, taken, unit, waiting }: OwnRow & { seats: number; unit: NonNullable<OwnRow['unit']> }) {
  const { locale } = useUi()
  const t = sharingMessages(locale)
  return (
    <WithSub sub={waiting > 0 ? t.waiting(waiting) : undefined}>
      {t.offered(formats(locale).number(taken), countText(locale, unit, seats))}
    </WithSub>
  )
}

function Filters({ region, query }: Pick<OwnSharingPageProps, 'region' | 'query'>) {
  const t = sharingMessages(useUi().locale)
  const path = ownSharingPath(region.slug)
  return (
    <FilterBar action={path} label={t.ownFilter} clearHref={query.q || query.wie ? path : undefined}>
      <TextField name="q" type="search" label={t.ownSearch} value={query.q} wide />
      <SelectField
        name="wie"
        label={t.sees}
        value={query.wie}
        empty={t.any}
        options={(['plan', 'own', 'chosen', 'province', 'all'] as const).map((value) => ({
          value,
          label: t.audiences[value],
        }))}
      />
    </FilterBar>
  )
}
