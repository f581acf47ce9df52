import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeAt, schoolList } from '../../../../../test/schools.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { importSchoolsFile } from '../../cli.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const listOf = (count: number): Buffer =>
  schoolList(
    Array.from({ length: count }, (_, index) => ({
      institution: codeAt(index).slice(0, 4),
      establishment: codeAt(index),
      name: `School ${index}`,
    })),
  )

function read(content: Buffer, closeMany = false) {
  const file = { name: 'vo.csv', content }
  const { filesDirectory } = world.settings
  return importSchoolsFile(world.db, { file, filesDirectory, day: '2026-11-23', dryRun: false, closeMany })
}

it('closes no schools of a list that was cut off, unless it is said to be whole', async () => {
  await read(listOf(60))
  const cutOff = await read(listOf(39))
  expect(cutOff.ok ? '' : cutOff.reason).toContain('21 scholen')
  expect(await read(listOf(60))).toMatchObject({ result: { counts: { unchanged: 60 } } })
  expect(await read(listOf(39), true)).toMatchObject({ result: { counts: { unchanged: 39, gone: 21 } } })
})
