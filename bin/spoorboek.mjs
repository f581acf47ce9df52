#!/usr/bin/env node
// The command line. Installs and builds when needed; standard output is for the command's own answer.
import { ensureInstalled, requireNode } from './install.mjs'
import { loadMain } from './load.mjs'

requireNode()
await ensureInstalled()
const main = await loadMain()
process.exitCode = await main(process.argv.slice(2))
