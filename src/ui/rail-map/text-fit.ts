// Width of text in our letter, near enough to keep labels apart without a browser.

/** Advance in hundredths of the size of the letter, by width; the rest is taken as 58. */
const widths: Record<number, string> = {
  17: "'",
  22: ',.:;',
  25: 'j|‘’·itl ',
  29: '!',
  31: '"()f[',
  35: ']{}r-_',
  39: '/I\\1',
  47: 'yvzs*?cxk–',
  53: '7JaLeué',
  66: 'CKA0#€D',
  69: 'wGHNUO',
  73: 'Q&@',
  84: 'mMW%',
}
const known = new Map(Object.entries(widths).flatMap(([width, letters]) => [...letters].map((l) => [l, Number(width)])))

/** In pixels, a little more than it will be. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const letter of text) sum += known.get(letter) ?? 58
  return (sum * size * 1.03) / 100
}

export interface FitRules {
  size: number
  /** Width that a line tries to stay within. */
  wanted: number
  lines: number
}

/**
 * Breaks a text into lines of about one width; the last of the allowed lines is used only where a wider line does not
 * do. What does not fit ends in an ellipsis; the whole text stands in the list below the map.
 */
export function fitText(text: string, { size, wanted, lines }: FitRules): string[] {
  const words = text
    .trim()
    .split(/\s+/)
    .flatMap((word) => pieces(word, size, Math.max(wanted * 1.25, 165)))
  for (let count = 1; count < lines; count++) {
    // A shorter text is broken evenly, so that no word stands alone without need.
    const even = textWidth(text, size) / count
    for (const width of [even, even * 1.15, even * 1.3, wanted]) {
      if (width > wanted) continue
      const broken = breakAt(words, size, width)
      if (broken.length <= count) return broken
    }
  }
  for (const width of [wanted * 1.12, wanted * 1.25]) {
    const broken = breakAt(words, size, width)
    if (broken.length < lines) return broken
  }
  const broken = breakAt(words, size, wanted)
  const last = broken.slice(lines - 1).join(' ')
  return [...broken.slice(0, lines - 1), cut(last, size, wanted)]
}

function breakAt(words: readonly string[], size: number, width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A word too long for a line is cut with a hyphen. */
function pieces(word: string, size: number, width: number): string[] {
  if (textWidth(word, size) <= width) return [word]
  const letters = [...word]
  let part = ''
  const parts: string[] = []
  for (const letter of letters) {
    if (textWidth(`${part}${letter}-`, size) > width) {
      parts.push(`${part}-`)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

function cut(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  let kept = text
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
