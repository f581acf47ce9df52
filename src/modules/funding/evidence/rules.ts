import type { EntryKind, Side } from '../ledger/rules.ts'

/** What an entry may be asked for, in the order that it comes about. */
export const evidenceKinds = [
  'agreement',
  'invoice',
  'payment',
  'timesheet',
  'attendance',
  'statement',
  'other',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Kinds that a checklist can ask for; what is only kept beside it has no name. */
export const askableKinds = evidenceKinds.filter((kind) => kind !== 'other')

/** A contribution or a cost: what evidence hangs on. */
export interface Document {
  readonly side: Side
  readonly id: number
}

/** What one document is asked for: `itself` is there without a file, as a signed statement or an approved timesheet. */
export interface Piece {
  readonly kind: EvidenceKind
  readonly state: 'there' | 'itself' | 'missing'
}

/** The checklist of a document: what its entries are asked for, once each, against what is there. */
export function checklist(
  entryKinds: readonly EntryKind[],
  asked: readonly Asked[],
  there: { readonly files: readonly EvidenceKind[]; readonly itself: readonly EvidenceKind[] },
): Piece[] {
  const wanted = new Set(asked.filter(({ entryKind }) => entryKinds.includes(entryKind)).map(({ kind }) => kind))
  return evidenceKinds
    .filter((kind) => wanted.has(kind))
    .map((kind) => ({
      kind,
      state: there.itself.includes(kind) ? 'itself' : there.files.includes(kind) ? 'there' : 'missing',
    }))
}

export interface Asked {
  readonly entryKind: EntryKind
  readonly kind: EvidenceKind
}

/** Who can bring what is missing, as a rule: the company signs, who recorded it has the bill, the books know the payment. */
export const bringers = {
  agreement: 'party',
  statement: 'party',
  invoice: 'recorder',
  timesheet: 'recorder',
  other: 'recorder',
  attendance: 'owner',
  payment: 'leadApplicant',
} as const satisfies Record<EvidenceKind, string>
export type Bringer = (typeof bringers)[EvidenceKind]

/** `kosten-12-invoice` in an address: a piece of one document. */
export interface PieceKey extends Document {
  readonly kind: EvidenceKind
}

const words = { cost: 'kosten', contribution: 'bijdrage' } as const

export const keyOf = ({ side, id, kind }: PieceKey): string => `${words[side]}-${id}-${kind}`

/** @returns null for what is no key */
export function readKey(text: string): PieceKey | null {
  const [, word, id, kind] = /^(kosten|bijdrage)-(\d{1,15})-([a-z]+)$/.exec(text) ?? []
  const found = evidenceKinds.find((each) => each === kind)
  return found ? { side: word === 'kosten' ? 'cost' : 'contribution', id: Number(id), kind: found } : null
}
