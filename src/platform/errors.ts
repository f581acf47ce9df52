// Expected refusals are returned, not thrown: `{ ok: false, reason }`. These are for what should not happen in a
// well-drawn page: a thing that is not there for this actor, or a verb that the actor may not do.

/** The thing does not exist for this actor; hidden and missing look the same. Answers 404. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** The actor may see the thing but not do this. Answers 403. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
}

export type Refusal<Reason extends string> = { readonly ok: false; readonly reason: Reason }
export type Outcome<Value, Reason extends string> = ({ readonly ok: true } & Value) | Refusal<Reason>

export function refuse<Reason extends string>(reason: Reason): Refusal<Reason> {
  return { ok: false, reason }
}
