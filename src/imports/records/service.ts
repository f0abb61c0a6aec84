import type { Caller } from '../../kernel/actor.ts'
import type { Language } from '../../kernel/errors.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { told } from './findings.ts'
import { pageOfImports, requireImport } from './queries.ts'
import type { ImportQuery, ImportRecord } from './schemas.ts'
import { imports as t } from './tables.ts'

const record = recordsOf('import')

/** The imports that this caller sees, newest first by default. */
export const listImports = (db: Database, { actor }: Caller, query: ImportQuery) =>
  db.read(actor, (session) => pageOfImports(session, actor, query))

/** One import with its warnings in this language. 404 where the caller may not see it. */
export async function getImport(
  db: Database,
  { actor }: Caller,
  id: string,
  language: Language,
): Promise<ImportRecord> {
  const row = await db.read(actor, (session) => requireImport(session, actor, id))
  return { ...row, warnings: told(row.warnings, language) }
}

/** Writes the record of an import, with its audit event. */
export async function recordImport(
  session: Session,
  caller: Caller,
  row: Omit<typeof t.$inferInsert, 'importedBy'> & { readonly id: string },
): Promise<void> {
  await session.insert(t).values({ ...row, importedBy: caller.actor.accountId! })
  const { id, warnings = [], ...said } = row
  await record(session, caller, 'create', id, {}, { ...said, warningCount: warnings.length })
}
