import type { ComponentChildren } from 'preact'
import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { PrintButton } from '../../../../ui/print-button/print-button.tsx'
import { State } from '../../../../ui/state/state.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { Timeline, type TimelineGroup } from '../../../../ui/timeline/timeline.tsx'
import type { Window } from '../../../../ui/timeline/timeline-scale.ts'
import { ViewSwitch } from '../../../../ui/view-switch/view-switch.tsx'
import { WholeDates } from '../../../../ui/whole-dates/whole-dates.tsx'
import type { Region } from '../../../organisations/public.ts'
import { detailText } from '../../keeping/details/messages.ts'
import { periodText } from '../../keeping/public.ts'
import { planMessages } from '../../messages.ts'
import {
  activityPath,
  nationalExportPath,
  nationalPlanPath,
  nationalTimelinePath,
  planPath,
  sharedActivityPath,
} from '../../paths.ts'
import { colourOf, type GrantPeriod } from '../../rules.ts'
import { timetableMessages } from '../../timetable/messages.ts'
import { spansOf, stretchName, type Stretch } from '../../timetable/timeline/rules.ts'
import { unitTexts, ZoomSwitch } from '../../timetable/views/zoom-switch.tsx'
import { nationalMessages } from '../messages.ts'
import { nationalAddress, perPage, stateIn, type Found, type NationalActivity } from '../rules.ts'
import type { NationalQuery } from '../schema.ts'
import { NationalFilters } from './national-filters.tsx'

export interface NationalPageProps extends Found {
  query: NationalQuery
  today: IsoDate
  period: GrantPeriod
  /** All regions of today, by name. */
  regionList: readonly Region[]
  /** Those whose plan this reader sees. */
  ownIds: ReadonlySet<number>
  mbos: readonly { id: number; name: string }[]
}

export function NationalTablePage(props: NationalPageProps) {
  const { locale } = useUi()
  const t = nationalMessages(locale)
  const { rows, regionList, today } = props
  const regions = new Map(regionList.map((region) => [region.id, region]))
  return (
    <NationalView {...props} form="table">
      <div class="card card-flush print-wide">
        <DataTable
          label={t.label}
          rows={rows}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'title', head: t.activity, cell: (activity) => <Title {...props} activity={activity} /> },
            { key: 'region', head: t.region, cell: ({ regionId }) => regions.get(regionId)?.name ?? '' },
            {
              key: 'period',
              head: t.period,
              cell: (activity) => <WholeDates text={periodText(locale, activity)} />,
            },
            { key: 'state', head: t.state, cell: (activity) => <State state={stateIn(activity, today)} /> },
            {
              key: 'theme',
              head: t.theme,
              cell: ({ themes }) => themes.map((theme) => detailText(locale, 'theme', theme)).join(', '),
            },
            { key: 'partners', head: t.partners, cell: ({ partners }) => partners.join(', ') },
          ]}
        />
      </div>
    </NationalView>
  )
}

export function NationalTimelinePage(props: NationalPageProps & { stretch: Stretch; window: Window }) {
  const { locale } = useUi()
  const words = timetableMessages(locale)
  const { query, stretch, window, today } = props
  const name = stretch.scale === 'schooljaar' ? words.schoolYear(stretchName(stretch)) : stretchName(stretch)
  return (
    <NationalView
      {...props}
      form="timeline"
      above={
        <ZoomSwitch stretch={stretch} name={name} href={(more) => nationalAddress(nationalTimelinePath, query, more)} />
      }
    >
      <div class="card card-flush print-wide">
        <Timeline
          label={words.timelineLabel(name)}
          window={window}
          spans={spansOf(window.starts)}
          units={unitTexts(stretch, locale)}
          today={today}
          groups={groupsOf(props, locale)}
        />
      </div>
    </NationalView>
  )
}

