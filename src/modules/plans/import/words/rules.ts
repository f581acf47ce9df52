// Which field a header means. Regions write their own; these are the words they use, Dutch and English.
import { fold, type Meaning, type Vocabulary } from '../../../../platform/cells.ts'
import { yearFieldsOf, yearsApart, type Field } from '../rules.ts'

export const plannerWords: Vocabulary<Field> = { meaningOf: fieldOf, main: 'title' }

function fieldOf(heads: readonly string[]): Meaning<Field> | null {
  const words = heads.map(fold).filter((head) => head !== '')
  const own = words.at(-1)
  if (own === undefined || own.length > 80) return null
  const group = words.slice(0, -1).join(' ')
  if (contributionWords.test(`${group} ${own}`)) return contributionOf(group, own)
  const ofYear = yearOf(words)
  if (ofYear) return ofYear
  const exact = exactWords.get(own)
  if (costWords.test(group)) return costOf(own) ?? (exact ? { field: exact, strength: 3 } : null)
  if (exact) return { field: exact, strength: 3 }
  const loose = looseWords.find(([, pattern]) => pattern.test(own))
  if (loose) return { field: loose[0], strength: 2 }
  return group === '' ? null : weaker(fieldOf(heads.slice(0, -1)))
}

const contributionWords =
  /\b(?:co ?financier\w*|cofin|bijdragen?|inbreng|in natura|in kind|contributions?|co ?financing|co ?funding|match ?funding)\b/
const costWords = /\b(?:kosten|begroting|budget|costs?|uitgaven|lasten|p x q|pxq)\b/
const quantityWords = /\b(?:aantal|aantallen|hoeveelheid|quantity|qty|number of|uren|hours|q)\b/
const priceWords = /\b(?:prijs|tarief|uurtarief|stukprijs|price|rate|unit price|kosten per|bedrag per|p)\b/
const unitWords = /\b(?:eenheid|eenheden|unit|units|soort|per)\b/
const totalWords = /\b(?:totaal|totale|bedrag|kosten|total|amount|costs?|euro|eur|begroot|waarde|value|subtotaal)\b/
const noteWords = /\b(?:omschrijving|toelichting|specificatie|onderbouwing|opbouw|description|explanation|details)\b/

/** Of a contribution the own head decides; with only the group's words it is the amount. */
function contributionOf(group: string, own: string): Meaning<Field> | null {
  const bare = own.replace(contributionWords, ' ').trim()
  if (noteWords.test(bare)) return { field: 'contributionNote', strength: 3 }
  if (priceWords.test(bare)) return { field: 'contributionPrice', strength: 3 }
  if (quantityWords.test(bare)) return { field: 'contributionQuantity', strength: 3 }
  if (unitWords.test(bare)) return { field: 'contributionUnit', strength: 3 }
  if (totalWords.test(bare)) return { field: 'contribution', strength: 3 }
  if (bare === '' || group === '') return { field: 'contribution', strength: bare === '' ? 3 : 2 }
  return /\b(?:partij|partner|bedrijf|bedrijven|wie|naam|who|name)\b/.test(bare) ? null : weak('contribution')
}

function costOf(own: string): Meaning<Field> | null {
  if (priceWords.test(own)) return { field: 'price', strength: 3 }
  if (quantityWords.test(own)) return { field: 'quantity', strength: 3 }
  if (totalWords.test(own)) return { field: 'costs', strength: 3 }
  return unitWords.test(own) ? { field: 'unit', strength: 3 } : null
}

const spentWords = /\b(?:werkelijk\w*|gerealiseerd\w*|realisatie|besteed|actual|spent)\b/
const onlyQuantity = /^(?:aantal|aantallen|hoeveelheid|uren|q|quantity|qty|hours)$/
const onlyPrice = /^(?:prijs|tarief|stukprijs|uurtarief|prijs per eenheid|prijs per stuk|p|price|unit price|rate)$/

/** A head such as `Kosten 2026`, or `aantal` below `2026`. A school year names two years, and none of them alone. */
function yearOf(words: readonly string[]): Meaning<Field> | null {
  const all = words.join(' ')
  const named = [...new Set(all.match(/\b20\d\d\b/g))]
  const year = yearsApart.find((each) => named.length === 1 && named[0] === String(each))
  if (!year || spentWords.test(all)) return null
  const own = (words.at(-1) ?? '').replace(String(year), '').trim()
  const fields = yearFieldsOf(year)
  if (onlyPrice.test(own)) return { field: fields.price, strength: 3 }
  if (onlyQuantity.test(own)) return { field: fields.quantity, strength: 3 }
  const isMoney = own === '' ? costWords.test(all) : totalWords.test(own) || costWords.test(own)
  return isMoney ? { field: fields.amount, strength: 3 } : null
}

const weak = (field: Field): Meaning<Field> => ({ field, strength: 1 })
const weaker = (meaning: Meaning<Field> | null): Meaning<Field> | null => (meaning ? weak(meaning.field) : null)

