import type { Actor } from '../kernel/actor.ts'
import type { Session } from '../db/session.ts'
import { DomainError, type FieldError } from '../kernel/errors.ts'
import { findDocument } from './queries.ts'

/** An error at the pointer if the file does not belong to this agreement, or if this actor may not see it. */
export async function errorsOfDocument(
  session: Session,
  actor: Actor,
  agreementId: string,
  documentId: string,
  pointer: string,
): Promise<FieldError[]> {
  const document = await findDocument(session, actor, documentId)
  return document?.agreementId === agreementId
    ? []
    : [{ pointer, code: 'unknown_document', message: unknownDocument }]
}

/** 422 at `/documentId` if the file does not belong to this agreement, or if this actor may not see it. */
export async function requireDocumentOf(
  session: Session,
  actor: Actor,
  agreementId: string,
  documentId: string,
): Promise<void> {
  const errors = await errorsOfDocument(session, actor, agreementId, documentId, '/documentId')
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

const unknownDocument = {
  id: 'Bukan id dokumen naskah ini yang dapat Anda lihat.',
  en: 'Not the id of a document of this agreement that you may see.',
}
