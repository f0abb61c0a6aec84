import { sql, type SQL } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  unique,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import { amendments, joinsBy } from '../agreements/amendments/tables.ts'
import { leftOn } from '../agreements/parts/tables.ts'
import { agreements } from '../agreements/tables.ts'
import { cases } from '../cases/tables.ts'
import { instant, literals, recordColumns } from '../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies } from '../db/visibility.ts'
import { imports } from '../imports/records/tables.ts'
import { meetings } from '../meetings/tables.ts'
import { organizations } from '../organizations/tables.ts'
import { proposals } from '../proposals/tables.ts'
import { readBy } from '../transfers/reading.ts'
import { documentKinds, documentVisibilities } from './kinds.ts'
import { documentVisibility, partnerKinds, partyAgencyKinds, proposalKinds } from './policy.ts'
import { signatureFindings } from './signatures/findings.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'

export const documentKind = pgEnum('document_kind', documentKinds)
export const documentVisibilityEnum = pgEnum('document_visibility', documentVisibilities)
export const electronicSignature = pgEnum('electronic_signature', signatureFindings)

/** The actor's organizations take part in the record of the file. */
const ownRecord = (t: Record<'caseId' | 'agreementId', unknown>, readsFor: SQL): SQL =>
  sql`(exists (select 1 from cases c where c.id = ${t.caseId} and c.organization_ids && ${readsFor})
    or exists (select 1 from agreements a where a.id = ${t.agreementId} and a.organization_ids && ${readsFor}))`

/** The conditions of `documentVisibility` in SQL. Row-level security also applies to the records in the subqueries. */
export const documentConditions = (
  t: Record<
    | 'kind'
    | 'caseId'
    | 'meetingId'
    | 'agreementId'
    | 'amendmentId'
    | 'importId'
    | 'proposalId'
    | 'visibility'
    | 'uploaderId'
    | 'createdAt',
    unknown
  >,
  readsFor: SQL,
) => ({
  // Who is to join by an amendment reads the files of that amendment only.
  own_or_joins: sql`(${ownRecord(t, readsFor)}
    or exists (select 1 from proposals p where p.id = ${t.proposalId} and p.collaborator_id = any(${readsFor}))
    or exists (select 1 from amendments m where m.id = ${t.amendmentId} and ${joinsBy(sql.raw('m.changes'), readsFor)}))`,
  own_file: sql`(exists (select 1 from cases c where c.id = ${t.caseId} and ${readBy('c', readsFor)})
    or exists (select 1 from agreements a where a.id = ${t.agreementId} and ${readBy('a', readsFor)})
    or exists (select 1 from proposals p where p.id = ${t.proposalId} and p.agency_id = any(${readsFor}))
    or exists (select 1 from imports i where i.id = ${t.importId} and i.agency_id = any(${readsFor})))`,
  // A proposal is between the two sides until it is a case.
  beyond_proposal: sql`(${t.proposalId} is null or ${t.caseId} is not null)`,
  part_seen: sql`(${t.meetingId} is null or exists (select 1 from meetings m where m.id = ${t.meetingId}))
    and (${t.amendmentId} is null or exists (select 1 from amendments m where m.id = ${t.amendmentId}))`,
  for_parties: sql`${t.visibility} in ('parties', 'public')`,
  // A file of an amendment is visible with the amendment.
  while_party: sql`(${t.agreementId} is null or ${t.amendmentId} is not null or ${t.uploaderId} = any(${readsFor})
    or coalesce(${t.createdAt} < ${leftOn(t.agreementId)}::timestamp at time zone 'Asia/Jakarta', true))`,
  // Nothing of what is withheld; the copy made for the public once the agreement is open.
  concluded_agreement: sql`exists (select 1 from agreements a where a.id = ${t.agreementId} and a.concluded
    and case when ${t.kind}::text = 'public_copy' then a.disclosure = 'open' else a.disclosure is distinct from 'withheld' end)`,
  for_public: sql`${t.visibility} = 'public'`,
})

/**
 * A file of a proposal, a case or an agreement, or more exactly of a meeting or an amendment of it, or an imported list. A new edition of a file is a
 * row of its own that refers to the row that it replaces.
 */
