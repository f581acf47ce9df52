// Takes mail for addresses that we know, and says that it has it only once it is kept. It relays nothing, lets nobody sign
// in and sends nothing back: what it does not take stays with the server that offers it.
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { Logger } from '../log/log.ts'
import { openPlaces } from '../places.ts'

export interface ReceivedMessage {
  /** Who hands it over; empty for what programs send of themselves. Proves nothing. */
  readonly from: string
  /** Addresses of ours, at least one. */
  readonly to: readonly string[]
  readonly raw: Buffer
}

export type Welcome = 'yes' | 'unknown' | 'tooMany'

export interface Receiving {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** How we call ourselves. */
  readonly name: string
  /** Bytes of one message. */
  readonly largest: number
  /** In PEM; null: no STARTTLS. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly log: Logger
  /** In milliseconds: how long one may stay, however much they say. */
  readonly longest?: number
  welcome(to: string): Promise<Welcome>
  /** The sender is told that we have it when this says yes; what it throws makes the sender try again later. */
  keep(message: ReceivedMessage): Promise<Welcome>
}

export interface Receiver {
  readonly port: number
  close(): Promise<void>
}

/** Messages are held in memory while they come in: so many at a time, and no more. */
const mostClients = 10
/** Of one address: whoever is slow on purpose holds no more than these. */
const mostOfOne = 2
const mostRecipients = 10
const connectionsAMinute = 120
/** Somebody who says nothing makes room for who does. */
const silence = 60_000
/** Twenty-five megabytes at a crawl. */
const longestStay = 5 * 60_000

export async function openReceiver(receiving: Receiving): Promise<Receiver> {
  const { host, port, name, largest, tls, log, longest = longestStay } = receiving
  const isBusy = counting(connectionsAMinute)
  const places = openPlaces(Infinity, mostOfOne)
  const tooMany = new Set<string>()
  const server = new SMTPServer({
    name,
    banner: 'Spoorboek',
    size: largest,
    logger: false,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(tls && { cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' }),
    disableReverseLookup: true,
    maxClients: mostClients,
    socketTimeout: silence,
    closeTimeout: 5_000,
    onConnect: ({ remoteAddress, remotePort }, done) => {
      const isRefused = isBusy(remoteAddress) || tooMany.has(endOf({ remoteAddress, remotePort }))
      done(isRefused ? refusal(421, 'Too many connections') : null)
    },
    onRcptTo: ({ address }, session, done) => {
      if (session.envelope.rcptTo.length >= mostRecipients) return done(refusal(452, 'Too many recipients'))
      receiving
        .welcome(address.toLowerCase())
        .then((welcome) => done(answers[welcome]))
        .catch((error: unknown) => done(later(log, error)))
    },
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope
      collected(stream)
        .then(async (raw) => {
          if (raw === null) return done(refusal(552, 'The message is too large'))
          const to = [...new Set(rcptTo.map(({ address }) => address.toLowerCase()))]
          return done(answers[await receiving.keep({ from: senderOf(mailFrom), to, raw })])
        })
        .catch((error: unknown) => done(later(log, error)))
    },
  })
  // A client that hangs up is no trouble of ours.
  server.on('error', () => undefined)
  server.server.prependListener('connection', (socket: Socket) => {
    const end = endOf(socket)
    const leave = places.take(plain(socket.remoteAddress))
    if (!leave) tooMany.add(end)
    const stay = setTimeout(() => socket.destroy(), longest)
    socket.once('close', () => {
      clearTimeout(stay)
      leave?.()
      tooMany.delete(end)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, host, () => {
      server.server.off('error', reject)
      resolve()
    })
  })
  const bound = server.server.address()
  return {
    port: typeof bound === 'object' && bound ? bound.port : port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** An address of the older kind may come dressed as one of the newer. */
const plain = (address = ''): string => address.replace(/^::ffff:/i, '')
const endOf = ({ remoteAddress, remotePort }: Pick<Socket, 'remoteAddress' | 'remotePort'>): string =>
  `${plain(remoteAddress)} ${remotePort}`

const refusal = (code: number, text: string): Error & { responseCode: number } =>
  Object.assign(new Error(text), { responseCode: code })

const answers: Readonly<Record<Welcome, Error | null>> = {
  yes: null,
  unknown: refusal(550, 'There is nobody here by that name'),
  tooMany: refusal(452, 'Too many messages today, try again tomorrow'),
}

function later(log: Logger, error: unknown): Error {
  log.error({ err: error }, 'mail could not be kept')
  return refusal(451, 'Not now, try again later')
}

const senderOf = (given: { address: string } | false): string =>
  given ? given.address.toLowerCase().slice(0, 320) : ''

/** Null: it is larger than was agreed. The rest of it is read and thrown away, or the answer would not be heard. */
async function collected(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (stream.sizeExceeded) chunks.length = 0
    else chunks.push(chunk)
  }
  return stream.sizeExceeded ? null : Buffer.concat(chunks)
}

/** Says of an address whether it came more often than that in this minute. */
function counting(most: number): (address: string) => boolean {
  const seen = new Map<string, number>()
  let minute = 0
  return (address) => {
    const now = Math.floor(Date.now() / 60_000)
    if (now !== minute) {
      seen.clear()
      minute = now
    }
    const count = (seen.get(address) ?? 0) + 1
    seen.set(address, count)
    return count > most
  }
}
