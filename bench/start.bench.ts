// How long the second start takes to listen, against an empty node process; and how long the demo takes on a machine
// that starts for the first time.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openMachine } from '../test/reliability/machine.ts'
import { median, report, rounded, timed } from './measure.ts'

const rounds = 7
const machine = await openMachine()
try {
  const demo = await timed(async () => {
    const ended = await machine.run(['demo'])
    if (ended.code !== 0) throw new Error(`no demo: ${ended.stderr}`)
  })
  const [starts, empty]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    let stop = async (): Promise<unknown> => undefined
    starts.push(
      await timed(async () => {
        const server = await machine.serve()
        stop = () => server.stop('SIGTERM')
      }),
    )
    await stop()
    empty.push(await timed(() => once(spawn(process.execPath, ['-e', '']), 'close')))
  }
  const [value, reference] = [rounded(median(starts)), rounded(median(empty))]
  const found = { value, reference, ratio: rounded(value / reference), n: rounds }
  report('start', 'ms', found, { bar: 3_000, demoSeconds: rounded(demo / 1000), demoBarSeconds: 60 })
} finally {
  await machine.remove()
}
