// Budget lines and planned contributions of the file beside those of the plan.
import { times } from '../../../../../platform/money.ts'
import type { Head, WholePlan } from '../../../export/rules.ts'
import type { Problem, SheetReading, SheetRow, SheetValues } from '../../rules.ts'
import { compareSheet, foldedOr, Waiting, type Known, type Meant, type SheetDifference } from '../difference/rules.ts'
import { without } from '../../source/rules.ts'
import type { Places } from '../places/rules.ts'

interface KnownLine extends Known {
  readonly activityId: number
}

type Line = Readonly<{ quantity: number | null; unit: string | null; priceCents: number | null; amountCents: number }>

const moneyValues = ({ quantity, unit, priceCents, amountCents }: Line) => ({
  quantity: quantity === null ? null : String(quantity),
  unit,
  price: priceCents === null ? null : String(priceCents),
  amount: String(amountCents),
})

const howOf = (inKind: boolean | null | undefined) => (inKind == null ? null : inKind ? 'kind' : 'money')

export function budgetDifference(reading: SheetReading, { lines }: WholePlan, places: Places): SheetDifference {
  const known = lines.map((line): KnownLine => ({
    key: String(line.id),
    activityId: line.activityId,
    name: nameOf(places.titleOf(line), line.description),
    values: {
      description: line.description,
      kind: line.kind,
      year: line.year === null ? null : String(line.year),
      ...moneyValues(line),
      payer: line.payer?.partner ?? null,
      how: howOf(line.payer?.inKind),
    },
  }))
  return moneyDifference(reading, known, places, {
    called: ({ description, year }) => `${foldedOr(description)} ${year ?? ''}`,
    name: ({ description }) => description ?? null,
    complete: payerOf,
  })
}

export function contributionDifference(reading: SheetReading, { loose }: WholePlan, places: Places): SheetDifference {
  const known = loose.map((each): KnownLine => ({
    key: String(each.id),
    activityId: each.activityId,
    name: nameOf(places.titleOf(each), each.partner),
    values: { partner: each.partner, how: howOf(each.inKind), ...moneyValues(each) },
  }))
  return moneyDifference(reading, known, places, {
    called: ({ partner }) => foldedOr(partner),
    name: ({ partner }) => partner ?? null,
    complete: (values) => values,
  })
}

/** Who pays says how too; nobody pays in kind without being named. */
function payerOf(values: SheetValues, before: SheetValues | undefined): SheetValues | null {
  if (values.payer === undefined) return values
  if (values.payer !== null) return { ...values, how: values.how ?? before?.how ?? 'money' }
  // Its form may stay behind in the cell of who does not pay any more.
  return values.how == null || values.how === before?.how ? { ...values, how: null } : null
}

interface KindOfLine {
  /** By which a line without an id is found again within its activity. */
  readonly called: (values: SheetValues) => string
  readonly name: (values: SheetValues) => string | null
  /** Null: nobody is named who pays. */
  readonly complete: (values: SheetValues, before: SheetValues | undefined) => SheetValues | null
}

function moneyDifference(
  reading: SheetReading,
  known: readonly KnownLine[],
  places: Places,
  { called, name, complete }: KindOfLine,
): SheetDifference {
  const byId = new Map(known.map((line) => [line.key, line]))
  const named = new Set(reading.rows.flatMap(({ values }) => (values.id ? [values.id] : [])))
  const keyIn = (activityId: number, values: SheetValues): string => `${activityId}\n${called(values)}`
  const waiting = new Waiting(
    known.filter(({ key }) => !named.has(key)),
    (line) => keyIn((line as KnownLine).activityId, line.values),
  )
  const meant = (row: SheetRow): Meant => {
    const { id } = row.values
    const said: SheetValues = without(row.values, 'id', 'activity', 'activityId')
    const own = id ? byId.get(id) : undefined
    const place = places.placeOf(row.values, own?.activityId ?? null)
    if ('problem' in place) return place
    const activityId = 'activityId' in place ? place.activityId : null
    if (own && own.activityId !== activityId) {
      const text = places.titleOf({ activityId: own.activityId })
      return { field: 'activity', problem: { code: 'lineOfOther', text } }
    }
    const line = own ?? (activityId === null ? null : waiting.take(keyIn(activityId, said)))
    const whole = complete(said, line?.values)
    if (!whole) return { field: 'payer', problem: { code: 'payerMissing' } }
    const settled = settleLine(whole, line?.values ?? null)
    if ('problem' in settled) return settled
    return { known: line, place, name: nameOf(places.titleOf(place), name(whole)), values: { ...whole, ...settled } }
  }
  return compareSheet(
    reading,
    known.filter(({ activityId }) => places.inFile(activityId)),
    meant,
  )
}

const nameOf = (title: string, what: string | null): string => [title, what].filter(Boolean).join(' · ')

type Settled = Pick<SheetValues, 'quantity' | 'price' | 'amount'>

/** Quantity × price is the amount. Where only the first two were changed, the amount that was left alone follows. */
function settleLine(said: SheetValues, before: SheetValues | null): Settled | { problem: Problem; field: Head } {
  const now = (head: 'quantity' | 'price' | 'amount'): number | null => {
    const text = said[head] === undefined ? (before?.[head] ?? null) : said[head]
    return text === null ? null : Number(text)
  }
  const [quantity, price, amount] = [now('quantity'), now('price'), now('amount')]
  const texts = (q: number | null, p: number | null, a: number): Settled => ({
    quantity: q === null ? null : String(q),
    price: p === null ? null : String(p),
    amount: String(a),
  })
  const same = (head: 'quantity' | 'price' | 'amount', value: number | null): boolean =>
    before !== null && (before[head] ?? null) === (value === null ? null : String(value))
  const isLeftAlone = said.amount === undefined || same('amount', amount)
  if (before && isLeftAlone && same('quantity', quantity) && same('price', price))
    return texts(quantity, price, amount ?? 0)
  if (quantity !== null && price !== null) {
    const product = times(price, quantity)
    if (amount === null || isLeftAlone || Math.abs(amount - product) <= 1) return texts(quantity, price, product)
    return {
      field: 'amount',
      problem: { code: 'sumWrong', quantity, priceCents: price, productCents: product, amountCents: amount },
    }
  }
  if (price !== null && (amount === null || amount === price)) return texts(null, null, price)
  if (price !== null) return { field: 'quantity', problem: { code: 'quantityMissing' } }
  return amount === null ? { field: 'amount', problem: { code: 'valueMissing' } } : texts(quantity, null, amount)
}
