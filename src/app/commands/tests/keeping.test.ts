// Backup and restore, verify, doctor, demo, migrate, invitation: what keeps a Spoorboek in order.
import { appendFile, cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plannerText } from '../../../../bench/planner.ts'
import { connect, type Database } from '../../../platform/database/database.ts'
import { openOffice, type Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const file = join(office.dataDirectory, 'planner.csv')
  await writeFile(file, plannerText(8))
  await office.run(['import', 'planner', file, '--region', 'emmen', '--period', '2025-2028'])
  // What some programs take for the end of a line, and what JSON has a sign for.
  await sql`update activities set title = ${'Eén\u2028twee\u2029drie "vier" \\ vijf\nzes'} where id = (select min(id) from activities)`.execute(
    office.db,
  )
})
afterAll(() => office.close())

async function rowsOf(db: Database): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`.execute(db)
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(db)
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

const target = async (name: string): Promise<{ DATABASE_URL: string; FILES_DIRECTORY: string }> => {
  await sql`create database ${sql.id(name)}`.execute(office.db)
  const url = new URL(office.url)
  url.pathname = `/${name}`
  return { DATABASE_URL: url.href, FILES_DIRECTORY: join(office.dataDirectory, `files-of-${name}`) }
}

describe('backup and restore', () => {
  let backup = ''
  beforeAll(async () => {
    backup = join(office.dataDirectory, 'backups', 'maandag')
    // A number that was given and taken back is not given again.
    await sql`insert into goals (plan_id, position, name) select min(id), 90, 'weg' from plans`.execute(office.db)
    await sql`delete from goals where name = 'weg'`.execute(office.db)
    // A version refers to its item, and the item to the version that is public.
    await sql`
      with item as (
        insert into items (kind, slug, published_at) values ('news', 'open-dag', now()) returning id
      )
      insert into item_versions (item_id, number, title, body) select id, 1, 'Open dag', '{"type":"doc","content":[]}' from item`.execute(
      office.db,
    )
    await sql`update items set state = 'published', public_version_id = (select max(id) from item_versions)`.execute(
      office.db,
    )
    const ended = await office.run(['backup', `${backup}/`])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
  })

  it('brings every row and every file back, and goes on numbering', async () => {
    const env = await target('kopie')
    expect(await office.run(['restore', backup], env)).toMatchObject({ code: 0, stderr: '' })
    const copy = connect(env.DATABASE_URL, { name: 'spoorboek-test' })
    try {
      const [before, after] = [await rowsOf(office.db), await rowsOf(copy.db)]
      expect(Object.keys(after)).toEqual(Object.keys(before))
      for (const [name, rows] of Object.entries(before)) expect([name, after[name]]).toEqual([name, rows])
      const next = async (db: Database): Promise<unknown[]> =>
        (
          await sql`select nextval(pg_get_serial_sequence('goals', 'id')) as goal, nextval(pg_get_serial_sequence('audit_log', 'id')) as deed`.execute(
            db,
          )
        ).rows
      expect(await next(copy.db)).toEqual(await next(office.db))
    } finally {
      await copy.close()
    }
    const files = async (folder: string): Promise<string[]> => (await readdir(folder, { recursive: true })).sort()
    expect(await files(env.FILES_DIRECTORY)).toEqual(await files(join(office.dataDirectory, 'files')))
    expect(await office.run(['verify'], env)).toMatchObject({ code: 0, stdout: 'everything adds up\n' })
    expect(await office.run(['restore', backup], env)).toMatchObject({ code: 1, stdout: '' })
  })

  it.each([
    [
      'a table',
      async (folder: string) => {
        const file = join(folder, 'tables', 'people.jsonl.gz')
        const bytes = await readFile(file)
        await writeFile(file, bytes.subarray(0, bytes.length - 20))
      },
    ],
    [
      'a file',
      async (folder: string) => {
        const [name] = (await readdir(join(folder, 'files'), { recursive: true })).filter((entry) => entry.length > 60)
        await appendFile(join(folder, 'files', name!), 'x')
      },
    ],
    ['the list', (folder: string) => writeFile(join(folder, 'manifest.json'), '{')],
  ])('refuses a backup of which %s is damaged and leaves the database empty', async (what, damage) => {
    const damaged = join(office.dataDirectory, 'backups', `damaged ${what}`)
    await cp(backup, damaged, { recursive: true })
    await damage(damaged)
    const env = await target(`damaged_${what.replace(' ', '_')}`)
    const ended = await office.run(['restore', damaged], env)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain('damaged')
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1)
    const copy = connect(env.DATABASE_URL, { name: 'spoorboek-test' })
    const { rows } = await sql<{ n: number }>`select count(*) as n from people`.execute(copy.db)
    await copy.close()
    expect(rows[0]!.n).toBe(0)
  })

  it('refuses to overwrite a backup, and a folder that is none', async () => {
    expect(await office.run(['backup', backup])).toMatchObject({ code: 1, stdout: '' })
    const ended = await office.run(['restore', office.dataDirectory])
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain('is not a finished backup')
  })
})

describe('verify', () => {
  it('names a sum changed by hand, a damaged file, and who takes part as an organisation that was merged', async () => {
    expect(await office.run(['verify'])).toMatchObject({ code: 0, stdout: 'everything adds up\n' })
    const { rows } = await sql<{ id: number; sha256: string }>`
      update activities set confirmed_cents = confirmed_cents + 1 where id = (select min(id) from activities)
      returning id, (select sha256 from files limit 1)`.execute(office.db)
    const { id, sha256 } = rows[0]!
    await appendFile(join(office.dataDirectory, 'files', sha256.slice(0, 2), sha256), 'x')
    await sql`
      with stays as (insert into organisations (kind, name) values ('company', 'Blijft') returning id),
      went as (insert into organisations (kind, name, merged_into) select 'company', 'Ging op', id from stays returning id)
      insert into region_members (region_id, organisation_id, role, valid_from)
      select (select min(id) from regions), id, 'partner', '2025-01-01' from went`.execute(office.db)
    const ended = await office.run(['verify'])
    expect(ended.code).toBe(1)
    expect(ended.stdout).toMatch(/^region_members\.organisation_id: 1 refer to an organisation that was merged$/m)
    expect(ended.stdout).toContain(`activity ${id}: confirmed contributions are kept as`)
    expect(ended.stdout).toContain(`file ${sha256}: holds other bytes`)
    expect(ended.stdout).toContain('3 differences')
    await sql`update activities set confirmed_cents = confirmed_cents - 1 where id = ${id}`.execute(office.db)
    await sql`update organisations set merged_into = null where name = 'Ging op'`.execute(office.db)
  })
})

describe('the other commands', () => {
  it('invites with a link once per address, and refuses a role that needs a region', async () => {
    const words = [
      'user',
      'invite',
      '--name',
      'Nieuwe Leider',
      '--email',
      'Nieuw@voorbeeld.example',
      '--role',
      'programmeLeader',
    ]
    const invited = await office.run([...words, '--region', 'emmen'])
    expect(invited).toMatchObject({ code: 0, stderr: '' })
    expect(invited.stdout).toMatch(
      /nieuw@voorbeeld\.example is invited as programmeLeader of .+: http:\/\/\S+\/uitnodiging\/\S+/,
    )
    expect((await office.run([...words, '--region', 'emmen'])).code).toBe(0)
    const { rows } = await sql<{ people: number; roles: number; letters: number }>`
      select count(distinct p.id) as people, count(distinct a.id) as roles,
        (select count(*) from letters where recipient = 'nieuw@voorbeeld.example') as letters
      from people p join role_assignments a on a.person_id = p.id where email = 'nieuw@voorbeeld.example'`.execute(
      office.db,
    )
    expect(rows[0]).toEqual({ people: 1, roles: 1, letters: 2 })
    expect((await office.run(words)).code).toBe(2)
    expect((await office.run([...words, '--region', 'atlantis'])).code).toBe(1)
  })

  it('doctor finds this machine in order', async () => {
    const ended = await office.run(['doctor'])
    expect(ended.stdout).toMatch(/✓ Node[^✗]*✓ PostgreSQL \d+/)
    expect(ended.code).toBe(0)
  })

  it('demo refuses a database that is in use, and production', async () => {
    expect(await office.run(['demo'])).toMatchObject({ code: 1, stdout: '' })
    const production = {
      NODE_ENV: 'production',
      DATABASE_URL: office.url,
      BASE_URL: 'https://spoorboek.example',
      SECRET: 'x'.repeat(32),
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'post@spoorboek.example',
    }
    const ended = await office.run(['demo'], production)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain('production')
  })

  it('migrate finds the database up to date', async () => {
    expect(await office.run(['migrate'])).toMatchObject({ code: 0, stdout: 'the database is up to date\n' })
  })

  it('help is an answer, an unknown command is not', async () => {
    const [help, unknown] = [await office.run(['help']), await office.run(['vlieg'])]
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toBe(help.stdout)
  })
})
