import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

interface Report {
  readonly errors: readonly { rule: string; file: string; message: string }[]
  readonly hints: readonly { rule: string; file: string }[]
  readonly read: number
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const area = path.join(root, 'var', 'tests')
const house = {
  'src/modules/dependencies.json':
    '{ "organisations": [], "plans": ["organisations"], "funding": ["organisations", "plans"] }',
  'src/modules/organisations/README.md': 'Organisations.\n',
  'src/modules/organisations/public.ts': `export { regionOf } from './queries.ts'\n`,
  'src/modules/organisations/queries.ts': `import { sql } from 'kysely'\nexport const regionOf = () => sql\n`,
  'src/modules/plans/README.md': 'Plans.\n',
  'src/modules/plans/public.ts': `export { total } from './rules.ts'\n`,
  'src/modules/plans/paths.ts': `export const plan = '/plannen/:id'\n`,
  'src/modules/plans/rules.ts': `import type { Cents } from '../../platform/money.ts'\nexport const total = (a: Cents) => a\n`,
  'src/modules/plans/tables.ts': 'export interface PlanRow { id: string }\n',
  'src/modules/plans/queries.ts': `import type { PlanRow } from './tables.ts'
import { regionOf } from '../organisations/public.ts'
export type Plan = PlanRow
export const plans = (): Plan[] => (regionOf() ? [] : [])\n`,
  'src/modules/plans/routes.tsx': `import { plans } from './queries.ts'
import { Page } from './views/plan-page.tsx'
export const routes = () => [plans(), Page({ plan: { id: '1' } })]\n`,
  'src/modules/plans/views/plan-page.tsx': `import type { Plan } from '../queries.ts'
export const Page = (props: { plan: Plan }) => props.plan.id\n`,
  'src/modules/plans/import/rules.ts': 'export const columns = 3\n',
  'src/modules/funding/README.md': 'Funding.\n',
  'src/modules/funding/public.ts': 'export const settle = 1\n',
  'src/platform/money.ts': 'export type Cents = number\n',
  'src/platform/database.ts': 'export const database = 1\n',
  'src/ui/button.tsx': 'export const button = 1\n',
  'src/app/mounts.ts': `import { routes } from '../modules/plans/routes.tsx'\nexport const mounts = [routes]\n`,
}

/** Rule, and the file that breaks it with its text. */
const violations: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['layers-run-downhill/modules', 'src/modules/plans/jobs.ts', `export * from '../../app/mounts.ts'\n`],
  ['layers-run-downhill/ui', 'src/ui/card.tsx', `export { settle } from '../modules/funding/public.ts'\n`],
  ['layers-run-downhill/platform', 'src/platform/mail.ts', `export { button } from '../ui/button.tsx'\n`],
  ['front-door-only', 'src/modules/funding/queries.ts', `export { plans } from '../plans/queries.ts'\n`],
  ['front-door-only/app', 'src/app/home.ts', `export { plans } from '../modules/plans/queries.ts'\n`],
  ['front-door-shows-no-pages', 'src/modules/plans/public.ts', `export { Page } from './views/plan-page.tsx'\n`],
  ['modules-run-downhill/plans', 'src/modules/plans/commands.ts', `export { settle } from '../funding/public.ts'\n`],
  [
    'modules-run-downhill/plans',
    'src/modules/plans/import/queries.ts',
    `import type {} from '../../funding/public.ts'\n`,
  ],
  ['no-cycles', 'src/platform/clock.ts', `import type { B } from './zone.ts'\nexport type A = B\n`],
  [
    'sql-in-two-rooms',
    'src/modules/plans/routes.tsx',
    `import { sql } from 'kysely'\nexport const routes = () => sql\n`,
  ],
  ['sql-in-two-rooms', 'src/modules/plans/views/list.tsx', `export type { PlanRow } from '../tables.ts'\n`],
  ['pure-rooms', 'src/modules/plans/rules.ts', `export { database } from '../../platform/database.ts'\n`],
  ['pure-rooms', 'src/modules/plans/policy.ts', `export { readFileSync } from 'node:fs'\n`],
  [
    'views-only-draw',
    'src/modules/plans/views/plan-page.tsx',
    `import { plans } from '../queries.ts'\nexport const Page = plans\n`,
  ],
  ['browser-stays-in-browser', 'src/ui/client/dialog.ts', `export { button } from '../button.tsx'\n`],
  ['server-never-imports-client', 'src/ui/dialog.tsx', `export * from './client/dialog.ts'\n`],
  ['no-tests-in-production', 'src/platform/money.ts', `export * from './tests/cast.ts'\n`],
  ['listed-modules', 'src/modules/cafeteria/rules.ts', 'export const lunch = 1\n'],
  ['room-names', 'src/modules/plans/helpers.ts', 'export const help = 1\n'],
  ['room-names', 'src/modules/plans/import/columns.ts', 'export const columns = 1\n'],
  ['room-names', 'src/modules/plans/Import/rules.ts', 'export const columns = 1\n'],
  ['room-names', 'src/modules/plans/empty/note.txt', 'nothing\n'],
  ['readme', 'src/modules/funding/README.md', 'A line.\n'.repeat(26)],
  ['size', 'src/platform/long.ts', 'export {}\n'.repeat(301)],
  ['unfinished', 'src/platform/later.ts', `// ${'TO'}${'DO'}: think\nexport {}\n`],
  ['no-console', 'src/platform/loud.ts', `console.log('here')\nexport {}\n`],
]

