import { toSnakeCase } from 'drizzle-orm/casing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { negotiationFields } from '../../src/agreements/content/fields.ts'
import { fundingColumns } from '../../src/agreements/content/funding.ts'
import { openSigningFields, signingFields } from '../../src/agreements/content/party-fields.ts'
import { keysOf } from '../../src/kernel/content.ts'
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

  it('may make no temporary table, in which names could stand for others', async () => {
    const found = await ownerRows(
      t,
      `select rolname from ${ofTheService} r where has_database_privilege(rolname, current_database(), 'temporary, create')`,
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

/** What an agreement says that only those are told who follow the negotiation. */
const ofNegotiation = [...Object.keys(fundingColumns(null)), ...negotiationFields].map(toSnakeCase).join(' ')

/** What parties sign with that only those are told who see people. */
const ofSignatories = keysOf(signingFields)
  .filter((name) => !openSigningFields.includes(name))
  .map(toSnakeCase)
  .join(' ')

/** What the registrar and the auditor alone are told of feedback. */
const ofModeration = 'received_text request_fingerprint request_hash sender_contact sender_name status_reason'

/** Columns that a role is not told of in tables that it reads. The public and sign-in are told only what is granted by name. */
const kept: Record<string, Record<string, string>> = {
  registry_admin: {
    account_invitations: 'expires_at hash invited_by',
    account_passwords: 'hash invited_by',
    calendar_feeds: 'hash',
    client_secrets: 'hash',
    webhook_secrets: 'sealed',
    recovery_codes: 'hash',
    refresh_tokens: 'expires_at family_id hash id membership_id predecessor_id second_factor used_at',
    second_factors: 'credential_id last_step name public_key registration_challenge secret sign_count',
  },
  registry_auditor: {
    account_passwords: 'hash invited_by',
    calendar_feeds: 'hash',
    client_secrets: 'hash',
    recovery_codes: 'hash',
    second_factors: 'credential_id last_step name public_key registration_challenge secret sign_count',
  },
  registry_integrator: {
    activities:
      'created_by evidence_document_id note status_reason submitted_by took_part turn_since verified_by',
    feedback: ofModeration,
    webhook_secrets: 'sealed',
    former_leads: 'legal_basis moved_by reason',
    former_parents: 'moved_by reason',
    agreement_parties: ofSignatories,
    agreement_version_parties: ofSignatories,
    agreement_versions: ofNegotiation,
    agreements: `${ofNegotiation} clauses_as_of confirmation_document_id confirmation_place confirmed_against confirmed_at confirmed_by document_numbers first_submitted_at import_hash import_id import_key optional_clauses organization_names origin_case_id processes_personal_data responsible_account_ids shown_unconfirmed status_reason submitted_by suspension_reason termination_document_id termination_ground termination_reason took_part`,
  },
  registry_officer: {
    audit_events: 'account_id client_address membership_id',
    calendar_feeds: 'hash',
    feedback: ofModeration,
  },
  registry_partner: {
    account_invitations: 'expires_at hash invited_by',
    account_passwords: 'hash invited_by',
    calendar_feeds: 'hash',
    cases: 'starting_conditions',
    checklist_items: 'reason',
    feedback: ofModeration,
    meetings: 'process_scores',
    review_round_steps: 'approved_by note open_reason opened_by',
    review_rounds: 'dprd_answered_at dprd_asked_at submitted_by',
  },
  registry_reviewer: {
    audit_events: 'account_id client_address membership_id',
    calendar_feeds: 'hash',
    feedback: ofModeration,
  },
}

describe('a role that reads a table', () => {
  it('is granted each of its columns in a migration, or is not told of it as said here', async () => {
    const found = await ownerRows<{ name: string }>(
      t,
      `select format('%s: %s.%s', rolname, relname, attname) name
       from pg_class c join pg_attribute on attrelid = c.oid, ${ofTheService} r
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
         and rolname not in ('registry_public', 'registry_authenticator')
         and has_any_column_privilege(rolname, c.oid, 'select') and not has_column_privilege(rolname, c.oid, attnum, 'select')`,
    )
    const said = Object.entries(kept).flatMap(([role, ofTables]) =>
      Object.entries(ofTables).flatMap(([table, columns]) =>
        columns.split(' ').map((column) => `${role}: ${table}.${column}`),
      ),
    )
    const names = found.map(({ name }) => name)
    expect(names.filter((name) => !said.includes(name))).toEqual([])
    expect(said.filter((name) => !names.includes(name))).toEqual([])
  })
})
