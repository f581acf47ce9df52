// The house rules in one command. `node bin/check.mjs [--root <folder>] [--json]`; `npm test` runs it too.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkImports } from './house-rules/imports.mjs'
import { checkRooms } from './house-rules/rooms.mjs'
import { checkTexts } from './house-rules/texts.mjs'

const rootAt = process.argv.indexOf('--root')
const root = rootAt > 0 ? path.resolve(process.argv[rootAt + 1]) : fileURLToPath(new URL('../', import.meta.url))

const files = readdirSync(path.join(root, 'src'), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
const imports = await checkImports(root, files)
const texts = checkTexts(root, files)
const errors = [...imports.errors, ...checkRooms(root), ...texts.errors]

if (process.argv.includes('--json')) {
  process.stdout.write(JSON.stringify({ errors, hints: texts.hints, read: imports.read }))
} else {
  for (const { rule, file, message } of texts.hints) process.stdout.write(`hint   ${file} ${message} (${rule})\n`)
  for (const { rule, file, message } of errors) process.stdout.write(`error  ${file} ${message} (${rule})\n`)
  process.stdout.write(`House rules: ${imports.read} source files read, ${errors.length} violations\n`)
}
process.exitCode = errors.length > 0 ? 1 : 0
