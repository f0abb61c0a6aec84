import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { meetByUpload } from '../../agreements/checklist/deciding.ts'
import type { Moment } from '../../agreements/queries.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { newId } from '../../kernel/new-id.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { asDomainError } from '../../db/errors.ts'
import { DomainError } from '../../kernel/errors.ts'
import { safeFileName } from './file-names.ts'
import type { Upload } from './multipart.ts'
import { defaultVisibility } from '../policy.ts'
import { presentDocument, requireDocument } from '../queries.ts'
import { discardFile } from './receive.ts'
import type { SignatureFinding } from '../signatures/findings.ts'
import type { Document, UploadFields } from '../schemas.ts'
import type { ReceivedFile } from '../storage/file-storage.ts'
import type { Files } from '../storage/storage.ts'
import { documents as t, pendingFiles } from '../tables.ts'
import { requireAttachable } from './rules.ts'

const record = recordsOf('document')

/**
 * Stores a received file: first its content, then its record and the audit event in one transaction. The transaction
 * repeats all checks of `checkUpload`, and meets the item of the checklist that the upload names. If it fails, the content is an orphan, which `sweepOrphans` removes at the
 * latest.
 */
export async function uploadDocument(
  db: Database,
  files: Files,
  caller: Caller,
  upload: Upload<UploadFields> & { readonly electronicSignature?: SignatureFinding | null },
  moment: Moment,
): Promise<Document> {
  const { actor } = caller
  const { fields, fileName, file, electronicSignature } = upload
  return storing(db, files, actor, file, async (storageKey) => {
    const id = newId(caller)
    const document = await db.change(caller, async (session) => {
      const { target, replaced } = await requireAttachable(session, actor, fields)
      const { kind, visibility = defaultVisibility(actor, kind) } = fields
      const said = { ...target.columns, kind, visibility, replacesId: replaced?.id, electronicSignature }
      const edition = (replaced?.edition ?? 0) + 1
      await insertDocument(session, caller, { ...said, id, edition, storageKey, fileName }, file)
      const { agreementId, checklistCode: code } = fields
      if (agreementId !== undefined && code !== undefined)
        await meetByUpload(session, caller, { agreementId, code, documentId: id }, moment)
      return presentDocument(actor, await requireDocument(session, actor, id))
    })
    // A repeated upload: its content was already stored the first time.
    return { answer: document, isKept: document.id === id }
  })
}

/**
 * Stores the content of a received file under a key, and then writes the record that names the key. Content that no
 * record keeps is removed.
 */
export async function storing<Answer>(
  db: Database,
  files: Files,
  actor: Actor,
  file: ReceivedFile,
  write: (storageKey: string) => Promise<{ readonly answer: Answer; readonly isKept: boolean }>,
): Promise<Answer> {
  const storageKey = randomUUID()
  try {
    await db.write(
      actor,
      async (session) => void (await session.insert(pendingFiles).values({ key: storageKey })),
    )
    await files.storage.put(storageKey, file)
    const { answer, isKept } = await write(storageKey)
    if (!isKept) await files.storage.remove(storageKey).catch(() => {})
    return answer
  } catch (error) {
    // Only after an error from a rule or a constraint is it certain that no record refers to the content. A connection
    // that was lost may have been lost after the commit.
    const refusal = error instanceof DomainError ? error : asDomainError(error)
    if (refusal && refusal.code !== 'unavailable') await files.storage.remove(storageKey).catch(() => {})
    throw error
  } finally {
    await discardFile(file)
  }
}

type Insertion = Omit<
  typeof t.$inferInsert,
  'mediaType' | 'size' | 'sha256' | 'uploadedBy' | 'uploaderId' | 'id'
> & { readonly id: string }

/** Writes the record of a stored file, with its audit event. The file name is made safe. */
export async function insertDocument(
  session: Session,
  caller: Caller,
  { fileName, storageKey, id, ...said }: Insertion,
  { size, sha256, mediaType }: ReceivedFile,
): Promise<void> {
  const content = { ...said, mediaType, size, sha256 }
  await session.insert(t).values({
    ...content,
    id,
    storageKey,
    fileName: safeFileName(fileName, mediaType),
    uploadedBy: caller.actor.accountId!,
    uploaderId: caller.actor.organizationId,
  })
  const waiting = await session.delete(pendingFiles).where(eq(pendingFiles.key, storageKey)).returning()
  // The sweep has removed it as an orphan, because this process was suspended for more than an hour.
  if (waiting.length === 0) throw new DomainError('unavailable')
  // Without the file name, which may contain the name of a person.
  await record(session, caller, 'create', id, {}, content)
}
