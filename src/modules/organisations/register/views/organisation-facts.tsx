import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import type { Fact } from '../../../../ui/facts/facts.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { detailMessages, detailText } from '../../keeping/details/messages.ts'
import type { Details } from '../../keeping/details/rules.ts'
import { organisationMessages } from '../../messages.ts'
import { schoolMessages } from '../../schools/messages.ts'
import { registerMessages } from '../messages.ts'
import type { Organisation } from '../queries.ts'

export function Kinds({ organisation, details }: { organisation: Organisation; details: Details | null }) {
  const { kind, education, closedOn } = organisation
  const { locale } = useUi()
  const names = schoolMessages(locale).education
  return (
    <span class="row">
      <Tag>{organisationMessages(locale).kinds[kind]}</Tag>
      {details?.networkKind && <Tag>{detailText(locale, 'networkKind', details.networkKind)}</Tag>}
      {education.map((each) => (
        <Tag key={each}>{names[each] ?? each}</Tag>
      ))}
      {closedOn && <Tag tone="caution">{registerMessages(locale).closedOn(formats(locale).date(closedOn))}</Tag>}
    </span>
  )
}

/** Where it is and how it is known; and what the lists do not say. */
export function factsOf(organisation: Organisation, details: Details | null, locale: Locale): Fact[] {
  const t = registerMessages(locale)
  const { street, houseNumber, postcode, place, municipality, province, labourMarket, website, phone } = organisation
  const lines = [
    [street, houseNumber].filter(Boolean).join(' '),
    [postcode?.replace(/^(\d{4})/, '$1 '), place].filter(Boolean).join(' '),
  ].filter(Boolean)
  const facts: (Fact | null)[] = [
    lines.length ? { term: t.address, value: lines.join(', ') } : null,
    municipality || province
      ? { term: t.municipality, value: [municipality, province].filter(Boolean).join(', ') }
      : null,
    labourMarket ? { term: t.labourMarket, value: labourMarket } : null,
    organisation.code ? { term: t.code, value: organisation.code, nowrap: true } : null,
    organisation.boardNumber ? { term: t.board, value: organisation.boardNumber, nowrap: true } : null,
    organisation.kvk ? { term: t.kvk, value: organisation.kvk, nowrap: true } : null,
    organisation.denomination ? { term: t.denomination, value: organisation.denomination } : null,
    phone ? { term: t.phone, value: <a href={`tel:${phone}`}>{phone}</a>, nowrap: true } : null,
    website ? { term: t.website, value: <a href={`https://${website}`}>{website}</a> } : null,
  ]
  return [...facts.filter((fact) => fact !== null), ...moreFacts(details, locale)]
}

function moreFacts(details: Details | null, locale: Locale): Fact[] {
  const names = detailMessages(locale).fields
  return (['branchCode', 'profiles', 'learningPaths', 'coordinates'] as const).flatMap((field) => {
    const value = details?.[field]
    return value ? [{ term: names[field], value: detailText(locale, field, value) }] : []
  })
}
