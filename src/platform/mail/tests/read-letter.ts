/** The head and the body of a letter as it came over the wire; folded lines of the head are one. */
export function readLetter(raw: string): { headers: Map<string, string>; body: string } {
  const [head = '', ...rest] = raw.replaceAll('\r\n', '\n').split('\n\n')
  const headers = new Map(
    head
      .replace(/\n\s+/g, ' ')
      .split('\n')
      .map((line) => {
        const at = line.indexOf(':')
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
      }),
  )
  return { headers, body: rest.join('\n\n') }
}
