import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '../../src/kernel/actor.ts'
import { databaseRole } from '../../src/db/visibility.ts'
import { inventory } from '../../src/personal-data/inventory.ts'
import { ownerRows } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import '../support/tables.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

/**
 * Columns that can hold text and hold nothing about people. A new column belongs here, or in the inventory. What people
 * write in sentences (notes, decisions, reasons) may still name somebody; docs/personal-data.md says so.
 */
const impersonal: Record<string, string> = {
  account_invitations: 'hash',
  account_passwords: 'hash',
  action_items: 'description owner_name_as_recorded',
  activities: 'kecamatan note organization_name_as_recorded status_reason unit',
  agreement_parties: 'document_number name_as_signed',
  agreement_version_parties: 'document_number name_as_signed',
  agreement_version_provisions: 'text',
  agreement_versions:
    'background dispute_settlement funding_note label lead_agency_name_as_signed legal_basis location object plan_reference purpose sanctions scope signing_place title',
  agreements:
    'background dispute_settlement document_numbers funding_note import_hash import_key label lead_agency_name_as_signed legal_basis location object organization_names plan_reference purpose registration_number sanctions scope signing_place status_reason suspension_reason termination_reason title',
  amendments: 'changes reason status_reason',
  audit_events: 'action changes method operation_id request_id resource_type',
  calendar_feeds: 'hash',
  cases: 'case_number object organization_names starting_conditions status_reason title',
  checklist_items: 'code label_en label_id reason',
  checklist_templates: 'code label_en label_id',
  client_secrets: 'hash',
  commitment_versions: 'description metric responsible_name_as_signed unit',
  commitments: 'description metric responsible_name_as_signed unit',
  documents: 'file_name media_type sha256 storage_key',
  evaluations: 'evaluated_name_as_recorded note organization_name_as_recorded',
  holidays: 'name source',
  idempotency_keys: 'fingerprint key operation',
  meeting_case_organizations: 'name_as_recorded',
  meeting_items: 'description name_as_recorded unit',
  meeting_participants: 'name_as_recorded organization_name',
  meetings: 'agenda case_words decisions part_words process_scores small_wins venue',
  number_counters: 'series',
  obstacles: 'description resolution',
  organization_identifiers: 'value',
  organization_moves: 'became in_column in_table record_type row_key',
  organizations: 'aliases legal_name search_text short_name succession_basis website',
  outcome_measurements: 'note',
  pending_files: 'key',
  provisions: 'text',
  refresh_tokens: 'hash',
  regime_rules: 'reason_en reason_id source',
  request_counts: 'policy',
  sign_in_attempts: 'key',
  warning_rules: 'code source text_en text_id',
}

describe('the inventory of personal data', () => {
  it('names every column that can hold text, unless it holds nothing about people', async () => {
    const columns = await ownerRows<{ name: string }>(
      t,
      `select relname || '.' || attname name from pg_attribute join pg_class c on c.oid = attrelid
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
         and format_type(atttypid, null) in ('text', 'text[]', 'jsonb', 'json', 'character varying', 'inet')`,
    )
    const sorted = new Set([
      ...inventory.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
      ...Object.entries(impersonal).flatMap(([table, names]) =>
        names.split(' ').map((name) => `${table}.${name}`),
      ),
    ])
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
