// The annual account: what was granted, received and spent of each grant, and what the lead applicant fills in of it.
import type { Locale } from '../../../../platform/actor.ts'
import { transaction } from '../../../../platform/database/database.ts'
import {
  file,
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
  type Typed,
} from '../../../../platform/http/route.ts'
import { inRegion, type InRegion } from '../../../organisations/public.ts'
import { ledgerMediaTypes } from '../../ledger/export/public.ts'
import { fundingMessages } from '../../messages.ts'
import { readablePeriod } from '../../evidence/accountant/queries.ts'
import { mayKeepBooks, mayViewFunding } from '../../policy.ts'
import { annualFilePath, annualPath, awardPath, receiptsPath } from '../paths.ts'
import { recordReceipt, setAward } from './commands.ts'
import { annualFile } from './export/public.ts'
import { annualMessages } from './messages.ts'
import { accountYears, grantLines, receiptsOf } from './queries.ts'
import { annualQuery, awardForm, receiptForm, type AnnualComplaints } from './schema.ts'
import { AnnualPage } from './views/annual-page.tsx'

const R = ':region'
const viewFunding = inRegion('viewFunding', mayViewFunding)
const keepBooks = inRegion('keepBooks', mayKeepBooks)

type Asked = Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>

async function annualPage(
  { db, scope: { region }, actor, today }: Asked,
  wanted: number | undefined,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const years = await yearsFor({ db, scope: { region }, actor, today })
  const year = yearOf(wanted, years, today)
  const [lines, receipts, readable] = await Promise.all([
    grantLines(db, region, year),
    receiptsOf(db, region, year),
    readablePeriod(db, actor, region),
  ])
  const mayKeep = mayKeepBooks(actor, region)
  return <AnnualPage {...{ region, year, years, lines, receipts, readable, mayKeep, typed, errors }} today={today} />
}

/** An accountant who reads a period sees the accounts of its years; each with what was there when its year began. */
async function yearsFor({ db, scope: { region }, actor, today }: Asked): Promise<number[]> {
  const [years, readable] = await Promise.all([
    accountYears(db, region, thisYear(today)),
    readablePeriod(db, actor, region),
  ])
  if (!readable) return years
  const own = years.filter((year) => `${year}-12-31` >= readable.from && `${year}-01-01` <= readable.until)
  return own.length ? own : [Number(readable.until.slice(0, 4))]
}

const yearOf = (wanted: number | undefined, years: readonly number[], today: string): number =>
  [wanted, thisYear(today)].find((year) => year !== undefined && years.includes(year)) ?? years[0] ?? thisYear(today)

const complaints = (locale: Locale): AnnualComplaints => ({
  ...fundingMessages(locale).complaints,
  reference: annualMessages(locale).referenceMissing,
})

const thisYear = (today: string): number => Number(today.slice(0, 4))

export const annualRoutes: readonly Route[] = [
  get(annualPath(R), { access: viewFunding, query: annualQuery }, async (ask) =>
    page(await annualPage(ask, ask.query.jaar)),
  ),
  get(annualFilePath(R), { access: viewFunding, query: annualQuery, limit: 60 }, async (ask) => {
    const { db, scope, locale, today, query } = ask
    const { region } = scope
    const year = yearOf(query.jaar, await yearsFor(ask), today)
    const [lines, receipts] = await Promise.all([grantLines(db, region, year), receiptsOf(db, region, year)])
    const content = await annualFile(lines, receipts, { year, currency: region.currency, locale })
    return file(content, ledgerMediaTypes.xlsx, `${annualMessages(locale).file}-${region.slug}-${year}.xlsx`)
  }),
  post(awardPath(R), { access: keepBooks, form: (locale) => awardForm(complaints(locale)) }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    if (!form.ok) return redrawn(await annualPage(ask, undefined, form.typed, form.errors))
    const { period, reference, awardedOn: on } = form.value
    await transaction(db, (tx) => setAward(tx, personOf(actor), scope.region, period, { reference, on }))
    return redirect(annualPath(scope.region.slug), annualMessages(locale).awardSaved)
  }),
  post(receiptsPath(R), { access: keepBooks, form: (locale) => receiptForm(complaints(locale)) }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    if (!form.ok) return redrawn(await annualPage(ask, undefined, form.typed, form.errors))
    const { period, receivedOn: on, amount: cents, remark, seen } = form.value
    const written = await transaction(db, (tx) =>
      recordReceipt(tx, personOf(actor), scope.region, period, { on, cents, remark }, seen),
    )
    const t = annualMessages(locale)
    return redirect(`${annualPath(scope.region.slug)}?jaar=${on.slice(0, 4)}`, written ? t.saved : t.same)
  }),
]