let base = ''

beforeAll(async () => {
  await mkdir(area, { recursive: true })
  base = await mkdtemp(path.join(area, 'house-'))
})

afterAll(() => rm(base, { recursive: true, force: true }))

async function plant(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const tree = path.join(base, name)
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(tree, file)), { recursive: true })
    await writeFile(path.join(tree, file), text)
  }
  for (const file of ['dependency-rules.mjs', 'tsconfig.json'])
    await copyFile(path.join(root, file), path.join(tree, file))
  return tree
}

async function check(tree: string): Promise<Report> {
  const args = [path.join(root, 'bin', 'check.mjs'), '--root', tree, '--json']
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr || error?.message))
      else resolve(JSON.parse(stdout) as Report)
    })
  })
}

/** An error names a file, a line in it, or the folder around it. */
function isAbout(reported: string, file: string): boolean {
  return reported === file || reported.startsWith(`${file}:`) || file.startsWith(`${reported}/`)
}

test('finds nothing wrong in a house that keeps the rules, and reads all of it', async () => {
  const report = await check(await plant('good', house))
  expect(report.errors).toEqual([])
  expect(report.read).toBe(Object.keys(house).filter((file) => /\.tsx?$/.test(file)).length)
})

test('catches every planted violation in its own file', async () => {
  const planted = Object.fromEntries(violations.map(([, file, text]) => [file, text]))
  const extra = {
    'src/platform/zone.ts': `import type { A } from './clock.ts'\nexport type B = A\n`,
    'src/platform/tests/cast.ts': 'export const cast = 1\n',
    'src/platform/lengthy.ts': 'export {}\n'.repeat(250),
  }
  const report = await check(await plant('bad', { ...house, ...extra, ...planted }))
  const missed = violations.filter(
    ([rule, file]) => !report.errors.some((error) => error.rule === rule && isAbout(error.file, file)),
  )
  expect(missed).toEqual([])
  expect(report.errors).toContainEqual(
    expect.objectContaining({ rule: 'readme', file: 'src/modules/cafeteria/README.md' }),
  )
  expect(report.errors.filter(({ rule }) => rule === 'room-names')).toHaveLength(5)
  expect(report.hints).toEqual([expect.objectContaining({ rule: 'size', file: 'src/platform/lengthy.ts' })])
})

test('does not take reading nothing for finding nothing', async () => {
  const tree = await plant('unread', house)
  const config = await readFile(path.join(tree, 'dependency-rules.mjs'), 'utf8')
  const blind = config.replace('options: {', `options: {\n    includeOnly: '^nothing',`)
  expect(blind).not.toBe(config)
  await writeFile(path.join(tree, 'dependency-rules.mjs'), blind)
  const report = await check(tree)
  expect(report.errors).toContainEqual({ rule: 'everything-read', file: 'src', message: 'no module was read' })
  expect(report.errors).toContainEqual({ rule: 'everything-read', file: 'src/app/mounts.ts', message: 'was not read' })
})
