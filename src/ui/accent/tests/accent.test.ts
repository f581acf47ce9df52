import { describe, expect, it } from 'vitest'
import { accentStylesheet, correctAccent } from '../accent.ts'
import { contrast, parseHex } from '../contrast.ts'

const on = (colour: string, ground: string): number => contrast(parseHex(colour)!, parseHex(ground)!)

describe('the accent of a region', () => {
  it('keeps a colour that can be read', () => {
    expect(correctAccent('#73397A')).toMatchObject({ light: '#73397a', corrected: false })
  })

  it('darkens a colour that cannot be read on light, and says so', () => {
    const accent = correctAccent('#f2b705')!
    expect(accent.corrected).toBe(true)
    expect(accent.contrastGiven).toBe(1.8)
    expect(accent.contrastLight).toBeGreaterThanOrEqual(4.5)
  })

  it('reaches 4.5 on every ground in both schemes, whatever the colour', () => {
    for (let hue = 0; hue < 4096; hue += 7) {
      const accent = correctAccent(`#${hue.toString(16).padStart(3, '0')}`)!
      for (const ground of ['#f6f4ef', '#ffffff']) expect(on(accent.light, ground)).toBeGreaterThanOrEqual(4.5)
      for (const ground of ['#0a1823', '#15283a']) expect(on(accent.dark, ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('refuses what is no colour', () => {
    expect(correctAccent('paars')).toBeNull()
    expect(accentStylesheet('red;}body{display:none')).toBe('')
  })

  it('writes both values for the reader to choose from', () => {
    expect(accentStylesheet('#73397a')).toMatch(/^:root\{--spoor-region-accent:light-dark\(#73397a,#[0-9a-f]{6}\)\}\n$/)
  })
})
