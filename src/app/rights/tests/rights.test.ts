import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast, type CastKey } from '../../../../db/seeds/cast.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { roles, type Role } from '../../../platform/actor.ts'
import { projectRoot } from '../../../platform/settings.ts'
import { organisationMessages } from '../../../modules/organisations/messages.ts'
import { rightsMessages } from '../messages.ts'
import { rights, rolesWithoutRights } from '../rights.ts'

const page = '/werkplek/emmen/team/rechten'

/** Every function of every policy, by module and name. */
async function policies(): Promise<Map<string, unknown>> {
  const modules = join(projectRoot(), 'src', 'modules')
  const files = (await readdir(modules, { recursive: true })).filter((file) => /(^|\/)policy\.ts$/.test(file))
  const found = await Promise.all(
    files.map(async (file) => {
      const exported = (await import(join(modules, file))) as Record<string, unknown>
      return Object.entries(exported).map(([name, value]) => [`${file}: ${name}`, value] as const)
    }),
  )
  return new Map(found.flat().filter(([, value]) => typeof value === 'function'))
}

describe('the page of who may do what', () => {
  let world: World
  let text: string
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    text = (await (await world.as('tess')).get(page)).text
  })
  afterAll(() => world.close())

  it('shows every function of every policy: a new one needs words here', async () => {
    const found = await policies()
    expect(found.size).toBeGreaterThan(10)
    const shown = new Set<unknown>(rights.map(({ policy }) => policy))
    expect([...found].filter(([, value]) => !shown.has(value)).map(([name]) => name)).toEqual([])
    for (const { policy } of rights) expect([...found.values()]).toContain(policy)
  })

  /** What the table says of a right, by role. */
  function answersOf(html: string, right: string): Map<string, string> {
    const heads = [...html.matchAll(/<th[^>]*role="columnheader"[^>]*>(.*?)<\/th>/gs)].map(([, head = '']) =>
      head.replace(/<span class="sub">.*?<\/span>/s, '').trim(),
    )
    const row = html.split(/<tr /).find((part) => part.includes(`scope="row">${right}<`))!
    const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => /ja|nee/.exec(cell)?.[0] ?? '')
    return new Map(heads.slice(1).map((head, index) => [head, cells[index]!]))
  }

  it('says of each role what that role meets', async () => {
    const doors = {
      viewPlan: '/werkplek/emmen/plan',
      changePlan: '/werkplek/emmen/plan/import',
      viewFunding: '/werkplek/emmen/bijdragen',
      viewReports: '/werkplek/emmen/rapportage',
      lead: '/werkplek/emmen/team/overdracht',
      keepRegister: '/register/import',
    } as const
    const t = rightsMessages('nl').rights
    const names = organisationMessages('nl').roles
    const own: Role[] = []
    for (const { key, role, region } of cast as readonly { key: CastKey; role: Role; region: string | null }[]) {
      if (region !== 'emmen' && region !== null) continue
      own.push(role)
      const browser = await world.as(key)
      for (const [right, path] of Object.entries(doors)) {
        const met = (await browser.get(path)).status === 200 ? 'ja' : 'nee'
        expect([role, right, answersOf(text, t[right as keyof typeof doors]).get(names[role])]).toEqual([
          role,
          right,
          met,
        ])
      }
    }
    expect(own.length).toBeGreaterThan(8)
  })

  it('names every role, in the table or among those that open nothing yet', () => {
    const names = organisationMessages('nl').roles
    for (const role of roles) expect(text).toContain(`>${names[role]}<`)
    expect(rolesWithoutRights({ id: 1 } as never)).not.toContain('programmeLeader')
  })

  it('marks the reader’s own role', () => {
    expect(text).toMatch(/Coördinator op school<span class="sub">jouw rol/)
    expect(text.match(/jouw rol/g)).toHaveLength(1)
  })

  it('shows one role by its address, and all when the address makes no sense', async () => {
    const browser = await world.as('tess')
    const one = (await browser.get(`${page}?rol=accountant`)).text
    expect(answersOf(one, rightsMessages('nl').rights.viewReports)).toEqual(new Map([['Accountant', 'ja']]))
    expect((await browser.get(`${page}?rol=koning`)).text).toContain('Ondersteuner<')
  })

  it('is hidden from another region', async () => {
    expect((await (await world.as('kees')).get(page)).status).toBe(404)
  })
})
