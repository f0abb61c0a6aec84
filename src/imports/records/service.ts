import type { Caller } from '../../kernel/actor.ts'
import type { Language } from '../../kernel/errors.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { presented } from '../../db/keyset.ts'
import type { Session } from '../../db/session.ts'
import { told, type KeptFinding } from './findings.ts'
import { pageOfImports, presentImport, requireImport } from './queries.ts'
import type { ImportQuery, ImportRecord } from './schemas.ts'
import { imports as t } from './tables.ts'

const record = recordsOf('import')

/** The imports that this caller sees, newest first by default. */
export const listImports = (db: Database, { actor }: Caller, query: ImportQuery) =>
  db.read(actor, async (session) => {
    const found = await pageOfImports(session, actor, query)
    return presented(found, (row) => presentImport(actor, row))
  })

/** One import with its warnings in this language. 404 where the caller may not see it. */
export async function getImport(
  db: Database,
  { actor }: Caller,
  id: string,
  language: Language,
): Promise<ImportRecord> {
  return inLanguage(
    presentImport(actor, await db.read(actor, (session) => requireImport(session, actor, id))),
    language,
  )
}

/** An import with its warnings in this language. */
export const inLanguage = <Row extends { readonly warnings: readonly KeptFinding[] }>(
  row: Row,
  language: Language,
) => ({ ...row, warnings: told(row.warnings, language) })

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
