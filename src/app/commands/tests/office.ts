// A machine with some regions, the cast and a plan, whose database stays up between commands.
import { connect, type Database } from '../../../platform/database/database.ts'
import { migrate } from '../../../platform/database/migrate.ts'
import { openEmbedded } from '../../../platform/postgres/embedded.ts'
import { join } from 'node:path'
import { fillPlan } from '../../../../bench/plan.ts'
import { openMachine, type Machine } from '../../../../test/reliability/machine.ts'
import { makeScene } from '../../../../test/scene.ts'

export interface Office extends Machine {
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
  return {
    ...machine,
    db: connection.db,
    url: cluster.url,
    close: async () => {
      await connection.close()
      await cluster.close()
      await machine.remove()
    },
  }
}
