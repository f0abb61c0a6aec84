import type { Caller } from '../kernel/actor.ts'
import { recordsOf } from '../audit/service.ts'
import type { Database } from '../db/client.ts'
import { DomainError } from '../kernel/errors.ts'
import { type Expected, requireVersion } from '../kernel/expected.ts'
import { updateRead } from '../db/versioned.ts'
import { pageOfDocuments, presentDocument, recordOf, requireDocument } from './queries.ts'
import type { Document, DocumentPatch, DocumentQuery } from './schemas.ts'
import { documents as t } from './tables.ts'
import { requireFitting } from './upload/rules.ts'
import { presented } from '../db/keyset.ts'

const record = recordsOf('document')

/** The files that this caller sees, newest first by default. */
export async function listDocuments(db: Database, { actor }: Caller, query: DocumentQuery) {
  const found = await db.read(actor, (session) => pageOfDocuments(session, actor, query))
  return presented(found, (row) => presentDocument(actor, row))
}

/** The metadata of a file. 404 if the caller may not see it. */
export async function getDocument(db: Database, { actor }: Caller, id: string): Promise<Document> {
  return presentDocument(actor, await db.read(actor, (session) => requireDocument(session, actor, id)))
}

/**
 * Changes the visibility of a file. 403, 412 and 422 as for every change; also 422 if the visibility is not possible
 * for the record.
 */
export async function patchDocument(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: DocumentPatch,
): Promise<Document> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireDocument(session, actor, id)
    const of = recordOf(before)
    if (!of || !presentDocument(actor, before).allowedActions.includes('patch'))
      throw new DomainError('forbidden')
    requireVersion(before, version)
    if (patch.visibility) requireFitting(actor, patch.visibility, of)
    await updateRead(session, t, { id, version: before.version }, patch)
    await record(session, caller, 'patch', id, before, patch)
    return presentDocument(actor, await requireDocument(session, actor, id))
  })
}
