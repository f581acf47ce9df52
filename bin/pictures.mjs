// Makes the pictures of README.md and docs/handleiding anew, in docs/pictures. `node bin/pictures.mjs`
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, requireNode, root } from './install.mjs'

requireNode()
await ensureInstalled({ dev: true })
const { build } = await import('./build.mjs')
await build()

const bundle = path.join(root, 'var', 'pictures', 'pictures.mjs')
const esbuild = await import('esbuild')
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['test/journeys/pictures.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
})
await esbuild.stop()
await import(pathToFileURL(bundle).href)
