import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { underLock } from '../numbered-lock.ts'
import { identityOf } from '../running-process.ts'

const area = fileURLToPath(new URL('../../../../var/tests/', import.meta.url))
let base = ''

beforeAll(async () => {
  await mkdir(area, { recursive: true })
  base = await mkdtemp(path.join(area, 'lock-'))
})

afterAll(() => rm(base, { recursive: true, force: true }))

test('lets one through at a time and leaves one file behind', async () => {
  const lock = path.join(base, 'busy.lock')
  let inside = 0
  let most = 0
  const visit = () =>
    underLock(lock, async () => {
      most = Math.max(most, ++inside)
      await sleep(Math.random() * 5)
      inside -= 1
    })
  await Promise.all(Array.from({ length: 25 }, visit))
  expect(most).toBe(1)
  expect((await readdir(base)).filter((name) => name.startsWith('busy.lock'))).toEqual(['busy.lock.25'])
})

test('passes over a holder that is gone, also when its pid now belongs to another process', async () => {
  const lock = path.join(base, 'stale.lock')
  await writeFile(`${lock}.7`, `${process.pid} 1 an-earlier-boot`)
  expect(await underLock(lock, async () => 'in', 500)).toBe('in')
  expect(await readdir(base)).toContain('stale.lock.8')
})

test('waits for a living holder, and says who it is when that takes too long', async () => {
  const lock = path.join(base, 'held.lock')
  await writeFile(`${lock}.1`, identityOf(process.pid) ?? '')
  await expect(underLock(lock, async () => 'in', 60)).rejects.toThrow(`Still locked by process ${process.pid}`)
})

test('is free again after work that failed', async () => {
  const lock = path.join(base, 'failed.lock')
  await expect(underLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await underLock(lock, async () => 'in', 500)).toBe('in')
})
