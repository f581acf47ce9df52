import { transaction } from '../../../../platform/database/database.ts'
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
} from '../../../../platform/http/route.ts'
import { inRegion, roleState, teamIn, type InRegion } from '../../../organisations/public.ts'
import { mayWithdraw } from '../../policy.ts'
import { accountantEndPath, accountantsPath } from '../paths.ts'
import { limitAccountant, unlimitAccountant } from './commands.ts'
import { accountantMessages } from './messages.ts'
import { accountantsOf, readingsIn } from './queries.ts'
import { accessForm, endForm } from './schema.ts'
import { AccountantsPage } from './views/accountants-page.tsx'

const R = ':region'
const giveAccess = inRegion('giveAccountantAccess', mayWithdraw)

type AccessAsk = Pick<Ask<InRegion>, 'db' | 'scope' | 'today'>

/** Who is accountant of the region today. */
async function accountants({ db, scope, today }: AccessAsk) {
  const team = await teamIn(db, scope.region, today)
  return team.filter(({ roles }) =>
    roles.some((held) => held.role === 'accountant' && roleState(held, today) === 'present'),
  )
}

async function accountantsPage(ask: AccessAsk, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const { db, scope } = ask
  const [found, readings] = await Promise.all([
    accountants(ask).then((team) => accountantsOf(db, scope.region, team)),
    readingsIn(db, scope.region, 20),
  ])
  return <AccountantsPage {...scope} {...{ readings, typed, errors }} accountants={found} />
}

export const accountantRoutes: readonly Route[] = [
  get(accountantsPath(R), { access: giveAccess }, async (ask) => page(await accountantsPage(ask))),
  post(
    accountantsPath(R),
    { access: giveAccess, form: (locale) => accessForm(accountantMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const t = accountantMessages(locale)
      if (!form.ok) return redrawn(await accountantsPage(ask, form.typed, form.errors))
      const { value } = form
      if (!(await accountants(ask)).some(({ id }) => id === value.person))
        return redrawn(await accountantsPage(ask, form.typed, [{ field: 'person', text: t.complaints.person }]))
      await transaction(db, (tx) => limitAccountant(tx, personOf(actor), scope.region, value))
      return redirect(accountantsPath(scope.region.slug), t.saved)
    },
  ),
  post(accountantEndPath(R), { access: giveAccess, form: endForm }, async ({ db, scope, actor, form, locale }) => {
    const { region } = scope
    if (form.ok) await transaction(db, (tx) => unlimitAccountant(tx, personOf(actor), region, form.value.person))
    return redirect(accountantsPath(region.slug), accountantMessages(locale).ended)
  }),
]
