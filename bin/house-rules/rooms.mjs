// What may stand in a module's folder: the rooms, and sub-concerns with the same rooms.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const files =
  `README.md public.ts paths.ts routes.tsx schema.ts policy.ts rules.ts queries.ts commands.ts tables.ts api.ts
  jobs.ts cli.ts demo.ts messages.ts`.split(/\s+/)
const folders = ['views', 'mails', 'client', 'tests']
const longestReadme = 25

/** Gives the violations, as `{ rule, file, message }`. */
export function checkRooms(root) {
  const modules = path.join(root, 'src', 'modules')
  const listed = Object.keys(JSON.parse(readFileSync(path.join(modules, 'dependencies.json'), 'utf8')))
  return readdirSync(modules, { withFileTypes: true }).flatMap((entry) => {
    const file = `src/modules/${entry.name}`
    if (!entry.isDirectory()) {
      return entry.name === 'dependencies.json' ? [] : [error('room-names', file, 'only modules live here')]
    }
    const unlisted = listed.includes(entry.name)
      ? []
      : [error('listed-modules', file, 'is not in src/modules/dependencies.json')]
    return [...unlisted, ...checkReadme(root, file), ...checkFolder(root, file)]
  })
}

function checkReadme(root, module) {
  const file = `${module}/README.md`
  let lines
  try {
    lines = readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length
  } catch {
    return [error('readme', file, 'every module says in some ten lines what it is')]
  }
  return lines > longestReadme ? [error('readme', file, `has ${lines} lines; at most ${longestReadme}`)] : []
}

function checkFolder(root, folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  const errors = entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (!entry.isDirectory()) {
      return files.includes(entry.name) ? [] : [error('room-names', file, 'is no room; see docs/architecture.md')]
    }
    if (folders.includes(entry.name)) return []
    if (!/^[a-z]+(-[a-z]+)*$/.test(entry.name)) return [error('room-names', file, 'write folders as lowercase-kebab')]
    return checkFolder(root, file)
  })
  if (!entries.some((entry) => files.includes(entry.name) || folders.includes(entry.name))) {
    errors.push(error('room-names', folder, 'has no rooms'))
  }
  return errors
}

function error(rule, file, message) {
  return { rule, file, message }
}
