import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'
import { projectFolder } from '../support/service-process.ts'

let t: TestApp
let bare: TestDatabase
beforeAll(async () => {
  t = await startTestApp()
  bare = await createEmptyDatabase()
})
afterAll(async () => {
  await bare.drop()
  await t.close()
})

/** Functions of ours, and not of an extension. */
const ours = `select p.oid, p.oid::regprocedure::text as name, p.prolang, p.prosqlbody, p.proconfig from pg_proc p
  where pronamespace = 'public'::regnamespace and not exists (select from pg_depend where objid = p.oid and deptype = 'e')`

/** SQL: what these objects need and the catalog knows of, the needed before who needs it. Only functions and tables. */
const needed = `with recursive needed as (
    select $1::oid as oid, 0 as depth
    union
    select case when d.refclassid = 'pg_type'::regclass then (select typrelid from pg_type where oid = d.refobjid) else d.refobjid end,
      n.depth + 1
    from needed n
    join pg_depend d on (d.classid in ('pg_proc'::regclass, 'pg_class'::regclass) and d.objid = n.oid)
      or (d.classid = 'pg_attrdef'::regclass and d.objid in (select oid from pg_attrdef where adrelid = n.oid))
      or (d.classid = 'pg_constraint'::regclass and d.objid in (select oid from pg_constraint where conrelid = n.oid and contype = 'c'))
      or (d.classid = 'pg_class'::regclass and d.objid in (select indexrelid from pg_index where indrelid = n.oid))
    where n.depth < 12 and d.deptype in ('n', 'a') and (d.refclassid = 'pg_proc'::regclass
      or d.refclassid = 'pg_type'::regclass and exists (select from pg_type where oid = d.refobjid and typrelid <> 0))
  )
  select f.oid, f.name, pg_get_functiondef(f.oid) as definition from (select oid, max(depth) as depth from needed group by oid) n
  join (${ours}) f on f.oid = n.oid order by depth desc`

/** As a dump makes a table: its columns, generated ones with their expression, and its checks. */
const tableDefinition = `select format('create table public.%I (%s)', relname, string_agg(part, ', ')) as definition from (
    select c.relname, format('%I %s%s', attname, format_type(atttypid, atttypmod), case
      when attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(adbin, adrelid))
      when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end) as part
    from pg_class c join pg_attribute a on attrelid = c.oid and attnum > 0 and not attisdropped
    left join pg_attrdef on adrelid = c.oid and adnum = attnum where c.oid = $1
    union all
    select c.relname, pg_get_constraintdef(k.oid) from pg_class c join pg_constraint k on conrelid = c.oid and contype = 'c'
    where c.oid = $1
  ) parts group by relname`

const indexes = `select pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = $1`

describe('a dump', () => {
  it('makes each table and its indexes from no more than the catalog says that they need', async () => {
    const tables = await ownerRows<{ oid: number; name: string }>(
      t,
      `select oid, relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
    )
    expect(tables.length).toBeGreaterThan(40)
    const faults: string[] = []
    await asOwner(t, async (source) => {
      await source.query(`set search_path = ''`)
      const definitions = async (statement: string, oid: number) =>
        (await source.query<{ definition: string }>(statement, [oid])).rows.map(
          ({ definition }) => definition,
        )
      const target = await withTypes(source)
      for (const { oid, name } of tables) {
        const statements = [
          ...(await definitions(needed, oid)),
          ...(await definitions(tableDefinition, oid)),
          ...(await definitions(indexes, oid)),
        ]
        await target.query(`begin; set local search_path = ''; set local check_function_bodies = off`)
        await target.query(statements.join(';\n')).catch((error: Error) => {
          faults.push(`${name}: ${error.message}`)
        })
        await target.query('rollback')
      }
      await target.end()
    })
    expect(faults).toEqual([])
  })

  it('gives the generated columns the same values again, with nothing on the search path', async () => {
    const columns = await ownerRows<{ statement: string; name: string }>(
      t,
      `select format('select count(*)::int as other from %s where %I is distinct from (%s)', adrelid::regclass, attname,
         pg_get_expr(adbin, adrelid)) as statement, format('%s.%s', adrelid::regclass, attname) as name
       from pg_attrdef join pg_attribute on attrelid = adrelid and attnum = adnum,
         set_config('search_path', '', false) where attgenerated <> ''`,
    )
    expect(columns.map(({ name }) => name)).toContain('public.organizations.search')
    await asOwner(t, async (owner) => {
      await owner.query(`set search_path = ''`)
      for (const { statement, name } of columns)
        expect((await owner.query<{ other: number }>(statement)).rows, name).toEqual([{ other: 0 }])
    })
  })

  it('restores functions that stand on what they name: all of it with its schema, or on a path of their own', async () => {
    const faults: string[] = []
    await asOwner(t, async (owner) => {
      await owner.query(`set search_path = ''`)
      const { rows } = await owner.query<{ name: string; definition: string }>(
        `select name, pg_get_functiondef(oid) as definition from (${ours}) f`,
      )
      expect(rows.length).toBeGreaterThan(50)
      for (const { name, definition } of rows) {
        await owner.query('begin')
        await owner.query(definition).catch((error: Error) => faults.push(`${name}: ${error.message}`))
        await owner.query('rollback')
      }
    })
    expect(faults).toEqual([])
  })

  it('is made by maintenance, which may read every table and sequence', async () => {
    const unread = await ownerRows<{ name: string }>(
      t,
      `select oid::regclass::text as name from pg_class where relnamespace in ('public'::regnamespace, 'drizzle'::regnamespace)
         and case relkind when 'r' then not has_table_privilege('registry_maintenance', oid, 'select')
           when 'S' then not has_sequence_privilege('registry_maintenance', oid, 'select') else false end
       union select nspname from pg_namespace where nspname in ('public', 'drizzle')
         and not has_schema_privilege('registry_maintenance', oid, 'usage')`,
    )
    expect(unread).toEqual([])
  })
})

it('the roles that are made before a restore are those of the first migration', () => {
  const read = (file: string) => readFileSync(`${projectFolder}/${file}`, 'utf8').replaceAll(/\s+/g, ' ')
  const [made, granted] = read('migrations/0000_roles_and_text_functions.sql').split(
    '--> statement-breakpoint',
  )
  const begin = read('docs/operate/restore-begin.sql')
  const statement = (text: string) => text.replace(/^.*?(?=DO \$\$|GRANT)/, '').trim()
  expect(begin).toContain(statement(made!))
  expect(begin).toContain(statement(granted!))
})

/** A connection to a database that has the extensions and the closed lists of the source, and nothing else. */
async function withTypes(source: pg.Client): Promise<pg.Client> {
  const { rows } = await source.query<{ definition: string }>(
    `select format('create type public.%I as enum (%s)', typname, string_agg(quote_literal(enumlabel), ', ' order by enumsortorder))
       as definition from pg_type t join pg_enum on enumtypid = t.oid group by t.oid, typname`,
  )
  const target = new pg.Client(bare.ownerConnection)
  await target.connect()
  const extensions = await source.query<{ name: string }>(
    `select extname as name from pg_extension where extname <> 'plpgsql'`,
  )
  for (const { name } of extensions.rows) await target.query(`create extension ${name} schema public`)
  for (const { definition } of rows) await target.query(definition)
  return target
}
