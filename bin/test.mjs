// `npm test`: formatting, lint, types, house rules, then all tests. `npm test -- <path>` runs only the tests that match.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureInstalled, requireNode, root } from './install.mjs'

requireNode()
await ensureInstalled({ dev: true })
const { build } = await import('./build.mjs')

const results = path.join(root, 'var', 'test-results.json')
mkdirSync(path.dirname(results), { recursive: true })

const filters = process.argv.slice(2)
await step('Build', () => build())
// Beside the tests, which wait often enough for processes and browsers to let them through.
const checks = filters.length > 0 ? [] : runChecks()
const testsPass = await runTests()
const failures = await checks
failures.forEach((failure) => print(failure))
const checksPass = failures.length === 0
const counts = countTests()
if (!checksPass) print('Not only tests count: see the failed checks above.')
print(`Tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = checksPass && testsPass && counts.failed === 0 && counts.passed > 0 ? 0 : 1

/** One after the other, the short ones first. What went wrong is printed together at the end. */
async function runChecks() {
  const failures = []
  for (const [name, program, args] of [
    ['House rules', null, ['bin/check.mjs']],
    ['Types', 'typescript-native/bin/tsc', ['-p', 'tsconfig.json', ...incremental('types')]],
    [
      'Types in the browser',
      'typescript-native/bin/tsc',
      ['-p', 'tsconfig.client.json', ...incremental('client-types')],
    ],
    ['Formatting', 'oxfmt/bin/oxfmt', ['--check']],
    ['Lint', 'oxlint/bin/oxlint', []],
  ]) {
    const script = program === null ? args : [path.join('node_modules', program), ...args]
    const started = Date.now()
    const { code, output } = await run(script)
    print(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(started)})`)
    if (code !== 0) failures.push(`\n✗ ${name}\n${output.trim()}\n`)
  }
  return failures
}

function incremental(name) {
  return ['--noEmit', '--incremental', '--tsBuildInfoFile', `var/${name}.tsbuildinfo`]
}

async function step(name, work) {
  const started = Date.now()
  try {
    await work()
    print(`✓ ${name} (${seconds(started)})`)
  } catch (error) {
    print(`✗ ${name}\n${error.stack}`)
    print('Tests: 0 passed, 0 failed, 0 skipped')
    process.exit(1)
  }
}

async function runTests() {
  rmSync(results, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const { code } = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...filters], 'inherit')
  return code === 0
}

/** A file that could not even be loaded holds no tests, yet it is a failure. */
function countTests() {
  let report
  try {
    report = JSON.parse(readFileSync(results, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function run(args, output = 'pipe') {
  // Install scripts and terminals stay out: the same output for a person, a pipe and a build server.
  const env = { ...process.env, CI: 'true', ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', output, output] })
  const pass = (signal) => child.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  let text = ''
  child.stdout?.on('data', (chunk) => (text += chunk))
  child.stderr?.on('data', (chunk) => (text += chunk))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code, signal) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(signal === 'SIGINT' ? 130 : 143)
      resolve({ code: code ?? 1, output: text })
    })
  })
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
