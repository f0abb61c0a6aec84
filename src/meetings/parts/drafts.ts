import { newId } from '../../kernel/new-id.ts'
import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { jakartaDay, type Clock } from '../../kernel/days.ts'
import type { Session } from '../../db/session.ts'
import type { Side } from '../../organizations/kinds.ts'
import { insertParts, type PartsInput } from './changes.ts'
import { peopleAndFields } from './people.ts'
import { insertMeeting, presentMeeting } from '../queries.ts'
import type { Meeting } from '../schemas/meeting.ts'
import type { NewMeeting } from '../schemas/written.ts'

const record = recordsOf('meeting')

interface Home {
  readonly caseId: string
  /** The side of each organization that can be named in the minutes. */
  readonly sides: Readonly<Record<string, Side>>
  readonly organizationIds: string[]
}

/** Writes a draft with all its parts and its audit event, everything sent at once. */
export async function insertDraft(
  session: Session,
  clock: Clock,
  caller: Caller,
  { caseId, sides, organizationIds }: Home,
  input: Omit<NewMeeting, keyof PartsInput> & PartsInput,
  correctsId?: string,
): Promise<Meeting> {
  const { items, obstacles, actionItems, ...said } = input
  const [people, fields] = peopleAndFields(said)
  const row = { ...fields, id: newId(caller), caseId, correctsId }
  const [stored, parts] = await Promise.all([
    insertMeeting(session, row),
    insertParts(session, row, sides, jakartaDay(clock()), { ...people, items, obstacles, actionItems }),
    record(session, caller, 'create', row.id, {}, { ...input, caseId, correctsId }),
  ])
  return presentMeeting(caller.actor, { ...stored, caseOrganizationIds: organizationIds }, parts)
}
