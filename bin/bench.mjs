// `npm run bench` measures everything of bench/, `npm run bench -- NAME` one; a line of JSON each. Fails only when it
// could not measure. Needs a quiet machine; ratios within one line can be compared, times between machines cannot.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { ensureInstalled, requireNode, root } from './install.mjs'

requireNode()
await ensureInstalled({ dev: true })
const { build } = await import('./build.mjs')

const ending = '.bench.ts'
const all = readdirSync(path.join(root, 'bench'))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`No benchmark ${unknown.join(', ')}; there are: ${all.join(', ')}\n`)
  process.exit(2)
}
await build()
for (const name of asked.length > 0 ? asked : all) {
  const script = await bundle(name)
  const code = await run(script)
  if (code !== 0) {
    process.stderr.write(`${name} could not be measured\n`)
    process.exitCode = 1
  }
}

async function bundle(name) {
  const esbuild = await import('esbuild')
  const outfile = path.join(root, 'var', 'bench', `${name}.mjs`)
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}${ending}`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  await esbuild.stop()
  return outfile
}

/** Each in a process of its own, as the server would run: with everything to itself. */
function run(script) {
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, ['--enable-source-maps', script], { cwd: root, env, stdio: 'inherit' })
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}
