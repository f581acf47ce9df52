// Unpacks a zip under a byte cap and packs a clean one. What a zip says of its own sizes is not believed.
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { refuse, type Outcome } from '../errors.ts'
import { limits } from './limits.ts'

const inflate = promisify(inflateRaw)

export type ZipRefusal = 'zipBomb' | 'encrypted' | 'openDocument' | 'otherDocument' | 'binaryXlsx' | 'unreadable'
export type Parts = ReadonlyMap<string, Buffer>

/** All parts by name, every one of them unpacked and counted: a bomb is a bomb wherever it hides. */
export async function unpack(bytes: Buffer): Promise<Outcome<{ parts: Parts }, ZipRefusal>> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: false })
    if (zip.entryCount > limits.parts) return refuse('zipBomb')
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry)
    const kind = otherKind(entries.map((entry) => entry.fileName))
    if (kind) return refuse(kind)
    if (entries.some((entry) => entry.isEncrypted())) return refuse('encrypted')
    return await unpackAll(zip, bytes, entries)
  } catch {
    return refuse('unreadable')
  }
}

/** A zip with every part stored as it is, for a reader that must not meet anything else. */
export function pack(parts: Parts): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, data] of parts) {
    const head = partHead(name, data)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), head, Buffer.from(name)])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('504b01021400', 'hex'), head, central, Buffer.from(name))
    bodies.push(local, data)
    offset += local.length + data.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, index, end])
}

function otherKind(names: readonly string[]): ZipRefusal | null {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start))
  if (has('xl/workbook.xml')) return null
  if (has('xl/workbook.bin')) return 'binaryXlsx'
  if (has('word/') || has('ppt/') || has('visio/')) return 'otherDocument'
  return has('mimetype') && has('content.xml') ? 'openDocument' : null
}

async function unpackAll(zip: ZipFile, bytes: Buffer, entries: readonly Entry[]): ReturnType<typeof unpack> {
  const parts = new Map<string, Buffer>()
  let room: number = limits.unpackedBytes
  for (const entry of entries) {
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return refuse('unreadable')
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    const most = Math.min(room, Math.max(limits.ratioFrom, packed.length * limits.ratio))
    const data = entry.compressionMethod === 0 ? packed : await inflateAtMost(packed, most)
    if (data === null || data.length > most) return refuse('zipBomb')
    if (crc32(data) !== entry.crc32) return refuse('unreadable')
    room -= data.length
    parts.set(entry.fileName, data)
  }
  return { ok: true, parts }
}

/** @returns null as soon as more comes out than `most` bytes. */
async function inflateAtMost(packed: Buffer, most: number): Promise<Buffer | null> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, most), chunkSize: 64 * 1024 })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The fields that a local header and the directory share: version to extra length. */
function partHead(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(0x0800, 2) // names are UTF-8
  head.writeUInt32LE(0x00210000, 6) // 1 January 1980, the first date a zip knows
  head.writeUInt32LE(crc32(data), 10)
  head.writeUInt32LE(data.length, 14)
  head.writeUInt32LE(data.length, 18)
  head.writeUInt16LE(Buffer.byteLength(name), 22)
  return head
}
