import type { IsoDate } from '../../../../platform/time.ts'
import { formats } from '../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { Facts, type Fact } from '../../../../ui/facts/facts.tsx'
import { DateField } from '../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { organisationMessages } from '../../messages.ts'
import {
  editLogoPath,
  editRegionPath,
  mergeRegionPath,
  organisationPath,
  regionEntryPath,
  regionSitePath,
  regionsRegisterPath,
  splitRegionPath,
} from '../../paths.ts'
import { logoMessages } from '../logo/messages.ts'
import { regionMessages } from '../messages.ts'
import type { Neighbour, RegionEntry, RegionOnDay } from '../queries.ts'
import { shortfallIn, stateOn, takersAmong } from '../rules.ts'

export interface RegionPageProps {
  region: RegionEntry
  found: RegionOnDay
  /** The day that is shown. */
  day: IsoDate
  today: IsoDate
  may: { keep: boolean; dress: boolean }
}

export function RegionPage({ region, found, day, today, may }: RegionPageProps) {
  const { locale } = useUi()
  const t = regionMessages(locale)
  return (
    <Workspace title={region.name} section="regionRegister">
      <Breadcrumb trail={[{ href: regionsRegisterPath, text: t.title }]} current={region.name} />
      <PageHead
        title={region.name}
        below={<a href={regionSitePath(region.slug)}>{region.siteName}</a>}
        actions={<Verbs region={region} today={today} may={may} />}
      >
        <Facts facts={factsOf(region, found, locale)} />
      </PageHead>
      <Stack gap="l">
        <Completeness found={found} region={region} day={day} />
        <Form action={regionEntryPath(region.slug)} method="get" layout="inline">
          <DateField name="op" label={t.onDay} help={t.onDayHelp} value={formats(locale).date(day)} />
          <Button>{t.show}</Button>
        </Form>
        <Members found={found} day={day} />
      </Stack>
    </Workspace>
  )
}

function Verbs({ region, today, may }: Pick<RegionPageProps, 'region' | 'today' | 'may'>) {
  const { locale } = useUi()
  const t = regionMessages(locale)
  if (!may.keep && !may.dress) return null
  return (
    <Row>
      {may.keep && <ButtonLink href={editRegionPath(region.slug)}>{t.edit}</ButtonLink>}
      <ButtonLink href={editLogoPath(region.slug)}>{logoMessages(locale).title}</ButtonLink>
      {may.keep && stateOn(region, today) === 'present' && (
        <>
          <ButtonLink href={mergeRegionPath(region.slug)}>{t.merge}</ButtonLink>
          <ButtonLink href={splitRegionPath(region.slug)}>{t.split}</ButtonLink>
        </>
      )}
    </Row>
  )
}

function factsOf(region: RegionEntry, found: RegionOnDay, locale: 'nl' | 'en'): Fact[] {
  const t = regionMessages(locale)
  const f = formats(locale)
  const { validFrom, validUntil } = region
  const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(', ') || t.nowhere
  return [
    { term: t.province, value: region.province },
    {
      term: t.period,
      value: validUntil ? t.between(f.date(validFrom), f.date(validUntil)) : t.since(f.date(validFrom)),
      nowrap: true,
    },
    { term: t.registrationNumber, value: region.registrationNumber ?? '–', nowrap: true },
    { term: t.leadApplicant, value: names(found.members.filter(({ role }) => role === 'leadApplicant')) },
    { term: t.supporter, value: found.supporters.join(', ') || t.nowhere },
    { term: t.municipalities, value: names(found.municipalities) },
    ...(found.predecessors.length ? [{ term: t.cameFrom, value: <Neighbours list={found.predecessors} /> }] : []),
    ...(found.successors.length ? [{ term: t.wentInto, value: <Neighbours list={found.successors} /> }] : []),
  ]
}

function Neighbours({ list }: { list: readonly Neighbour[] }) {
  const { locale } = useUi()
  const t = regionMessages(locale)
  return (
    <>
      {list.map(({ slug, name, fromDay }) => (
        <span key={slug} class="sub">
          <a href={regionEntryPath(slug)}>{t.from(name, formats(locale).date(fromDay))}</a>
        </span>
      ))}
    </>
  )
}

function Completeness({ found, region, day }: Pick<RegionPageProps, 'found' | 'region' | 'day'>) {
  const t = regionMessages(useUi().locale)
  const short = stateOn(region, day) === 'present' ? shortfallIn(takersAmong(found.members)) : []
  if (!short.length) return null
  return (
    <Notice tone="caution">
      <p>
        <strong>{t.incomplete}.</strong> {t.misses}: {short.map((need) => t.needs[need]).join(', ')}.
      </p>
    </Notice>
  )
}

function Members({ found, day }: Pick<RegionPageProps, 'found' | 'day'>) {
  const { locale } = useUi()
  const t = regionMessages(locale)
  const texts = organisationMessages(locale)
  const f = formats(locale)
  return (
    <Card id="deelnemers" title={t.membersOn(f.date(day))} look={3}>
      <DataTable
        label={t.members}
        rows={found.members}
        rowKey={({ id, validFrom }) => `${id} ${validFrom}`}
        empty={<p class="muted">{t.noMembers}</p>}
        columns={[
          {
            key: 'name',
            head: t.name,
            rowHeader: true,
            cell: ({ id, name }) => <a href={organisationPath(id)}>{name}</a>,
          },
          { key: 'kind', head: t.kind, cell: ({ kind }) => texts.kinds[kind] },
          { key: 'place', head: t.place, cell: ({ place }) => place ?? '–' },
          { key: 'role', head: t.role, cell: ({ role }) => texts.memberRoles[role] },
          {
            key: 'since',
            head: t.period,
            cell: ({ validFrom }) => <span class="num">{t.since(f.date(validFrom))}</span>,
          },
        ]}
      />
    </Card>
  )
}