function NationalView({
  form,
  above,
  children,
  ...props
}: NationalPageProps & { form: 'table' | 'timeline'; above?: ComponentChildren; children: ComponentChildren }) {
  const { locale } = useUi()
  const t = nationalMessages(locale)
  const { query, total, regions, states, rows, regionList, ownIds } = props
  const path = form === 'table' ? nationalPlanPath : nationalTimelinePath
  const scale = form === 'table' ? {} : { schaal: query.schaal, vanaf: query.vanaf }
  const f = formats(locale)
  const counted = (['running', 'planned', 'done', 'cancelled', 'idea'] as const)
    .filter((state) => states[state] > 0)
    .map((state) => `· ${planMessages(locale).stateCount[state](states[state])}`)
  return (
    <Workspace title={t.title} section="nationalPlan">
      <PageHead title={t.title} lead={ownIds.size === regionList.length ? t.lead : t.leadShared}>
        <Row between>
          <Forms form={form} query={query} />
          <div class="table-actions">
            {(['xlsx', 'csv'] as const).map((format) => (
              <ButtonLink
                key={format}
                small
                icon="file-export"
                href={nationalAddress(nationalExportPath(format), query)}
                download
              >
                {format.toUpperCase()}
              </ButtonLink>
            ))}
            <PrintButton />
          </div>
        </Row>
      </PageHead>
      <Stack>
        <NationalFilters {...props} path={path} />
        {above}
        <p>
          <strong>{t.count(f.number(total), f.number(regions))}</strong> <span class="muted">{counted.join(' ')}</span>
        </p>
        {rows.length ? (
          <>
            {children}
            <Pagination
              current={query.pagina}
              last={Math.ceil(total / perPage)}
              href={(page) => nationalAddress(path, query, { ...scale, pagina: page > 1 ? page : null })}
            />
          </>
        ) : (
          <EmptyState level={2} title={t.nothing} action={<a href={path}>{t.all}</a>} />
        )}
      </Stack>
    </Workspace>
  )
}

function Forms({ form, query }: { form: 'table' | 'timeline'; query: NationalQuery }) {
  const t = timetableMessages(useUi().locale)
  return (
    <ViewSwitch
      label={t.formsLabel}
      views={[
        {
          href: nationalAddress(nationalPlanPath, query),
          text: t.forms.tabel,
          icon: 'table',
          current: form === 'table',
        },
        {
          href: nationalAddress(nationalTimelinePath, query),
          text: t.forms.tijdlijn,
          icon: 'chart-bar',
          current: form === 'timeline',
        },
      ]}
    />
  )
}

/** In its own region's workspace, or as what is shared with a region of the reader. */
function hrefOf({ id, regionId, own }: NationalActivity, { regionList, ownIds }: NationalPageProps): string {
  const region = regionList.find((each) => (own ? each.id === regionId : ownIds.has(each.id)))
  const slug = region?.slug ?? ''
  return own ? activityPath(slug, id) : sharedActivityPath(slug, id)
}

function Title({ activity, ...props }: NationalPageProps & { activity: NationalActivity }) {
  const t = nationalMessages(useUi().locale)
  return (
    <>
      <a href={hrefOf(activity, props)}>{activity.title}</a> {!activity.own && <Tag>{t.shared}</Tag>}
      {activity.targetGroup && <span class="sub">{activity.targetGroup}</span>}
    </>
  )
}

function groupsOf(props: NationalPageProps, locale: 'nl' | 'en'): TimelineGroup[] {
  const { rows, regionList, ownIds, today, query } = props
  const found = new Set(rows.map(({ regionId }) => regionId))
  return regionList
    .filter(({ id }) => found.has(id))
    .map((region, index) => ({
      key: region.slug,
      line: null,
      name: region.name,
      href: ownIds.has(region.id)
        ? planPath(region.slug)
        : nationalAddress(nationalTimelinePath, { ...query, regio: region.slug }),
      rows: rows
        .filter(({ regionId }) => regionId === region.id)
        .map((activity) => ({
          key: String(activity.id),
          name: activity.title,
          href: hrefOf(activity, props),
          from: activity.startsOn,
          until: activity.endsOn,
          vague: activity.startsPrecision !== 'day' || activity.endsPrecision !== 'day',
          when: periodText(locale, activity),
          state: stateIn(activity, today),
          // A colour for each region on the page; its name stands above the rows.
          line: { letter: '', colour: colourOf(index + 1) },
        })),
    }))
}
