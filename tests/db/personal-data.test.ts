import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '../../src/kernel/actor.ts'
import { databaseRole } from '../../src/db/visibility.ts'
import { impersonalColumns, inventory } from '../../src/personal-data/inventory.ts'
import { ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import '../support/tables.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

describe('the inventory of personal data', () => {
  it('names every column that can hold text, unless it holds nothing about people', async () => {
    const columns = await ownerRows<{ name: string }>(
      t,
      `select relname || '.' || attname name from pg_attribute join pg_class c on c.oid = attrelid
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
         and format_type(atttypid, null) in ('text', 'text[]', 'jsonb', 'json', 'character varying', 'inet')`,
    )
    const said = [...inventory, ...impersonalColumns]
    const sorted = new Set(
      said.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
    )
    expect(columns.map(({ name }) => name).filter((name) => !sorted.has(name))).toEqual([])
    expect([...sorted].filter((name) => !columns.some((each) => each.name === name))).toEqual([])
  })

  it('says which roles get it, as the privileges have it', async () => {
    for (const { table, columns, readers } of inventory) {
      for (const column of columns) {
        const held = await ownerRows<{ role: string }>(
          t,
          `select role from unnest($1::text[]) role where has_column_privilege(role, $2, $3, 'select')`,
          [roles.map(databaseRole), table, column],
        )
        expect(
          held.map(({ role }) => role),
          `${table}.${column}`,
        ).toEqual(roles.filter((role) => readers.includes(role)).map(databaseRole))
      }
    }
  })

  it('is the table in docs/personal-data.md', () => {
    const page = readFileSync(new URL('../../docs/personal-data.md', import.meta.url), 'utf8')
    const rows = inventory.map(
      ({ table, columns, whose, readers, of, erasure }) =>
        `| \`${table}\`: ${columns.join(', ')} | ${whose} | ${readers.join(', ') || 'none'} | ${of} | ${erasure} |`,
    )
    expect(rows.filter((row) => !page.includes(`${row}\n`))).toEqual([])
  })
})
