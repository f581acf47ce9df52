import type { Locale } from '../../../../platform/actor.ts'
import { defineMessages, formats } from '../../../../platform/i18n.ts'
import { organisationMessages } from '../../messages.ts'
import type { NetworkKind, OrganisationKind } from '../../rules.ts'
import { schoolMessages } from '../../schools/messages.ts'
import type { DetailField } from './rules.ts'

interface Texts {
  readonly fields: Readonly<Record<DetailField, string>>
  readonly networkKinds: Readonly<Record<NetworkKind, string>>
  readonly profiles: Readonly<Record<string, string>>
  readonly learningPaths: Readonly<Record<string, string>>
}

export const detailMessages = defineMessages<Texts>({
  nl: {
    fields: {
      kind: 'Soort',
      networkKind: 'Soort netwerk',
      name: 'Naam',
      code: 'BRIN',
      boardNumber: 'Bevoegd gezag',
      kvk: 'KvK-nummer',
      branchCode: 'Branchecode (SBI)',
      street: 'Straat',
      houseNumber: 'Huisnummer',
      postcode: 'Postcode',
      place: 'Plaats',
      municipalityCode: 'Gemeente',
      province: 'Provincie',
      coordinates: 'Coördinaten',
      phone: 'Telefoon',
      website: 'Website',
      education: 'Onderwijs',
      profiles: 'Profielen',
      learningPaths: 'Leerwegen',
      denomination: 'Denominatie',
      closedOn: 'Gesloten op',
    },
    networkKinds: {
      publicPrivate: 'PPS',
      toptechniek: 'Toptechniek in bedrijf',
      fieldlab: 'Fieldlab',
      jetNet: 'Jet-Net & TechNet-kring',
    },
    profiles: {
      PIE: 'PIE · produceren, installeren en energie',
      BWI: 'BWI · bouwen, wonen en interieur',
      'M&T': 'M&T · mobiliteit en transport',
      MVI: 'MVI · media, vormgeving en ICT',
      MaT: 'MaT · maritiem en techniek',
      'E&O': 'E&O · economie en ondernemen',
      HBR: 'HBR · horeca, bakkerij en recreatie',
      'Z&W': 'Z&W · zorg en welzijn',
      Groen: 'Groen',
      'D&P': 'D&P · dienstverlening en producten',
    },
    learningPaths: {
      BB: 'BB · basisberoepsgericht',
      KB: 'KB · kaderberoepsgericht',
      GL: 'GL · gemengd',
      TL: 'TL · theoretisch',
    },
  },
  en: {
    fields: {
      kind: 'Kind',
      networkKind: 'Kind of network',
      name: 'Name',
      code: 'BRIN',
      boardNumber: 'School board',
      kvk: 'KvK number',
      branchCode: 'Branch code (SBI)',
      street: 'Street',
      houseNumber: 'House number',
      postcode: 'Postcode',
      place: 'Place',
      municipalityCode: 'Municipality',
      province: 'Province',
      coordinates: 'Coordinates',
      phone: 'Telephone',
      website: 'Website',
      education: 'Education',
      profiles: 'Profiles',
      learningPaths: 'Learning paths',
      denomination: 'Denomination',
      closedOn: 'Closed on',
    },
    networkKinds: {
      publicPrivate: 'PPS (public-private partnership)',
      toptechniek: 'Toptechniek in bedrijf',
      fieldlab: 'Fieldlab',
      jetNet: 'Jet-Net & TechNet circle',
    },
    profiles: {
      PIE: 'PIE · producing, installing and energy',
      BWI: 'BWI · building, living and interior',
      'M&T': 'M&T · mobility and transport',
      MVI: 'MVI · media, design and ICT',
      MaT: 'MaT · maritime and technology',
      'E&O': 'E&O · economics and enterprise',
      HBR: 'HBR · catering, bakery and recreation',
      'Z&W': 'Z&W · care and welfare',
      Groen: 'Groen · green',
      'D&P': 'D&P · services and products',
    },
    learningPaths: {
      BB: 'BB · basic vocational',
      KB: 'KB · middle management vocational',
      GL: 'GL · combined',
      TL: 'TL · theoretical',
    },
  },
})

/** A value as people read it: words for codes, a name for a municipality, a Dutch date, a space in the postcode. */
export function detailText(
  locale: Locale,
  field: string,
  value: string,
  municipalities: readonly { readonly code: string; readonly name: string }[] = [],
): string {
  const t = detailMessages(locale)
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: organisationMessages(locale).kinds satisfies Record<OrganisationKind, string>,
    networkKind: t.networkKinds,
    education: schoolMessages(locale).education,
  }
  if (field === 'closedOn' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formats(locale).date(value)
  if (field === 'municipalityCode') return municipalities.find(({ code }) => code === value)?.name ?? value
  if (field === 'postcode') return value.replace(/^(\d{4})/, '$1 ')
  const known = words[field]
  if (!known && field !== 'profiles' && field !== 'learningPaths') return value
  return value
    .split(',')
    .map((each) => known?.[each] ?? each)
    .join(', ')
}
