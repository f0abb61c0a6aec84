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
/** How many migrations release 0.1.0 had. */
const released = 3

export interface ReleasedDatabase {
  /** The rows of a query, each as an array. */
  readonly read: (statement: string) => Promise<unknown[][]>
  readonly drop: () => Promise<void>
}

/** A database as release 0.1.0 left it, with these rows in it, that is then migrated. */
export async function migratedFromRelease(name: string, rows: string): Promise<ReleasedDatabase> {
  const { connection, template } = inject('testCluster')
  const database = `${template}_${name}`
  const administer = async (statement: string) => {
    const client = new pg.Client(connection)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await administer(`create database ${database}`)
  const owner = new pg.Client({ ...connection, database })
  await owner.connect()
  const folder = mkdtempSync(path.join(tmpdir(), 'registry-released-'))
  cpSync(migrations, folder, { recursive: true })
  const journal = JSON.parse(readFileSync(path.join(migrations, 'meta/_journal.json'), 'utf8'))
  const entries = journal.entries.slice(0, released)
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  await applyMigrations(drizzle(owner), { migrationsFolder: folder })
  rmSync(folder, { recursive: true })
  await owner.query(rows)
  await migrate(owner)
  return {
    read: async (statement) => (await owner.query({ text: statement, rowMode: 'array' })).rows,
    drop: async () => {
      await owner.end()
      await administer(`drop database if exists ${database} with (force)`)
    },
  }
}
