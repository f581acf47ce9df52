import { sql } from 'kysely'
import type { Locale } from '../../../platform/actor.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { formats } from '../../../platform/i18n.ts'
import { regionById } from '../../organisations/public.ts'
import { activityTitles } from '../../plans/public.ts'
import { contributionsOf, signedLinesOf } from '../queries.ts'
import { askedOf, sha256 } from './public.ts'
import type { Asked, Signed, SigningMethod } from './rules.ts'

export interface GivenSignature {
  readonly name: string
  readonly role: string
  readonly method: SigningMethod
  readonly drawing: string | null
  /** The form on paper, with the hash of its bytes. */
  readonly paper: { readonly fileId: number; readonly sha256: string } | null
  /** Who of the region put it in. */
  readonly uploadedBy: string | null
  /** The language of the page that was signed. */
  readonly locale: Locale
  readonly at: Date
}

/** A signature that is written once it is sure that something is signed, and then stands under all of it. */
export interface Signing {
  readonly given: GivenSignature
  readonly keep: (tx: Tx) => Promise<number>
}

export function signingWith(given: GivenSignature): Signing {
  let kept: Promise<number> | undefined
  return { given, keep: (tx) => (kept ??= keepSignature(tx, given)) }
}

/** On a page: a typed name, or a drawing beside it. */
export function typedOrDrawn(
  { name, role, drawing }: { readonly name: string; readonly role: string; readonly drawing: string | null },
  locale: Locale,
  at: Date,
): Signing {
  const method = drawing ? 'drawn' : 'typed'
  return signingWith({ name, role, drawing, method, paper: null, uploadedBy: null, locale, at })
}

async function keepSignature(tx: Tx, given: GivenSignature): Promise<number> {
  const { name, role, method, drawing, paper, uploadedBy, at } = given
  const { rows } = await sql<{ id: number }>`
    insert into signatures (name, role, method, drawing, file_id, uploaded_by, signed_at)
    values (${name}, ${role}, ${method}, ${drawing}, ${paper?.fileId ?? null}, ${uploadedBy}, ${at}) returning id`.execute(
    tx,
  )
  return only(rows).id
}

/** The words of a contribution as it stands now. */
export async function wordsOf(
  tx: Tx,
  on: { readonly id: number; readonly regionId: number },
  locale: Locale,
  remark: string | null,
): Promise<{ asked: Asked; timeZone: string }> {
  const region = await regionById(tx, on.regionId)
  const [contribution] = await contributionsOf(tx, { id: on.regionId }, { id: on.id })
  if (!region || !contribution) throw new Error(`contribution ${on.id} is not in its region`)
  const [titles, lines] = await Promise.all([
    activityTitles(tx, [contribution.activityId]),
    signedLinesOf(tx, contribution.id),
  ])
  const activity = titles.get(contribution.activityId) ?? ''
  return { asked: askedOf(locale, { region, activity, contribution, lines, remark }), timeZone: region.timeZone }
}

/** Keeps what was signed, in the words that were shown, with the hash of those words. */
export async function keepStatement(
  tx: Tx,
  signing: Signing,
  shown: { asked: Asked; timeZone: string },
): Promise<void> {
  const { given } = signing
  const signed: Signed = {
    ...shown.asked,
    signedBy: given.name,
    role: given.role,
    method: given.method,
    signedAt: formats(shown.asked.locale).moment(given.at, shown.timeZone),
    mark: given.drawing ? sha256(given.drawing) : (given.paper?.sha256 ?? null),
  }
  const words = JSON.stringify(signed)
  await sql`
    insert into signed_statements (contribution_id, signature_id, words, sha256)
    values (${shown.asked.number}, ${await signing.keep(tx)}, ${words}, ${sha256(words)})`.execute(tx)
}
