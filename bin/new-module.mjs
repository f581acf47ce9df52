// Makes the first rooms of a module that src/modules/dependencies.json lists. `node bin/new-module.mjs <name>`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const modules = fileURLToPath(new URL('../src/modules/', import.meta.url))
const name = process.argv[2] ?? ''
const listed = JSON.parse(readFileSync(path.join(modules, 'dependencies.json'), 'utf8'))

if (!/^[a-z]+(-[a-z]+)*$/.test(name)) stop('Usage: node bin/new-module.mjs <name>, in lowercase-kebab')
if (!(name in listed)) stop(`First decide where ${name} stands: list it in src/modules/dependencies.json`)
const folder = path.join(modules, name)
if (existsSync(folder)) stop(`src/modules/${name} exists already`)

const neighbours = listed[name].join(', ') || 'none'
const rooms = {
  'README.md': `# ${name}\n\nNouns:\n\nTables:\n\nNeighbours: ${neighbours}.\n`,
  'public.ts': `// What other modules may use of ${name}: functions, types and announcements.\nexport {}\n`,
  'paths.ts': `// URLs of ${name}, also used as route patterns.\nexport {}\n`,
  'policy.ts': `// Who may do what in ${name}. Pure: looks at the actor and the thing, nothing else.\nexport {}\n`,
  'rules.ts': `// States, sums and dates of ${name}. Pure.\nexport {}\n`,
  'tables.ts': `// Rows of the tables that ${name} owns.\nexport {}\n`,
  'queries.ts': `// Reads; each takes the actor, so that hidden equals missing.\nexport {}\n`,
  'commands.ts': `// Writes; one verb each, inside a transaction.\nexport {}\n`,
}
mkdirSync(path.join(folder, 'tests'), { recursive: true })
for (const [file, text] of Object.entries(rooms)) writeFileSync(path.join(folder, file), text)
process.stdout.write(
  `Made src/modules/${name}: ${Object.keys(rooms).join(' ')}\nLeave out the rooms you do not need.\n`,
)

function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
