// What the field writes short, and what it stands for. Found in both directions.

const shortFor: Readonly<Record<string, readonly string[]>> = {
  // Profiles of the vmbo.
  pie: ['produceren installeren energie'],
  bwi: ['bouwen wonen interieur'],
  'm&t': ['mobiliteit transport'],
  mvi: ['media vormgeving ict'],
  mat: ['maritiem techniek'],
  'e&o': ['economie ondernemen'],
  'z&w': ['zorg welzijn'],
  hbr: ['horeca bakkerij recreatie'],
  'd&p': ['dienstverlening producten'],
  // Education.
  po: ['primair onderwijs', 'basisonderwijs'],
  vo: ['voortgezet onderwijs'],
  so: ['speciaal onderwijs'],
  vso: ['voortgezet speciaal onderwijs'],
  sbo: ['speciaal basisonderwijs'],
  pro: ['praktijkonderwijs'],
  vmbo: ['voorbereidend middelbaar beroepsonderwijs'],
  mbo: ['middelbaar beroepsonderwijs'],
  hbo: ['hoger beroepsonderwijs', 'hogeschool'],
  roc: ['regionaal opleidingencentrum'],
  aoc: ['agrarisch opleidingscentrum'],
  obs: ['openbare basisschool'],
  cbs: ['christelijke basisschool'],
  sg: ['scholengemeenschap'],
  // The programme.
  sto: ['sterk techniekonderwijs'],
  stem: ['science technology engineering mathematics'],
  'w&t': ['wetenschap technologie', 'wetenschap techniek'],
  'o&o': ['onderzoek ontwerpen'],
  lob: ['loopbaanorientatie begeleiding'],
  pps: ['publiek private samenwerking'],
  bpv: ['beroepspraktijkvorming'],
  bbl: ['beroepsbegeleidende leerweg'],
  bol: ['beroepsopleidende leerweg'],
  // Names.
  st: ['sint'],
  dr: ['doctor'],
  ir: ['ingenieur'],
  chr: ['christelijk'],
  gem: ['gemeente'],
}

/** What a short word stands for, each as words; empty when it is no abbreviation. */
export const meaningsOf = (word: string): readonly (readonly string[])[] =>
  (Object.hasOwn(shortFor, word) ? shortFor[word] : undefined)?.map((meaning) => meaning.split(' ')) ?? []

/** The short words whose meaning begins here, the longest meaning first. */
export function shortestAt(words: readonly string[], from: number): { short: string; length: number } | null {
  const found = Object.entries(shortFor)
    .flatMap(([short, meanings]) => meanings.map((meaning) => ({ short, words: meaning.split(' ') })))
    .filter((each) => each.words.every((word, index) => words[from + index] === word))
    .sort((one, other) => other.words.length - one.words.length)[0]
  return found ? { short: found.short, length: found.words.length } : null
}
