// Builds when needed and loads the program.
import { existsSync } from 'node:fs'

const program = new URL('../dist/spoorboek.js', import.meta.url)

/** Gives `main(argv)`, which answers with an exit code. */
export async function loadMain() {
  const { build } = await import('./build.mjs')
  await build()
  if (!existsSync(program)) throw new Error('The build made no program: src/app/cli.ts is missing')
  process.setSourceMapsEnabled(true)
  const { main } = await import(program.href)
  if (typeof main !== 'function') throw new Error('src/app/cli.ts must export main(argv)')
  return main
}
