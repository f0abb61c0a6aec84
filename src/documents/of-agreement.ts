import type { Actor } from '../kernel/actor.ts'
import type { Session } from '../db/session.ts'
import { DomainError } from '../kernel/errors.ts'
import { findDocument } from './queries.ts'

/** 422 at `/documentId` if the file does not belong to this agreement, or if this actor may not see it. */
export async function requireDocumentOf(
  session: Session,
  actor: Actor,
  agreementId: string,
  documentId: string,
): Promise<void> {
  const document = await findDocument(session, actor, documentId)
  if (document?.agreementId === agreementId) return
  const message = {
    id: 'Bukan id dokumen naskah ini yang dapat Anda lihat.',
    en: 'Not the id of a document of this agreement that you may see.',
  }
  throw new DomainError('rule_violated', {
    errors: [{ pointer: '/documentId', code: 'unknown_document', message }],
  })
}
