import type { Locale } from '../../../platform/actor.ts'

export const signingMethods = ['typed', 'drawn', 'form'] as const
export type SigningMethod = (typeof signingMethods)[number]

/** A contribution in the words of the page: what somebody reads before signing, and nothing that was not shown. */
export interface Asked {
  readonly locale: Locale
  /** Of the contribution, so that two that look alike are two. */
  readonly number: number
  readonly company: string
  readonly region: string
  readonly activity: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly amounts: readonly { readonly name: string; readonly detail: string | null; readonly amount: string }[]
  readonly total: string
  readonly declaration: string
  readonly remark: string | null
}

/** What was signed and by whom. It is kept as text, and the hash is that of the text. */
export interface Signed extends Asked {
  readonly signedBy: string
  readonly role: string
  readonly method: SigningMethod
  /** In words, in the time zone of the region. */
  readonly signedAt: string
  /** Hash of the drawing or of the form on paper; null under a typed name. */
  readonly mark: string | null
}

type Point = readonly [x: number, y: number]
export const drawingSize = { width: 600, height: 200 } as const
const mostLetters = 20_000
const fewestPoints = 5

/**
 * Strokes as a browser sends them: `10,20 12,24;40,20 42,30`. Whatever else somebody sends is refused, so that only
 * numbers of ours ever come into a picture.
 * @returns null for what is no drawing; too little to be a signature counts as none.
 */
export function strokesIn(text: string): readonly (readonly Point[])[] | null {
  if (text.length > mostLetters) return null
  const strokes = text.split(';').map((stroke) => stroke.split(' ').map(pointIn))
  const points = strokes.flat()
  if (points.some((point) => point === null) || points.length < fewestPoints) return null
  return strokes as readonly (readonly Point[])[]
}

function pointIn(text: string): Point | null {
  const match = /^(\d{1,3}),(\d{1,3})$/.exec(text)
  const [x, y] = [Number(match?.[1]), Number(match?.[2])]
  return match && x <= drawingSize.width && y <= drawingSize.height ? [x, y] : null
}

/** The strokes as the path of a picture; empty when they are none. */
export const pathOf = (drawing: string): string =>
  (strokesIn(drawing) ?? []).map((stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join(' L')}`).join(' ')
