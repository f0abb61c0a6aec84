import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { unstatedLocks } from '../../support/migration-locks.ts'
import { projectFolder } from '../../support/service-process.ts'

/** Migrations that were made before this rule stay as they are. */
const since = Date.parse('2026-11-28T03:30:00Z')

const read = (name: string) => readFileSync(path.join(projectFolder, 'migrations', name), 'utf8')
const { entries } = JSON.parse(read('meta/_journal.json')) as { entries: { tag: string; when: number }[] }
const later = entries.filter(({ when }) => when >= since)

describe('a migration says which locks it takes: a line "-- Locks: table (which, how long), …"', () => {
  it.each([
    ['ALTER TABLE "cases" ADD COLUMN "later" text;', ['cases']],
    ['CREATE INDEX "cases_later_idx" ON "cases" USING btree ("later");', ['cases']],
    ['CREATE UNIQUE INDEX IF NOT EXISTS later_key\n  ON agreements (later);', ['agreements']],
    [
      'CREATE POLICY "sees" ON "meetings" AS PERMISSIVE FOR SELECT TO "registry_admin" USING (true);',
      ['meetings'],
    ],
    ['CREATE TRIGGER t BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION f();', ['documents']],
    ["UPDATE accounts SET name = 'x';", ['accounts']],
    ['DROP TABLE "imports";', ['imports']],
    [
      'ALTER TABLE "notes" ADD CONSTRAINT "n" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id");',
      ['notes', 'cases'],
    ],
    ['CREATE TABLE "notes" ("id" uuid);\n--> statement-breakpoint\nCREATE INDEX "n" ON "notes" ("id");', []],
    ['CREATE TABLE "notes" ("id" uuid, "case_id" uuid REFERENCES "cases"("id"));', ['cases']],
    ['-- Locks: cases (ACCESS EXCLUSIVE, for the catalog)\nALTER TABLE "cases" ADD COLUMN "later" text;', []],
    [
      '-- Locks: cases (SHARE, for the build of the index),\n--   meetings (ACCESS EXCLUSIVE, for the catalog)\nALTER TABLE "meetings" ADD COLUMN "a" text;\n--> statement-breakpoint\nCREATE INDEX "i" ON "cases" ("a");',
      [],
    ],
    ['-- Changes cases.\nALTER TABLE "cases" ADD COLUMN "later" text;', ['cases']],
    ['GRANT SELECT ON cases TO registry_admin;', []],
  ])('%s', (migration, unstated) => {
    expect(unstatedLocks(migration)).toEqual(unstated)
  })

  it('every one that was made since', () => {
    expect(later.map(({ tag }) => [tag, unstatedLocks(read(`${tag}.sql`))])).toEqual(
      later.map(({ tag }) => [tag, []]),
    )
  })
})
