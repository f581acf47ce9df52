// The end of the story: figures that open what they are made of, the same on screen and in every file.
import { expect } from 'vitest'
import { shellMessages } from '../../src/app/shell/messages.ts'
import { reportMessages } from '../../src/modules/reports/messages.ts'
import { formats } from '../../src/platform/i18n.ts'
import { money } from '../../src/platform/money.ts'
import { PdfContent } from '../../src/platform/pdf/tests/pdf-content.ts'
import { readBook } from '../../src/platform/spreadsheet/read.ts'
import { spaced, type Player } from './story.ts'

export async function report(player: Player, signedCents: number): Promise<void> {
  const { at, page, locale, sees, currency, planners } = player
  const t = reportMessages(locale)
  const f = formats(locale)
  const amount = (cents: number): string => f.money(money(cents, currency))
  await at.menu(shellMessages(locale).reports)
  await sees(t.title)
  await at.follow(t.open)
  await sees(amount(planners.costCents), amount(planners.contributionCents), amount(signedCents))
  await at.follow(amount(signedCents))
  await sees(t.figures.signedContributions.label, 'Veenland Metaal', f.amount(signedCents))
  await at.follow(/^Veenland Metaal/)
  await sees('Veenland Metaal')
  await page.goBack()
  await at.follow(t.backToReport)
  await expectSameFigures(player, signedCents)
}

async function expectSameFigures({ at, locale, planners }: Player, signedCents: number): Promise<void> {
  const t = reportMessages(locale)
  const cents = [planners.costCents, planners.contributionCents, signedCents]
  const pdf = new PdfContent(await at.save(t.downloadPdf))
  for (const each of cents) expect(squeezed(pdf.text)).toContain(squeezed(formats(locale).amount(each)))
  expect(pdf.tags('H1')).toBeGreaterThan(0)

  const read = await readBook(await at.save('XLSX'), 'verslag.xlsx')
  const rows = read.ok ? read.book.sheets[0]!.rows : []
  const inSheet = (key: string) => rows.find(([first]) => first?.kind === 'text' && first.text === key)?.[2]
  const json = JSON.parse((await at.save('JSON')).toString()) as { figures: Record<string, { amount: string }> }
  for (const [index, key] of ['plannedCosts', 'plannedContributions', 'signedContributions'].entries()) {
    expect(inSheet(key)).toMatchObject({ kind: 'number', value: cents[index]! / 100 })
    expect(json.figures[key]!.amount).toBe((cents[index]! / 100).toFixed(2))
  }
}

const squeezed = (text: string): string => spaced(text).replaceAll(' ', '')
