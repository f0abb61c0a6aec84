import { and } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { agreementVisibleTo } from '../../agreements/queries.ts'
import type { Day } from '../../kernel/days.ts'
import type { Database } from '../../db/client.ts'
import { listPage } from '../../db/lists.ts'
import { pageOfActivities, presentActivity } from '../activities/queries.ts'
import type { ActivityQuery } from '../activities/schemas.ts'
import {
  commitmentList,
  onDay,
  presentCommitment,
  selectCommitments,
  standsOnDay,
} from '../commitments/queries.ts'
import type { CommitmentQuery } from '../commitments/schemas.ts'
import { presented } from '../../db/keyset.ts'

/**
 * Commitments in force on the day, of all agreements that the caller sees, with their content and progress on the day.
 */
export async function listAllCommitments(db: Database, { actor }: Caller, query: CommitmentQuery, asOf: Day) {
  const found = await db.read(actor, (session) =>
    listPage(session, commitmentList, query, {
      variant: `all ${actor.role}`,
      where: and(agreementVisibleTo(session, actor), standsOnDay),
      values: { asOf, readsFor: actor.readsFor },
      rows: () => selectCommitments(session),
    }),
  )
  return presented(found, (row) => presentCommitment(actor, onDay(row), asOf))
}

/** Activities of all agreements that the caller sees. */
export async function listAllActivities(db: Database, { actor }: Caller, query: ActivityQuery) {
  const found = await db.read(actor, (session) => pageOfActivities(session, actor, {}, query))
  return presented(found, (row) => presentActivity(actor, row))
}
