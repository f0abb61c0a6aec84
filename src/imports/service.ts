import { v7 as uuidv7 } from 'uuid'
import type { Actor, Caller } from '../kernel/actor.ts'
import type { AsOf } from '../agreements/queries.ts'
import type { Day } from '../kernel/days.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import type { Upload } from '../documents/upload/multipart.ts'
import { discardFile } from '../documents/upload/receive.ts'
import { insertDocument, storing } from '../documents/upload/upload.ts'
import type { Files } from '../documents/storage/storage.ts'
import { DomainError, type Language } from '../kernel/errors.ts'
import { addContacts, registerCollaborators } from '../organizations/service.ts'
import type { ImportAnswers } from './answers.ts'
import { agencyWrong, factsFor } from './plan/facts.ts'
import { columnFindings } from './plan/heading-findings.ts'
import type { NewPartner } from './match/new-partners.ts'
import { planImport, type Plan } from './plan/plan.ts'
import { previewOf, type ImportPreview } from './plan/preview.ts'
import {
  errorsOf,
  refusal,
  reportOf,
  rowsIn,
  warningsIn,
  type Outcome,
  type Written,
  kept,
} from './plan/report.ts'
import { mayAddContacts, mayImportFor } from './policy.ts'
import type { Source } from './read/read-table.ts'
import { answersToKeep, withKept } from './kept-answers.ts'
import { keepAnswers } from './records/keeping.ts'
import { importOfFile, keptAnswersOf } from './records/queries.ts'
import { recordImport } from './records/service.ts'
import type { TableReader } from './read/table-reader.ts'
import type { TableType } from './read/table-type.ts'
import { understand, type Understood } from './rows/understand.ts'
import type { ImportFields, ImportReport } from './schemas.ts'
import { insertImported } from './write/insert.ts'

/** The agency that the file belongs to. 403 if an officer names another agency, 422 if the registrar names none. */
export function importingAgency(actor: Actor, given: string | undefined): string {
  const agencyId = given ?? actor.organizationId
  if (agencyId === null) throw agencyWrong('required', agencyRequired)
  if (!mayImportFor(actor, agencyId)) throw new DomainError('forbidden')
  return agencyId
}

interface Circumstances extends Pick<AsOf, 'asOf'> {
  readonly signedUntil: Day | undefined
  readonly language: Language
  readonly tables: TableReader
  /** Aborted when the client no longer waits for the answer. */
  readonly gone: AbortSignal
  /** Throws once the import has taken longer than it may. */
  readonly requireTime: () => void
}

type ImportUpload = Upload<ImportFields, TableType>

/**
 * Imports the tables of a file, all of it, or nothing if there is any error: 422 `import_refused`. With `dryRun` it
 * only reports the result. Rows that were imported before with the same content are skipped.
 */
export async function importAgreements(
  db: Database,
  files: Files,
  caller: Caller,
  upload: ImportUpload,
  circumstances: Circumstances,
): Promise<ImportReport> {
  const { actor } = caller
  const { language } = circumstances
  try {
    const file = await readFile(actor, upload, circumstances)
    if (upload.fields.dryRun === 'true') {
      const { outcome } = await db.read(actor, (session) => planFor(session, actor, file, circumstances))
      return reportOf(outcome, undefined, language)
    }
    return await storing(db, files, actor, upload.file, async (storageKey) => {
      const id = uuidv7()
      const { outcome, written } = await db.write(actor, (session) =>
        writeImport(session, caller, upload, file, { ...circumstances, id, storageKey }),
      )
      return { answer: reportOf(outcome, written, language), isKept: written.importId === id }
    })
  } finally {
    await discardFile(upload.file)
  }
}

