import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

/** Every role the service can be: its login, and what the login may take on. */
const ofTheService = `(select rolname from pg_roles r where pg_has_role('registry_service', r.oid, 'member')
  and not rolsuper)`

/** Whoever walks the catalog meets also the tables that come later. */
describe('what the service can be', () => {
  it('is every role of the interface and no other', async () => {
    const found = await ownerRows<{ rolname: string }>(t, `${ofTheService} order by rolname`)
    expect(found.map(({ rolname }) => rolname)).toEqual([
      'registry_admin',
      'registry_auditor',
      'registry_authenticator',
      'registry_integrator',
      'registry_officer',
      'registry_partner',
      'registry_public',
      'registry_reviewer',
      'registry_service',
    ])
  })

  it('may truncate no table, nor put triggers or foreign keys on one, nor own one', async () => {
    const found = await ownerRows(
      t,
      `select rolname, relname from pg_class c, ${ofTheService} r
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S', 'v', 'm')
         and (has_table_privilege(rolname, c.oid, 'truncate, trigger, references')
           or pg_has_role(rolname, relowner, 'usage'))`,
    )
    expect(found).toEqual([])
  })

  it('has a policy for every row it may touch', async () => {
    const found = await ownerRows(
      t,
      `select rolname, relname, command from pg_class c, ${ofTheService} r,
         unnest(array['select', 'insert', 'update', 'delete']) command
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and (case command when 'delete' then has_table_privilege(rolname, c.oid, command)
           else has_any_column_privilege(rolname, c.oid, command) end)
         and not (relrowsecurity and relforcerowsecurity and exists (
           select from pg_policies where schemaname = 'public' and tablename = relname and rolname = any(roles)
             and cmd in ('ALL', upper(command))))`,
    )
    expect(found).toEqual([])
  })

  it('may add to the trail, and neither change nor seal it by itself', async () => {
    const held = await ownerRows(
      t,
      `select distinct relname, privilege from pg_class c, ${ofTheService} r,
         unnest(array['select', 'insert', 'update', 'delete']) privilege
       where relname like 'audit\\_%' and relkind = 'r' and relnamespace = 'public'::regnamespace
         and (case privilege when 'delete' then has_table_privilege(rolname, c.oid, privilege)
           else has_any_column_privilege(rolname, c.oid, privilege) end) order by 1, 2`,
    )
    expect(held).toEqual([
      { relname: 'audit_events', privilege: 'insert' },
      { relname: 'audit_events', privilege: 'select' },
    ])
  })
})
