// Finished public pages, kept in this process until a table changes that they were made of. Changes tell it themselves, by
// triggers and `pg_notify`, so no verb can forget to and every server process hears it.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import { holdConnection } from '../database/held-connection.ts'

export interface KeptPage {
  readonly html: Buffer
  /** Weak: compressed or not, it is the same page. */
  readonly etag: string
  /** Made behind the back of the second reader; until then a page goes as it is. */
  readonly compressed: { begun?: true; br?: Buffer; gzip?: Buffer }
  /** What is sent before each form of it: names and values in turn. */
  readonly head: readonly string[]
  /** What was searched for in vain. */
  readonly nothingFor?: string
}

/** Keeps a page under a key, unless something changed since the keeper was taken. */
export type Keep = (key: string, page: KeptPage, reads: readonly string[]) => void

export interface PageCache {
  readonly find: (key: string) => KeptPage | undefined
  /** Taken before anything is read for a page: what changes while it is made must not be lost. */
  readonly keeper: () => Keep
  /** Done when the next change will be heard. */
  readonly listening: Promise<void>
  readonly close: () => Promise<void>
}

const channel = 'public_pages'
/** The forms of a page together are some three times its compressed size. */
const largestTogether = 64 * 1024 * 1024
/** A connection may die without a word; then this tells. */
const askEvery = 5_000

export function openPageCache(pool: pg.Pool): PageCache {
  const pages = new LRUCache<string, KeptPage & { readonly reads: readonly string[] }>({
    maxSize: largestTogether,
    sizeCalculation: ({ html }) => html.length * 2,
  })
  // Goes on with each change, also while nobody listens: a page that was begun before is not kept after it.
  let changes = 0
  let hears = false
  let heard: () => void = () => undefined
  const listening = new Promise<void>((resolve) => (heard = resolve))
  const changed = (table: string): void => {
    changes++
    for (const [key, { reads }] of pages.entries()) if (reads.includes(table)) pages.delete(key)
  }
  const deaf = (): void => {
    hears = false
    changes++
    pages.clear()
  }
  let pulse: NodeJS.Timeout | undefined
  const connection = holdConnection(
    pool,
    async (client) => {
      client.on('notification', ({ payload = '' }) => changed(payload))
      await client.query(`listen ${channel}`)
      hears = true
      heard()
      clearInterval(pulse)
      pulse = setInterval(() => void alive(client).catch((error: Error) => client.emit('error', error)), askEvery)
      pulse.unref()
    },
    deaf,
  )
  return {
    find: (key) => {
      const page = hears ? pages.get(key) : undefined
      // Not before somebody asks a second time: most that strangers make up is asked for once.
      if (page && !page.compressed.begun) void compress(page).catch(() => undefined)
      return page
    },
    keeper: () => {
      const begun = changes
      return (key, page, reads) => {
        if (!hears || changes !== begun) return
        pages.set(key, { ...page, reads })
      }
    },
    listening,
    close: async () => {
      clearInterval(pulse)
      deaf()
      await connection.leave()
    },
  }
}

async function alive(client: pg.PoolClient): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error('no answer')), askEvery).unref()))
  // Listening twice is listening once; and whoever looks at the connections sees what this one is for.
  await Promise.race([client.query(`listen ${channel}`), late]).finally(() => clearTimeout(timer))
}

/** A page as it can be kept, with what else is sent with every page. */
export function pageOf(text: string, headers: Readonly<Record<string, string>> = {}): KeptPage {
  const html = Buffer.from(text)
  const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  const own = { etag, 'cache-control': 'public, no-cache', vary: 'Cookie, Accept-Language, Accept-Encoding' }
  return { html, etag, compressed: {}, head: Object.entries({ ...headers, ...own }).flat() }
}

async function compress({ html, compressed }: KeptPage): Promise<void> {
  compressed.begun = true
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(html, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: html.length },
    }),
    promisify(gzip)(html),
  ])
  Object.assign(compressed, { br, gzip: zipped })
}