export const documents = pgTable(
  'documents',
  {
    ...recordColumns,
    kind: documentKind().notNull(),
    visibility: documentVisibilityEnum().notNull(),
    fileName: text().notNull(),
    /** Detected from the content, never taken from the file name. */
    mediaType: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    /** SHA-256 of the content, in hexadecimal. Checked again on reading. */
    sha256: text().notNull(),
    /** The key of the content in the storage. */
    storageKey: text().notNull(),
    caseId: uuid().references(() => cases.id),
    meetingId: uuid().references(() => meetings.id),
    agreementId: uuid().references(() => agreements.id),
    amendmentId: uuid().references(() => amendments.id),
    importId: uuid().references(() => imports.id),
    /** The files of a proposal that was taken up are those of its case, too. */
    proposalId: uuid().references(() => proposals.id),
    replacesId: uuid().references((): AnyPgColumn => documents.id),
    /** Starts at 1; each replacement adds 1. */
    edition: integer().notNull().default(1),
    uploadedBy: uuid().notNull(),
    /** The agency or collaborator of the account that uploaded it; null for the registrar. */
    uploaderId: uuid().references(() => organizations.id),
    /** What was found of the electronic signatures of a signed PDF when it was uploaded; null where none was looked for. */
    electronicSignature: electronicSignature(),
    /** When a read last found that the content is missing or changed. */
    corruptedAt: instant(),
  },
  (t) => {
    const conditions = documentConditions(t, actorReadsFor)
    const ownOfActor = ownRecord(t, actorActsFor)
    // Files that the actor's agencies manage: of a case all its agencies, of an agreement its lead agency; and the lists
    // that it imports.
    const kept = sql`(exists (select 1 from cases c where c.id = ${t.caseId} and c.organization_ids && ${actorActsFor})
      or exists (select 1 from agreements a where a.id = ${t.agreementId} and a.lead_agency_id = any(${actorActsFor}))
      or exists (select 1 from imports i where i.id = ${t.importId} and i.agency_id = any(${actorActsFor})))`
    const uploadedByOwn = sql`(${ownOfActor} and ${t.uploaderId} = any(${actorActsFor}))`
    return [
      unique('documents_storage_key').on(t.storageKey),
      unique('documents_replaces_key').on(t.replacesId),
      index('documents_case_idx').on(t.caseId, t.createdAt, t.id),
      index('documents_meeting_idx').on(t.meetingId, t.createdAt, t.id),
      index('documents_agreement_idx').on(t.agreementId, t.createdAt, t.id),
      index('documents_amendment_idx').on(t.amendmentId, t.createdAt, t.id),
      unique('documents_import_key').on(t.importId),
      index('documents_proposal_idx').on(t.proposalId, t.createdAt, t.id),
      index('documents_kind_idx').on(t.kind, t.createdAt, t.id),
      index('documents_visibility_idx').on(t.visibility, t.createdAt, t.id),
      index('documents_created_at_idx').on(t.createdAt, t.id),
      index('documents_uploader_idx').on(t.uploaderId),
      check(
        'documents_owner_check',
        sql`num_nonnulls(${t.caseId}, ${t.agreementId}, ${t.importId}, case when ${t.caseId} is null then ${t.proposalId} end) = 1`,
      ),
      check('documents_public_check', sql`${t.visibility} <> 'public' or ${t.agreementId} is not null`),
      ...selectPolicies(documentVisibility, conditions),
      pgPolicy('admin_adds', {
        for: 'insert',
        to: grantedTo('admin'),
        withCheck: sql`${t.caseId} is null and ${t.proposalId} is null`,
      }),
      pgPolicy('admin_changes', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
      pgPolicy('officer_adds_to_own', { for: 'insert', to: grantedTo('officer'), withCheck: kept }),
      pgPolicy('officer_changes_own', { for: 'update', to: grantedTo('officer'), using: kept }),
      pgPolicy('party_agency_adds_to_own', {
        for: 'insert',
        to: grantedTo('officer'),
        withCheck: sql`(${uploadedByOwn} and ${t.visibility} <> 'public' and ${t.kind} in (${literals(partyAgencyKinds)}))`,
      }),
      pgPolicy('party_agency_changes_what_it_uploaded', {
        for: 'update',
        to: grantedTo('officer'),
        using: uploadedByOwn,
        withCheck: sql`(${uploadedByOwn} and ${t.visibility} <> 'public')`,
      }),
      pgPolicy('agency_takes_up', {
        for: 'update',
        to: grantedTo('officer'),
        using: sql`exists (select 1 from proposals p where p.id = ${t.proposalId} and p.agency_id = any(${actorActsFor}) and p.status = 'received')`,
        withCheck: sql`exists (select 1 from cases c where c.id = ${t.caseId} and c.lead_agency_id = any(${actorActsFor}))`,
      }),
      pgPolicy('partner_adds_to_own_proposals', {
        for: 'insert',
        to: grantedTo('partner'),
        withCheck: sql`(exists (select 1 from proposals p where p.id = ${t.proposalId} and p.collaborator_id = any(${actorActsFor}) and p.status = 'received')
          and ${t.caseId} is null and ${t.visibility} = 'parties' and ${t.kind} in (${literals(proposalKinds)}))`,
      }),
      pgPolicy('partner_adds_to_own_agreements', {
        for: 'insert',
        to: grantedTo('partner'),
        withCheck: sql`(${ownOfActor} and ${t.agreementId} is not null and ${t.amendmentId} is null and ${t.visibility} = 'parties' and ${t.kind} in (${literals(partnerKinds)}))`,
      }),
    ]
  },
)

holdsNoPersonalData(documents, ['fileName', 'mediaType', 'sha256', 'storageKey'])

/**
 * Files that are stored before their document exists. The transaction that creates the document deletes the row. A row
 * that is older than an hour is an orphan, whatever the cause.
 */
export const pendingFiles = pgTable(
  'pending_files',
  {
    key: text().primaryKey(),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    index('pending_files_created_at_idx').on(t.createdAt),
    pgPolicy('uploaders_come_and_go', {
      for: 'all',
      to: grantedTo('admin', 'officer', 'partner'),
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
)

holdsNoPersonalData(pendingFiles, ['key'])
