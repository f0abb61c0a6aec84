import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import type { TestApp } from './app.ts'

interface TableDigest {
  readonly name: string
  readonly rows: string
  readonly last: string | null
}

/** Every row of a test's database, read and written past every policy. */
export interface Rows {
  /**
   * For each table how many rows it has and the last transaction that wrote one that is there: whatever is written changes it,
   * reads and counts do not.
   */
  digest(): Promise<TableDigest[]>
  /** Puts every row back as it was when they were remembered. The trail stays: nothing can take from it. */
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
        `select '${name}' as name, count(*) as rows, max(xmin::text::bigint) as last from ${name}
          ${name === 'audit_events' ? `where action <> 'read'` : ''}`,
    )
  // By name, so that PostgreSQL plans it once.
  const statement = { name: 'digest', text: `${digests.join(' union all ')} order by 1` }
  const digest = async () => (await owner.query<TableDigest>(statement)).rows
  const putBack = new Map(
    tables
      .filter(({ name }) => !/^(audit_|event)/.test(name))
      .map(({ name, columns }) => [
        name,
        `delete from ${name}; insert into ${name} (${columns}) select ${columns} from remembered.${name};`,
      ]),
  )
  let asRemembered = await digest()
  return {
    digest,
    // As a replica: neither triggers nor foreign keys look at what is put back.
    restore: async () => {
      const now = await digest()
      const same = now.filter((each, index) => isDeepStrictEqual(each, asRemembered[index]))
      const changed = [...putBack].filter(([table]) => !same.some(({ name }) => name === table))
      const statements = changed.map(([, statement]) => statement).join('')
      await owner.query(`begin; set local session_replication_role = replica; ${statements} commit`)
      asRemembered = await digest()
    },
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
