// A machine with some regions, the cast and a plan, whose database stays up between commands.
import { vi } from 'vitest'
import { connect, type Database } from '../../../platform/database/database.ts'
import { migrate } from '../../../platform/database/migrate.ts'
import { openEmbedded } from '../../../platform/postgres/embedded.ts'
import { join } from 'node:path'
import { fillPlan } from '../../../../bench/plan.ts'
import { openMachine, type Ended, type Machine } from '../../../../test/reliability/machine.ts'
import { makeScene } from '../../../../test/scene.ts'
import { main } from '../../cli.ts'

export interface Office extends Machine {
  /** Runs a command: the first of a kind as an operator does, later ones in this process, which costs a tenth. */
  readonly run: Machine['run']
  /** Always as an operator does. */
  readonly runApart: Machine['run']
  readonly db: Database
  /** Address of the database that the commands use. */
  readonly url: string
  close(): Promise<void>
}

export async function openOffice(): Promise<Office> {
  const machine = await openMachine()
  const cluster = await openEmbedded({ directory: join(machine.dataDirectory, 'postgres'), fsync: false })
  await migrate(cluster.url)
  const connection = connect(cluster.url, { name: 'spoorboek-test' })
  await makeScene(connection.db)
  await fillPlan(connection.db, 'zwolle', 25)
  const seen = new Set<string>()
  const run: Machine['run'] = (args, more = {}) => {
    const kind = args.slice(0, ['import', 'export', 'user'].includes(args[0] ?? '') ? 2 : 1).join(' ')
    if (seen.has(kind)) return runHere(args, { ...machine.env, ...more })
    seen.add(kind)
    return machine.run(args, more)
  }
  return {
    ...{ ...machine, run, runApart: (args, more) => machine.run(args, more) },
    db: connection.db,
    url: cluster.url,
    close: async () => {
      await connection.close()
      await cluster.close()
      await machine.remove()
    },
  }
}

async function runHere(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  const listening = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text)
      return true
    }),
  )
  try {
    return { code: await main(args, env), ...said }
  } finally {
    for (const stream of listening) stream.mockRestore()
  }
}
