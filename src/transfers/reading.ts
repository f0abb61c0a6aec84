import { sql, type SQL } from 'drizzle-orm'

/**
 * SQL: one of the organizations takes part in a case or an agreement, or led it before. `of` is the alias of the record in
 * the query.
 */
export const readBy = (of: string, organizations: SQL): SQL => {
  const record = sql.raw(of)
  return sql`(${record}.organization_ids && ${organizations} or ${record}.former_lead_ids && ${organizations})`
}
