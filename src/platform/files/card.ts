// A picture of a title, as it stands beside a link that somebody shares: words in our own letter on one ground. The letter
// is a file that comes along, so a server without fonts draws the same.
import { createRequire } from 'node:module'
import { drawing } from './redraw.ts'

export interface CardWords {
  /** What it is, small, above. */
  readonly above: string
  readonly title: string
  /** Whose it is, below. */
  readonly below: string
  /** Of the stripe on the left: `#f7a600`. */
  readonly accent: string
}

/** In pixels: what networks show whole. */
export const cardSize = { width: 1200, height: 630 } as const
const ground = '#15324b'
const room = { left: 96, width: 1016 } as const

const require = createRequire(import.meta.url)
const letter = (weight: string): string =>
  require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`)

/** Long titles get smaller letters, so that they fit in four lines. */
export const titleSize = (title: string): number => (title.length <= 60 ? 72 : title.length <= 110 ? 58 : 46)

export async function drawCard({ above, title, below, accent }: CardWords): Promise<Buffer> {
  const draw = await drawing()
  const line = async (words: string, font: string, weight: string, colour: string, height: number) => {
    const { data, info } = await draw({
      text: {
        text: `<span foreground="${colour}">${escaped(words)}</span>`,
        font,
        fontfile: letter(weight),
        rgba: true,
        width: room.width,
        wrap: 'word-char',
        spacing: 6,
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true })
    // What is still too high for its place is cut off: words of four hundred letters have no end that matters.
    if (info.height <= height) return { input: data, height: info.height }
    const { width } = info
    return { input: await draw(data).extract({ left: 0, top: 0, width, height }).png().toBuffer(), height }
  }
  const name = 'Atkinson Hyperlegible Next'
  const [small, large, site] = [
    await line(above || ' ', `${name} 30`, '400Regular', '#c9d6e0', 44),
    await line(title || ' ', `${name} Bold ${titleSize(title)}`, '700Bold', '#ffffff', 350),
    await line(below || ' ', `${name} Bold 34`, '700Bold', '#ffffff', 50),
  ]
  const stripe = { width: 24, height: cardSize.height, channels: 3, background: accent } as const
  return draw({ create: { ...cardSize, channels: 3, background: ground } })
    .composite([
      { input: { create: stripe }, left: 0, top: 0 },
      { input: small.input, left: room.left, top: 80 },
      { input: large.input, left: room.left, top: 150 },
      { input: site.input, left: room.left, top: cardSize.height - 80 - site.height },
    ])
    .png({ palette: true })
    .toBuffer()
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (words: string): string =>
  words.replace(/[\u0000-\u0008\u000b-\u001f]/g, '').replace(/[&<>]/g, (sign) => signs[sign] ?? '')
