/** The same short text for the same value. Not a secret, so a plain hash (FNV-1a, 64 bits) does. */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value)
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  }
  return hash.toString(36)
}
