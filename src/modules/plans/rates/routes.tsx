import { transaction } from '../../../platform/database/database.ts'
import type { Access } from '../../../platform/http/access.ts'
import {
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
} from '../../../platform/http/route.ts'
import { exchangeRatesPath, noticeAddressPath, ratesPath } from '../paths.ts'
import { mayKeepRates } from '../policy.ts'
import { addExchangeRate, addRate, setNoticeAddress } from './commands.ts'
import { rateMessages } from './messages.ts'
import { exchangeRates, hourlyRates, noticeAddresses } from './queries.ts'
import { addressForm, exchangeForm, rateForm } from './schema.ts'
import { RatesPage } from './views/rates-page.tsx'

/** Keepers of what holds for all regions. */
export const keepRates: Access<object> = {
  name: 'keepRates',
  needsPerson: true,
  find: () => Promise.resolve({}),
  may: mayKeepRates,
}

async function ratesPage({ db }: Pick<Ask<object>, 'db'>, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const [rates, exchanges, addresses] = await Promise.all([hourlyRates(db), exchangeRates(db), noticeAddresses(db)])
  return <RatesPage {...{ rates, exchanges, addresses, typed, errors }} />
}

export const rateRoutes: readonly Route[] = [
  get(ratesPath, { access: keepRates }, async (ask) => page(await ratesPage(ask))),
  post(ratesPath, { access: keepRates, form: (locale) => rateForm(rateMessages(locale).complaints) }, async (ask) => {
    const { db, actor, form, locale } = ask
    const t = rateMessages(locale)
    if (!form.ok) return redrawn(await ratesPage(ask, form.typed, form.errors))
    const { price, ...given } = form.value
    const done = await transaction(db, (tx) => addRate(tx, personOf(actor), { ...given, priceCents: price }))
    if (done.ok) return redirect(ratesPath, t.rateSaved)
    return redrawn(await ratesPage(ask, form.typed, [{ field: 'validFrom', text: t.complaints.earlier }]))
  }),
  post(
    exchangeRatesPath,
    { access: keepRates, form: (locale) => exchangeForm(rateMessages(locale).complaints) },
    async (ask) => {
      const { db, actor, form, locale, today } = ask
      const t = rateMessages(locale)
      if (!form.ok) return redrawn(await ratesPage(ask, form.typed, form.errors))
      const { datedOn, euros, exchangeSource: source } = form.value
      if (datedOn > today)
        return redrawn(await ratesPage(ask, form.typed, [{ field: 'datedOn', text: t.complaints.future }]))
      await transaction(db, (tx) => addExchangeRate(tx, personOf(actor), { datedOn, euros, source }))
      return redirect(`${ratesPath}#koers`, t.exchangeSaved)
    },
  ),
  post(
    noticeAddressPath,
    { access: keepRates, form: (locale) => addressForm(rateMessages(locale).complaints) },
    async (ask) => {
      const { db, actor, form, locale } = ask
      if (!form.ok) return redrawn(await ratesPage(ask, form.typed, form.errors))
      const { period, to } = form.value
      await transaction(db, (tx) => setNoticeAddress(tx, personOf(actor), period, to))
      return redirect(`${ratesPath}#meldadres`, rateMessages(locale).addressSaved)
    },
  ),
]
