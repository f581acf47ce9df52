// Words as they are compared: the same as `search_text` in the database makes of them.
import { storable } from '../text.ts'

/** What does not fall apart into a letter and its accent. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'q',
}

/** Without capitals and accents. */
export function plain(text: string): string {
  return storable(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[A-Zßæœøđðþħıłŋŧĸ\u00c6\u0152\u00d8\u0110\u00d0\u00de\u0126\u0141\u014a\u0166]/g, (letter) => {
      const small = letter.toLowerCase()
      return letters[small] ?? small
    })
}

/** The words of a text: letters and digits, with `&` where it binds single ones («M&T»). */
export function wordsOf(text: string): string[] {
  const joined = plain(text)
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .replace(/\b([a-z]) & ([a-z])\b/g, '$1&$2')
  return joined.match(/[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu) ?? []
}
