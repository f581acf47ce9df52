// Looks into a PDF without a PDF library: enough to see tags, metadata and the text that a reader would copy.
import { inflateSync } from 'node:zlib'

export class PdfContent {
  /** Number to source of every object, those in compressed object streams included. */
  readonly objects = new Map<number, string>()

  constructor(readonly bytes: Buffer) {
    const source = bytes.toString('latin1')
    for (const [, number, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
      this.objects.set(Number(number), body!)
      if (body!.includes('/Type /ObjStm')) this.#unpack(body!)
    }
  }

  /** How often a structure element of this type (`TH`, `H1`, `Figure`) occurs. */
  tags(type: string): number {
    return this.#all(new RegExp(`/S /${type}\\b`), '/Type /StructElem').length
  }

  /** The values of a text entry, such as `Alt` of pictures. */
  entries(name: string): string[] {
    return this.#all(new RegExp(`/${name} [(<]`)).map((body) => textEntry(body, name))
  }

  object(type: string): string {
    return this.#all(new RegExp(`/Type /${type}\\b`))[0] ?? ''
  }

  get pages(): number {
    return this.#all(/\/Type \/Page\b/).length
  }

  /** The XML that describes the document. */
  get metadata(): string {
    const source = this.bytes.toString('utf8')
    return source.slice(source.indexOf('<x:xmpmeta'), source.indexOf('</x:xmpmeta>'))
  }

  /** Every letter that is drawn, in order, without the spaces and line ends that only layout knows. */
  get text(): string {
    const fonts = this.#fonts()
    return this.#all(/\/Type \/Page\b/)
      .map((page) => {
        const names = this.#fontNames(page)
        const content = streamOf(this.objects.get(Number(/\/Contents (\d+)/.exec(page)![1]))!).toString('latin1')
        return drawnText(content, (name) => fonts.get(names.get(name)!)!)
      })
      .join('\n')
  }

  #all(pattern: RegExp, also = ''): string[] {
    return [...this.objects.values()].filter((body) => pattern.test(body) && body.includes(also))
  }

  #unpack(body: string): void {
    const stream = streamOf(body).toString('latin1')
    const first = Number(/\/First (\d+)/.exec(body)![1])
    const index = stream.slice(0, first).trim().split(/\s+/).map(Number)
    for (let at = 0; at < index.length; at += 2) {
      this.objects.set(index[at]!, stream.slice(first + index[at + 1]!, first + (index[at + 3] ?? stream.length)))
    }
  }

  #fontNames(page: string): Map<string, number> {
    const reference = /\/Resources (\d+) 0 R/.exec(page)
    const resources = reference ? this.objects.get(Number(reference[1]))! : page
    return new Map(Array.from(resources.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name, number]) => [name!, Number(number)]))
  }

  // Character codes to text, by object number of the font.
  #fonts(): Map<number, Map<number, string>> {
    const fonts = new Map<number, Map<number, string>>()
    for (const [number, body] of this.objects) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(body)
      if (map) fonts.set(number, characterMap(streamOf(this.objects.get(Number(map[1]))!).toString('latin1')))
    }
    return fonts
  }
}

function streamOf(body: string): Buffer {
  const start = /stream\r?\n/.exec(body)!
  const bytes = Buffer.from(body.slice(start.index + start[0].length, body.lastIndexOf('\nendstream')), 'latin1')
  return body.includes('/FlateDecode') ? inflateSync(bytes) : bytes
}

function characterMap(source: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, code, text] of source.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>/gi)) {
    map.set(parseInt(code!, 16), fromUtf16(Buffer.from(text!, 'hex')))
  }
  return map
}

function drawnText(content: string, fontOf: (name: string) => Map<number, string>): string {
  const pieces = /\/(f\d+) [\d.]+ Tf|\(/g
  let font = new Map<number, string>()
  let text = ''
  for (let found = pieces.exec(content); found; found = pieces.exec(content)) {
    if (found[1] !== undefined) font = fontOf(found[1])
    else {
      const codes = unescaped(literalAt(content, found.index))
      pieces.lastIndex = endOfLiteral(content, found.index)
      for (let at = 0; at + 1 < codes.length; at += 2) text += font.get(codes.readUInt16BE(at)) ?? ''
    }
  }
  return text
}

const literalAt = (source: string, open: number): string => source.slice(open + 1, endOfLiteral(source, open))

/** Brackets inside a literal that close again need no mark in front of them. */
function endOfLiteral(source: string, open: number): number {
  let depth = 0
  for (let at = open; at < source.length; at++) {
    const letter = source[at]
    if (letter === '\\') at += 1
    else if (letter === '(') depth += 1
    else if (letter === ')' && --depth === 0) return at
  }
  return source.length
}

function textEntry(body: string, name: string): string {
  const open = body.indexOf(`/${name} (`)
  const hexadecimal = new RegExp(`/${name} <([0-9A-Fa-f]*)>`).exec(body)
  const bytes =
    open >= 0 ? unescaped(literalAt(body, open + name.length + 2)) : Buffer.from(hexadecimal?.[1] ?? '', 'hex')
  return bytes[0] === 0xfe && bytes[1] === 0xff ? fromUtf16(bytes.subarray(2)) : bytes.toString('latin1')
}

function unescaped(literal: string): Buffer {
  const known: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const plain = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (known[code] ?? code),
  )
  return Buffer.from(plain, 'latin1')
}

function fromUtf16(bytes: Buffer): string {
  return new TextDecoder('utf-16be').decode(bytes)
}
