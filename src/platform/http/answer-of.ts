// Asks an address outside whether it answers. The address came from somebody who writes, so it must not reach what only
// this server can reach: names are looked up here, and only addresses of the open internet are spoken to.
import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { request as askOpen, type RequestOptions } from 'node:http'
import { request as askSecret } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const patience = 10_000
const mostTurns = 4

const closed = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(net, bits, 'ipv6')

/** Whether an address lies in the open internet; also of the form `::ffff:10.0.0.1`. */
export const isOpen = (address: string): boolean =>
  isIP(address) === 4 ? !closed.check(address, 'ipv4') : isIP(address) === 6 && !closed.check(address, 'ipv6')

const openOnly: LookupFunction = (host, options, found) => {
  lookUp(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? []
    if (error ?? (!first || !addresses.every(({ address }) => isOpen(address))))
      return found(error ?? new Error('not open'), '', 4)
    return options.all ? found(null, addresses) : found(null, first?.address ?? '', first?.family)
  })
}

/** The status that an address answers with in the end; 0 when it does not answer, or is none of the open internet. */
export async function answerOf(address: string): Promise<number> {
  let next = address
  for (let turn = 0; turn <= mostTurns; turn++) {
    const { status, location } = await askOnce(next)
    if (status < 300 || status >= 400 || location === undefined || !URL.canParse(location, next)) return status
    next = new URL(location, next).href
  }
  return 0
}

async function askOnce(address: string): Promise<{ status: number; location: string | undefined }> {
  const { protocol, hostname, port } = new URL(address)
  const host = hostname.replace(/^\[|\]$/g, '')
  const known = protocol === 'http:' || protocol === 'https:'
  // An address in numbers is never looked up: it is judged as it stands.
  if (!known || (port !== '' && port !== '80' && port !== '443') || (isIP(host) !== 0 && !isOpen(host)))
    return { status: 0, location: undefined }
  const options: RequestOptions = {
    method: 'GET',
    lookup: openOnly,
    timeout: patience,
    signal: AbortSignal.timeout(patience),
    headers: { 'user-agent': 'Spoorboek (kijkt of links nog werken)', accept: 'text/html,*/*;q=0.5' },
  }
  return new Promise((resolve) => {
    const request = (protocol === 'https:' ? askSecret : askOpen)(address, options, (answer) => {
      answer.destroy()
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve({ status: 0, location: undefined }))
    request.end()
  })
}
