// Pictures for tests, made by hand: one colour, and what a camera or a program would write beside the pixels.
import { crc32, deflateSync } from 'node:zlib'

const bytes = (...values: number[]): Buffer => Buffer.from(values)
const uint16 = (value: number): Buffer => bytes(value >> 8, value & 0xff)
const uint32 = (value: number): Buffer => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(value)
  return four
}

/** `beside` is written as a text and as EXIF. */
export function pngOf(width: number, height: number, beside?: string): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name), data])
    return Buffer.concat([uint32(data.length), named, uint32(crc32(named))])
  }
  const pixels = deflateSync(Buffer.alloc((width * 3 + 1) * height, 0))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([uint32(width), uint32(height), bytes(8, 2, 0, 0, 0)])),
    ...(beside ? [chunk('tEXt', Buffer.from(`Comment\0${beside}`)), chunk('eXIf', Buffer.from(beside))] : []),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
    ...(beside ? [Buffer.from(beside)] : []),
  ])
}

/** Its segments are in order; of its pixels there is one block, that nobody looks at. */
export function jpegOf(width: number, height: number, beside?: string): Buffer {
  const segment = (marker: number, data: Buffer): Buffer =>
    Buffer.concat([bytes(0xff, marker), uint16(data.length + 2), data])
  return Buffer.concat([
    bytes(0xff, 0xd8),
    segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
    ...(beside ? [segment(0xe1, Buffer.from(`Exif\0\0${beside}`)), segment(0xfe, Buffer.from(beside))] : []),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours')),
    segment(0xc0, Buffer.concat([bytes(8), uint16(height), uint16(width), bytes(1, 1, 0x11, 0)])),
    segment(0xda, bytes(1, 1, 0, 0, 63, 0)),
    bytes(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56),
    bytes(0xff, 0xd9),
    ...(beside ? [Buffer.from(beside)] : []),
  ])
}

/** @param pixels how many bytes the pixels take */
export function webpOf(width: number, height: number, beside?: string, pixels = 6): Buffer {
  const four = (value: number): Buffer => uint32(value).reverse()
  const chunk = (name: string, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from(name), four(data.length), data, Buffer.alloc(data.length % 2)])
  const size = (width - 1) | ((height - 1) << 14)
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk(
      'VP8X',
      Buffer.concat([
        bytes(beside ? 0x0c : 0, 0, 0, 0),
        four(width - 1).subarray(0, 3),
        four(height - 1).subarray(0, 3),
      ]),
    ),
    chunk('VP8L', Buffer.concat([bytes(0x2f), four(size), Buffer.alloc(pixels)])),
    ...(beside ? [chunk('EXIF', Buffer.from(beside)), chunk('XMP ', Buffer.from(beside))] : []),
  ])
  return Buffer.concat([Buffer.from('RIFF'), four(body.length), body])
}
