// A region picks one colour; the platform derives a light and a dark value from it that can be read everywhere.
import { type Rgb, contrast, mix, parseHex, toHex } from './contrast.ts'

/** Grounds that the accent stands on, as the tokens have them: sand and white, or the night colours. */
const lightGrounds: readonly Rgb[] = [
  [0xf6, 0xf4, 0xef],
  [0xff, 0xff, 0xff],
]
const darkGrounds: readonly Rgb[] = [
  [0x0a, 0x18, 0x23],
  [0x15, 0x28, 0x3a],
]
const needed = 4.5

export interface Accent {
  light: string
  dark: string
  /** The light value is not the colour that was given: tell the region. */
  corrected: boolean
  /** Contrast with white of what was given, and of the light value that is used. */
  contrastGiven: number
  contrastLight: number
}

/** Null when the text is no colour. */
export function correctAccent(hex: string): Accent | null {
  const given = parseHex(hex)
  if (!given) return null
  const white: Rgb = [255, 255, 255]
  const light = until(given, [0, 0, 0], lightGrounds)
  const dark = until(given, white, darkGrounds)
  return {
    light: toHex(light),
    dark: toHex(dark),
    corrected: toHex(light) !== toHex(given),
    contrastGiven: oneDecimal(contrast(given, white)),
    contrastLight: oneDecimal(contrast(light, white)),
  }
}

/** The stylesheet of a region; empty when the text is no colour, so the colour of the platform stays. */
export function accentStylesheet(hex: string): string {
  const accent = correctAccent(hex)
  return accent ? `:root{--spoor-region-accent:light-dark(${accent.light},${accent.dark})}\n` : ''
}

/** Goes from a colour towards black or white in steps of 1 %, until it can be read on each ground. */
function until(from: Rgb, towards: Rgb, grounds: readonly Rgb[]): Rgb {
  for (let step = 0; step <= 100; step++) {
    // Rounded to what can be written down, as the written value is what must be read.
    const colour = parseHex(toHex(mix(from, towards, step / 100))) ?? towards
    if (grounds.every((ground) => contrast(colour, ground) >= needed)) return colour
  }
  return towards
}

const oneDecimal = (value: number): number => Math.floor(value * 10) / 10
