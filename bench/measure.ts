// What every benchmark shares: two things in turns, medians, and one line that says what came out.
import { cpus } from 'node:os'

export interface Result {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly reference: number
  /** Value over reference: what counts, because machines are noisy. */
  readonly ratio: number
  readonly n: number
  readonly machine: string
}

export interface Medians {
  readonly value: number
  readonly reference: number
  readonly ratio: number
  readonly n: number
}

/**
 * Runs both in turns and gives the medians in milliseconds; the first rounds warm up and do not count.
 * @param options.before sets the table for a round, outside of the time.
 */
export async function inTurns(
  work: () => Promise<unknown>,
  reference: () => Promise<unknown>,
  options: { rounds: number; warmUp?: number; before?: () => Promise<unknown> },
): Promise<Medians> {
  const { rounds, warmUp = Math.ceil(rounds / 5), before } = options
  const [values, references]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds + warmUp; round++) {
    await before?.()
    const [value, other] = [await timed(work), await timed(reference)]
    if (round < warmUp) continue
    values.push(value)
    references.push(other)
  }
  const [value, other] = [median(values), median(references)]
  return { value: rounded(value), reference: rounded(other), ratio: rounded(value / other), n: rounds }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = NaN, high = NaN] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1)
  return (low + high) / 2
}

export const rounded = (value: number): number => Number(value.toPrecision(3))

/** By which power of the size the cost grows: 0 not at all, 1 in proportion. */
export const growth = (small: number, large: number, times: number): number =>
  rounded(Math.log(large / small) / Math.log(times))

export function report(name: string, unit: string, found: Medians, more: Readonly<Record<string, unknown>> = {}): void {
  const result: Result = {
    name,
    value: found.value,
    unit,
    reference: found.reference,
    ratio: found.ratio,
    n: found.n,
    machine,
  }
  process.stdout.write(`${JSON.stringify({ ...result, ...more })}\n`)
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}, Node ${process.versions.node}`
