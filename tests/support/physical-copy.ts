import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

type Server = { host: string; port: number; user: string; database: string }

/** What a copy is for: to stream from the server, or to replay its archive. */
type Purpose =
  | { readonly standbyOf: Server; readonly name: string }
  | { readonly archive: string; readonly until: string }

/**
 * Copies the data folder of a running server as `pg_basebackup` does, which no package of npm holds: between
 * `pg_backup_start` and `pg_backup_stop`, without what belongs to the running server. `dataDir` and `target` hold a
 * folder `postgres`.
 */
export async function copyPhysically(server: Server, dataDir: string, target: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' })
  await client.connect()
  try {
    await client.query("select pg_backup_start('copy', true)")
    copyFolder(path.join(dataDir, 'postgres'), path.join(target, 'postgres'))
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    writeFileSync(path.join(target, 'postgres/backup_label'), rows[0]!.labelfile, { mode: 0o600 })
  } finally {
    await client.end()
  }
}

/** Says in a copy what it is for; the next start obeys. */
export function prepareCopy(dataDir: string, purpose: Purpose): void {
  const folder = path.join(dataDir, 'postgres')
  const settings =
    'standbyOf' in purpose
      ? {
          primary_conninfo: conninfo(purpose.standbyOf, purpose.name),
          primary_slot_name: purpose.name,
          recovery_target_timeline: 'latest',
        }
      : {
          restore_command: `cp "${purpose.archive}/%f" "%p"`,
          recovery_target_time: purpose.until,
          recovery_target_action: 'promote',
        }
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
  )
  const file = path.join(folder, 'postgresql.auto.conf')
  writeFileSync(file, readFileSync(file, 'utf8') + lines.join(''))
  const signal = 'standbyOf' in purpose ? 'standby.signal' : 'recovery.signal'
  writeFileSync(path.join(folder, signal), '', { mode: 0o600 })
}

/** Keeps the WAL that a standby of this name has not received yet. Call it before the copy begins. */
export async function reserveSlot(server: Server, name: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' })
  await client.connect()
  await client.query('select pg_create_physical_replication_slot($1, true)', [name])
  await client.end()
}

const conninfo = ({ host, port, user }: Server, name: string): string =>
  `host='${host}' port=${port} user=${user} application_name=${name}`

const left = new Set(['postmaster.pid', 'postmaster.opts', 'server.log', 'standby.signal', 'recovery.signal'])
/** Folders of which a copy takes the tree without files: WAL comes from the server or its archive. */
const emptied = new Set(['pg_wal', 'pg_replslot', 'pg_stat_tmp', 'pg_notify', 'pg_subtrans', 'pg_dynshmem'])

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(from)) {
    if (left.has(name)) continue
    const [source, target] = [path.join(from, name), path.join(to, name)]
    try {
      if (!statSync(source).isDirectory()) cpSync(source, target)
      else if (emptied.has(name))
        mkdirSync(path.join(target, ...(name === 'pg_wal' ? ['archive_status'] : [])), {
          recursive: true,
          mode: 0o700,
        })
      else copyFolder(source, target)
    } catch (error) {
      // The server removes files meanwhile; replaying the WAL does the same.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}
