// From records to the words that are signed, and from those words to paper. Page, statement and PDF say the same.
import { createHash } from 'node:crypto'
import type { Locale } from '../../../platform/actor.ts'
import { formats } from '../../../platform/i18n.ts'
import { money, type Currency } from '../../../platform/money.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { confirmationMessages } from '../confirmation/messages.ts'
import { fundingMessages } from '../messages.ts'
import { amountOf, totalOf, type Line, type Performed } from '../rules.ts'
import { statementMessages } from './messages.ts'
import type { Asked } from './rules.ts'

export interface Described extends Performed {
  readonly description: string
  readonly currency: Currency
}

/** The receipt in the reader's words. */
export function receiptWords(locale: Locale, contribution: Described, lines: readonly Line[]) {
  const t = confirmationMessages(locale)
  const kinds = fundingMessages(locale).kinds
  const f = formats(locale)
  const amount = (cents: number): string => f.money(money(cents, contribution.currency))
  const { performedFrom: from, performedUntil: until } = contribution
  return {
    facts: [
      { term: t.what, value: contribution.description },
      { term: t.when, value: from === until ? f.longDate(from) : `${f.date(from)} – ${f.date(until)}` },
    ],
    amounts: lines.map((line) => ({
      name: kinds[line.kind],
      detail: line.kind === 'hours' ? t.perUnit(f.number(line.quantity), amount(line.priceCents)) : line.description,
      amount: amount(amountOf(line)),
    })),
    total: amount(totalOf(lines)),
  }
}

export interface ToSign {
  readonly region: { readonly name: string }
  readonly activity: string
  readonly contribution: Described & { readonly id: number; readonly organisation: string }
  readonly lines: readonly Line[]
  readonly remark?: string | null
}

/** All that a signature stands under. */
export function askedOf(locale: Locale, { region, activity, contribution, lines, remark = null }: ToSign): Asked {
  return {
    locale,
    number: contribution.id,
    company: contribution.organisation,
    region: region.name,
    activity,
    ...receiptWords(locale, contribution, lines),
    declaration: statementMessages(locale).declaration(contribution.organisation),
    remark,
  }
}

export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/** Tells whether the words on a page that somebody had open are still these. */
export const seenOf = (asked: Asked): string => sha256(JSON.stringify(asked)).slice(0, 32)

/** What is above the receipt on the page, so that it says for whom and for what. */
export function headFacts(asked: Asked) {
  const t = statementMessages(asked.locale)
  return [
    { term: t.company, value: asked.company },
    { term: t.region, value: asked.region },
    { term: t.activity, value: asked.activity },
  ]
}

/** The day on paper is that of the signature. */
export interface Kept {
  readonly words: string
  readonly sha256: string
  readonly drawing: string | null
  readonly signedOn: IsoDate
}
