import { and, sql, type SQL } from 'drizzle-orm'
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core'
import { roles, type Actor, type Role } from '../kernel/actor.ts'

/**
 * What a role sees of a resource: everything, nothing, or the rows for which every named condition holds.
 * Said once for each resource and applied twice: in the query (`session.visibleTo`) and as row-level security
 * (`selectPolicies`).
 */
export type Visibility<Condition extends string> = Readonly<
  Record<Role, 'all' | 'none' | readonly Condition[]>
>

/** The PostgreSQL role a connection takes on for an actor of this role. */
export const databaseRole = (role: Role): string => `registry_${role}`

const pgRoles = Object.fromEntries(
  roles.map((role) => [role, pgRole(databaseRole(role)).existing()]),
) as Record<Role, ReturnType<typeof pgRole>>

/** The roles a write policy is granted to. */
export const grantedTo = (...granted: readonly Role[]) => granted.map((role) => pgRoles[role])

/** The acting account's own organization inside a policy; null where none is set, which no row equals. */
export const actorOrganization = sql.raw(
  `(select nullif(current_setting('app.organization_id', true), '')::uuid)`,
)

// A set is read once a statement, as a value that an index can be searched with: `= any(…)` on a column, `&&` on an array.
// The cast outside keeps `any(…)` from taking the parentheses for a subquery of rows. Null, where none is set, fits no row.
const actorSet = (setting: string) =>
  sql.raw(`(select nullif(current_setting('${setting}', true), '')::uuid[])::uuid[]`)

/** The organizations the acting account acts for inside a policy: what it may change is theirs. */
export const actorActsFor = actorSet('app.acts_for')

/** The organizations the acting account reads for inside a policy: what it may see is theirs. */
export const actorReadsFor = actorSet('app.reads_for')

/** The same in a query, which is then run with the actor's `readsFor`. */
export const readsFor = sql`${sql.placeholder('readsFor')}::uuid[]`

/** The acting account inside a policy; set while a transaction changes something, null otherwise. */
export const actorAccount = sql.raw(`(select nullif(current_setting('app.account_id', true), '')::uuid)`)

/** One SELECT policy for each distinct rule; a role without a rule has no policy and so sees no row. */
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

/** The registrar adds and changes any row. */
export const writtenByAdmin = () => [
  pgPolicy('admin_adds', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
  pgPolicy('admin_edits', { for: 'update', to: grantedTo('admin'), using: sql`true`, withCheck: sql`true` }),
]

/** The WHERE of what this actor sees; undefined where the actor sees everything. */
export type VisibleTo = <Condition extends string>(
  actor: Actor,
  visibility: Visibility<Condition>,
  conditions: Record<Condition, SQL>,
) => SQL | undefined

/** As the roles' rules say it. */
export const visibleTo: VisibleTo = (actor, visibility, conditions) => {
  const rule = visibility[actor.role]
  if (rule === 'all') return undefined
  if (rule === 'none') return sql`false`
  return and(...rule.map((each) => conditions[each]))
}
