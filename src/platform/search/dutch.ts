// Dutch as far as search needs it: which words are no help, and what singular and plural have in common.

/** Say nothing about what is looked for. */
export const smallWords: ReadonlySet<string> = new Set(
  'de het een en van voor in op te met aan bij of is der den the a an and of for'.split(' '),
)

/** Forms of a company: «Veenland Metaal B.V.» is looked for as «Veenland Metaal». */
export const legalForms: ReadonlySet<string> = new Set(
  'bv nv vof cv stichting vereniging cooperatie maatschap eenmanszaak'.split(' '),
)

/**
 * What the other number of a noun begins with: `gastlessen` gives `gastles`, `scholen` gives `school`, `huis` gives
 * `huize`. Without the word itself; empty where nothing is known.
 */
export function otherNumbers(word: string): string[] {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return []
  const found = word.endsWith('en') ? singularsOf(word.slice(0, -2)) : pluralsOf(word)
  return [...new Set(found)].filter((root) => root.length >= 3 && root !== word)
}

function singularsOf(stem: string): string[] {
  if (stem.endsWith('hed')) return [`${stem.slice(0, -2)}eid`]
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) return [stem.slice(0, -1)]
  const voiceless = stem.replace(/z$/, 's').replace(/v$/, 'f')
  // An open syllable in the plural has its vowel twice in the singular: namen, naam.
  const long = /(^|[^aeiou])([aeou])([^aeiou])$/.test(voiceless)
    ? [voiceless.replace(/([aeou])([^aeiou])$/, '$1$1$2')]
    : []
  return [...long, voiceless]
}

function pluralsOf(word: string): string[] {
  const single = word.length > 5 && /[^su]s$/.test(word) ? [word.slice(0, -1)] : []
  if (/([aeou])\1[^aeiou]$/.test(word)) {
    const open = word.replace(/([aeou])\1([^aeiou])$/, '$1$2')
    return [...single, `${open.replace(/s$/, 'z').replace(/f$/, 'v')}e`]
  }
  if (/[aeiou]{2}[sf]$/.test(word)) return [...single, `${word.replace(/s$/, 'z').replace(/f$/, 'v')}e`]
  return single
}
