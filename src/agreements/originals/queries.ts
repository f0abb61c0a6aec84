import { and, eq } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import { ofAgreements } from '../../commitments/commitments/queries.ts'
import { recordFields } from '../../db/columns.ts'
import { key } from '../../db/keyset.ts'
import { oneOf, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { organizationRefOf, type OrganizationRef } from '../../organizations/names/refs.ts'
import { partConditions } from '../parts/tables.ts'
import { commitmentVisibility } from '../policy.ts'
import { agreementVisibleTo } from '../queries.ts'
import { agreements } from '../tables.ts'
import { originalActionsFor } from './policy.ts'
import type { Original } from './schemas.ts'
import { agreementOriginals as t } from './tables.ts'
import { ofOrganization } from '../../organizations/merging/standing.ts'

const selectOriginals = (session: Session) =>
  session
    .select({
      ...pick(t, recordFields),
      agreementId: t.agreementId,
      form: t.form,
      holderOrganizationId: t.holderOrganizationId,
      holderOrganization: organizationRefOf<OrganizationRef | null>(t.holderOrganizationId),
      holderName: t.holderName,
      place: t.place,
      status: t.status,
      lentTo: t.lentTo,
      since: t.since,
      note: t.note,
      history: t.history,
      leadAgencyId: agreements.leadAgencyId,
      organizationIds: agreements.organizationIds,
    })
    .from(t)
    .innerJoin(agreements, eq(agreements.id, t.agreementId))

export type OriginalRow = Awaited<ReturnType<typeof selectOriginals>>[number]

/** The answer for one actor. */
export function presentOriginal(actor: Actor, row: OriginalRow): Original {
  const { leadAgencyId: _lead, organizationIds: _all, holderOrganizationId: _holder, ...shown } = row
  return { ...shown, allowedActions: originalActionsFor(actor, row) }
}

const list: ListDefinition<OriginalRow> = {
  name: 'originals',
  id: t.id,
  sorts: { createdAt: key(t.createdAt, (row) => row.createdAt) },
  filters: {
    ...pick(ofAgreements, ['agencyId', 'collaboratorId']),
    status: oneOf(t.status),
    form: oneOf(t.form),
    holderOrganizationId: ofOrganization(t.holderOrganizationId),
  },
}

/** The list, and who sees its rows: whoever follows the negotiation of the agreement. */
export const originals = {
  list,
  agreementId: t.agreementId,
  visibleTo: (session: Session, actor: Actor) =>
    and(agreementVisibleTo(session, actor), session.visibleTo(actor, commitmentVisibility, partConditions())),
  select: selectOriginals,
  mayList: () => true,
  present: presentOriginal,
}
