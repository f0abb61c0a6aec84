import { sql, type SQL } from 'drizzle-orm'
import { agreements } from '../../agreements/tables.ts'
import { asOf } from '../../agreements/validity.ts'
import { activities as a } from '../activities/tables.ts'
import { commitments as t, commitmentVersions as v } from '../tables.ts'

/** SQL: one column of the content on the day in the parameter `asOf`. */
const contentOnDay = (column: 'targetValue' | 'dueOn' | 'responsibleOrganizationId'): SQL =>
  sql`case when ${t.amendedFrom} > ${asOf} then (select ${v[column]} from ${v} where ${v.commitmentId} = ${t.id}
    and ${v.replacedFrom} > ${asOf} order by ${v.replacedFrom}, ${v.id} limit 1) else ${t[column]} end`
export const targetOnDay = contentOnDay('targetValue')
export const dueOnDay = contentOnDay('dueOn')

/** The first day of what a version says; null where it was said from the beginning. */
export const saidFrom: SQL = sql`(select max(before.replaced_from) from ${v} before
  where before.commitment_id = ${v.commitmentId} and (before.replaced_from, before.id) < (${v.replacedFrom}, ${v.id}))`

/** The version held for a day at least, and is over by the day in the parameter `asOf`. */
export const heldBefore: SQL = sql`(${v.replacedFrom} <= ${asOf}
  and ${v.replacedFrom} > greatest(${agreements.effectiveFrom}, ${t.validFrom}, ${saidFrom}))`

/** Commitments that the organization is, or is in a version, named for, whichever day it is. */
const everNamed = (is: SQL): SQL => sql`${t.id} in (
  select named.id from ${t} named where named.responsible_organization_id ${is}
  union all select ${v.commitmentId} from ${v} where ${v.responsibleOrganizationId} ${is})`

/** Commitments that the organization (`= id`, or one of several) answers for on the day in the parameter `asOf`. */
export const answersOnDay = (is: SQL): SQL =>
  sql`(${everNamed(is)} and (${contentOnDay('responsibleOrganizationId')}) ${is})`

/**
 * Commitments that the organization answers for on the day, or did before an amendment gave them to another, or that it
 * delivered towards: whom they are given to takes nothing from who delivered.
 */
export const answeredByDay = (is: SQL): SQL => sql`(${answersOnDay(is)}
  or ${t.id} in (select ${a.commitmentId} from ${a} where ${a.organizationId} ${is}
    and ${a.status} = 'verified' and ${a.heldOn} <= ${asOf})
  or exists (select 1 from ${v} where ${v.commitmentId} = ${t.id}
    and ${v.responsibleOrganizationId} ${is} and ${heldBefore}))`
