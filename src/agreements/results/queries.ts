import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import { ofAgreements } from '../../commitments/commitments/queries.ts'
import { recordFields } from '../../db/columns.ts'
import { key } from '../../db/keyset.ts'
import { oneOf, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { partConditions } from '../parts/tables.ts'
import { commitmentVisibility, mayActOnAgreement, type Whose } from '../policy.ts'
import { agreementVisibleTo } from '../queries.ts'
import { agreements } from '../tables.ts'
import type { Result } from './schemas.ts'
import { agreementResults as t, resultFields } from './tables.ts'

const selectResults = (session: Session) =>
  session
    .select({
      ...pick(t, recordFields),
      ...pick(t, resultFields),
      note: t.note,
      leadAgencyId: agreements.leadAgencyId,
      organizationIds: agreements.organizationIds,
    })
    .from(t)
    .innerJoin(agreements, eq(agreements.id, t.agreementId))

type ResultRow = Awaited<ReturnType<typeof selectResults>>[number]

/** The registrar and the lead agency record results, as they take every action on a signed agreement. */
export const mayRecordResults = (actor: Actor, agreement: Whose): boolean =>
  mayActOnAgreement(actor, 'amend', agreement)

/** The answer for one actor. */
export function presentResult(actor: Actor, row: ResultRow): Result {
  const { leadAgencyId: _lead, organizationIds: _all, ...shown } = row
  return { ...shown, allowedActions: mayRecordResults(actor, row) ? ['patch', 'remove'] : [] }
}

const list: ListDefinition<ResultRow> = {
  name: 'results',
  id: t.id,
  sorts: { receivedOn: key(t.receivedOn, (row) => row.receivedOn) },
  filters: {
    ...ofAgreements,
    kind: oneOf(t.kind),
    'receivedOn[gte]': (day) => sql`${t.receivedOn} >= ${day}`,
    'receivedOn[lte]': (day) => sql`${t.receivedOn} <= ${day}`,
  },
}

/** The list, and who sees its rows: whoever follows the negotiation of the agreement. */
export const results = {
  list,
  agreementId: t.agreementId,
  visibleTo: (session: Session, actor: Actor) =>
    and(agreementVisibleTo(session, actor), session.visibleTo(actor, commitmentVisibility, partConditions())),
  select: selectResults,
  mayList: () => true,
  present: presentResult,
}
