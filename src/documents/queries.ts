import { and, eq, sql, type SQL } from 'drizzle-orm'
import { pick } from '../kernel/content.ts'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from '../kernel/actor.ts'
import { agreements } from '../agreements/tables.ts'
import { cases } from '../cases/tables.ts'
import { jsonOf, nested, seenId, recordFields } from '../db/columns.ts'
import { prepared, type Session } from '../db/session.ts'
import { listPage, oneOf, requireRow, type Filter, type ListDefinition } from '../db/lists.ts'
import { key } from '../db/keyset.ts'
import { readsFor } from '../db/visibility.ts'
import { DomainError } from '../kernel/errors.ts'
import { organizationRefOf, type OrganizationRef } from '../organizations/names/refs.ts'
import type { MediaType } from './kinds.ts'
import { documentActionsFor, documentVisibility, type DocumentRecord } from './policy.ts'
import type { Document, DocumentQuery } from './schemas.ts'
import { mayKnowOfProposals } from '../proposals/policy.ts'
import { sidesOfProposal } from '../proposals/queries.ts'
import { proposals } from '../proposals/tables.ts'
import { documentConditions, documents as t } from './tables.ts'

/** The WHERE of the files that this actor sees. The query must be run with the `readsFor` of the actor. */
const documentsVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, documentVisibility, documentConditions(t, readsFor))

const next = alias(t, 'next')

/** The lead agency of the record that a file belongs to, and its organizations. */
type Whose = Pick<DocumentRecord, 'leadAgencyId' | 'organizationIds' | 'isAnswered'>
const whoseOf = ({ leadAgencyId, organizationIds }: typeof agreements | typeof cases): SQL =>
  jsonOf({ leadAgencyId, organizationIds })

const columns = {
  ...pick(t, recordFields),
  kind: t.kind,
  visibility: t.visibility,
  fileName: t.fileName,
  mediaType: sql<MediaType>`${t.mediaType}`,
  size: t.size,
  sha256: t.sha256,
  caseId: t.caseId,
  meetingId: t.meetingId,
  agreementId: t.agreementId,
  amendmentId: t.amendmentId,
  importId: t.importId,
  proposalId: t.proposalId,
  edition: t.edition,
  replacesId: seenId(t, t.replacesId),
  replacedById: next.id,
  uploader: organizationRefOf<OrganizationRef | null>(t.uploaderId),
  electronicSignature: t.electronicSignature,
  corruptedAt: t.corruptedAt,
}

/** Whose record it is; of a proposal only for those who may know of proposals. */
function whoseSeenBy(actor: Actor): SQL<Whose | null> {
  const ofProposal = sql`(select ${jsonOf(sidesOfProposal)} from ${proposals} where ${proposals.id} = ${t.proposalId})`
  return nested(sql`coalesce((select ${whoseOf(agreements)} from ${agreements} where ${agreements.id} = ${t.agreementId}),
    (select ${whoseOf(cases)} from ${cases} where ${cases.id} = ${t.caseId})${mayKnowOfProposals(actor) ? sql`, ${ofProposal}` : sql``})`)
}

const selectDocuments = (session: Session, actor: Actor) =>
  session
    .select({ ...columns, whose: whoseSeenBy(actor) })
    .from(t)
    .leftJoin(next, eq(next.replacesId, t.id))

export type DocumentRow = Awaited<ReturnType<typeof selectDocuments>>[number]

/** The metadata of the file as this actor may see it. */
export function presentDocument(actor: Actor, found: DocumentRow): Document {
  const { whose: _, ...row } = found
  const { kind, uploader, replacedById } = row
  const record = recordOf(found)
  const file = { kind, uploaderId: uploader?.id ?? null, replaced: replacedById !== null }
  return { ...row, allowedActions: record ? documentActionsFor(actor, { ...file, record }) : [] }
}

/** The record that a file belongs to. Null for an imported list, which stays as it was sent. */
export const recordOf = ({ whose, ...ids }: DocumentRow): DocumentRecord | null =>
  whose && { of: kindOfRecord(ids), ...whose }

type RecordIds = Pick<DocumentRow, 'meetingId' | 'caseId' | 'amendmentId' | 'proposalId'>

function kindOfRecord({ meetingId, caseId, amendmentId, proposalId }: RecordIds) {
  if (caseId !== null) return meetingId === null ? 'case' : 'meeting'
  if (proposalId !== null) return 'proposal'
  return amendmentId === null ? 'agreement' : 'amendment'
}

/** The metadata of a file. Undefined if there is none, or the actor may not see it. */
export async function findDocument(
  session: Session,
  actor: Actor,
  id: string,
): Promise<DocumentRow | undefined> {
  const [row] = await prepared(session, `document ${actor.role}`, (name) =>
    selectDocuments(session, actor)
      .where(and(eq(t.id, sql.placeholder('id')), documentsVisibleTo(session, actor)))
      .prepare(name),
  ).execute({ id, readsFor: actor.readsFor })
  return row
}

/** The same; 404 instead of undefined. */
export async function requireDocument(session: Session, actor: Actor, id: string): Promise<DocumentRow> {
  const row = await findDocument(session, actor, id)
  if (!row) throw new DomainError('not_found')
  return row
}

/** The columns that are needed to read the content; only those that the public's role may read. 404 as above. */
export async function requireContent(session: Session, actor: Actor, id: string) {
  return requireRow(session, `content ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    session
      .select({
        id: t.id,
        fileName: t.fileName,
        mediaType: t.mediaType,
        size: t.size,
        sha256: t.sha256,
        storageKey: t.storageKey,
        corruptedAt: t.corruptedAt,
      })
      .from(t)
      .where(and(eq(t.id, sql.placeholder('id')), documentsVisibleTo(session, actor))),
  )
}
export type ContentRow = Awaited<ReturnType<typeof requireContent>>

const is =
  (column: PgColumn): Filter =>
  (id) =>
    sql`${column} = ${id}`

/** Sorting and filters of the list of documents. */
const documentList: ListDefinition<DocumentRow> = {
  name: 'documents',
  id: t.id,
  sorts: { createdAt: key(t.createdAt, (row) => row.createdAt) },
  filters: {
    caseId: is(t.caseId),
    meetingId: is(t.meetingId),
    agreementId: is(t.agreementId),
    amendmentId: is(t.amendmentId),
    importId: is(t.importId),
    proposalId: is(t.proposalId),
    kind: oneOf(t.kind),
    visibility: oneOf(t.visibility),
  },
}

/** One page of the files this actor sees. */
export const pageOfDocuments = (session: Session, actor: Actor, query: DocumentQuery) =>
  listPage(session, documentList, query, {
    variant: actor.role,
    where: documentsVisibleTo(session, actor),
    values: { readsFor: actor.readsFor },
    rows: () => selectDocuments(session, actor),
  })
