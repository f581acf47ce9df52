import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeAt, schoolList } from '../../../../../test/schools.ts'
import { openCommittingWorld, type World } from '../../../../../test/world.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { importSchoolsFile } from '../../cli.ts'
import { apply, imports, schoolsIn, seenIn, upload } from './lists.ts'

let world: World
beforeAll(async () => {
  world = await openCommittingWorld()
  world.on('2026-11-23')
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const table of [
    'organisation_changes',
    'organisation_sources',
    'organisations',
    'register_imports',
    'audit_log',
  ])
    await sql`delete from ${sql.table(table)}`.execute(world.db)
})

const schools = Array.from({ length: 300 }, (_, index) => ({ establishment: codeAt(index), name: `School ${index}` }))

describe('two people at the same time', () => {
  it('take the same import over once', async () => {
    const [lotte, bas] = [await world.as('lotte'), await world.as('beheer')]
    const path = await upload(lotte, schoolList(schools))
    const seen = seenIn(await lotte.get(path))
    const answers = await Promise.all([lotte, bas, lotte, bas].map((keeper) => apply(keeper, path, seen)))
    expect(answers.map(({ location }) => location)).toEqual([path, path, path, path])
    expect(await schoolsIn(world)).toHaveLength(300)
    const { rows } = await sql`select count(*) as n from audit_log where action = 'register.imported'`.execute(world.db)
    expect(rows).toEqual([{ n: 1 }])
  })

  it('take over two uploads of the same list: the second looks again and finds nothing to do', async () => {
    const [lotte, bas] = [await world.as('lotte'), await world.as('beheer')]
    const paths = [await upload(lotte, schoolList(schools)), await upload(bas, schoolList(schools))]
    const seen = await Promise.all(paths.map(async (path) => seenIn(await lotte.get(path))))
    const answers = await Promise.all([apply(lotte, paths[0]!, seen[0]), apply(bas, paths[1]!, seen[1])])
    expect(answers.filter(({ location }) => location)).toHaveLength(1)
    const other = answers.find(({ location }) => !location)!
    expect(other.text).toContain('Het register is intussen veranderd.')
    expect(other.text).toContain('Er is niets om over te nemen')
    expect(await schoolsIn(world)).toHaveLength(300)
  })

  it('import from the shell the same list, and one of them finds it there', async () => {
    const file = { name: 'lijst.csv', content: schoolList(schools) }
    const given = {
      file,
      filesDirectory: world.settings.filesDirectory,
      day: '2026-11-23',
      dryRun: false,
      closeMany: false,
    }
    const results = await Promise.all([1, 2, 3].map(() => importSchoolsFile(world.db, given)))
    const counts = results.map((each) => (each.ok ? each.result.counts.new : -1))
    expect(counts.sort((a, b) => a - b)).toEqual([0, 0, 300])
    const { rows } = await sql`select count(*) as n from register_imports`.execute(world.db)
    expect(rows).toEqual([{ n: 1 }])
  })

  it('do not overwrite what one sets by hand while the other takes a list over', async () => {
    const keeper = await world.as('lotte')
    const first = await upload(keeper, schoolList([{ phone: '0591111111' }]))
    await apply(keeper, first)
    const next = await upload(keeper, schoolList([{ phone: '0591222222', street: 'Elders' }]))
    const seen = seenIn(await keeper.get(next))
    const [taken] = await transaction(world.db, async (tx) => {
      await sql`select from organisations where code = '98ZZ00' for update`.execute(tx)
      const taking = apply(keeper, next, seen)
      await new Promise((resolve) => setTimeout(resolve, 150))
      await sql`update organisations set phone = '0591999999', own_fields = '{phone}' where code = '98ZZ00'`.execute(tx)
      return [taking]
    })
    expect((await taken).text).toContain('Het register is intussen veranderd.')
    expect(await schoolsIn(world)).toMatchObject([{ phone: '0591999999' }])
  })

  it('undo the same import once, and one who takes over waits', async () => {
    const [lotte, bas] = [await world.as('lotte'), await world.as('beheer')]
    const path = await upload(lotte, schoolList(schools))
    await apply(lotte, path)
    const answers = await Promise.all([lotte, bas].map((keeper) => keeper.post(`${path}/herstel`)))
    expect(answers.map(({ location }) => location)).toEqual(['/register', '/register'])
    expect(await schoolsIn(world)).toEqual([])
    const { rows } = await sql`select count(*) as n from audit_log where action = 'register.importUndone'`.execute(
      world.db,
    )
    expect(rows).toEqual([{ n: 1 }])
    expect((await lotte.get(imports)).text).toContain('Ongedaan gemaakt')
  })
})
