import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer, type Server as Listener } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { plannerText } from '../../../../bench/planner.ts'
import { isRunning, openMachine, type Machine } from '../../../../test/reliability/machine.ts'
import { createTestDatabase } from '../../../../test/setup/database.ts'
import { makeScene } from '../../../../test/scene.ts'
import { connect } from '../../../platform/database/database.ts'

// Each command is a process that loads the whole program: patience for a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let machine: Machine
beforeAll(async () => void (machine = await openMachine()))
afterAll(async () => {
  await machine.remove()
  vi.resetConfig()
})

async function taken(port = 0): Promise<{ port: number; listener: Listener }> {
  const listener = createServer()
  await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(port, '127.0.0.1', resolve))
  const address = listener.address()
  return { port: typeof address === 'object' && address ? address.port : 0, listener }
}

describe('serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends with its database on %s', async (signal) => {
    const server = await machine.serve()
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
    const postmaster = await machine.postmaster()
    expect(await server.stop(signal)).toMatchObject({ code: 0, stderr: '' })
    expect(isRunning(postmaster!)).toBe(false)
  })

  it('says which port is taken when one was asked for', async () => {
    const { port, listener } = await taken()
    const ended = await machine.run(['serve'], { PORT: String(port) })
    listener.close()
    expect(ended.code).toBe(1)
    expect(ended.stderr).toBe(`spoorboek serve: PORT ${port} on 127.0.0.1 is taken by another program\n`)
    expect(await machine.postmaster()).toBeNull()
  })

  it('takes the next free port when none was asked for, and lets a command work beside it', async () => {
    const first = await taken(3000).catch(() => null)
    const server = await machine.serve({ PORT: '' })
    first?.listener.close()
    expect(Number(new URL(server.address).port)).toBeGreaterThan(3000)
    const file = join(machine.dataDirectory, 'planner.csv')
    await writeFile(file, plannerText(3))
    const connection = connect(await machine.databaseUrl(), { name: 'spoorboek-test' })
    await makeScene(connection.db)
    const done = await machine.run(['import', 'planner', file, '--region', 'emmen', '--period', '2025-2028'])
    expect(done).toMatchObject({ code: 0, stderr: '' })
    const { rows } = await sql<{ n: number }>`select count(*) as n from activities`.execute(connection.db)
    expect(rows[0]!.n).toBe(3)
    await connection.close()
    // The command left; the server and its database did not.
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
    expect((await server.stop('SIGTERM')).code).toBe(0)
  })

  it('uses the server of DATABASE_URL instead of its own, and leaves it running', async () => {
    const database = await createTestDatabase()
    const other = await openMachine()
    const server = await other.serve({ DATABASE_URL: database.url })
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
    expect(existsSync(join(other.dataDirectory, 'postgres'))).toBe(false)
    expect((await server.stop('SIGTERM')).code).toBe(0)
    const connection = connect(database.url, { name: 'spoorboek-test' })
    expect((await sql`select 1 from migrations`.execute(connection.db)).rows.length).toBeGreaterThan(0)
    await connection.close()
    await database.drop()
    await other.remove()
  })

  it('says that a database does not answer', async () => {
    const { port, listener } = await taken()
    await new Promise((resolve) => listener.close(resolve))
    const ended = await machine.run(['verify'], { DATABASE_URL: `postgres://u:p@localhost:${port}/x` })
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(/^spoorboek verify: .*ECONNREFUSED.*\n$/)
  })

  it('names each setting that production needs, a line each', async () => {
    const ended = await machine.run(['serve'], { NODE_ENV: 'production', PORT: '70000' })
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    const names = (text: string): string[] =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[1]!.trim())
    expect(names(ended.stderr)).toEqual(['PORT'])
    const missing = await machine.run(['serve'], { NODE_ENV: 'production' })
    expect(missing.code).toBe(1)
    expect(names(missing.stderr)).toEqual(['DATABASE_URL', 'BASE_URL', 'SECRET', 'SMTP_URL', 'MAIL_FROM'])
  })
})
