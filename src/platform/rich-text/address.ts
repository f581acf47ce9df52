import { limits } from './document.ts'

/**
 * The address that a link may lead to: http, https or mailto, written in one way; null for every other. `www.school.nl`
 * is taken for what somebody means by it.
 */
export function safeAddress(typed: string): string | null {
  const bare = typed.replace(/[\u0000-\u0020\u007f-\u009f]/g, '')
  if (!bare || bare.length > limits.address) return null
  const whole = /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(bare) ? `https://${bare}` : bare
  if (!URL.canParse(whole)) return null
  const { protocol, hostname, username, password, href } = new URL(whole)
  const leads =
    protocol === 'mailto:'
      ? /^mailto:[^@]+@[^@]+$/.test(href)
      : (protocol === 'http:' || protocol === 'https:') && hostname !== '' && !username && !password
  // These end an address, or a cell, in the notation.
  return leads ? href.replace(/[()<>"'|\\\s]/g, escaped) : null
}

const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
