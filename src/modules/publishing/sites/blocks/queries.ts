// What the blocks of a home page are made of, as far as it stands in the register.
import { roles } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { countMembers, membersOf, namedInTeam, type Member, type Region } from '../../../organisations/public.ts'
import type { SiteContents } from '../rules.ts'

export type TeamMember = Awaited<ReturnType<typeof namedInTeam>>[number] & { readonly showsMail: boolean }

export interface BlockData {
  /** Who takes part; of the nation they are counted, not named. */
  readonly counts: { readonly schools: number; readonly companies: number }
  readonly members: readonly Member[]
  readonly team: readonly TeamMember[]
}

/** Only people whom the site names are looked up. */
export async function blockData(
  db: Database,
  region: Region | null,
  contents: SiteContents,
  today: IsoDate,
): Promise<BlockData> {
  if (!region) return { members: [], team: [], counts: countsOf(await nationalCounts(db, contents, today)) }
  const named = chosenPeople(contents)
  const [members, people] = await Promise.all([
    membersOf(db, region, today),
    namedInTeam(db, region, [...named.keys()], today),
  ])
  const team = people.map((person) => ({ ...person, showsMail: named.get(person.id) === 'mail' }))
  // Who leads stands first.
  const rank = (member: TeamMember): number => Math.min(...member.roles.map((role) => roles.indexOf(role)))
  const kinds = new Map<string, number>()
  for (const { kind } of members) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  return { members, team: team.sort((one, other) => rank(one) - rank(other)), counts: countsOf(kinds) }
}

const countsOf = (kinds: ReadonlyMap<string, number>): BlockData['counts'] => ({
  schools: (kinds.get('school') ?? 0) + (kinds.get('mbo') ?? 0),
  companies: kinds.get('company') ?? 0,
})

const nationalCounts = async (db: Database, { blocks }: SiteContents, today: IsoDate): Promise<Map<string, number>> =>
  new Map(blocks.some(({ kind, hidden }) => kind === 'figures' && !hidden) ? await countMembers(db, today) : [])

/** By number: whether the page gives their address too. */
function chosenPeople({ blocks }: SiteContents): Map<string, string> {
  const shown = blocks.filter(({ kind, hidden }) => kind === 'team' && !hidden)
  return new Map(
    shown.flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([name, value]): [string, string][] =>
        name.startsWith('person-') && value ? [[name.slice('person-'.length), value]] : [],
      ),
    ),
  )
}
