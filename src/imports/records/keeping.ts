import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { updateRead } from '../../db/versioned.ts'
import { DomainError, type Language } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import type { ImportAnswers } from '../answers.ts'
import { mayImportFor } from '../policy.ts'
import { presentImport, requireImport } from './queries.ts'
import { inLanguage } from './service.ts'
import { imports as t } from './tables.ts'

const record = recordsOf('import')

/** Keeps the answers of an import for the next file of its agency, in place of those of an earlier one. */
export async function keepAnswers(
  session: Session,
  caller: Caller,
  { id, agencyId }: { readonly id: string; readonly agencyId: string },
  answers: ImportAnswers,
): Promise<void> {
  // Of two imports of an agency that end at once, the second replaces the answers of the first.
  await session.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`kept answers ${agencyId}`}, 0))`)
  await session
    .update(t)
    .set({ keptAnswers: null, version: sql`${t.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(t.agencyId, agencyId), isNotNull(t.keptAnswers)))
  await session.update(t).set({ keptAnswers: answers }).where(eq(t.id, id))
  await record(session, caller, 'keep_answers', id, {}, { keptAnswers: answers })
}

/** Forgets the answers that an import keeps. 403 for another agency, 412 if it has changed since it was read. */
export async function forgetAnswers(
  db: Database,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: Expected },
  language: Language,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireImport(session, actor, id)
    if (!mayImportFor(actor, before.agencyId)) throw new DomainError('forbidden')
    requireVersion(before, version)
    await updateRead(session, t, { id, version: before.version }, { keptAnswers: null })
    const { keptAnswers } = before
    await record(session, caller, 'forget_answers', id, { keptAnswers }, { keptAnswers: null })
    return inLanguage(presentImport(actor, await requireImport(session, actor, id)), language)
  })
}
