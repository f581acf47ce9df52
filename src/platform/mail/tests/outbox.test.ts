import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { readLetter } from './read-letter.ts'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/setup/database.ts'
import { connect, transaction, type Connection } from '../../database/database.ts'
import { startJobs } from '../../jobs/jobs.ts'
import { openLog } from '../../log/log.ts'
import { readSettings } from '../../settings.ts'
import { asHtml, asText, type Letter } from '../letter.tsx'
import { letterJob, openTransport, post, sendLetter } from '../outbox.ts'

const letter: Letter = {
  to: 'ineke@veenland.example',
  replyTo: 'marieke@voorbeeld.example',
  locale: 'nl',
  subject: 'Klopt uw bijdrage?\r\nBcc: everybody@voorbeeld.example',
  greeting: 'Beste Ineke <b>Bos</b>,',
  lines: ['Zestig euro: € 60,00'],
  action: { label: 'Bekijk', href: 'https://spoorboek.example/bevestigen/abc' },
  signedBy: 'Techniek in Emmen',
  reason: 'U krijgt deze mail omdat …',
}
const from = 'post@spoorboek.example'

describe('letters', () => {
  let database: TestDatabase
  let connection: Connection
  let server: SMTPServer
  let received: string[]
  let refusal: string | null
  beforeAll(async () => {
    database = await createTestDatabase()
    connection = connect(database.url, { name: 'spoorboek-test', max: 12 })
    received = []
    refusal = null
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (refusal === null) received.push(Buffer.concat(chunks).toString())
          // A mail server takes its time: long enough for a second worker to come by.
          setTimeout(() => done(refusal === null ? null : new Error(refusal)), 50)
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    await new Promise<void>((resolve) => server.close(resolve))
    await connection.close()
    await database.drop()
  })
  afterEach(async () => {
    received.length = 0
    refusal = null
    await sql`truncate letters restart identity cascade`.execute(connection.db)
    await sql`delete from graphile_worker._private_jobs`.execute(connection.db)
  })

  const smtpUrl = (): string => `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  const settings = () =>
    readSettings({ NODE_ENV: 'test', SECRET: 's'.repeat(32), SMTP_URL: smtpUrl(), MAIL_FROM: from })
  const job = () =>
    letterJob(openTransport(settings()), from) as unknown as (payload: { id: number }, tools: object) => Promise<void>
  const tools = () => ({ db: connection.db, log: openLog('silent') })
  const rows = async () =>
    (
      await sql<{ id: number; sent: boolean; attempts: number; last_error: string | null }>`
        select id, sent_at is not null as sent, attempts, last_error from letters order by id`.execute(connection.db)
    ).rows
  const write = () => transaction(connection.db, (tx) => post(tx, letter))

  it('do not exist when the change they tell of does not', async () => {
    const failed = transaction(connection.db, async (tx) => {
      await post(tx, letter)
      throw new Error('no change')
    })
    await expect(failed).rejects.toThrow('no change')
    expect(await rows()).toEqual([])
    const { rows: jobs } = await sql`select from graphile_worker.jobs`.execute(connection.db)
    expect(jobs).toEqual([])
  })

  it('arrive as they were written, in text and HTML, and no line of theirs becomes a header', async () => {
    await write()
    await job()({ id: 1 }, tools())
    expect(received).toHaveLength(1)
    const read = readLetter(received[0]!)
    expect(read.headers.get('to')).toBe('ineke@veenland.example')
    expect(read.headers.get('from')).toBe(from)
    expect(read.headers.get('reply-to')).toBe('marieke@voorbeeld.example')
    expect(read.headers.get('message-id')).toBe('<letter-1@spoorboek.example>')
    expect([...read.headers.keys()]).not.toContain('bcc')
    const [text, html] = read.body.split('Content-Type: text/html')
    expect(text).toContain('Beste Ineke <b>Bos</b>,')
    expect(html).toContain('&lt;b>Bos')
    expect(html).not.toContain('<b>Bos')
    expect(await rows()).toEqual([{ id: 1, sent: true, attempts: 1, last_error: null }])
  })

  it('are sent once, however often the job comes', async () => {
    await write()
    for (let time = 0; time < 3; time++) await job()({ id: 1 }, tools())
    expect(received).toHaveLength(1)
  })

  it('are sent once when the job runs many times at the same moment', async () => {
    await write()
    await Promise.all(Array.from({ length: 6 }, () => job()({ id: 1 }, tools())))
    expect(received).toHaveLength(1)
    expect(await rows()).toMatchObject([{ sent: true, attempts: 1 }])
  })

  it('are tried again after trouble, which is noted', async () => {
    await write()
    refusal = 'mailbox busy'
    await expect(job()({ id: 1 }, tools())).rejects.toThrow(/mailbox busy/)
    expect(await rows()).toMatchObject([
      { sent: false, attempts: 1, last_error: expect.stringContaining('mailbox busy') as string },
    ])
    refusal = null
    await job()({ id: 1 }, tools())
    expect(await rows()).toEqual([{ id: 1, sent: true, attempts: 2, last_error: null }])
    expect(received).toHaveLength(1)
  })

  it('take along what is attached, and let go of it once it is delivered', async () => {
    const content = Buffer.from('what was signed')
    const attachments = [{ name: 'verklaring.pdf', mediaType: 'application/pdf', content }]
    await transaction(connection.db, (tx) => post(tx, { ...letter, attachments }))
    refusal = 'mailbox busy'
    await expect(job()({ id: 1 }, tools())).rejects.toThrow(/mailbox busy/)
    refusal = null
    await job()({ id: 1 }, tools())
    expect(received[0]).toContain('filename=verklaring.pdf')
    expect(received[0]).toContain(content.toString('base64'))
    const left = await sql`select from letter_attachments`.execute(connection.db)
    expect(left.rows).toHaveLength(0)
  })

  it('wait when no mail server answers', async () => {
    await write()
    const dead = letterJob(
      openTransport({ ...settings(), smtpUrl: 'smtp://127.0.0.1:1' }),
      from,
    ) as unknown as ReturnType<typeof job>
    await expect(dead({ id: 1 }, tools())).rejects.toThrow()
    expect(await rows()).toMatchObject([{ sent: false, attempts: 1 }])
  })

  it('go out by the worker, and its log names nobody', async () => {
    const lines: string[] = []
    const log = openLog('error', { write: (line: string) => void lines.push(line) })
    refusal = 'no such user ineke@veenland.example'
    const worker = connect(database.url, { name: 'spoorboek-test', max: 6 })
    const running = await startJobs(
      worker.pool,
      worker.db,
      { [sendLetter]: letterJob(openTransport(settings()), from) },
      log,
    )
    await write()
    await until(async () => (await rows())[0]?.attempts === 1)
    await until(async () => lines.length > 0)
    expect(lines.join('')).not.toContain('ineke')
    refusal = null
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(connection.db)
    await until(async () => (await rows())[0]?.sent === true)
    await running.stop()
    await worker.close()
    expect(received).toHaveLength(1)
  })

  it('say the same in text and in HTML, and show what people typed as text', () => {
    const [text, html] = [asText(letter), asHtml(letter)]
    expect(text).toContain('https://spoorboek.example/bevestigen/abc')
    expect(html).toContain('href="https://spoorboek.example/bevestigen/abc"')
    expect(html).toContain('Beste Ineke &lt;b>Bos&lt;/b>,')
    expect(html).toContain('<html lang="nl">')
  })
})

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await done()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not happen in ten seconds')
}
