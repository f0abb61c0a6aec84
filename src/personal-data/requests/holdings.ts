import { sql } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/days.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { mentionsOf } from '../mentions.ts'
import { personalFields } from '../inventory.ts'
import type { Mention } from '../schemas.ts'
import { mostSteps, type PrivacyHoldings } from './holdings-schemas.ts'
import { requirePrivacyRequest } from './service.ts'

/**
 * What is held on the person of a request, and the trail of its processing (UU 27/2022, articles 7 and 32). 404 if there
 * is no such request. That it was read is in the trail, as with every answer that names people.
 */
export async function getHoldings(
  db: Database,
  clock: Clock,
  { actor }: Caller,
  id: string,
  dataProtectionOfficer: string | null,
): Promise<PrivacyHoldings> {
  return db.read(actor, async (session) => {
    const { subjectName: name, subjectEmail } = await requirePrivacyRequest(session, id)
    const { people, complete } = await mentionsOf(session, { name, email: subjectEmail ?? undefined })
    const steps = await processingOf(session, people)
    return {
      privacyRequestId: id,
      asOf: clock().toISOString(),
      dataProtectionOfficer,
      people,
      complete,
      processing: steps.slice(0, mostSteps),
      processingComplete: steps.length <= mostSteps,
    }
  })
}

/** The type of each record in the trail, where it is called otherwise there. */
const inTrail = {
  organization: 'organization',
  meeting: 'meeting',
  agreement: 'agreement',
  account: 'user',
  feedback: 'feedback',
}

/**
 * What was done with the personal fields of these records: changes of them, and reads by those who see everybody's. The
 * reads of a whole list are of nobody in particular and are not among them.
 */
async function processingOf(
  session: Session,
  people: readonly Mention[],
): Promise<PrivacyHoldings['processing']> {
  if (people.length === 0) return []
  const types = people.map(({ recordType }) => inTrail[recordType])
  const ids = people.map(({ recordId }) => recordId)
  const fields = [...personalFields]
  const { rows } = await session.execute<PrivacyHoldings['processing'][number] & Record<string, unknown>>(sql`
    select e.at, e.action, e.actor_role "role", e.resource_type "recordType", e.resource_id "recordId",
      case when o.id is not null then json_build_object('id', o.id, 'shortName', o.short_name) end organization,
      case when e.action = 'read' then e.changes->'fields'->1
        else (select jsonb_agg(k order by k) from jsonb_object_keys(e.changes) k where k = any(${sql.param(fields)})) end fields
    from audit_events e left join organizations o on o.id = e.organization_id
    where (e.resource_type, e.resource_id) in (
        select * from unnest(${sql.param(types)}::text[], ${sql.param(ids)}::uuid[]))
      and (e.action = 'read' or e.changes ?| ${sql.param(fields)})
    order by e.at desc, e.id desc limit ${mostSteps + 1}`)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}
