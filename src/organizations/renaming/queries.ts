import { eq } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import type { Caller } from '../../kernel/actor.ts'
import { requireOrganization, type Register } from '../queries.ts'
import type { Renaming } from './schemas.ts'
import { organizationRenamings as t } from './tables.ts'

const never: Renaming = { done: 0, total: 0, requestedAt: null, finishedAt: null }

/** How far the last change of this organization's names has come. 404 if the actor does not see the organization. */
export async function getRenaming(
  db: Database,
  { actor }: Caller,
  register: Register,
  id: string,
): Promise<Renaming> {
  return db.read(actor, async (session) => {
    await requireOrganization(session, actor, register, id)
    const [found] = await session
      .select({ done: t.done, total: t.total, requestedAt: t.requestedAt, finishedAt: t.finishedAt })
      .from(t)
      .where(eq(t.organizationId, id))
    return found ?? never
  })
}
