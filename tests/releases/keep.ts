// `npm run release:keep`: keeps rows and answers of the present version in tests/releases/VERSION. They grow out of
// those of the release before: migrated, and lived on with histories through the interface.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type pg from 'pg'
import { expect, it } from 'vitest'
import fc from '../support/properties.ts'
import { asOfFrom } from '../../src/agreements/as-of.ts'
import { sealTrail } from '../../src/audit/seal.ts'
import { loadExamples } from '../../src/demo/load-examples.ts'
import { prepareDatabase } from '../../src/start/prepare.ts'
import { anyHistory, play } from '../security/any-history.ts'
import { History } from '../security/history.ts'
import { asOwner, clock } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { askForEverything } from './ask.ts'
import { databaseOf, releases, type KeptTable, type Release } from './load.ts'

const root = new URL('../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const { version } = JSON.parse(read('package.json')) as { version: string }

it(`keeps release ${version}`, async () => {
  const database = await databaseOf(releases.findLast((each) => each !== version)!)
  await prepareDatabase(database.ownerConnection, { demo: true })
  const t = await startTestApp({ database, clock })
  await loadExamples({ db: t.db, files: t.app.files, clock, asOf: asOfFrom(t.app) })
  // Of the trail a part is sealed, a part still waits.
  await sealTrail(t.db)
  for (const history of fc.sample(anyHistory, { seed: 1, numRuns: 3 })) await play(new History(t), history)
  const rows = await rowsOf(t)
  const files = {
    'rows.json.gz': packed(rows.lines),
    'answers.json.gz': packed((await askForEverything(t)).map((each) => JSON.stringify(each))),
    'release.json': `${JSON.stringify(released(), null, 2)}\n`,
  }
  await t.close()
  await database.drop()
  expect(rows.empty, 'tables without a row: a later migration of theirs would meet none').toEqual([])
  const folder = new URL(`tests/releases/${version}/`, root)
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(new URL(name, folder), content)
}, 600_000)

const packed = (lines: string[]): Buffer => gzipSync(`${lines.join('\n')}\n`, { level: 9 })

/** The migrations as they are now: from here on they stay. */
function released(): Release {
  const { entries } = JSON.parse(read('migrations/meta/_journal.json')) as {
    entries: { tag: string; when: number }[]
  }
  const sha256 = (tag: string) =>
    createHash('sha256')
      .update(read(`migrations/${tag}.sql`))
      .digest('hex')
  const migrations = entries.map(({ tag, when }) => ({ tag, when, sha256: sha256(tag) }))
  return { keptAt: clock().toISOString(), migrations }
}

/** Every row of every table as PostgreSQL writes it, which reads it again to the last digit. */
const rowsOf = (t: TestApp) =>
  asOwner(t, async (owner) => {
    const sequences = await owner.query(
      `select sequencename as sequence, last_value::int as last from pg_sequences
       where schemaname = 'public' and last_value is not null`,
    )
    const lines = [JSON.stringify({ sequences: sequences.rows })]
    const empty: string[] = []
    for (const { table, columns } of await tablesIn(owner)) {
      const list = columns.map((column) => `"${column}"`).join(', ')
      const { rows } = await owner.query<{ row: string }>(
        `select row_to_json(t)::text as row from (select ${list} from "${table}") t order by 1`,
      )
      lines.push(JSON.stringify({ table, columns, rows: rows.length } satisfies KeptTable))
      lines.push(...rows.map(({ row }) => row))
      if (rows.length === 0) empty.push(table)
    }
    return { lines, empty }
  })

/** The tables with the columns that can be written. */
async function tablesIn(owner: pg.Client) {
  const { rows } = await owner.query<{ table: string; columns: string[] }>(
    `select relname as table, array_agg(attname::text order by attnum) as columns
     from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') group by relname order by relname`,
  )
  return rows
}
