import { formats } from '../../../../platform/i18n.ts'
import type { Locale } from '../../../../platform/actor.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Facts, type Fact } from '../../../../ui/facts/facts.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Log } from '../../../../ui/log/log.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { detailMessages, detailText } from '../../keeping/details/messages.ts'
import type { Details } from '../../keeping/details/rules.ts'
import { keepingMessages } from '../../keeping/messages.ts'
import { mergingMessages } from '../../merging/messages.ts'
import type { Merge } from '../../merging/queries.ts'
import { organisationMessages } from '../../messages.ts'
import { editOrganisationPath, mergedPath, mergeSearchPath, regionSitePath, registerPath } from '../../paths.ts'
import { schoolMessages } from '../../schools/messages.ts'
import { registerMessages } from '../messages.ts'
import type { Change, Organisation } from '../queries.ts'

export interface OrganisationPageProps {
  organisation: Organisation
  changes: readonly Change[]
  origin: { at: Date; file: string } | null
  /** What the lists do not say: the profiles of a school, what a network is. */
  details: Details | null
  may: { change: boolean; merge: boolean }
  merges: readonly Merge[]
}

export function OrganisationPage({ organisation, changes, origin, details, may, merges }: OrganisationPageProps) {
  const { locale } = useUi()
  const t = registerMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={organisation.name} section="register">
      <Breadcrumb trail={[{ href: registerPath, text: t.title }]} current={organisation.name} />
      <PageHead
        title={organisation.name}
        below={<Kinds organisation={organisation} />}
        actions={<Actions id={organisation.id} may={may} />}
      >
        <Facts facts={[...factsOf(organisation, t), ...moreFacts(details, locale)]} />
      </PageHead>
      <Stack gap="l">
        <Memberships organisation={organisation} />
        <Merges merges={merges} />
        <Card id="geschiedenis" title={t.history} look={3}>
          {changes.length || origin ? (
            <Log
              entries={[
                ...changes.map((change) => ({
                  at: change.at.toISOString(),
                  when: f.moment(change.at, 'Europe/Amsterdam'),
                  text: <ChangeText change={change} />,
                })),
                ...(origin
                  ? [
                      {
                        at: origin.at.toISOString(),
                        when: f.moment(origin.at, 'Europe/Amsterdam'),
                        text: t.madeBy(origin.file),
                      },
                    ]
                  : []),
              ]}
            />
          ) : (
            <p class="muted">{t.noHistory}</p>
          )}
        </Card>
      </Stack>
    </Workspace>
  )
}

function Actions({ id, may }: { id: number; may: OrganisationPageProps['may'] }) {
  const { locale } = useUi()
  return (
    <>
      {may.change && (
        <ButtonLink href={editOrganisationPath(id)} icon="pencil">
          {keepingMessages(locale).edit}
        </ButtonLink>
      )}
      {may.merge && <ButtonLink href={mergeSearchPath(id)}>{mergingMessages(locale).merge}</ButtonLink>}
    </>
  )
}

function moreFacts(details: Details | null, locale: Locale): Fact[] {
  const names = detailMessages(locale).fields
  return (['networkKind', 'branchCode', 'profiles', 'learningPaths'] as const).flatMap((field) => {
    const value = details?.[field]
    return value ? [{ term: names[field], value: detailText(locale, field, value) }] : []
  })
}

function Kinds({ organisation: { kind, education, closedOn } }: { organisation: Organisation }) {
  const { locale } = useUi()
  const names = schoolMessages(locale).education
  return (
    <span class="row">
      <Tag>{organisationMessages(locale).kinds[kind]}</Tag>
      {education.map((each) => (
        <Tag key={each}>{names[each] ?? each}</Tag>
      ))}
      {closedOn && <Tag tone="caution">{registerMessages(locale).closedOn(formats(locale).date(closedOn))}</Tag>}
    </span>
  )
}

function factsOf(organisation: Organisation, t: ReturnType<typeof registerMessages>): Fact[] {
  const { street, houseNumber, postcode, place, municipality, province, website, phone } = organisation
  const lines = [
    [street, houseNumber].filter(Boolean).join(' '),
    [postcode?.replace(/^(\d{4})/, '$1 '), place].filter(Boolean).join(' '),
  ].filter(Boolean)
  const facts: (Fact | null)[] = [
    lines.length ? { term: t.address, value: lines.join(', ') } : null,
    municipality || province
      ? { term: t.municipality, value: [municipality, province].filter(Boolean).join(', ') }
      : null,
    organisation.code ? { term: t.code, value: organisation.code, nowrap: true } : null,
    organisation.boardNumber ? { term: t.board, value: organisation.boardNumber, nowrap: true } : null,
    organisation.kvk ? { term: t.kvk, value: organisation.kvk, nowrap: true } : null,
    organisation.denomination ? { term: t.denomination, value: organisation.denomination } : null,
    phone ? { term: t.phone, value: <a href={`tel:${phone}`}>{phone}</a>, nowrap: true } : null,
    website ? { term: t.website, value: <a href={`https://${website}`}>{website}</a> } : null,
  ]
  return facts.filter((fact) => fact !== null)
}

function Memberships({ organisation: { memberships } }: { organisation: Organisation }) {
  const { locale } = useUi()
  const t = registerMessages(locale)
  const f = formats(locale)
  if (!memberships.length) return <EmptyState level={2} title={t.memberOfNone} text={t.memberOfNoneText} />
  return (
    <Card id="regios" title={t.memberOf} look={3}>
      <DataTable
        label={t.memberOf}
        rows={memberships}
        rowKey={({ slug, validFrom }) => `${slug}${validFrom}`}
        columns={[
          {
            key: 'region',
            head: t.region,
            rowHeader: true,
            cell: ({ slug, region }) => <a href={regionSitePath(slug)}>{region}</a>,
          },
          { key: 'role', head: t.role, cell: ({ role }) => organisationMessages(locale).memberRoles[role] },
          {
            key: 'period',
            head: t.period,
            cell: ({ validFrom, validUntil }) => (
              <span class="num">
                {validUntil ? t.between(f.date(validFrom), f.date(validUntil)) : t.since(f.date(validFrom))}
              </span>
            ),
          },
        ]}
      />
    </Card>
  )
}

/** What was taken up in it, each with the way back. */
function Merges({ merges }: Pick<OrganisationPageProps, 'merges'>) {
  const { locale } = useUi()
  const t = mergingMessages(locale)
  if (!merges.length) return null
  return (
    <Card id="samengevoegd" title={t.earlier} look={3}>
      <ul class="bullets">
        {merges.map(({ id, goesName, mergedBy, mergedAt }) => (
          <li key={id}>
            <a href={mergedPath(id)}>{goesName}</a>{' '}
            <span class="muted">
              {t.mergedBy(mergedBy ?? '–', formats(locale).moment(mergedAt, 'Europe/Amsterdam'))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function ChangeText({ change: { by, file, fields } }: { change: Change }) {
  const { locale } = useUi()
  const t = registerMessages(locale)
  const names: Readonly<Record<string, string>> = {
    ...detailMessages(locale).fields,
    ...mergingMessages(locale).fields,
  }
  const text = (field: string, value: string | null): string =>
    value === null ? t.empty : detailText(locale, field, value)
  return (
    <span class="differences">
      <strong>{t.changedBy(by ?? file ?? '–')}</strong>
      {Object.entries(fields).map(([field, [before, after]]) => (
        <span key={field}>
          {names[field] ?? field} <span class="diff-old">{text(field, before)}</span>{' '}
          <span class="diff-new">{text(field, after)}</span>
        </span>
      ))}
    </span>
  )
}
