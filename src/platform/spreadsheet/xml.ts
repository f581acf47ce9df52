// The little XML that must be understood before the reading library may see a file. Every pattern stops at the next
// angle bracket, so that time grows with the length of the text whatever is in it.

/** The text of a part without namespace prefix on its own elements; null when missing, or when it declares entities. */
export function plainXml(part: Buffer | undefined): string | null {
  if (!part) return null
  const xml = part.toString('utf8')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return null
  const prefix = /<([A-Za-z][\w.-]{0,30}):(?:worksheet|workbook|sst|styleSheet|Relationships)[\s>]/.exec(
    xml.slice(0, 2000),
  )?.[1]
  return prefix ? xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</') : xml
}

/** Every opening tag of that name, one after the other. */
export function* tags(xml: string, name: string): Generator<string> {
  const start = `<${name}`
  for (let at = xml.indexOf(start); at >= 0; at = xml.indexOf(start, at + start.length)) {
    if (!/[\s/>]/.test(xml.charAt(at + start.length))) continue
    const end = xml.indexOf('>', at)
    if (end < 0) return
    yield xml.slice(at, Math.min(end + 1, at + 2000))
  }
}

/** Attributes of one tag by their name without prefix. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of tag.matchAll(/([\w.-]+)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name, double ?? single ?? '')
  }
  return attributes
}

/** The first element of that name, from its opening to its closing tag, or the tag alone when it closes itself. */
export function section(xml: string, name: string): string | null {
  const [tag] = tags(xml, name)
  if (tag === undefined) return null
  if (tag.endsWith('/>')) return tag
  const from = xml.indexOf(tag)
  const until = xml.indexOf(`</${name}>`, from)
  return until < 0 ? null : xml.slice(from, until + name.length + 3)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function decodeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex: string, digits: string, name) => {
    const code = hex ? parseInt(hex, 16) : digits ? Number(digits) : null
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return entities[String(name)] ?? whole
  })
}
