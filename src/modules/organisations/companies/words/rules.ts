// Which field a head means. Everybody writes their own; these are the words in use, Dutch and English.
import { fold, type Meaning, type Vocabulary } from '../../../../platform/cells.ts'
import { phoneOf, postcodeOf, websiteOf } from '../../schools/values/rules.ts'
import type { Field } from '../rules.ts'

export const companyWords: Vocabulary<Field> = { meaningOf, main: 'name', meaningOfSamples }

function meaningOf(heads: readonly string[]): Meaning<Field> | null {
  const words = heads.map(fold).filter((head) => head !== '')
  const own = words.at(-1)
  if (own === undefined || own.length > 80) return null
  const exact = exactWords.get(own)
  if (exact) return { field: exact, strength: 3 }
  const loose = looseWords.find(([, pattern]) => pattern.test(words.join(' ')))
  return loose ? { field: loose[0], strength: 2 } : null
}

/** Only what nothing else looks like: eight digits may be a number of any kind. */
function meaningOfSamples(samples: readonly string[]): Field | null {
  const all = (test: (text: string) => boolean): boolean => samples.every(test)
  if (all((text) => text.includes('@'))) return 'contactEmail'
  if (all((text) => postcodeOf(text) !== null)) return 'postcode'
  if (all((text) => /^(?:https?:\/\/|www\.)/i.test(text) && websiteOf(text) !== null)) return 'website'
  return all((text) => /^(?:0|\+)/.test(text) && phoneOf(text) !== null) ? 'phone' : null
}

const vocabulary: Readonly<Record<Field, string>> = {
  name: 'bedrijf|bedrijfsnaam|bedrijven|naam|naam bedrijf|naam van het bedrijf|organisatie|organisatienaam|naam organisatie|handelsnaam|statutaire naam|partner|onderneming|company|company name|name|organisation|organization|business name',
  kvk: 'kvk|kvknummer|kvk nummer|kvk nr|kvknr|k v k|kamer van koophandel|kvk number|coc|coc number|chamber of commerce',
  branchCode: 'branche|branchecode|branche code|sbi|sbi code|sbicode|branch|branch code|industry code',
  street: 'straat|straatnaam|adres|bezoekadres|vestigingsadres|straat en huisnummer|street|address|street address',
  houseNumber: 'huisnummer|huisnr|huisnummer toevoeging|nr|house number|house no|number',
  postcode: 'postcode|pc|postcode plaats|postcode en plaats|postal code|postcode and place|zip|zip code',
  place: 'plaats|plaatsnaam|vestigingsplaats|woonplaats|stad|gevestigd in|place|city|town',
  phone: 'telefoon|telefoonnummer|tel|tel nr|telnr|mobiel|phone|phone number|telephone|mobile',
  website: 'website|site|web|url|internet|internetadres|webadres|homepage|web address',
  contactName: 'contactpersoon|contact|naam contactpersoon|contactpersonen|aanspreekpunt|contact person|contact name',
  contactEmail:
    'e mail|email|mail|e mailadres|emailadres|mailadres|e mail adres|email adres|email address|e mail address',
}

const exactWords: ReadonlyMap<string, Field> = new Map(
  Object.entries(vocabulary).flatMap(([field, words]) =>
    words.split('|').map((word) => [word, field as Field] as const),
  ),
)

/** In this order: `e-mail contactpersoon` is an address, `telefoon bedrijf` a number, `naam contactpersoon` a person. */
const looseWords: readonly (readonly [Field, RegExp])[] = [
  ['contactEmail', /\be ?mail|\bmail(?:adres)?\b/],
  ['phone', /\btelefoon|\btel\b|\bmobiel|\bphone\b/],
  ['website', /\bwebsite|\burl\b|\binternet/],
  ['kvk', /\bk ?v ?k\b|\bkvk|koophandel|\bcoc\b/],
  ['branchCode', /\bsbi|\bbranche/],
  ['houseNumber', /\bhuisn|\bhouse n/],
  ['postcode', /\bpostcode|\bpostal code\b|\bzip\b/],
  ['place', /plaats(?:naam)?\b|\bcity\b|\btown\b/],
  ['street', /\bstraat|\badres\b|\baddress\b|\bstreet\b/],
  ['contactName', /\bcontact/],
  ['name', /\bbedrijfsnaam\b|\bnaam (?:van )?(?:het |de )?(?:bedrijf|organisatie|onderneming)|\bcompany\b|^naam\b/],
]
