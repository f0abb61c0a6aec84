import type pg from 'pg'
import type { Database } from './client.ts'
import { sessionOn, type Session } from './session.ts'

/** A statement that was run, with its plan: the lines of EXPLAIN (ANALYZE, BUFFERS). */
export interface ExplainedStatement {
  readonly sql: string
  readonly values: readonly unknown[]
  readonly plan: readonly string[]
}

/**
 * A database that reports each SELECT with its plan, in the order they are run. Each plan is made as the actor of the
 * query, because row-level security is part of the plan. Each SELECT runs twice.
 */
export function explained(db: Database, tell: (statement: ExplainedStatement) => void): Database {
  return {
    ...db,
    read: (actor, run) => db.read(actor, (session) => run(watched(session, tell))),
    write: (actor, run) => db.write(actor, (session) => run(watched(session, tell))),
  }
}

type Query = string | (pg.QueryConfig & { readonly text: string })

function watched({ $client, visibleTo }: Session, tell: (statement: ExplainedStatement) => void): Session {
  const query = async (asked: Query, given?: unknown[]) => {
    const sql = typeof asked === 'string' ? asked : asked.text
    const values = given ?? (typeof asked === 'string' ? [] : (asked.values ?? []))
    if (/^\s*(select|with)\b/i.test(sql)) {
      const { rows } = await $client.query<Record<'QUERY PLAN', string>>(
        `explain (analyze, buffers) ${sql}`,
        values,
      )
      tell({ sql, values, plan: rows.map((row) => row['QUERY PLAN']) })
    }
    return typeof asked === 'string' ? $client.query(asked, values) : $client.query(asked, given)
  }
  const client = new Proxy($client, {
    get: (each, name) => (name === 'query' ? query : Reflect.get(each, name)),
  })
  return sessionOn(client, visibleTo)
}