const vocabulary: Readonly<Partial<Record<Field, string>>> = {
  id: 'spoorboek id',
  number: 'nr|nummer|no|number|volgnummer|volgnr|activiteitnummer|activiteit nr|nr activiteit|id|#|code',
  alsoGoals: 'dient ook|andere doelen|also serves|other goals',
  goal: 'doel|doelen|doelstelling|doelstellingen|ambitie|ambities|hoofddoel|programmadoel|goal|goals|objective|ambition|aim',
  title:
    'activiteit|activiteiten|naam activiteit|naam van de activiteit|titel|actie|acties|wat gaan we doen|wat doen we|wat|omschrijving activiteit|activity|activities|activity name|title|action|what|what will we do',
  programmeLine: 'programmalijn|programma lijn|lijn|actielijn|thema|pijler|spoor|programme line|theme|pillar',
  targetGroup: 'doelgroep|doelgroepen|voor wie|target group|target audience|audience|for whom',
  partners:
    'partner|partners|met wie|samenwerkingspartners|samenwerkingspartner|betrokken partijen|betrokkenen|partijen|bedrijven|with whom|partner organisations',
  from: 'start|startdatum|begin|begindatum|van|vanaf|datum|data|wanneer|periode|looptijd|planning|ingangsdatum|start date|from|date|when|period|begins',
  until: 'eind|einde|einddatum|t m|tm|tot|tot en met|eind datum|end|end date|until|to|till|finish|ends',
  quantity: 'aantal|aantallen|hoeveelheid|quantity|qty|q|aantal eenheden',
  unit: 'eenheid|eenheden|soort eenheid|unit|units|per',
  price: 'prijs|tarief|stukprijs|prijs per eenheid|prijs per stuk|kosten per eenheid|uurtarief|price|unit price|rate|p',
  costs:
    'kosten|totale kosten|kosten totaal|totaal|totaalbedrag|bedrag|begroting|begroot|begrote kosten|budget|costs|cost|total|total costs|amount|kosten p x q|p x q',
  owner:
    'verantwoordelijke|verantwoordelijk|trekker|eigenaar|wie|projectleider|coordinator|uitvoerder|contactpersoon|actiehouder|owner|lead|responsible|who|project leader',
  status: 'status|stand van zaken|stand|voortgang|fase|state|progress|phase',
  stateOn: 'status op|state since',
  stateReason: 'reden van de status|reden status|reason for the state|reason for state',
  theme: 'landelijk thema|national theme',
  collaboration: 'vorm van samenwerking|samenwerkingsvorm|kind of collaboration',
  schoolKinds: 'onderwijs|onderwijssoort|schoolsoort|soort onderwijs|education|kind of school',
  years: 'leerjaren|leerjaar|klas|klassen|years|year groups',
  profiles: 'profielen|profiel|profiles|profile',
  place: 'plaats|locatie|waar|plek|place|location|where',
  expectedPupils: 'leerlingen verwacht|verwacht aantal leerlingen|leerlingen|pupils expected|expected pupils|pupils',
  expectedTeachers: 'docenten verwacht|verwacht aantal docenten|teachers expected|expected teachers',
  expectedCompanies: 'bedrijven verwacht|verwacht aantal bedrijven|companies expected|expected companies',
  expectedResults: 'verwacht resultaat|beoogd resultaat|verwachte resultaten|expected result|expected results',
  actualPupils: 'leerlingen bereikt|aantal leerlingen bereikt|pupils reached',
  actualTeachers: 'docenten bereikt|aantal docenten bereikt|teachers reached',
  actualCompanies: 'bedrijven meegedaan|aantal bedrijven meegedaan|companies that took part',
  actualResults: 'behaald resultaat|behaalde resultaten|achieved result|achieved results',
}

const exactWords: ReadonlyMap<string, Field> = new Map(
  Object.entries(vocabulary).flatMap(([field, words]) =>
    words.split('|').map((word) => [word, field as Field] as const),
  ),
)

/** In this order: `doel van de activiteit` is a goal, `prijs per eenheid in euro` a price, `start activiteit` a start. */
const looseWords: readonly (readonly [Field, RegExp])[] = [
  ['targetGroup', /\bdoelgroep|\btarget (?:group|audience)|^voor wie\b/],
  ['status', /\bstatus\b|\bvoortgang\b/],
  ['until', /\beind(?:e|datum)?\b|\bend(?: date)?\b|\btot en met\b/],
  ['from', /\bstart(?:datum)?\b|\bbegin(?:datum)?\b|\bwanneer\b|\bperiode\b|\blooptijd\b|\bstart date\b|\bperiod\b/],
  ['programmeLine', /\bprogrammalijn\b|\bactielijn\b|\bthema\b|\btheme\b|\bprogramme line\b/],
  ['partners', /\bpartners?\b|\bsamenwerkingspartners\b|^met wie\b|\bbetrokken (?:partijen|organisaties)\b/],
  ['owner', /\bverantwoordelijke?\b|\btrekker\b|\bprojectleider\b|\bowner\b|\bresponsible\b/],
  ['goal', /\bdoel(?:en|stelling|stellingen)?\b|\bambities?\b|\bgoals?\b|\bobjectives?\b/],
  ['price', priceWords],
  ['quantity', /\baantal\b|\bhoeveelheid\b|\bquantity\b/],
  ['unit', /\beenheid\b|\bunits?\b/],
  ['costs', /\bkosten\b|\bcosts?\b|\bbegroting\b|\bbudget\b|\btotaalbedrag\b/],
  ['title', /\bactiviteit(?:en)?\b|\bactivit(?:y|ies)\b|^wat gaan we\b/],
]
