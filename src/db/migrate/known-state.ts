import type { MigrationMeta } from 'drizzle-orm/migrator'
import type pg from 'pg'
import { StartupError } from '../../kernel/startup-error.ts'

/**
 * A migration in the journal of a database: the SHA-256 of its file, and when it was made, in milliseconds since the
 * epoch.
 */
interface Applied {
  readonly hash: string
  readonly at: number
}

/** The state of a database before migrating. */
export interface FoundState {
  /** In the order they were made; undefined where there is no journal. */
  readonly applied: readonly Applied[] | undefined
  readonly hasTables: boolean
}

const howTo = 'see docs/how-to/upgrade.md'

/**
 * The reason why a database cannot be migrated to this version; undefined if it can. The text continues a sentence
 * that begins with the database's name, and says what to do. The applied migrations must be the first ones of this
 * version, without a gap: the migrator would skip a missing one and then work on tables in an unknown state.
 */
export function refusalOf(found: FoundState, known: readonly MigrationMeta[]): string | undefined {
  const { applied, hasTables } = found
  if (!applied || applied.length === 0) {
    if (!hasTables) return undefined
    return `holds tables that no migration of the registry made: give it an empty database, or restore a backup of the registry into an empty one (${howTo})`
  }
  const strange = applied.findIndex(({ hash }, index) => hash !== known[index]?.hash)
  if (strange === -1) return undefined
  const { hash, at } = applied[strange]!
  const day = new Date(at).toISOString().slice(0, 10)
  if (strange >= known.length)
    return `was migrated by a newer version of the registry (a migration of ${day}): start that version, or restore the backup from before the upgrade (${howTo})`
  const other = known.some((each) => each.hash === hash)
    ? `lacks a migration that comes before the one of ${day}`
    : `has a migration of ${day} that no release of the registry has`
  return `${other}: restore a backup made by a release, or start the version that migrated it (${howTo})`
}

/** Throws StartupError with one line if this version does not know the state of the database. */
export async function refuseUnknownState(
  owner: pg.ClientBase & { database?: string },
  known: readonly MigrationMeta[],
): Promise<void> {
  const refusal = refusalOf(await stateOf(owner), known)
  if (refusal) throw new StartupError(`the database ${owner.database} ${refusal}`)
}

export async function stateOf(owner: pg.ClientBase): Promise<FoundState> {
  const { rows } = await owner.query<{ journal: boolean; tables: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as journal,
       exists (select 1 from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and not exists (select 1 from pg_depend where objid = c.oid and deptype = 'e')) as tables`,
  )
  const { journal, tables: hasTables } = rows[0]!
  if (!journal) return { applied: undefined, hasTables }
  const applied = await owner.query<Applied>(
    'select hash, created_at::float8 as at from drizzle.__drizzle_migrations order by created_at, id',
  )
  return { applied: applied.rows, hasTables }
}
