import { eq, inArray } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { jakartaDay, type Clock, type Day } from '../../kernel/days.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { key } from '../../db/keyset.ts'
import { listPage, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord } from '../../db/versioned.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { memberships } from '../memberships/tables.ts'
import { accessRightVisibility } from './policy.ts'
import { countRights, pageOfRights } from './queries.ts'
import type { AccessReview, AccessReviewQuery, AccessRightQuery, NewAccessReview } from './schemas.ts'
import { accessReviews as t } from './tables.ts'

const record = recordsOf('access_review')

/** Who has which rights today, which accounts sleep, and how old their secrets are. */
export const listAccessRights = (db: Database, clock: Clock, { actor }: Caller, query: AccessRightQuery) =>
  db.read(actor, (session) => pageOfRights(session, actor, jakartaDay(clock()), query))

const reviewList: ListDefinition<AccessReview> = {
  name: 'access reviews',
  id: t.id,
  sorts: { halfYear: key(t.halfYear, (row) => row.halfYear) },
  filters: {},
}

/** The reviews of access, the latest half year first. */
export const listAccessReviews = (db: Database, { actor }: Caller, query: AccessReviewQuery) =>
  db.read(actor, (session) =>
    listPage(session, reviewList, query, {
      variant: actor.role,
      where: session.visibleTo(actor, accessRightVisibility, {}),
      rows: () => session.select().from(t),
    }),
  )

/** One review. 404 if there is none. */
export const getAccessReview = (db: Database, { actor }: Caller, id: string): Promise<AccessReview> =>
  db.read(actor, (session) => requireReview(session, id))

async function requireReview(session: Session, id: string): Promise<AccessReview> {
  const [row] = await session.select().from(t).where(eq(t.id, id))
  if (!row) throw new DomainError('not_found')
  return row
}

/** The half year of a day, as `2026-H1`. */
const halfYearOf = (day: Day): string => `${day.slice(0, 4)}-H${day.slice(5, 7) <= '06' ? 1 : 2}`

/**
 * Records that the auditor reviewed the rights of a half year, with how many there are now. 409 where it was reviewed
 * already, 422 for a half year to come and for rights that do not exist.
 */
export async function reviewAccess(
  db: Database,
  clock: Clock,
  caller: Caller,
  { halfYear, conclusion, findings }: NewAccessReview,
): Promise<AccessReview> {
  const today = jakartaDay(clock())
  if (halfYear > halfYearOf(today)) throw new DomainError('rule_violated', { errors: [toCome] })
  return db.write(caller.actor, async (session) => {
    const found = findings.map(({ note = null, ...each }) => ({ ...each, note }))
    const errors = await unknownAmong(
      session,
      found.map(({ accessRightId }) => accessRightId),
    )
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    const counts = await countRights(session, today)
    const reviewedBy = caller.actor.accountId!
    const row = { halfYear, conclusion, findings: found, ...counts, reviewedBy }
    const id = await insertRecord(session, t, row)
    await record(session, caller, 'create', id, {}, row)
    return requireReview(session, id)
  })
}

async function unknownAmong(session: Session, ids: readonly string[]): Promise<FieldError[]> {
  if (ids.length === 0) return []
  const found = await session
    .select({ id: memberships.id })
    .from(memberships)
    .where(inArray(memberships.id, [...ids]))
  const known = new Set(found.map(({ id }) => id))
  return ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          {
            pointer: `/findings/${index}/accessRightId`,
            code: 'unknown_access_right',
            message: texts.unknown,
          },
        ],
  )
}

const texts = {
  unknown: { id: 'Tidak ada hak akses dengan id ini.', en: 'There is no right with this id.' },
  toCome: { id: 'Semester ini paling akhir.', en: 'The present half year at the latest.' },
}
const toCome = { pointer: '/halfYear', code: 'in_future' as const, message: texts.toCome }
