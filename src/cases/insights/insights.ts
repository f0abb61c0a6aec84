import { and, desc, eq } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { itemColumns } from '../../meetings/items/service.ts'
import { meetingsVisibleTo } from '../../meetings/queries.ts'
import { meetings as m, minutesStand } from '../../meetings/tables.ts'
import { meetingItems as i } from '../../meetings/parts/tables.ts'
import { mostItems, mostMeetings } from './schemas.ts'
import { matchItems } from '../matching.ts'
import { processTrends } from '../process.ts'
import { requireCaseSides } from '../queries.ts'
import { cases } from '../tables.ts'

/** Which offers match which needs in one case, from standing minutes. 404 if the caller does not see the case. */
export async function caseMatches(db: Database, { actor }: Caller, caseId: string) {
  return db.read(actor, async (session) => {
    const [items] = await Promise.all([
      itemsOfCase(session, actor, caseId),
      requireCaseSides(session, actor, caseId),
    ])
    return { caseId, stages: matchItems(items.toReversed()) }
  })
}

/** The items of the case, latest first. */
const itemsOfCase = (session: Session, actor: Actor, caseId: string) =>
  session
    .select(itemColumns)
    .from(i)
    .innerJoin(m, eq(m.id, i.meetingId))
    .innerJoin(cases, eq(cases.id, m.caseId))
    .where(and(eq(m.caseId, caseId), minutesStand, meetingsVisibleTo(session, actor)))
    .orderBy(desc(m.startsAt), desc(m.id), desc(i.position))
    .limit(mostItems)
    .prepare('')
    .execute({ readsFor: actor.readsFor })

/** The five indicators over the standing minutes of a case. 404 if the caller does not see the case. */
export async function caseProcess(db: Database, { actor }: Caller, caseId: string) {
  return db.read(actor, async (session) => {
    const scored = session
      .select({ id: m.id, startsAt: m.startsAt, processScores: m.processScores })
      .from(m)
      .innerJoin(cases, eq(cases.id, m.caseId))
      .where(and(eq(m.caseId, caseId), minutesStand, meetingsVisibleTo(session, actor)))
      .orderBy(desc(m.startsAt), desc(m.id))
      .limit(mostMeetings)
      .prepare('')
      .execute({ readsFor: actor.readsFor })
    const [latestFirst] = await Promise.all([scored, requireCaseSides(session, actor, caseId)])
    return { caseId, indicators: processTrends(latestFirst.toReversed()) }
  })
}
