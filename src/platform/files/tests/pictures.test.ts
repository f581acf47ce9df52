import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jpegOf, pngOf, webpOf } from '../../../../test/pictures.ts'
import { readPicture } from '../pictures.ts'

const secret = 'Emmen, 52.7858 6.8975'
const cases = [
  ['a PNG', 'image/png', pngOf(120, 80, secret), pngOf(120, 80)],
  ['a JPEG', 'image/jpeg', jpegOf(120, 80, secret), jpegOf(120, 80)],
  ['a WebP', 'image/webp', webpOf(120, 80, secret), webpOf(120, 80)],
] as const

describe('a picture', () => {
  it.each(cases)('that is %s keeps its pixels and loses what was written beside them', (_name, type, given, bare) => {
    expect(given.includes(secret)).toBe(true)
    expect(readPicture(given)).toEqual({
      ok: true,
      picture: { mediaType: type, width: 120, height: 80, content: bare },
    })
  })

  it.each(cases)('that is %s and was cleaned already stays as it is', (_name, _type, _given, bare) => {
    expect(readPicture(bare)).toMatchObject({ ok: true, picture: { content: bare } })
  })

  it.each(cases)('that is %s and breaks off is refused, wherever it does', (_name, _type, given) => {
    const read = readPicture(given)
    const whole = read.ok ? read.picture.content : null
    for (let length = 16; length < given.length; length++) {
      const part = readPicture(given.subarray(0, length))
      // Behind the last pixel stand only words: without those the picture is whole.
      expect(part.ok ? part.picture.content : whole, `after ${length} bytes`).toEqual(whole)
    }
    expect(readPicture(given.subarray(0, 30))).toEqual({ ok: false, reason: 'broken' })
  })

  it('is no SVG, whatever its name, and no page', () => {
    const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    expect(readPicture(Buffer.from(svg))).toEqual({ ok: false, reason: 'svg' })
    expect(readPicture(Buffer.from('<html><script>alert(1)</script></html>'))).toEqual({
      ok: false,
      reason: 'noPicture',
    })
    expect(readPicture(Buffer.alloc(0))).toEqual({ ok: false, reason: 'noPicture' })
  })

  it('is refused where a small file would unfold into more pixels than any camera makes', () => {
    expect(readPicture(jpegOf(60_000, 1_001))).toEqual({ ok: false, reason: 'tooManyPixels' })
    expect(readPicture(jpegOf(60_000, 1_000)).ok).toBe(true)
  })

  it('never gives more than an answer, whatever its bytes', () => {
    const starts = cases.map(([, , given]) => given.subarray(0, 12))
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        const read = readPicture(Buffer.concat([start, rest]))
        expect(read.ok || ['broken', 'noPicture', 'svg', 'tooManyPixels'].includes(read.reason)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
