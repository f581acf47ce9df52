// Text from outside, before it goes anywhere.

/** Without the character that PostgreSQL cannot keep, and without halves of characters. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd')
}
