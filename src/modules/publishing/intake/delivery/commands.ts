// The ways in for mail: other mail servers deliver here, or a program posts what it received.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { transaction, type Database } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import type { Logger } from '../../../../platform/log/log.ts'
import { openReceiver, type ReceivedMessage, type Receiver, type Welcome } from '../../../../platform/mail/receiver.ts'
import type { IntakeSettings, Settings } from '../../../../platform/settings.ts'
import type { Clock } from '../../../../platform/time.ts'
import { keepMail } from '../commands.ts'
import { siteOfAddress } from '../queries.ts'
import { provenSender } from '../reading/public.ts'

interface Opening {
  readonly db: Database
  readonly settings: Settings
  readonly log: Logger
  readonly clock: Clock
}

const usualPort = 2525

/** Takes mail for the addresses of sites, until it is closed; null where that is not configured. */
export async function openIntake({ db, settings, log, clock }: Opening): Promise<Receiver | null> {
  const { domain, receiver, largest, tls } = settings.intake
  if (domain === null || receiver === null) return null
  const receiving = {
    host: receiver.host,
    name: domain,
    largest,
    tls: tls && { cert: await readFile(tls.certificate, 'utf8'), key: await readFile(tls.key, 'utf8') },
    log,
    // Who it is of is not known before the message is there: how much they sent is counted then.
    welcome: async (to: string) => ((await siteOfAddress(db, to, domain)) ? 'yes' : 'unknown') as Welcome,
    keep: async ({ from, to, raw }: ReceivedMessage): Promise<Welcome> => {
      const sites = await Promise.all(to.map((address) => siteOfAddress(db, address, domain)))
      const ids = new Set(sites.flatMap((site) => (site ? [site.siteId] : [])))
      const proven = await provenSender(raw, settings.intake.authserv)
      return transaction(db, async (tx) => {
        const kept = []
        for (const siteId of ids)
          kept.push(await keepMail(tx, settings.filesDirectory, { siteId, from, proven, raw, now: clock.now() }))
        // Its sender tries again later: the sites that have it by then have it once.
        return kept.every(({ ok }) => ok) ? 'yes' : 'tooMany'
      })
    },
  }
  for (let port = receiver.port ?? usualPort; ; port++) {
    try {
      return await openReceiver({ ...receiving, port })
    } catch (error) {
      const isTaken = (error as { code?: unknown }).code === 'EADDRINUSE'
      if (!isTaken || receiver.port !== null || port > usualPort + 50) throw error
    }
  }
}

export interface Delivered {
  readonly from: string
  readonly to: string
  /** Seconds since 1970, when it was signed. */
  readonly at: string
  readonly signature: string
  readonly raw: Buffer
}

/** In seconds: whoever finds a signed message later cannot send it again. */
const signedFor = 300

export type DeliveryRefusal = 'off' | 'signature' | 'unknown' | 'tooLarge' | 'tooMany'

/** Takes a message that a program posts: the signature is over the two addresses, the moment and every byte. */
export async function takeDelivery(
  db: Database,
  intake: IntakeSettings,
  directory: string,
  { from, to, at, signature, raw }: Delivered,
  now: Date,
): Promise<Outcome<{ isNew: boolean }, DeliveryRefusal>> {
  const { domain, secret, largest } = intake
  if (domain === null || secret === null) return refuse('off')
  if (!isSame(signature, signatureOf(secret, { from, to, at, raw }))) return refuse('signature')
  if (!/^\d{1,12}$/.test(at) || Math.abs(now.getTime() / 1000 - Number(at)) > signedFor) return refuse('signature')
  if (raw.length > largest) return refuse('tooLarge')
  const site = await siteOfAddress(db, to, domain)
  if (!site) return refuse('unknown')
  const proven = await provenSender(raw, intake.authserv)
  return transaction(db, (tx) => keepMail(tx, directory, { siteId: site.siteId, from, proven, raw, now }))
}

/** `sha256=` and the HMAC of sender, recipient, moment and message, each on a line of its own. */
export const signatureOf = (secret: string, { from, to, at, raw }: Omit<Delivered, 'signature'>): string =>
  `sha256=${createHmac('sha256', secret).update(`${from}\n${to}\n${at}\n`).update(raw).digest('hex')}`

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
