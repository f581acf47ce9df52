// The thread in which typst lives. One document after another; the texts arrive as a file `document.json` that the fixed
// template reads, so nothing that a user wrote is ever parsed as typst code.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { createTypstCompiler, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler'
import initialise from '@myriaddreamin/typst-ts-web-compiler'
import { loadFonts } from '@myriaddreamin/typst.ts/options.init'
import { photoFile, template } from './template.ts'
import type { Answer, Assignment } from './typst-thread.ts'

const fontPackage = '@expo-google-fonts/atkinson-hyperlegible-next'
const fonts = ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '700Bold', '700Bold_Italic']

async function startTypst(): Promise<TypstCompiler> {
  const require = createRequire(import.meta.url)
  const bytes = fonts.map((font) => {
    const file = require.resolve(`${fontPackage}/${font}/AtkinsonHyperlegibleNext_${font}.ttf`)
    return new Uint8Array(readFileSync(file))
  })
  const typst = createTypstCompiler()
  // `assets: false` keeps it from fetching its usual fonts from the internet.
  await typst.init({ beforeBuild: [loadFonts(bytes, { assets: false })] })
  typst.addSource('/template.typ', template)
  return typst
}

const typst = startTypst()

async function compile({ json, photos }: Assignment): Promise<Answer> {
  const compiler = await typst
  compiler.mapShadow('/document.json', new TextEncoder().encode(json))
  photos.forEach((photo, at) => compiler.mapShadow(photoFile(at), photo))
  try {
    return await compiler.runWithWorld({ mainFilePath: '/template.typ', inputs: {} }, async (world) => {
      const { hasError, diagnostics } = await world.compile({ diagnostics: 'full' })
      const { result } = hasError ? {} : await world.pdf({ diagnostics: 'none' })
      // Only the place in our own template: the message itself can quote the document.
      if (!result) return { refused: diagnostics?.map(({ path, range }) => `${path}:${range}`) ?? [] }
      const { memory } = await initialise()
      return { pdf: result, memory: memory.buffer.byteLength }
    })
  } finally {
    compiler.unmapShadow('/document.json')
    photos.forEach((_photo, at) => compiler.unmapShadow(photoFile(at)))
    // Lets go of what the last documents left in its caches.
    await compiler.reset()
  }
}

parentPort?.on('message', (assignment: Assignment) => {
  void compile(assignment).then(
    (answer) => parentPort?.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer as ArrayBuffer] : []),
    // WebAssembly that failed half-way cannot be trusted with the next document.
    () => process.exit(1),
  )
})
