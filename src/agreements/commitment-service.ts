import { eq, sql } from 'drizzle-orm'
import type { Caller } from '../accounts/actor.ts'
import { nested } from '../db/columns.ts'
import type { Database } from '../db/client.ts'
import { listPage, type ListDefinition } from '../db/lists.ts'
import { meetingItems } from '../meetings/tables.ts'
import { organizationRefOf, type OrganizationRef } from '../organizations/queries.ts'
import { requireAgreement, type AsOf } from './queries.ts'
import type { Commitment, CommitmentQuery } from './schemas.ts'
import { commitments as t } from './tables.ts'

const commitmentList: ListDefinition = {
  name: 'commitments',
  id: t.id,
  sorts: { createdAt: t.createdAt },
  filters: {},
}

/** What an agreement commits to, each item with the minutes it comes from. 404 where the agreement is not visible. */
export async function listCommitments(
  db: Database,
  { actor }: Caller,
  agreementId: string,
  query: CommitmentQuery,
  asOf: AsOf,
) {
  return db.read(actor, async (session) => {
    await requireAgreement(session, actor, agreementId, asOf)
    return listPage<Commitment>(session, commitmentList, query, {
      variant: 'of agreement',
      where: eq(t.agreementId, sql.placeholder('agreementId')),
      values: { agreementId },
      select: (where, orderBy, limit) =>
        session
          .select(columns)
          .from(t)
          .where(where)
          .orderBy(...orderBy)
          .limit(limit),
      count: (where, count) => session.select(count).from(t).where(where),
    })
  })
}

const columns = {
  id: t.id,
  agreementId: t.agreementId,
  meetingItemId: t.meetingItemId,
  // Null to a partner whose minutes it was not in: row-level security answers.
  meetingId: nested<string | null>(
    sql`(select ${meetingItems.meetingId} from ${meetingItems} where ${meetingItems.id} = ${t.meetingItemId})`,
  ),
  stage: t.stage,
  description: t.description,
  targetValue: t.targetValue,
  unit: t.unit,
  responsibleOrganization: organizationRefOf<OrganizationRef | null>(t.responsibleOrganizationId),
  version: t.version,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
}
