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
  year: number,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const [lines, receipts, years] = await Promise.all([
    grantLines(db, region, year),
    receiptsOf(db, region, year),
    accountYears(db, region, Number(today.slice(0, 4))),
  ])
  const mayKeep = mayKeepBooks(actor, region)
  return <AnnualPage {...{ region, year, years, lines, receipts, mayKeep, typed, errors }} today={today} />
}

const complaints = (locale: Locale): AnnualComplaints => ({
  ...fundingMessages(locale).complaints,
  reference: annualMessages(locale).referenceMissing,
})

const thisYear = (today: string): number => Number(today.slice(0, 4))

export const annualRoutes: readonly Route[] = [
  get(annualPath(R), { access: viewFunding, query: annualQuery }, async (ask) =>
    page(await annualPage(ask, ask.query.jaar ?? thisYear(ask.today))),
  ),
  get(annualFilePath(R), { access: viewFunding, query: annualQuery, limit: 60 }, async (ask) => {
    const { db, scope, locale, today, query } = ask
    const { region } = scope
    const year = query.jaar ?? thisYear(today)
    const [lines, receipts] = await Promise.all([grantLines(db, region, year), receiptsOf(db, region, year)])
    const content = await annualFile(lines, receipts, { year, currency: region.currency, locale })
    return file(content, ledgerMediaTypes.xlsx, `${annualMessages(locale).file}-${region.slug}-${year}.xlsx`)
  }),
  post(awardPath(R), { access: keepBooks, form: (locale) => awardForm(complaints(locale)) }, async (ask) => {
    const { db, scope, actor, form, locale, today } = ask
    if (!form.ok) return redrawn(await annualPage(ask, thisYear(today), form.typed, form.errors))
    const { period, reference, awardedOn: on } = form.value
    await transaction(db, (tx) => setAward(tx, personOf(actor), scope.region, period, { reference, on }))
    return redirect(annualPath(scope.region.slug), annualMessages(locale).awardSaved)
  }),
  post(receiptsPath(R), { access: keepBooks, form: (locale) => receiptForm(complaints(locale)) }, async (ask) => {
    const { db, scope, actor, form, locale, today } = ask
    if (!form.ok) return redrawn(await annualPage(ask, thisYear(today), form.typed, form.errors))
    const { period, receivedOn: on, amount: cents, remark, seen } = form.value
    const written = await transaction(db, (tx) =>
      recordReceipt(tx, personOf(actor), scope.region, period, { on, cents, remark }, seen),
    )
    const t = annualMessages(locale)
    return redirect(`${annualPath(scope.region.slug)}?jaar=${on.slice(0, 4)}`, written ? t.saved : t.same)
  }),
]
