import { eq } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'
import { organizations as t } from '../tables.ts'
import { headReadsErrors, type HeadReads } from './rules.ts'

interface Change {
  readonly parentId?: string | null | undefined
  readonly headReads?: HeadReads | null | undefined
}

/**
 * The columns of the grant to the head office after a change. A grant is to the parent of its day: another parent begins
 * without one. 422 if there is no head office.
 */
export async function headReadsAfter(
  session: Session,
  before: { readonly parentId: string | null },
  { parentId = before.parentId, headReads }: Change,
) {
  if (!headReads) return headReads === null || parentId !== before.parentId ? noGrant : {}
  const [head] =
    parentId === null ? [] : await session.select({ side: t.side }).from(t).where(eq(t.id, parentId))
  const errors = headReadsErrors(headReads, head)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  return { headReadsId: parentId, headReadsFrom: headReads.from, headReadsUntil: headReads.until }
}

const noGrant = { headReadsId: null, headReadsFrom: null, headReadsUntil: null }
