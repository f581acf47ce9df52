// Pictures that everybody will see: judged by their bytes, and kept without what a camera or a program wrote beside
// them, such as the place where a photo was taken. The picture itself is not drawn anew.
import { refuse, type Outcome } from '../errors.ts'

export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp'
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** Without the data beside the picture. */
  readonly content: Buffer
}

/** An SVG is refused by its own name: it may hold programs, and nothing here takes those out. */
export type PictureRefusal = 'svg' | 'noPicture' | 'broken' | 'tooManyPixels'

/** More pixels than any camera of a visitor makes: a small file may unfold into gigabytes. */
export const mostPixels = 60_000_000

export function readPicture(content: Buffer): Outcome<{ picture: Picture }, PictureRefusal> {
  const kind = kinds.find(({ starts }) => starts(content))
  if (!kind) return refuse(/<svg[\s>]/i.test(content.toString('latin1', 0, 4096)) ? 'svg' : 'noPicture')
  const bare = kind.bare(content)
  if (!bare || bare.width <= 0 || bare.height <= 0) return refuse('broken')
  if (bare.width * bare.height > mostPixels) return refuse('tooManyPixels')
  return { ok: true, picture: { mediaType: kind.mediaType, ...bare } }
}

type Bare = Pick<Picture, 'width' | 'height' | 'content'>

interface Kind {
  readonly mediaType: Picture['mediaType']
  readonly starts: (content: Buffer) => boolean
  /** Null: the file breaks off, or holds no single picture. */
  readonly bare: (content: Buffer) => Bare | null
}

const text = (content: Buffer, from: number, until: number): string => content.toString('latin1', from, until)

const kinds: readonly Kind[] = [
  { mediaType: 'image/png', starts: (content) => text(content, 0, 8) === '\x89PNG\r\n\x1a\n', bare: barePng },
  { mediaType: 'image/jpeg', starts: (content) => text(content, 0, 3) === '\xff\xd8\xff', bare: bareJpeg },
  {
    mediaType: 'image/webp',
    starts: (content) => text(content, 0, 4) === 'RIFF' && text(content, 8, 12) === 'WEBP',
    bare: bareWebp,
  },
]

/** Colours and pixels; an animation loses all but its first picture. */
const keptInPng = new Set('IHDR PLTE tRNS gAMA cHRM sRGB iCCP sBIT pHYs IDAT IEND'.split(' '))

function barePng(content: Buffer): Bare | null {
  if (text(content, 12, 16) !== 'IHDR') return null
  const parts = [content.subarray(0, 8)]
  let pixels = false
  for (let at = 8; at + 12 <= content.length;) {
    const [name, end] = [text(content, at + 4, at + 8), at + 12 + content.readUInt32BE(at)]
    if (end > content.length) return null
    if (keptInPng.has(name)) parts.push(content.subarray(at, end))
    pixels ||= name === 'IDAT'
    if (name === 'IEND' && pixels)
      return { width: content.readUInt32BE(16), height: content.readUInt32BE(20), content: Buffer.concat(parts) }
    at = end
  }
  return null
}

function bareJpeg(content: Buffer): Bare | null {
  const parts = [content.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  for (let at = 2; at + 4 <= content.length;) {
    if (content[at] !== 0xff) return null
    const marker = content[at + 1] ?? 0
    // Bytes may be put in front of a marker to fill up.
    if (marker === 0xff) {
      at++
      continue
    }
    let end = at + 2 + content.readUInt16BE(at + 2)
    if (end > content.length) return null
    if (isFrame(marker) && end - at >= 9)
      size = { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) }
    if (marker === 0xda) end = endOfScan(content, end)
    if (isKeptInJpeg(marker, content.subarray(at + 4, end))) parts.push(content.subarray(at, end))
    // What stands behind the end is no part of the picture.
    if (marker === 0xda && content[end + 1] === 0xd9)
      return size && { ...size, content: Buffer.concat([...parts, content.subarray(end, end + 2)]) }
    at = end
  }
  return null
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Of what programs add (APP1 to APP15, comments) the colours stay: an ICC profile, and Adobe's way of mixing them. */
function isKeptInJpeg(marker: number, data: Buffer): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe1 || marker > 0xef) return true
  return marker === 0xee || (marker === 0xe2 && text(data, 0, 11) === 'ICC_PROFILE')
}

/** Where the next marker stands: inside a scan 0xff is followed by a zero or by the number of a restart. */
function endOfScan(content: Buffer, from: number): number {
  let at = from
  for (; at + 1 < content.length; at++) {
    const next = content[at + 1] ?? 0
    if (content[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return content.length
}

const keptInWebp = new Set(['VP8 ', 'VP8L', 'VP8X', 'ICCP', 'ALPH'])
/** In the flags of VP8X: there is EXIF, there is XMP, it moves. */
const flagsOff = 0xff ^ (0x08 | 0x04 | 0x02)

function bareWebp(content: Buffer): Bare | null {
  const parts: Buffer[] = []
  let size: { width: number; height: number } | null = null
  const whole = content.length >= 12 ? 8 + content.readUInt32LE(4) : 0
  if (whole > content.length) return null
  for (let at = 12; at + 8 <= whole;) {
    const [name, length] = [text(content, at, at + 4), content.readUInt32LE(at + 4)]
    const end = at + 8 + length + (length % 2)
    if (end > whole) return null
    const chunk = Buffer.from(content.subarray(at, end))
    if (name === 'VP8X' && length >= 10) chunk[8] = (chunk[8] ?? 0) & flagsOff
    if (keptInWebp.has(name)) parts.push(chunk)
    if (name === 'VP8 ' || name === 'VP8L') size ??= sizeOfWebp(name, chunk.subarray(8))
    at = end
  }
  if (!size) return null
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  const head = Buffer.alloc(8, 'RIFF')
  head.writeUInt32LE(body.length, 4)
  return { ...size, content: Buffer.concat([head, body]) }
}

function sizeOfWebp(name: string, data: Buffer): { width: number; height: number } | null {
  if (data.length < 10) return null
  if (name === 'VP8 ') return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  const bits = data.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
}
