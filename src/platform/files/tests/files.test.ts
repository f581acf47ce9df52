import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/setup/database.ts'
import { connect, transaction, type Connection } from '../../database/database.ts'
import { evidenceTypes, fileById, filesById, keepFile, pathOf, recogniseFile, streamFile } from '../files.ts'

describe('files', () => {
  let database: TestDatabase
  let connection: Connection
  let directory: string
  beforeAll(async () => {
    database = await createTestDatabase()
    connection = connect(database.url, { name: 'spoorboek-test', max: 4 })
    directory = await mkdtemp(join(tmpdir(), 'files-'))
  })
  afterAll(async () => {
    await connection.close()
    await database.drop()
    await rm(directory, { recursive: true })
  })
  afterEach(async () => void (await sql`delete from files`.execute(connection.db)))

  const keep = (name: string, content: Buffer | string) =>
    transaction(connection.db, (tx) =>
      keepFile(tx, directory, { name, content: Buffer.from(content), mediaType: 'application/pdf', uploadedBy: null }),
    )
  const onDisk = async (): Promise<string[]> =>
    (await readdir(directory, { recursive: true, withFileTypes: true }))
      .filter((each) => each.isFile())
      .map(({ name }) => name)

  it('are kept under the hash of their bytes and come back as they were', async () => {
    const stored = await keep('bon.pdf', 'bytes')
    expect(stored.sha256).toBe(createHash('sha256').update('bytes').digest('hex'))
    expect(await fileById(connection.db, stored.id)).toEqual(stored)
    expect((await buffer(streamFile(directory, stored.sha256))).toString()).toBe('bytes')
    expect((await stat(pathOf(directory, stored.sha256))).mode & 0o077, 'for nobody else on the machine').toBe(0)
  })

  it('of the same bytes take their place on disk once, and each has its own name', async () => {
    const before = (await onDisk()).length
    const [one, two] = [await keep('een.pdf', 'same'), await keep('twee.pdf', 'same')]
    await Promise.all(Array.from({ length: 8 }, () => keep('tegelijk.pdf', 'same')))
    expect(one.id).not.toBe(two.id)
    expect(await onDisk()).toHaveLength(before + 1)
    expect((await filesById(connection.db, [one.id, two.id])).map(({ name }) => name).sort()).toEqual([
      'een.pdf',
      'twee.pdf',
    ])
    expect(await filesById(connection.db, [])).toEqual([])
  })

  it('that were written by half before are written anew', async () => {
    const path = pathOf(directory, (await keep('a.pdf', 'whole')).sha256)
    await writeFile(path, 'wh')
    await keep('a.pdf', 'whole')
    expect(await readFile(path, 'utf8')).toBe('whole')
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\bon.pdf', 'bon.pdf'],
    ['a\r\nb\u0000c.pdf', 'a__b_c.pdf'],
    ['a<b>"c|d?.pdf', 'a_b__c_d_.pdf'],
    ['', 'bestand'],
    ['map/', 'bestand'],
    ['   ', 'bestand'],
    ['naïve €.pdf', 'naïve €.pdf'],
  ])('called %j are named %j', async (given, name) => expect((await keep(given, 'x')).name).toBe(name))

  it('with a name that is too long keep its end', async () => {
    const { name } = await keep(`${'x'.repeat(500)}.pdf`, 'x')
    expect(name).toHaveLength(255)
    expect(name).toMatch(/\.pdf$/)
    expect((await keep('😀'.repeat(300), 'x')).name).toBe('😀'.repeat(255))
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'image/jpeg'],
    ['a page', Buffer.from('<!doctype html>'), null],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]), null],
    ['nothing', Buffer.alloc(0), null],
    ['a start that breaks off', Buffer.from('89504e47', 'hex'), null],
  ])('are recognised by what they hold: %s', async (_what, content, mediaType) => {
    const found = await recogniseFile(content, evidenceTypes)
    expect(found.ok ? found.mediaType : null).toBe(mediaType)
  })
})
