// Which field a head means: the words of AFAS, Exact, Unit4, Twinfield, Visma and of people, Dutch and English.
import { fold, type Meaning, type Vocabulary } from '../../../../platform/cells.ts'
import type { Field } from '../rules.ts'

export const bookWords: Vocabulary<Field> = { meaningOf, main: 'date' }

function meaningOf(heads: readonly string[]): Meaning<Field> | null {
  const words = heads.map(fold).filter((head) => head !== '')
  const own = words.at(-1)
  if (own === undefined || own.length > 80) return null
  const exact = exactWords.get(own)
  if (exact) return { field: exact, strength: 3 }
  const loose = looseWords.find(([, pattern]) => pattern.test(words.join(' ')))
  return loose ? { field: loose[0], strength: 2 } : null
}

const vocabulary: Readonly<Record<Field, string>> = {
  date: 'datum|boekdatum|boekingsdatum|factuurdatum|transactiedatum|date|booking date|invoice date|posting date',
  description:
    'omschrijving|omschrijving boeking|omschrijving mutatie|boekingsomschrijving|regelomschrijving|toelichting|description|line description|text',
  supplier:
    'leverancier|naam leverancier|crediteur|naam crediteur|crediteurnaam|relatie|naam relatie|relatienaam|debiteur crediteur|naam debiteur crediteur|supplier|supplier name|vendor|creditor',
  invoiceNumber:
    'factuur|factuurnummer|factuurnr|faktuurnummer|factuurreferentie|uw referentie|nummer factuur|invoice|invoice number|invoice no',
  project:
    'project|projectcode|projectnummer|project code|projectnr|kostendrager|kostendragercode|code kostendrager|activiteitcode|activiteit|werkorder|cost unit|project number|activity',
  costCentre:
    'kostenplaats|kostenplaatscode|code kostenplaats|kpl|kostenpl|afdeling|dim 1|dimensie 1|cost centre|cost center',
  account:
    'rekening|rekeningnummer|grootboekrekening|grootboek|grootboeknummer|gb rekening|rekeningnr|grootboekrekeningnummer|account|account number|ledger account|gl account|account code',
  accountName:
    'omschrijving rekening|rekeningomschrijving|grootboekomschrijving|omschrijving grootboek|omschrijving grootboekrekening|naam rekening|naam grootboekrekening|account name|account description',
  amount:
    'bedrag|bedrag eur|bedrag euro|bedrag in eur|bedrag excl btw|saldo|mutatie|mutatiebedrag|amount|amount eur|amount usd|value',
  side: 'd c|dc|debet credit|db cr|d of c|debit credit',
  debit: 'debet|bedrag debet|debetbedrag|debit|debit amount',
  credit: 'credit|bedrag credit|creditbedrag|credit amount',
  journal: 'dagboek|dagboekcode|code dagboek|dagboeknummer|journal|journal code',
  entryNumber:
    'boekstuk|boekstuknummer|boekstuknr|boeking|boekingsnummer|journaalpost|journaalpostnummer|stuknummer|transactienummer|mutatienummer|volgnummer|entry|entry number|journal entry|voucher|voucher number|transaction number',
  entryLine: 'regel|regelnummer|regelnr|boekstukregel|volgnummer regel|line|line number',
}

const exactWords: ReadonlyMap<string, Field> = new Map(
  Object.entries(vocabulary).flatMap(([field, words]) =>
    words.split('|').map((word) => [word, field as Field] as const),
  ),
)

/** In this order: `omschrijving grootboekrekening` is the name of an account, `datum factuur` a day. */
const looseWords: readonly (readonly [Field, RegExp])[] = [
  ['date', /\bdatum\b|\bdate\b/],
  ['accountName', /(?:omschrijving|naam).*(?:rekening|grootboek)|account (?:name|desc)/],
  ['invoiceNumber', /factuurn|factuur n|invoice n/],
  ['entryLine', /boekstukregel|regeln|line n/],
  ['entryNumber', /boekstukn|journaalpost|stukn|voucher/],
  ['supplier', /crediteur|leverancier|supplier|vendor/],
  ['project', /\bproject|kostendrager/],
  ['costCentre', /kostenplaats|cost cent/],
  ['account', /grootboek|ledger account/],
  ['debit', /\bdebet\b|\bdebit\b/],
  ['credit', /\bcredit\b/],
  ['description', /omschrijving|description/],
  ['amount', /\bbedrag\b|\bamount\b/],
]
