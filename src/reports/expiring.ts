import { and, sql } from 'drizzle-orm'
import type { Caller } from '../kernel/actor.ts'
import { livingRenewalOf } from '../agreements/decisions.ts'
import { knownBefore } from '../agreements/known-text.ts'
import type { EndCause } from '../agreements/lifecycle.ts'
import { agreementList } from '../agreements/list/definitions.ts'
import { agreementVisibleTo, type AsOf } from '../agreements/queries.ts'
import { agreements as t } from '../agreements/tables.ts'
import {
  asOf as onTheDay,
  effectiveUntilOnDay,
  endsBecause,
  mayBeExpiring,
  noticeDueOn,
  stagesOnDay,
  titleOnDay,
  validityAsOf,
} from '../agreements/validity.ts'
import type { Database } from '../db/client.ts'
import { narrow } from '../db/lists.ts'
import type { OrganizationRef } from '../organizations/names/refs.ts'
import type { Stage } from '../kernel/stages.ts'
import { answerOf, hrefTo, isUnconfirmed, scopeOf } from './figures.ts'
import { mostExpiring, type ExpiringQuery } from './schemas.ts'

type Counted = { readonly count: number; readonly unconfirmed: number }

interface Found {
  readonly alone: Counted
  readonly renewed: Counted
  readonly agreements: readonly {
    id: string
    registrationNumber: string
    title: string
    stages: Stage[]
    effectiveUntil: string | null
    endsOn: string | null
    endsBecause: EndCause | null
    noticeDueOn: string | null
    daysLeft: number
    leadAgency: OrganizationRef
  }[]
}

/**
 * The agreements whose last day in force is within `withinDays` days after `asOf`, and those that renew themselves unless
 * notice is given within these days. Lists those without a renewal under
 * way; counts both those without one and those with one.
 */
export async function expiringReport(
  db: Database,
  { actor }: Caller,
  query: ExpiringQuery,
  { asOf, withinDays }: AsOf,
) {
  const scope = scopeOf(query)
  const { key, where } = narrow(agreementList, scope)
  const found = await db.read(actor, (session) =>
    answerOf<Found>(
      session,
      `expiring ${actor.role} ${key}`,
      () => sql`with ${knownBefore(actor)} expiring as (
        select ${t.id}, ${t.registrationNumber}, ${titleOnDay} title, ${stagesOnDay} stages,
          ${effectiveUntilOnDay} effective_until, ${t.endsOn}, ${endsBecause} ends_because, ${noticeDueOn} notice_due_on,
          ${t.leadAgencyId},
          exists (select 1 ${livingRenewalOf(t.id)}) renewed, ${isUnconfirmed(t.confirmation)} unconfirmed
        from ${t} where ${and(agreementVisibleTo(session, actor), mayBeExpiring, sql`${validityAsOf} = 'expiring'`, where())}
      )
      select json_build_object('alone', ${countedWhere('not renewed')}, 'renewed', ${countedWhere('renewed')},
        'agreements', (select coalesce(json_agg(soon), '[]') from (
          select e.id, registration_number "registrationNumber", title, stages, effective_until "effectiveUntil",
            ends_on "endsOn", ends_because "endsBecause", notice_due_on "noticeDueOn",
            coalesce(ends_on, notice_due_on) - ${onTheDay} "daysLeft", json_build_object('id', o.id, 'shortName', o.short_name) "leadAgency"
          from expiring e join organizations o on o.id = lead_agency_id where not renewed
          order by coalesce(ends_on, notice_due_on), e.id limit ${sql.raw(String(mostExpiring))}) soon)) report from expiring`,
      { ...scope, asOf, withinDays, readsFor: actor.readsFor },
    ),
  )
  const listed = { ...scope, validity: 'expiring', asOf, withinDays }
  return {
    asOf,
    withinDays,
    expiring: { ...found.alone, href: hrefTo('/v1/agreements', { ...listed, renewed: 'false' }) },
    renewing: { ...found.renewed, href: hrefTo('/v1/agreements', { ...listed, renewed: 'true' }) },
    agreements: found.agreements.map((each) => ({ ...each, href: `/v1/agreements/${each.id}` })),
  }
}

const countedWhere = (condition: 'renewed' | 'not renewed') =>
  sql.raw(
    `json_build_object('count', count(*) filter (where ${condition}), 'unconfirmed', count(*) filter (where ${condition} and unconfirmed))`,
  )
