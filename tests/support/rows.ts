import pg from 'pg'
import type { TestApp } from './app.ts'

/** Every row of a test's database, read and written past every policy. */
export interface Rows {
  /** For each table how many rows it has and a hash of them all: whatever is written changes it, reads and counts do not. */
  digest(): Promise<unknown[]>
  /** Puts every row back as it was when `rowsOf` was called. The trail stays: nothing can take from it. */
  restore(): Promise<void>
  close(): Promise<void>
}

/** Remembers every row as it is now. */
export async function rememberRows(t: TestApp): Promise<Rows> {
  const owner = new pg.Client(t.database.ownerConnection)
  await owner.connect()
  const tables = await tablesOf(owner)
  await owner.query(
    `create schema remembered; ${tables.map(({ name }) => `create table remembered.${name} as table ${name};`).join('')}`,
  )
  // Reads of personal data leave an event too, and every event its link; requests are counted, and who makes them is seen.
  const digests = tables
    .filter(
      ({ name }) =>
        ![
          'account_activity',
          'audit_links',
          'audit_unsealed',
          'request_counts',
          'events',
          'event_feed',
          'event_epochs',
        ].includes(name),
    )
    .map(
      ({ name }) =>
        `select '${name}' as table, count(*), md5(string_agg(r::text, '' order by r::text)) from ${name} r
          ${name === 'audit_events' ? `where action <> 'read'` : ''}`,
    )
  const restored = tables
    .filter(({ name }) => !/^(audit_|event)/.test(name))
    .map(
      ({ name, columns }) =>
        `delete from ${name}; insert into ${name} (${columns}) select ${columns} from remembered.${name};`,
    )
  return {
    digest: async () => (await owner.query(`${digests.join(' union all ')} order by 1`)).rows,
    // As a replica: neither triggers nor foreign keys look at what is put back.
    restore: async () =>
      void (await owner.query(
        `begin; set local session_replication_role = replica; ${restored.join('')} commit`,
      )),
    close: () => owner.end(),
  }
}

/** The tables with the columns that can be written, those that PostgreSQL generates left out. */
const tablesOf = async (owner: pg.Client) =>
  (
    await owner.query<{ name: string; columns: string }>(
      `select relname name, string_agg(quote_ident(attname), ', ' order by attnum) columns
       from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
       where relnamespace = 'public'::regnamespace and relkind = 'r' group by relname order by relname`,
    )
  ).rows
