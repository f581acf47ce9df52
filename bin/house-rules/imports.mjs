// Who may import whom: dependency-cruiser with dependency-rules.mjs, and proof that it read everything.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const cruiser = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
)

/** Gives the violations, as `{ rule, file, message }`, and the number of source files that were read. */
export async function checkImports(root, files) {
  const { modules, summary } = await cruise(root)
  const sources = files.filter((file) => /\.tsx?$/.test(file))
  const seen = new Map(modules.map((module) => [module.source, module]))
  const errors = summary.violations
    .filter(({ rule }) => rule.severity === 'error')
    .map(({ rule, from, to, cycle }) => ({ rule: rule.name, file: from, message: `imports ${describe(to, cycle)}` }))
  // A parser that is missing or does not know the syntax reads nothing and finds nothing wrong.
  if (summary.totalCruised === 0) errors.push({ rule: 'everything-read', file: 'src', message: 'no module was read' })
  for (const file of sources) {
    const found = seen.get(file)
    if (found === undefined) errors.push({ rule: 'everything-read', file, message: 'was not read' })
    else if (found.dependencies.length === 0 && importsSomething(path.join(root, file))) {
      errors.push({ rule: 'everything-read', file, message: 'has imports that were not seen' })
    }
  }
  return { errors, read: sources.filter((file) => seen.has(file)).length }
}

async function cruise(root) {
  const args = [cruiser, '--config', 'dependency-rules.mjs', '--output-type', 'json', 'src']
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 256 * 1024 * 1024 })
    return JSON.parse(stdout)
  } catch (error) {
    throw new Error(`dependency-cruiser failed:\n${error.stderr || error.message}`, { cause: error })
  }
}

function describe(to, cycle) {
  return cycle?.length ? `itself again: ${cycle.map((step) => step.name).join(' → ')}` : to
}

function importsSomething(file) {
  return /^(import|export) [^'"\n]*from '|^import '/m.test(readFileSync(file, 'utf8'))
}
