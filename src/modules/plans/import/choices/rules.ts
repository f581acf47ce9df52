// Words of closed lists, in both languages and as people write them, to the codes that the plan keeps.
import { cellText, excerpt, fold, type Cell } from '../../../../platform/cells.ts'
import { years } from '../../keeping/details/rules.ts'
import type { ChoiceList } from '../rules.ts'
import { problem, value, type Read } from '../values/rules.ts'

/** The code of the one word in a cell; null for an empty cell. */
export function readChoice(cell: Cell, of: ChoiceList): Read<string | null> {
  const text = cellText(cell)
  if (text === '' || /^[-–—]+$/.test(text)) return value(null)
  if (cell.kind === 'error') return problem({ code: 'cellError', text })
  const code = codeOf(text.replace(/;\s*$/, ''), of)
  return code === undefined ? problem({ code: 'choiceUnknown', text: excerpt(text), of }) : value(code)
}

/** The codes of the words in a cell, in the order of the list with commas between. */
export function readChoices(cell: Cell, of: ChoiceList): Read<string | null> {
  const text = cellText(cell)
  if (text === '' || /^[-–—]+$/.test(text)) return value(null)
  if (cell.kind === 'error') return problem({ code: 'cellError', text })
  const found = new Set<string>()
  for (const part of partsOf(text, of)) {
    const code = codeOf(part, of)
    if (code === undefined) return problem({ code: 'choiceUnknown', text: excerpt(part), of })
    found.add(code)
  }
  return value([...words[of].values()].filter((code, at, all) => found.has(code) && all.indexOf(code) === at).join(','))
}

/** Also by the code before its explanation: `PIE · …`. */
const codeOf = (text: string, of: ChoiceList): string | undefined =>
  words[of].get(fold(text)) ?? words[of].get(fold(text.split('·')[0] ?? ''))

/** A comma parts words only where a word does not hold it itself. */
function partsOf(text: string, of: ChoiceList): string[] {
  const filled = (parts: readonly string[]) => parts.map((part) => part.trim()).filter(Boolean)
  return filled(text.split(/[;\n]/)).flatMap((part) =>
    codeOf(part, of) ? [part] : filled(part.split(/[,/|]| en | and /)),
  )
}

const vocabulary: Readonly<Record<ChoiceList, Readonly<Record<string, string>>>> = {
  theme: {
    intake: 'instroom|intake',
    connection: 'aansluiting met mbo en bedrijven|aansluiting|connection with mbo and companies|connection',
    teachers: 'docenten werven en professionaliseren|docenten|attracting and training teachers|teachers',
    facilities: 'apparatuur en materiaal|apparatuur|equipment and material|facilities',
    keuzevakken: 'keuzevakken|electives|elective subjects',
    organisation: 'personeel en organisatie|organisatie|staff and organisation|organisation',
  },
  collaboration: {
    guestLesson: 'gastles|gastlessen|guest lesson|guest lessons',
    companyVisit: 'bedrijfsbezoek|bedrijfsbezoeken|company visit|company visits',
    internship: 'stage|stages|internship|internships',
    tasterInternship: 'snuffelstage|snuffelstages|taster internship',
    assignment: 'praktijkopdracht|praktijkopdrachten|practical assignment',
    hybridTeacher: 'hybride docent|hybride docenten|hybrid teacher',
    keuzevak: 'keuzevak in het bedrijf|keuzevak|elective in the company',
    bpvPlace: 'bpv plaats|bpv|work placement bpv|work placement',
    event: 'evenement|evenementen|event|events',
  },
  schoolKinds: {
    po: 'basisonderwijs|po|primair onderwijs|basisschool|primary school|primary',
    so: 'speciaal onderwijs|so|special education',
    pro: 'praktijkonderwijs|pro|practical education',
    vmbo: 'vmbo',
    havo: 'havo',
    vwo: 'vwo',
    mbo: 'mbo',
  },
  years: Object.fromEntries(years.map((code) => [code, yearWords(code)])),
  profiles: {
    PIE: 'pie|produceren installeren en energie',
    BWI: 'bwi|bouwen wonen en interieur',
    'M&T': 'm t|mobiliteit en transport',
    MVI: 'mvi|media vormgeving en ict',
    MaT: 'mat|maritiem en techniek',
    'E&O': 'e o|economie en ondernemen',
    HBR: 'hbr|horeca bakkerij en recreatie',
    'Z&W': 'z w|zorg en welzijn',
    Groen: 'groen|green',
    'D&P': 'd p|dienstverlening en producten',
  },
  kind: {
    ownStaff: 'eigen personeel|intern personeel|personeel|own staff|staff',
    externalStaff: 'extern personeel|inhuur|external staff',
    material: 'materiaal|materialen|material',
    equipment: 'apparatuur|inventaris|equipment',
    accommodation: 'huisvesting|accommodation',
    transport: 'vervoer|transport',
    other: 'overig|overige|other',
  },
  how: {
    money: 'in geld|geld|money|in money|cash',
    kind: 'in natura|natura|in kind|kind',
  },
}

function yearWords(code: string): string {
  const [, kind = 'vo', number = ''] = /^(po|vo|mbo)(\d)$/.exec(code) ?? []
  const names = { po: ['groep', 'primary'], vo: ['klas', 'leerjaar', 'year'], mbo: ['mbo'] }[kind] ?? []
  // «klas 2 en 3», or only «2, 3»: a number alone is a year of secondary school.
  return [code, ...names.map((name) => `${name} ${number}`), ...(kind === 'vo' ? [number] : [])].join('|')
}

const words = Object.fromEntries(
  Object.entries(vocabulary).map(([list, codes]) => [
    list,
    new Map(Object.entries(codes).flatMap(([code, all]) => all.split('|').map((word) => [fold(word), code] as const))),
  ]),
) as unknown as Readonly<Record<ChoiceList, ReadonlyMap<string, string>>>
