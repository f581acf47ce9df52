// Draws a kept picture anew: smaller, cut, in the forms that browsers load fastest. What a camera wrote beside the pixels
// is not taken along. The work is done by threads of libvips, beside the loop that answers requests.
import type sharp from 'sharp'
import type { Sharp } from 'sharp'
import { mostPixels } from './pictures.ts'

export interface Wish {
  readonly width: number
  /** A part of the picture as it is seen; null: all of it. */
  readonly area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | null
  /** Of a cut picture, so that all widths have one shape. */
  readonly height: number | null
}

export interface DrawnForm {
  readonly mediaType: 'image/avif' | 'image/webp'
  readonly width: number
  readonly height: number
  readonly content: Buffer
}

let loaded: Promise<typeof sharp> | undefined

/** Loaded by the first picture, for a server should not wait for it. One picture at a time, in no more memory than it needs. */
export const drawing = (): Promise<typeof sharp> =>
  (loaded ??= import('sharp').then(({ default: draw }) => {
    draw.concurrency(1)
    draw.cache(false)
    return draw
  }))

/** The size of a picture as it is seen: one that lies on its side is turned. @throws when it cannot be read */
export async function seenSize(content: Buffer): Promise<{ width: number; height: number }> {
  const draw = await drawing()
  const { autoOrient } = await draw(content, { limitInputPixels: mostPixels }).metadata()
  return { width: autoOrient.width, height: autoOrient.height }
}

/** @throws when it cannot be read */
export async function redraw(content: Buffer, { width, area, height }: Wish): Promise<DrawnForm[]> {
  const draw = await drawing()
  const whole = draw(content, { limitInputPixels: mostPixels }).autoOrient()
  const cut = area ? whole.extract(area) : whole
  const sized = cut.resize({ width, ...(height !== null && { height }), withoutEnlargement: height === null })
  return Promise.all([
    drawn('image/avif', sized.clone().avif({ quality: 52, effort: 3 })),
    drawn('image/webp', sized.clone().webp({ quality: 78 })),
  ])
}

async function drawn(mediaType: DrawnForm['mediaType'], picture: Sharp): Promise<DrawnForm> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { mediaType, width: info.width, height: info.height, content: data }
}

/** A drawing of our own as a picture. */
export async function pngOf(svg: string): Promise<Buffer> {
  const draw = await drawing()
  return draw(Buffer.from(svg)).png({ palette: true }).toBuffer()
}
