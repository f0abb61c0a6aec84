import { subjects } from '../../src/events/subjects.ts'
import { readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration } from '../support/drizzle-kit.ts'
import { getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import contract from '../../openapi/openapi.json' with { type: 'json' }
import { prepareDatabase } from '../../src/start/prepare.ts'
import { roles as everyRole } from '../../src/kernel/actor.ts'
import { asOwner, ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { declared, tables } from '../support/tables.ts'

/** Tables of what a record consists of: its rows come and go with a change of the record. */
const partsOfRecords = [
  'action_items',
  'agreement_parties',
  'agreement_version_parties',
  'agreement_version_provisions',
  'agreement_versions',
  'case_organizations',
  'checklist_items',
  'meeting_items',
  'meeting_participants',
  'obstacles',
  'organization_contacts',
  'organization_identifiers',
  'organization_liaison_officers',
  'provisions',
  'review_steps',
  'webhook_deliveries',
]
/** Tables that the service keeps for itself, for a time. */
const ofTheService = [
  'account_invitations',
  'client_secrets',
  'idempotency_keys',
  'mails',
  'pending_files',
  'refresh_tokens',
  'request_counts',
  'sign_in_attempts',
  'sign_in_devices',
  'second_factors',
  'second_factor_challenges',
  'second_factor_resets',
  'recovery_codes',
  'webhook_secrets',
]
/** Tables of the records that the contract has a DELETE for. */
const deletedByRequest = () =>
  Object.entries(contract.paths).flatMap(([path, item]) =>
    'delete' in item ? [path.split('/')[2]!.replaceAll('-', '_')] : [],
  )

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const roles = [
  'registry_admin',
  'registry_auditor',
  'registry_authenticator',
  'registry_integrator',
  'registry_maintenance',
  'registry_officer',
  'registry_partner',
  'registry_public',
  'registry_reviewer',
  'registry_service',
]
describe('tables', () => {
  it('each has row-level security, for its owner too, and maintenance its policy', async () => {
    const found = await ownerRows(
      t,
      `select relname, relrowsecurity, relforcerowsecurity, exists (select 1 from pg_policy where polrelid = c.oid
         and polname = 'maintains' and polroles = array['registry_maintenance'::regrole::oid]) maintained
       from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
    )
    const safe = { relrowsecurity: true, relforcerowsecurity: true, maintained: true }
    const names = tables.map(getTableName).toSorted()
    expect(found).toEqual(names.map((relname) => ({ relname, ...safe })))
  })

  it('no policy is for everyone', async () => {
    expect(await ownerRows(t, `select polname from pg_policy where 0 = any(polroles)`)).toEqual([])
  })

  it("no view or function lends maintenance's eyes, but for triggers, the feed of events, whom an account acts and reads for, when one left, the merge of two organizations and its undoing, the next version of an agreement whose party fills in its row or whose partner its part, the sealing, whether a verifier is left, whether the DPRD approved, whose people belong to one organization only, what nobody carries, an officer by address and those of an agency, what they left behind, the second factors that another registrar asked to reset, what feedback is about and whether there is room for it, which agency acts for another on a day, whose names are being gathered and the search of what was concluded", async () => {
    const views = await ownerRows(
      t,
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
    )
    expect(views).toEqual([])
    const functions = await ownerRows(
      t,
      `select proname, prorettype::regtype::text as returns, proconfig, proowner::regrole::text as owner from pg_proc
       where pronamespace = 'public'::regnamespace and prosecdef order by proname, pronargs`,
    )
    const safe = {
      returns: 'trigger',
      proconfig: ['search_path=public, pg_temp'],
      owner: 'registry_maintenance',
    }
    expect(functions).toEqual([
      { proname: 'registry_activate_collaborators', ...safe },
      { proname: 'registry_acts_for', ...safe, returns: 'uuid[]' },
      { proname: 'registry_await_seal', ...safe },
      { proname: 'registry_belongs_only_to', ...safe, returns: 'boolean' },
      { proname: 'registry_count_evaluation', ...safe },
      { proname: 'registry_dprd_approved', ...safe, returns: 'boolean' },
      { proname: 'registry_feedback_about', ...safe, returns: 'uuid' },
      { proname: 'registry_feedback_before', ...safe, returns: 'record' },
      { proname: 'registry_find_concluded', ...safe, returns: 'record' },
      { proname: 'registry_find_public', ...safe, returns: 'record' },
      { proname: 'registry_forget_events', ...safe, returns: 'integer' },
      { proname: 'registry_gather_minutes', ...safe },
      {
        proname: 'registry_gather_names',
        ...safe,
        proconfig: [...safe.proconfig, 'lock_timeout=500ms'],
        returns: 'boolean',
      },
      { proname: 'registry_is_carried', ...safe, returns: 'boolean' },
      { proname: 'registry_left_on', ...safe, returns: 'date' },
      { proname: 'registry_left_since', ...safe, returns: 'timestamp with time zone' },
      { proname: 'registry_left_with', ...safe, returns: 'integer' },
      { proname: 'registry_line_of', ...safe, returns: 'uuid[]' },
      { proname: 'registry_merge_organizations', ...safe, returns: 'record' },
      { proname: 'registry_name_activity', ...safe },
      { proname: 'registry_name_evaluation', ...safe },
      ...[...Object.values(subjects).map(({ table }) => table), 'referrers']
        .toSorted()
        .map((what) => ({ proname: `registry_note_${what}`, ...safe })),
      { proname: 'registry_officer_by', ...safe, returns: 'record' },
      { proname: 'registry_officers_of', ...safe, returns: 'uuid[]' },
      { proname: 'registry_open_provisions', ...safe, returns: 'agreement_version_provisions' },
      { proname: 'registry_open_version', ...safe, returns: 'agreement_versions' },
      { proname: 'registry_parties_during', ...safe, returns: 'uuid[]' },
      { proname: 'registry_partner_moves_on', ...safe, returns: 'boolean' },
      { proname: 'registry_party_moves_on', ...safe, returns: 'boolean' },
      { proname: 'registry_reads_for', ...safe, returns: 'uuid[]' },
      { proname: 'registry_refresh_agreement_organizations', ...safe },
      { proname: 'registry_refresh_case_organizations', ...safe },
      { proname: 'registry_refresh_former_leads', ...safe },
      { proname: 'registry_rename_case', ...safe },
      { proname: 'registry_rename_organization', ...safe },
      { proname: 'registry_renamed_as', ...safe, returns: 'text' },
      { proname: 'registry_resets_for', ...safe, returns: 'record' },
      { proname: 'registry_seal_audit', ...safe, returns: 'record' },
      {
        proname: 'registry_seal_audit',
        ...safe,
        proconfig: [
          ...safe.proconfig,
          ...['seqscan', 'bitmapscan', 'sort'].map((each) => `enable_${each}=off`),
        ],
        returns: 'record',
      },
      { proname: 'registry_seal_events', ...safe, returns: 'integer' },
      { proname: 'registry_seal_lag', ...safe, returns: 'record' },
      { proname: 'registry_signed_file_hash', ...safe, returns: 'text' },
      { proname: 'registry_standing', ...safe, returns: 'uuid' },
      { proname: 'registry_standing_agency', ...safe, returns: 'uuid' },
      { proname: 'registry_tell_days', ...safe, returns: 'void' },
      { proname: 'registry_tell_days', ...safe, returns: 'void' },
      { proname: 'registry_unmerge_organization', ...safe, returns: 'record' },
      { proname: 'registry_verifier_left', ...safe, returns: 'boolean' },
    ])
    const callers = await ownerRows(
      t,
      `select distinct proname, acl.grantee::regrole::text grantee from pg_proc, aclexplode(proacl) acl
       where prosecdef and prorettype <> 'trigger'::regtype and acl.grantee <> proowner
         and pronamespace = 'public'::regnamespace order by proname, grantee`,
    )
    expect(callers).toEqual([
      { proname: 'registry_acts_for', grantee: 'registry_admin' },
      { proname: 'registry_acts_for', grantee: 'registry_authenticator' },
      { proname: 'registry_belongs_only_to', grantee: 'registry_partner' },
      ...['admin', 'auditor', 'officer', 'reviewer'].map((role) => ({
        proname: 'registry_dprd_approved',
        grantee: `registry_${role}`,
      })),
      { proname: 'registry_feedback_about', grantee: 'registry_public' },
      { proname: 'registry_feedback_before', grantee: 'registry_public' },
      { proname: 'registry_find_concluded', grantee: 'registry_integrator' },
      { proname: 'registry_find_public', grantee: 'registry_public' },
      { proname: 'registry_forget_events', grantee: 'registry_admin' },
      { proname: 'registry_gather_names', grantee: 'registry_admin' },
      ...['admin', 'auditor', 'officer', 'partner', 'reviewer'].map((role) => ({
        proname: 'registry_is_carried',
        grantee: `registry_${role}`,
      })),
      { proname: 'registry_left_on', grantee: 'registry_partner' },
      { proname: 'registry_left_since', grantee: 'registry_officer' },
      { proname: 'registry_left_with', grantee: 'registry_partner' },
      ...everyRole.toSorted().map((role) => ({ proname: 'registry_line_of', grantee: `registry_${role}` })),
      { proname: 'registry_merge_organizations', grantee: 'registry_admin' },
      ...['admin', 'officer'].map((role) => ({
        proname: 'registry_officer_by',
        grantee: `registry_${role}`,
      })),
      ...['admin', 'officer'].map((role) => ({
        proname: 'registry_officers_of',
        grantee: `registry_${role}`,
      })),
      { proname: 'registry_open_provisions', grantee: 'registry_integrator' },
      { proname: 'registry_open_provisions', grantee: 'registry_public' },
      { proname: 'registry_open_version', grantee: 'registry_integrator' },
      { proname: 'registry_open_version', grantee: 'registry_public' },
      ...['admin', 'auditor', 'officer', 'partner', 'reviewer'].map((role) => ({
        proname: 'registry_parties_during',
        grantee: `registry_${role}`,
      })),
      { proname: 'registry_partner_moves_on', grantee: 'registry_partner' },
      { proname: 'registry_party_moves_on', grantee: 'registry_officer' },
      { proname: 'registry_reads_for', grantee: 'registry_authenticator' },
      ...everyRole
        .toSorted()
        .map((role) => ({ proname: 'registry_renamed_as', grantee: `registry_${role}` })),
      { proname: 'registry_resets_for', grantee: 'registry_admin' },
      { proname: 'registry_seal_audit', grantee: 'registry_admin' },
      { proname: 'registry_seal_events', grantee: 'registry_admin' },
      { proname: 'registry_seal_lag', grantee: 'registry_admin' },
      { proname: 'registry_signed_file_hash', grantee: 'registry_public' },
      ...everyRole.toSorted().map((role) => ({ proname: 'registry_standing', grantee: `registry_${role}` })),
      ...everyRole
        .toSorted()
        .map((role) => ({ proname: 'registry_standing_agency', grantee: `registry_${role}` })),
      { proname: 'registry_tell_days', grantee: 'registry_admin' },
      { proname: 'registry_unmerge_organization', grantee: 'registry_admin' },
      { proname: 'registry_verifier_left', grantee: 'registry_admin' },
    ])
  })

  it('the trail can be added to and never changed, only parts of records are deleted, and records that the contract has a DELETE for', async () => {
    const granted = await ownerRows<{ table_name: string; privilege_type: string }>(
      t,
      `select distinct table_name, privilege_type from information_schema.role_table_grants
       where grantee like 'registry_%' and grantee <> 'registry_maintenance'
         and privilege_type not in ('SELECT', 'INSERT', 'UPDATE') order by 1, 2`,
    )
    expect(granted).toEqual(
      [...partsOfRecords, ...ofTheService, ...deletedByRequest()]
        .toSorted()
        .map((table_name) => ({ table_name, privilege_type: 'DELETE' })),
    )
    const trail = await ownerRows(
      t,
      `select distinct table_name, privilege_type from information_schema.role_column_grants
       where grantee like 'registry_%' and table_name in ('audit_events', 'audit_links') order by 1, 2`,
    )
    expect(trail).toEqual(
      ['audit_events', 'audit_links'].flatMap((table_name) =>
        ['INSERT', 'SELECT'].map((privilege_type) => ({ table_name, privilege_type })),
      ),
    )
    expect(
      await ownerRows(
        t,
        `select 1 from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema = 'public'`,
      ),
    ).toEqual([])
  })
})

describe('roles', () => {
  it('have no power of their own and own nothing, but for the functions of maintenance', async () => {
    const found = await ownerRows(
      t,
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolinherit, rolreplication,
         exists (select 1 from pg_class where relowner = r.oid)
         or exists (select 1 from pg_proc where proowner = r.oid and rolname <> 'registry_maintenance')
         or exists (select 1 from pg_namespace where nspowner = r.oid)
         or exists (select 1 from pg_type where typowner = r.oid) owns
       from pg_roles r where rolname like 'registry\\_%' order by rolname`,
    )
    const powerless = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      rolinherit: false,
      rolreplication: false,
      owns: false,
    }
    expect(found).toEqual(roles.map((rolname) => ({ rolname, ...powerless })))
  })

  it('may make nothing in the schema', async () => {
    for (const role of roles) {
      const [row] = await ownerRows(t, `select has_schema_privilege($1, 'public', 'create') may`, [role])
      expect(row, role).toEqual({ may: false })
    }
  })

  it('only the service may take on the others, and none of them another', async () => {
    const members = await ownerRows(
      t,
      `select member::regrole::text member, roleid::regrole::text role from pg_auth_members
       where roleid::regrole::text like 'registry_%' or member::regrole::text like 'registry_%' order by role`,
    )
    const strangers = members.filter((each) => each['member'] !== 'registry_service')
    // The login of the service in these tests; embedded servers are ruled by a superuser.
    expect(strangers).toEqual([
      { member: expect.stringMatching(/^login_registry_test_/), role: 'registry_service' },
    ])
    const taken = roles.filter((role) => !['registry_service', 'registry_maintenance'].includes(role))
    const byService = members.filter((each) => each['member'] === 'registry_service')
    expect(byService.map((each) => each['role'])).toEqual(taken)
  })
})

describe('migrations', () => {
  it('say what the tables of the source say', async () => {
    const folder = new URL('../../migrations/meta/', import.meta.url)
    const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    const last = read('_journal.json').entries.at(-1).tag.slice(0, 4)
    const wanted = generateDrizzleJson(declared, undefined, undefined, 'snake_case')
    expect(await generateMigration(read(`${last}_snapshot.json`), wanted)).toEqual([])
  })

  it('change nothing the second time, also when several instances start at once', async () => {
    const before = await everythingIn(t)
    const again = () => prepareDatabase(t.database.ownerConnection, { demo: true })
    await Promise.all([again(), again(), again()])
    expect(await everythingIn(t)).toEqual(before)
  })

  it('leave what an admin changed in the reference data', async () => {
    const [shopee] = (await t.as('admin').get('/v1/collaborators?q=shopee')).body.data
    const url = `/v1/collaborators/${shopee.id}`
    const { etag } = await t.as('admin').get(url)
    await t.as('admin').patch(url, { legalName: 'PT Shopee Contoh', aliases: ['Shopee ID'] }, { etag })
    await prepareDatabase(t.database.ownerConnection, { demo: true })
    expect((await t.as('admin').get(url)).body).toMatchObject({
      legalName: 'PT Shopee Contoh',
      aliases: ['Shopee ID'],
    })
    expect((await t.as('admin').get('/v1/collaborators?q=shopee&count=exact')).body.page.total).toBe(1)
  })
})

/** Columns, policies, grants, functions, triggers and rows, to be compared as a whole. */
const everythingIn = (app: TestApp) =>
  asOwner(app, async (owner) => {
    const queries = [
      `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = 'public' order by 1, 2`,
      `select tablename, policyname, roles::text, cmd, qual, with_check from pg_policies order by 1, 2`,
      `select grantee, table_name, column_name, privilege_type from information_schema.role_column_grants where grantee like 'registry_%' order by 1, 2, 3, 4`,
      `select tgname, pg_get_triggerdef(oid) from pg_trigger order by 1`,
      `select indexdef from pg_indexes where schemaname = 'public' order by 1`,
      `select hash from drizzle.__drizzle_migrations order by id`,
      `select * from organizations order by id`,
      `select * from accounts order by id`,
      `select * from memberships order by id`,
    ]
    const results: unknown[] = []
    for (const query of queries) results.push((await owner.query(query)).rows)
    return results
  })
