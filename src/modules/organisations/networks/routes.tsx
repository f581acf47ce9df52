import { transaction } from '../../../platform/database/database.ts'
import { signedIn, type Access } from '../../../platform/http/access.ts'
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
import { formats } from '../../../platform/i18n.ts'
import { keptFor, type Kept } from '../keeping/queries.ts'
import { membershipMessages } from '../membership/messages.ts'
import { soughtFor } from '../membership/queries.ts'
import { isOn } from '../membership/rules.ts'
import { endForm, searchQuery } from '../membership/schema.ts'
import { MemberPage } from '../membership/views/member-page.tsx'
import { SearchPage } from '../membership/views/search-page.tsx'
import {
  networkMemberPath,
  networkMemberSearchPath,
  networkMembershipEndPath,
  networkMembershipPath,
  networksPath,
  organisationPath,
  suggestionsPath,
} from '../paths.ts'
import { mayChangeOrganisation, mayKeepRegister } from '../policy.ts'
import { entryById, regionsOn, type Entry } from '../queries.ts'
import { provincesIn } from '../register/queries.ts'
import { endInNetwork, startInNetwork } from './commands.ts'
import { networkMessages } from './messages.ts'
import { heldInNetwork, membersOfNetwork, networksOn } from './queries.ts'
import { networkRoles } from './rules.ts'
import { networkMemberForm, networksQuery } from './schema.ts'
import { NetworksPage } from './views/networks-page.tsx'

const N = ':network'
const O = ':organisation'

interface InNetwork {
  readonly network: Kept
}
interface InNetworkMember extends InNetwork {
  readonly entry: Entry
}

/** Who may change the network keeps its members. */
const keepNetwork: Access<InNetwork> = {
  name: 'keepNetwork',
  needsPerson: true,
  find: async (db, actor, params) => {
    const found = await keptFor(db, actor, params['network'])
    const isNetwork = found?.kept.details.kind === 'network' && found.kept.mergedInto === null
    return isNetwork ? { network: found.kept } : null
  },
  may: (actor, { network }) => mayChangeOrganisation(actor, { kind: 'network', regionIds: network.regionIds }),
}

const keepNetworkMember: Access<InNetworkMember> = {
  ...keepNetwork,
  find: async (db, actor, params) => {
    const found = await keepNetwork.find(db, actor, params)
    const entry = found && (await entryById(db, Number(params['organisation'])))
    return entry && entry.id !== found.network.id ? { ...found, entry } : null
  },
}

type MemberAsk = Pick<Ask<InNetworkMember>, 'db' | 'scope' | 'today' | 'locale'>

const trailTo = ({ network }: InNetwork, { locale }: Pick<Ask<object>, 'locale'>) => [
  { href: networksPath, text: networkMessages(locale).title },
  { href: organisationPath(network.id), text: network.details.name },
]

async function memberPage(ask: MemberAsk, typed: Typed | null = null, errors: readonly FieldError[] = []) {
  const { db, scope, today, locale } = ask
  const { network, entry } = scope
  const t = networkMessages(locale)
  const memberships = await heldInNetwork(db, network.id, entry.id)
  const current = memberships.find((each) => each.until === null || each.until >= today) ?? null
  const day = formats('nl').date(today)
  const place = {
    section: 'networks',
    trail: trailTo(scope, ask),
    history: t.history,
    roles: networkRoles.map((value) => ({
      value,
      label: t.roles[value],
      help: value === 'coordinator' ? t.coordinatorHelp : undefined,
    })),
    startPath: networkMembershipPath(network.id, entry.id),
    endPath: networkMembershipEndPath(network.id, entry.id),
  }
  const given = { role: current?.role ?? 'member', from: day, ended: day, ...typed }
  return <MemberPage {...{ place, memberships, current, errors }} organisation={entry} typed={given} />
}

const listRoute = get(
  networksPath,
  { access: { ...signedIn, name: 'viewRegister' }, query: networksQuery },
  async ({ db, actor, query, today }) => {
    const [networks, provinces, regions] = await Promise.all([
      networksOn(db, query, today),
      provincesIn(db),
      regionsOn(db, today),
    ])
    return page(<NetworksPage {...{ query, networks, provinces, regions }} mayKeep={mayKeepRegister(actor)} />)
  },
)

const searchRoute = get(networkMemberSearchPath(N), { access: keepNetwork, query: searchQuery }, async (ask) => {
  const { db, scope, query, today, locale } = ask
  const { id, details } = scope.network
  const [members, sought] = await Promise.all([membersOfNetwork(db, id, today), soughtFor(db, query.zoek, today)])
  const place = {
    section: 'networks',
    name: details.name,
    lead: networkMessages(locale).searchLead,
    trail: trailTo(scope, ask),
    searchPath: networkMemberSearchPath(id),
    suggestions: `${suggestionsPath}?zonder=${id}`,
    memberHref: (organisation: number | string) => networkMemberPath(id, organisation),
    newPath: null,
  }
  const found = sought.found.filter((each) => each.id !== id)
  const taking = new Set(members.filter((each) => isOn(each, today)).map((each) => each.id))
  return page(<SearchPage place={place} {...sought} sought={query.zoek} found={found} members={taking} />)
})

export const networkRoutes: readonly Route[] = [
  listRoute,
  searchRoute,
  get(networkMemberPath(N, O), { access: keepNetworkMember }, async (ask) => {
    const { network, entry } = ask.scope
    const { merged } = membershipMessages(ask.locale)
    if (entry.mergedInto === network.id) return redirect(organisationPath(network.id), merged)
    if (entry.mergedInto !== null) return redirect(networkMemberPath(network.id, entry.mergedInto), merged)
    return page(await memberPage(ask))
  }),
  post(
    networkMembershipPath(N, O),
    { access: keepNetworkMember, form: (locale) => networkMemberForm(membershipMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      if (!form.ok) return redrawn(await memberPage(ask, form.typed, form.errors))
      const { network, entry } = scope
      const both = { network, organisation: entry }
      const started = await transaction(db, (tx) => startInNetwork(tx, personOf(actor), both, form.value))
      const t = networkMessages(locale)
      if (started.ok) return redirect(organisationPath(network.id), membershipMessages(locale).started(entry.name))
      if (started.reason === 'gone') return redirect(organisationPath(network.id), t.gone)
      const text = t.refused.overlaps(formats(locale).date(started.about.from))
      return redrawn(await memberPage(ask, form.typed, [{ field: 'from', text }]))
    },
  ),
  post(
    networkMembershipEndPath(N, O),
    { access: keepNetworkMember, form: (locale) => endForm(membershipMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      if (!form.ok) return redrawn(await memberPage(ask, form.typed, form.errors))
      const { network, entry } = scope
      const both = { network, organisation: entry }
      const ended = await transaction(db, (tx) => endInNetwork(tx, personOf(actor), both, form.value))
      const t = membershipMessages(locale)
      if (ended.ok)
        return redirect(organisationPath(network.id), t.ended(entry.name, formats(locale).date(form.value.until)))
      return redrawn(await memberPage(ask, form.typed, [{ field: 'ended', text: t.endRefused[ended.reason] }]))
    },
  ),
]
