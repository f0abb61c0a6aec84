import { and, sql, type SQL } from 'drizzle-orm'
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core'
import { roles, type Actor, type Role } from '../kernel/actor.ts'

/**
 * What a role may see of a resource: everything, nothing, or the rows that meet all the named conditions. It is
 * defined once for each resource and applied twice: in queries (`session.visibleTo`) and as row-level security
 * (`selectPolicies`).
 */
export type Visibility<Condition extends string> = Readonly<
  Record<Role, 'all' | 'none' | readonly Condition[]>
>

/** The PostgreSQL role for an actor of this role. */
export const databaseRole = (role: Role): string => `registry_${role}`

const pgRoles = Object.fromEntries(
  roles.map((role) => [role, pgRole(databaseRole(role)).existing()]),
) as Record<Role, ReturnType<typeof pgRole>>

/** The roles a write policy is granted to. */
export const grantedTo = (...granted: readonly Role[]) => granted.map((role) => pgRoles[role])

/** For policies: the organization of the acting account; null if it has none. Null equals no row. */
export const actorOrganization = sql.raw(
  `(select nullif(current_setting('app.organization_id', true), '')::uuid)`,
)

// PostgreSQL evaluates the subselect once per statement, and can use its value to search an index: with `= any(…)` on
// a column, with `&&` on an array. Without the outer cast, `any(…)` would read the parentheses as a subquery of rows.
// If the setting is empty, the value is null and matches no row.
const actorSet = (setting: string) =>
  sql.raw(`(select nullif(current_setting('${setting}', true), '')::uuid[])::uuid[]`)

/** For policies: the organizations that the account acts for. It may change their records. */
export const actorActsFor = actorSet('app.acts_for')

/** For policies: the organizations that the account reads for. It may see their records. */
export const actorReadsFor = actorSet('app.reads_for')

/** For policies: the organizations whose people the account invites and ends. It is set in transactions only. */
export const actorAdministers = actorSet('app.administers')

/** For queries, as `actorReadsFor`. The query must be run with the actor's `readsFor`. */
export const readsFor = sql`${sql.placeholder('readsFor')}::uuid[]`

/** For policies: the acting account. It is set in transactions only, else null. */
export const actorAccount = sql.raw(`(select nullif(current_setting('app.account_id', true), '')::uuid)`)

/** For policies: the membership that the account speaks for. It is set in transactions only, else null. */
export const actorMembership = sql.raw(
  `(select nullif(current_setting('app.membership_id', true), '')::uuid)`,
)

/** One SELECT policy for each distinct rule. A role with the rule `none` gets no policy and so sees no row. */
export function selectPolicies<Condition extends string>(
  visibility: Visibility<Condition>,
  conditions: Record<Condition, SQL>,
) {
  const rules = new Map<string, Role[]>()
  for (const role of roles) {
    const rule = visibility[role]
    if (rule === 'none') continue
    const name = rule === 'all' ? 'all' : rule.join('_and_')
    rules.set(name, [...(rules.get(name) ?? []), role])
  }
  return [...rules].map(([name, granted]) => {
    const rule = visibility[granted[0]!]
    return pgPolicy(`sees_${name}`, {
      for: 'select',
      to: grantedTo(...granted),
      using: rule === 'all' || rule === 'none' ? sql`true` : and(...rule.map((each) => conditions[each])),
    })
  })
}

/** Policies that let the registrar insert and update any row. */
export const writtenByAdmin = () => [
  pgPolicy('admin_adds', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
  pgPolicy('admin_edits', { for: 'update', to: grantedTo('admin'), using: sql`true`, withCheck: sql`true` }),
]

/** The WHERE for the rows that this actor may see; undefined if the actor may see all. */
export type VisibleTo = <Condition extends string>(
  actor: Actor,
  visibility: Visibility<Condition>,
  conditions: Record<Condition, SQL>,
) => SQL | undefined

/** Applies the rule of the actor's role. */
export const visibleTo: VisibleTo = (actor, visibility, conditions) => {
  const rule = visibility[actor.role]
  if (rule === 'all') return undefined
  if (rule === 'none') return sql`false`
  return and(...rule.map((each) => conditions[each]))
}
