// What of a mail its sender wrote for us: without what they answer to, without who they are, without what programs add.

/** A line that begins what the sender did not write, or no longer to us. */
const closings =
  /^(met (vriendelijke|hartelijke|sportieve|warme) groet(en)?|(vriendelijke|hartelijke|warme) groet(en)?|groet(jes|en)?|m\.?v\.?g\.?|(with )?(kind|best|warm) regards|regards|yours sincerely|cheers)\b[\s,.!–-]*([\p{L}.'’ -]{0,60})$/iu
const devices =
  /^((verstuurd|verzonden) (vanaf|vanuit|met|via) |sent (from|with|via) |download outlook|get outlook|outlook voor )/i
const forwarded = /^(-+\s*|begin )?(doorgestuurd bericht|forwarded message|doorgezonden bericht|fwd message)/i
const replied = /^(op|on|am|le)\s.{5,160}\s(schreef|wrote|schrieb|a écrit)\b.{0,160}:$/i
const original = /^[-_\s]*(oorspronkelijk bericht|original message|ursprüngliche nachricht)[-_\s]*$/i
const headOf = { first: /^\*?(van|from)\s*:\*?\s*\S/i, next: /^\*?(verzonden|sent|datum|date|aan|to)\s*:/i }
/** Below a closing stands a name and an address, not a story. */
const longestSignature = 14
/** No ending is longer: of more than this only the beginning is looked at, or a line of dots takes for ever. */
const longestLine = 400

/** The number of lines to keep, from the top. */
export function linesToKeep(given: readonly string[], isForward = false): number {
  const lines = given.map((line) => begun(line.trim()))
  const passesOn = isForward || lines.some((line) => forwarded.test(line))
  const story = endOfStory(lines)
  const at = lines.findIndex(
    (line, index) =>
      line === '--' ||
      devices.test(line) ||
      (closings.test(line) && (index >= story || quoted(lines, index, passesOn))) ||
      (!passesOn && begins(lines, line, index)),
  )
  const keeps = at < 0 ? lines.length : at
  // Somebody who only signs still sent something: rather too much than nothing.
  return lines.slice(0, keeps).some(Boolean) ? keeps : lines.length
}

const begun = (line: string): string => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line)

/** The line that no more than a signature stands below of; found once, as every line may be a closing. */
function endOfStory(lines: readonly string[]): number {
  let left = 0
  for (let at = lines.length - 1; at >= 0; at--) if (lines[at] && ++left > longestSignature) return at
  return 0
}

/** Whether a quoted message follows on a signature that may be long. */
const quoted = (lines: readonly string[], from: number, passesOn: boolean): boolean =>
  !passesOn && lines.slice(from, from + longestSignature + 1).some((line, index) => begins(lines, line, from + index))

function begins(lines: readonly string[], line: string, at: number): boolean {
  if (original.test(line) || replied.test(line)) return true
  // Programs break a long line in two.
  if (/^(op|on)\s/i.test(line) && replied.test(`${line} ${lines[at + 1] ?? ''}`)) return true
  return headOf.first.test(line) && lines.slice(at + 1, at + 4).some((next) => headOf.next.test(next))
}

/** Without the lines that a program put a > before. */
export const withoutQuotes = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')

/** Whether a part of HTML is a quoted message or a signature, by the names that mail programs give them. */
export function isTail(tag: string, attributes: Readonly<Record<string, string>>, isForward: boolean): boolean {
  const { class: names = '', id = '', type = '' } = attributes
  if (/gmail_signature|moz-signature|protonmail_signature/.test(names) || attributes['data-smartmail']) return true
  if (/^(ms-outlook-mobile-signature|signature)$/i.test(id)) return true
  if (isForward) return false
  if (tag === 'blockquote' && type === 'cite') return true
  return /gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra/.test(names)
}

const prefix = /^((re|fw|fwd|antw|doorst|doorgest)\s*(\[\d+\])?\s*:\s*)+/i
export const isForwarded = (subject: string): boolean => /^(re:\s*)?(fw|fwd|doorst|doorgest)\s*:/i.test(subject)

/** A title of a subject; null where it says nothing. */
export const titleOf = (subject: string): string | null =>
  [...subject.trim().replace(prefix, '').trim()].slice(0, 200).join('').trim() || null

/** Whether a program sent it, or it came by a list: those are never answered, or two programs write to each other for ever. */
export function isAutomatic(header: (name: string) => readonly string[], envelopeFrom: string, from: string): boolean {
  const has = (name: string, words: RegExp): boolean => header(name).some((value) => words.test(value))
  return (
    envelopeFrom === '' ||
    header('auto-submitted').some((value) => !/^no\b/i.test(value)) ||
    has('precedence', /^(bulk|junk|list|auto_reply)/i) ||
    ['list-id', 'list-unsubscribe', 'list-post', 'x-autoreply', 'x-autorespond', 'x-loop', 'feedback-id'].some(
      (name) => header(name).length > 0,
    ) ||
    has('content-type', /^multipart\/report/i) ||
    /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+@-]|$)/i.test(from)
  )
}

/**
 * Whether our own mail server (`authserv`) found that the domain of the sender stands behind the message. Only the topmost
 * word of that server counts: what stands below came along with the message, and anybody may have written it.
 */
export function isProven(results: readonly string[], authserv: string | null, from: string): boolean {
  const domain = from.slice(from.lastIndexOf('@') + 1).toLowerCase()
  const [said] = authserv === null ? [] : results.filter((value) => serverOf(value) === authserv)
  if (said === undefined || !domain) return false
  return (bared(said) ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ?= ?/g, '=')
    .split(';')
    .slice(1)
    .some((method) => {
      const [result = '', ...given] = method.trim().toLowerCase().split(' ')
      const of = (name: string): boolean =>
        isOf(domain, given.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? '')
      if (result === 'dmarc=pass') return of('header.from')
      if (result === 'dkim=pass') return of('header.d') || of('header.i')
      return result === 'spf=pass' && of('smtp.mailfrom')
    })
}

/** Longer than any server writes. */
const longestResults = 10_000

/**
 * Without remarks, and with one sign for whatever stands between quotes: the address of a sender is written there as it came,
 * and what it holds must not read as words of our server. Null where it does not end as it should.
 */
function bared(said: string): string | null {
  if (said.length > longestResults) return null
  let [bare, depth, isQuoted] = ['', 0, false]
  for (let at = 0; at < said.length; at++) {
    const sign = said.charAt(at)
    if (isQuoted) {
      if (sign === '\\') at++
      else isQuoted = sign !== '"'
    } else if (sign === '\\' || (depth > 0 && sign === '"')) return null
    else if (sign === '(') depth++
    else if (sign === ')') {
      if (--depth < 0) return null
      bare += ' '
    } else if (depth === 0) {
      isQuoted = sign === '"'
      bare += isQuoted ? '_' : sign
    }
  }
  return isQuoted || depth > 0 ? null : bare
}

const serverOf = (value: string): string => (/^[^\s;]+/.exec(value)?.[0] ?? '').toLowerCase()

/** A domain speaks for itself and for what lies below it. */
function isOf(domain: string, named: string): boolean {
  const of = named.slice(named.lastIndexOf('@') + 1)
  return of.includes('.') && (domain === of || domain.endsWith(`.${of}`))
}
