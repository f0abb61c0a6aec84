import { requireMeetable } from '../../agreements/checklist/deciding.ts'
import type { AsOf } from '../../agreements/queries.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { DomainError, type Text } from '../../kernel/errors.ts'
import {
  defaultVisibility,
  documentActionsFor,
  keepsFiles,
  mayAttach,
  type DocumentRecord,
} from '../policy.ts'
import { findDocument } from '../queries.ts'
import { requireTarget, type Target } from '../records.ts'
import { recordFields, type Document, type UploadFields } from '../schemas.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/**
 * Checks whether this caller may upload with these fields, before the file is read. 403 for a record that the caller
 * sees but may not attach to, 409 for an edition that was already replaced, 422 for a record or a visibility that does
 * not fit. What it names an item of the checklist for is answered as the decision on that item is.
 */
export async function checkUpload(
  db: Database,
  { actor }: Caller,
  fields: UploadFields,
  asOf: AsOf,
): Promise<void> {
  await db.read(actor, async (session) => {
    await requireAttachable(session, actor, fields)
    const { agreementId, checklistCode: code } = fields
    if (agreementId !== undefined && code !== undefined)
      await requireMeetable(session, actor, { agreementId, code }, asOf)
  })
}

/** The record and the previous edition that an upload names, if this actor may upload it. */
export async function requireAttachable(session: Session, actor: Actor, fields: UploadFields) {
  const target = await requireTarget(session, actor, fields)
  if (!mayAttach(actor, fields.kind, target.record)) throw new DomainError('forbidden')
  requireFitting(actor, fields.visibility ?? defaultVisibility(actor, fields.kind), target.record)
  const replaced = fields.replacesId ? await requireReplaceable(session, actor, fields, target) : undefined
  return { target, replaced }
}

/**
 * 422 if a file from a partner is not for the parties, if a file of a negotiation would be public, or if an agency that
 * is not the lead agency would make a file of an agreement public.
 */
export function requireFitting(
  actor: Actor,
  visibility: Document['visibility'],
  record: DocumentRecord,
): void {
  if (actor.role === 'partner' && visibility !== 'parties')
    throw rule('/visibility', 'parties_only', partiesOnly)
  if (visibility !== 'public') return
  if (record.of === 'case' || record.of === 'meeting')
    throw rule('/visibility', 'public_needs_agreement', publicNeedsAgreement)
  if (!keepsFiles(actor, record)) throw rule('/visibility', 'public_by_lead_agency', publicByLeadAgency)
}

/** The newest edition of a file of the same kind and record, if this actor may replace it. */
async function requireReplaceable(
  session: Session,
  actor: Actor,
  fields: UploadFields,
  { columns, record }: Target,
) {
  const found = await findDocument(session, actor, fields.replacesId!)
  const same = recordFields.every((name) => (found?.[name] ?? null) === (columns[name] ?? null))
  if (!found || !same || found.kind !== fields.kind)
    throw rule('/replacesId', 'other_document', otherDocument)
  const { kind, uploader, replacedById } = found
  const facts = { kind, record, uploaderId: uploader?.id ?? null }
  if (!documentActionsFor(actor, { ...facts, replaced: false }).includes('replace'))
    throw new DomainError('forbidden')
  if (replacedById !== null) throw new DomainError('conflict', { detail: replacedAlready })
  return found
}

const rule = (pointer: string, code: DetailCode, message: Text): DomainError =>
  new DomainError('rule_violated', { errors: [{ pointer, code, message }] })

const partiesOnly = {
  id: 'Berkas dari kolaborator selalu untuk para pihak ("parties").',
  en: 'What a partner uploads is always for the parties ("parties").',
}
const publicNeedsAgreement = {
  id: 'Hanya berkas naskah kerja sama yang dapat dibuka untuk publik.',
  en: 'Only files of an agreement can be made public.',
}
const publicByLeadAgency = {
  id: 'Hanya perangkat daerah yang memimpin naskah ini dapat membukanya untuk publik.',
  en: 'Only the agency that leads the agreement can make it public.',
}
const otherDocument = {
  id: 'Bukan berkas sejenis dari data yang sama.',
  en: 'Not a file of the same kind and record.',
}
const replacedAlready = {
  id: 'Edisi ini sudah diganti; ganti edisi yang terbaru.',
  en: 'This edition was replaced already; replace the newest one.',
}
