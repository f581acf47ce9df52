// Older editions name municipalities that are no more. A school stands in the one of today: else it would be on no map,
// in no labour-market region, and nobody would find its region by its postcode.

const today: readonly (readonly [code: string, name: string, formerly: readonly string[]])[] = [
  // 2021
  ['1979', 'Eemsdelta', ['0003', '0010', '0024']],
  // 2022
  ['0363', 'Amsterdam', ['0457']],
  ['0439', 'Purmerend', ['0370']],
  ['1980', 'Dijk en Waard', ['0398', '0416']],
  ['1982', 'Land van Cuijk', ['0756', '0786', '0815', '1684', '1702']],
  ['1991', 'Maashorst', ['0856', '1685']],
  // 2023
  ['1992', 'Voorne aan Zee', ['0501', '0530', '0614']],
]

const codes = new Map(today.flatMap(([code, , formerly]) => formerly.map((former) => [former, code])))
const names = new Map(today.map(([code, name]) => [code, name]))

/** The municipality that this one went over into as a whole since 2020, else itself. */
export const presentCode = (code: string | null): string | null => (code === null ? null : (codes.get(code) ?? code))

/** The name of a municipality that others went over into: a list that names the former one does not know it. */
export const presentName = (code: string): string | null => names.get(code) ?? null
