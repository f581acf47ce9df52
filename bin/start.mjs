// `npm start`: packages, build, server. In one process, so that a signal to it stops everything in good order.
import { ensureInstalled, requireNode } from './install.mjs'
import { loadMain } from './load.mjs'

requireNode()
await ensureInstalled()
const main = await loadMain()
stopWhenOrphaned()
process.exitCode = await main(['serve', '--demo-if-empty'])
// A forgotten handle must not keep a stopped server in the process list.
setTimeout(() => process.exit(), 3000).unref()

/** Some shells between npm and us die of a signal without passing it on; then nobody would stop the server. */
function stopWhenOrphaned() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200).unref()
}
