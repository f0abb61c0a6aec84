import { sql, type SQL } from 'drizzle-orm'
import { check, index, jsonb, pgEnum, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { cases } from '../cases/tables.ts'
import { day, instant, recordColumns, referenceTo, tsvector } from '../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies } from '../db/visibility.ts'
import { organizations } from '../organizations/tables.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'
import { stage } from '../reference/tables.ts'
import { proposalStatuses } from './lifecycle.ts'
import { proposalVisibility } from './policy.ts'
import type { ProposalItem } from './schemas.ts'

export const proposalStatus = pgEnum('proposal_status', proposalStatuses)

/** The conditions of `proposalVisibility` in SQL. */
export const proposalConditions = (
  t: { collaboratorId: unknown; agencyId: unknown },
  readsFor: SQL,
): Record<'own' | 'addressed', SQL> => ({
  own: sql`${t.collaboratorId} = any(${readsFor})`,
  addressed: sql`${t.agencyId} = any(${readsFor})`,
})

/** Surat penawaran: a case that a partner proposes to an agency, which takes it up or declines it. */
export const proposals = pgTable(
  'proposals',
  {
    ...recordColumns,
    proposalNumber: text().notNull().unique('proposals_proposal_number_key'),
    /** Who proposes. */
    collaboratorId: referenceTo(() => organizations.id),
    /** The agency that it is addressed to. */
    agencyId: referenceTo(() => organizations.id),
    title: text().notNull(),
    object: text(),
    stages: stage().array().notNull(),
    /** What the partner offers and what it needs. */
    items: jsonb().$type<ProposalItem[]>().notNull().default([]),
    /** The number and the day of the letter itself. */
    letterNumber: text(),
    letterDate: day(),
    status: proposalStatus().notNull().default('received'),
    /** Why it was declined, withdrawn or re-addressed. */
    statusReason: text(),
    /** When the agency took it up or declined it. */
    answeredAt: instant(),
    /** The case that it became. */
    caseId: uuid().references(() => cases.id),
    proposedBy: uuid().notNull(),
    search: tsvector().generatedAlwaysAs(
      sql`registry_search_vector(proposal_number || ' ' || title || ' ' || coalesce(letter_number, ''), 'A') || registry_search_vector(coalesce(object, ''), 'C')`,
    ),
  },
  (t) => {
    const own = sql`${t.collaboratorId} = any(${actorActsFor})`
    const addressed = sql`${t.agencyId} = any(${actorActsFor})`
    const open = sql`${t.status} = 'received'`
    return [
      unique('proposals_case_key').on(t.caseId),
      index('proposals_updated_at_idx').on(t.updatedAt, t.id),
      index('proposals_created_at_idx').on(t.createdAt, t.id),
      index('proposals_status_idx').on(t.status, t.updatedAt, t.id),
      index('proposals_agency_idx').on(t.agencyId, t.updatedAt, t.id),
      index('proposals_collaborator_idx').on(t.collaboratorId, t.updatedAt, t.id),
      index('proposals_stages_idx').using('gin', t.stages),
      index('proposals_search_idx').using('gin', t.search),
      check(
        'proposals_answer_check',
        sql`(${t.status} = 'taken_up') = (${t.caseId} is not null)
          and (${t.status} in ('taken_up', 'declined')) = (${t.answeredAt} is not null)
          and (${t.status} not in ('declined', 'withdrawn') or ${t.statusReason} is not null)`,
      ),
      ...selectPolicies(proposalVisibility, proposalConditions(t, actorReadsFor)),
      pgPolicy('partner_proposes', {
        for: 'insert',
        to: grantedTo('partner'),
        withCheck: sql`(${own} and ${open})`,
      }),
      pgPolicy('partner_changes_own', {
        for: 'update',
        to: grantedTo('partner'),
        using: sql`(${own} and ${open})`,
        withCheck: sql`(${own} and ${t.status} in ('received', 'withdrawn'))`,
      }),
      pgPolicy('agency_answers', {
        for: 'update',
        to: grantedTo('officer'),
        using: sql`(${addressed} and ${open})`,
        withCheck: sql`(${addressed} and ${t.status} in ('taken_up', 'declined'))`,
      }),
      // The column privileges of the role allow no other change.
      pgPolicy('admin_readdresses', { for: 'update', to: grantedTo('admin'), using: open, withCheck: open }),
    ]
  },
)

holdsNoPersonalData(proposals, ['items', 'letterNumber', 'object', 'proposalNumber', 'statusReason', 'title'])
