import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { nested } from '../../db/columns.ts'
import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import { DomainError, type FieldError, type Text } from '../../kernel/errors.ts'
import { meetings, minutesStand } from '../../meetings/tables.ts'
import { meetingItems as i } from '../../meetings/parts/tables.ts'
import { takenBy } from '../../commitments/commitments/items.ts'

/**
 * The agreed items of a case, in the order of the meetings and of their minutes, with the number of the agreement that
 * has each. Without internal minutes: their agreed items are repeated in minutes that the collaborators can read.
 */
export const agreedItemsOf = (session: Session, caseId: string, today: Day) =>
  session
    .select({
      id: i.id,
      side: i.side,
      type: i.type,
      organizationId: i.organizationId,
      stage: i.stage,
      description: i.description,
      quantity: i.quantity,
      unit: i.unit,
      takenBy: nested<string | null>(takenBy(sql`${i.originId}`, today)),
    })
    .from(i)
    .innerJoin(meetings, eq(meetings.id, i.meetingId))
    .where(and(eq(meetings.caseId, caseId), minutesStand, ne(meetings.kind, 'internal'), eq(i.agreed, true)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id), asc(i.position))

type Items = Awaited<ReturnType<typeof agreedItemsOf>>

/**
 * The items with these ids. 422 with each id that is not an agreed item, or whose item is already in another agreement.
 */
export function requireItems(items: Items, ids: readonly string[]): Items {
  const errors = ids.flatMap((id, index): FieldError[] => {
    const pointer = `/itemIds/${index}`
    const item = items.find((each) => each.id === id)
    if (!item) return [{ pointer, code: 'not_agreed_item', message: notAgreed }]
    return item.takenBy === null ? [] : [{ pointer, code: 'item_taken', message: taken(item.takenBy) }]
  })
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  return items.filter(({ id }) => ids.includes(id))
}

const notAgreed: Text = {
  id: 'Bukan butir yang disepakati dalam notulen penjajakan ini yang disahkan dan dibaca kolaborator.',
  en: 'Not an agreed item of finalized minutes of this case that its collaborators read.',
}
const taken = (number: string): Text => ({
  id: `Sudah menjadi komitmen dalam naskah ${number}.`,
  en: `It is a commitment of agreement ${number} already.`,
})
