import { z } from 'zod'
import { parseDate } from '../../../../platform/time.ts'
import { entryKinds } from '../../ledger/rules.ts'
import { askableKinds, evidenceKinds } from '../rules.ts'

export interface SettingsComplaints {
  readonly date: (typed: string) => string
  readonly years: string
  readonly tooLong: string
}

/** Ticked boxes: `vraag-invoice` with a kind of evidence on each line. */
export const askingForm = (c: SettingsComplaints) =>
  z.record(z.string(), z.string()).transform((typed, context) => {
    const from = parseDate(typed['from'] ?? '')
    if (!from) context.addIssue({ code: 'custom', path: ['from'], message: c.date((typed['from'] ?? '').trim()) })
    const asked = entryKinds.flatMap((entryKind) => {
      const ticked = (typed[`vraag-${entryKind}`] ?? '').split('\n')
      return askableKinds.filter((kind) => ticked.includes(kind)).map((kind) => ({ entryKind, kind }))
    })
    // Kinds of entries that were not on the page keep what they had.
    const shown = entryKinds.filter((entryKind) => typed[`vraag-${entryKind}`] !== undefined)
    return { from: from ?? '', asked, shown }
  })
export type AskingForm = z.infer<ReturnType<typeof askingForm>>

export const keepingForm = (c: SettingsComplaints) =>
  z.record(z.string(), z.string()).transform((typed, context) =>
    evidenceKinds.flatMap((kind) => {
      const text = typed[kind]?.trim()
      if (text === undefined) return []
      const years = /^\d{1,2}$/.test(text) ? Number(text) : 0
      if (years < 1 || years > 50) context.addIssue({ code: 'custom', path: [kind], message: c.years })
      const source = typed[`bron-${kind}`]?.trim() ?? ''
      if (source.length > 300) context.addIssue({ code: 'custom', path: [`bron-${kind}`], message: c.tooLong })
      return [{ kind, years, source: source || null }]
    }),
  )
