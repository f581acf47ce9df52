// A worker shows that it lives by holding an advisory lock, which PostgreSQL takes back however its process ends. The
// jobs of a killed worker would stay its own for hours: those whose holder shows no lock go free.
import { sql } from 'kysely'
import type pg from 'pg'
import type { Database } from '../database/database.ts'
import { holdConnection, type HeldConnection } from '../database/held-connection.ts'

const lockClass = 735_001

/** Holds the lock on a connection of its own, and takes it again when the database was away. */
export function showLiving(pool: pg.Pool, worker: string): HeldConnection {
  return holdConnection(pool, (client) =>
    client.query('select pg_advisory_lock($1, hashtext($2))', [lockClass, worker]),
  )
}

export async function freeDeadWorkersJobs(db: Database): Promise<void> {
  await sql`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker._private_jobs j
      where locked_by is not null and not exists (
        select from pg_locks
        where locktype = 'advisory' and objsubid = 2 and granted and classid = ${lockClass}::oid
          and database = (select oid from pg_database where datname = current_database())
          and objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid)
    ))`.execute(db)
}
