import type { Caller } from '../kernel/actor.ts'
import { recordsOf } from '../audit/service.ts'
import type { Database } from '../db/client.ts'
import { mentionsOf } from './mentions.ts'
import type { PersonSought } from './schemas.ts'

const record = recordsOf('personal_data')

/**
 * All data held about a person with this name or e-mail address (UU 27/2022, article 7). People with the same name are
 * distinguished by their organization. The audit trail records the request, but not whom it was about.
 */
export async function exportPersonalData(db: Database, caller: Caller, sought: PersonSought) {
  return db.write(caller.actor, async (session) => {
    const { people, complete } = await mentionsOf(session, sought)
    const kinds = people.map(({ kind }) => kind)
    await record(session, caller, 'export', null, {}, { mentions: people.length, kinds: [...new Set(kinds)] })
    return { people, complete }
  })
}
