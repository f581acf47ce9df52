// What kind of cost a line of the demo is, by what it counts.
import type { CostKind } from '../../src/modules/plans/budget/rules.ts'

const kinds: readonly (readonly [CostKind, readonly string[]])[] = [
  ['ownStaff', ['uur', 'gesprek', 'docent', 'begeleiding', 'hour', 'teacher']],
  ['transport', ['rit', 'bus', 'flight']],
  ['equipment', ['lab', 'cabine', 'set', 'opstelling', 'stuk', 'werkplek', 'workplace']],
  ['accommodation', ['m²', 'lokaal', 'dag', 'day']],
  ['externalStaff', ['gastles', 'controle', 'film', 'productie', 'bijeenkomst', 'les', 'lesson']],
  ['material', ['kist', 'leerling', 'groep', 'licentie', 'project', 'klas', 'stand']],
]

export const kindOf = (unit: string): CostKind => kinds.find(([, units]) => units.includes(unit))?.[0] ?? 'other'