/** Writes what the plan says, with the record of the import. The same file again writes nothing. */
async function writeImport(
  session: Session,
  caller: Caller,
  { file, fileName, fields }: ImportUpload,
  read: ReadFile,
  { id, storageKey, ...circumstances }: Circumstances & { readonly id: string; readonly storageKey: string },
): Promise<{ outcome: Outcome; written: Written }> {
  const { outcome, newPartners } = await planFor(session, caller.actor, read, circumstances)
  if (errorsOf(outcome).length > 0) throw refusal(outcome)
  const { created, unchanged, recognized, contacts } = outcome.plan
  const before = created.length === 0 ? await importOfFile(session, read.agencyId, file.sha256) : undefined
  if (before) return { outcome, written: { importId: before, agreements: [], registered: 0 } }
  const signed = created.filter(({ status }) => status === 'signed').length
  await recordImport(session, caller, {
    id,
    agencyId: read.agencyId,
    sha256: file.sha256,
    rows: rowsIn(outcome),
    signed,
    drafts: created.length - signed,
    unchanged: unchanged.length,
    recognized: recognized.length,
    registered: newPartners.length,
    warnings: kept(warningsIn(outcome)),
  })
  const list = { kind: 'imported_list', visibility: 'internal', importId: id } as const
  await insertDocument(session, caller, { ...list, id: uuidv7(), storageKey, fileName }, file)
  await registerCollaborators(session, caller, newPartners.map(withContacts(contacts)))
  const from = { id, sha256: file.sha256, year: Number(circumstances.asOf.slice(0, 4)) }
  const agreements = await insertImported(session, caller, created, from, circumstances.requireTime)
  const isNew = new Set(newPartners.map((each) => each.id))
  for (const [organizationId, added] of contacts)
    if (!isNew.has(organizationId)) await addContacts(session, caller, organizationId, added)
  if (fields.keepAnswers === 'true')
    await keepAnswers(session, caller, { id, agencyId: read.agencyId }, answersToKeep(read.answers))
  return { outcome, written: { importId: id, agreements, registered: newPartners.length } }
}

const withContacts =
  (contacts: Plan['contacts']) =>
  ({ id, organization }: NewPartner) => ({
    id,
    organization: { ...organization, contacts: [...(contacts.get(id) ?? [])] },
  })

/** The interpretation of a file with the given answers, and the open questions about it. Nothing is written. */
export async function previewImport(
  db: Database,
  { actor }: Caller,
  upload: ImportUpload,
  circumstances: Circumstances,
): Promise<ImportPreview> {
  const { kept, file } = await readWithKept(db, actor, upload, circumstances).finally(() =>
    discardFile(upload.file),
  )
  const { outcome, facts, named, newPartners } = await db.read(actor, (session) =>
    planFor(session, actor, file, circumstances),
  )
  const { understood, answers } = file
  const found = previewOf(outcome, understood, facts, named, newPartners, answers, circumstances.language)
  return { ...found, kept: kept ?? null }
}

/** The file, read with what its agency kept from its last list where the given answers say nothing. */
async function readWithKept(db: Database, actor: Actor, upload: ImportUpload, circumstances: Circumstances) {
  const { leadAgencyId, keptAnswers } = upload.fields
  const agencyId = importingAgency(actor, leadAgencyId)
  const kept =
    keptAnswers === 'ignore' ? undefined : await db.read(actor, (session) => keptAnswersOf(session, agencyId))
  return { kept, file: await readFile(actor, upload, circumstances, kept?.answers) }
}

interface ReadFile {
  readonly agencyId: string
  readonly answers: ImportAnswers
  readonly source: Source
  readonly understood: Understood
}

async function readFile(
  actor: Actor,
  { file, fileName, fields }: ImportUpload,
  { asOf, tables, gone }: Circumstances,
  kept: ImportAnswers = {},
): Promise<ReadFile> {
  const { answers: given = {}, partners } = fields
  const answers = withKept({ ...given, partners: { ...given.partners, ...partners } }, kept)
  const task = { path: file.path, mediaType: file.mediaType, mapping: answers.mapping ?? {} }
  const source = await tables.read(task, fileName, gone)
  const agencyId = importingAgency(actor, fields.leadAgencyId)
  return { agencyId, answers, source, understood: await understand(source.tables, answers, asOf) }
}

async function planFor(
  session: Session,
  actor: Actor,
  { agencyId, answers, source, understood: { rows } }: ReadFile,
  { asOf, signedUntil, requireTime }: Circumstances,
) {
  const mayAdd = mayAddContacts(actor)
  const { facts, named, newPartners } = await factsFor(session, agencyId, source, rows, answers, asOf, mayAdd)
  const plan = await planImport(rows, { ...facts, today: asOf, signedUntil })
  requireTime()
  const columns = columnFindings(source.tables, facts.agencies)
  return { outcome: { source, columns, plan }, facts, named, newPartners }
}

const agencyRequired = {
  id: 'Perangkat daerah pemilik berkas wajib disebut.',
  en: 'The agency that keeps the file must be named.',
}
