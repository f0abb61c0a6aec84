import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { inject } from 'vitest'
import { migrate } from '../../src/db/migrate/migrate.ts'

const migrations = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** A database as it was before the migration of this name, with these rows in it, that is then migrated. */
export async function databaseBefore(name: string, rows: string) {
  const { connection, template } = inject('testCluster')
  const database = `${template}_before_${randomBytes(4).toString('hex')}`
  const administer = async (statement: string) => {
    const client = new pg.Client(connection)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await administer(`create database ${database}`)
  const owner = new pg.Client({ ...connection, database })
  await owner.connect()
  await migrateUntil(owner, name)
  await owner.query(rows)
  await migrate(owner)
  return {
    read: async (statement: string): Promise<unknown[][]> =>
      (await owner.query({ text: statement, rowMode: 'array' })).rows,
    drop: async () => {
      await owner.end()
      await administer(`drop database if exists ${database} with (force)`)
    },
  }
}

/** Applies the migrations that come before this one, in a folder of their own. */
async function migrateUntil(owner: pg.Client, name: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'registry-before-'))
  cpSync(migrations, folder, { recursive: true })
  const journal = JSON.parse(readFileSync(path.join(migrations, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[]
  }
  const until = journal.entries.findIndex(({ tag }) => tag.slice(5) === name)
  if (until < 0) throw new Error(`there is no migration ${name}`)
  const entries = journal.entries.slice(0, until)
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  await applyMigrations(drizzle(owner), { migrationsFolder: folder })
  rmSync(folder, { recursive: true })
}

/** An id by its number, as SQL writes it. */
export const idOf = (number: number): string =>
  `'0199e4c8-0000-7000-8000-${String(number).padStart(12, '0')}'::uuid`
