import { asc, eq } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { DomainError, type FieldError, type Text } from '../../kernel/errors.ts'
import type { Side } from '../../organizations/kinds.ts'
import { meetingItems as t } from './tables.ts'

/** What an offer or need says, and which one of the corrected minutes it continues: null for none, absent where nobody says it. */
export interface Continuing {
  readonly side: Side
  readonly type: 'offer' | 'need'
  readonly description: string
  readonly continuesId?: string | null | undefined
}

/** An item of the corrected minutes; `originId` is the first of those that each continue one another. */
export interface Corrected extends Omit<Continuing, 'continuesId'> {
  readonly id: string
  readonly originId: string
}

/**
 * The item of the corrected minutes that each continues: the one it names, else the first that says the same and that no
 * other continues. Both are one offer or need, so that it is promoted once.
 */
export function continuedBy<Item extends Continuing>(
  items: readonly Item[],
  corrected: readonly Corrected[],
): (Item & { readonly continuesId: string | null; readonly originId: string | undefined })[] {
  const taken = new Set(items.map(({ continuesId }) => continuesId))
  return items.map((item) => {
    const found = corrected.find((each) =>
      item.continuesId === undefined
        ? !taken.has(each.id) && saysTheSame(each, item)
        : each.id === item.continuesId,
    )
    if (found) taken.add(found.id)
    return { ...item, continuesId: found?.id ?? null, originId: found?.originId }
  })
}

const saysTheSame = (one: Omit<Continuing, 'continuesId'>, other: Continuing): boolean =>
  one.side === other.side && one.type === other.type && one.description === other.description

/** The errors in `continuesId` of the items. */
export function continuedErrors(
  items: readonly Pick<Continuing, 'continuesId'>[],
  corrected: readonly Pick<Corrected, 'id'>[],
): FieldError[] {
  return items.flatMap(({ continuesId: id }, index): FieldError[] => {
    if (!id) return []
    const pointer = `/items/${index}/continuesId`
    if (!corrected.some((each) => each.id === id))
      return [{ pointer, code: 'not_in_corrected', message: notThere }]
    const again = items.slice(0, index).some((each) => each.continuesId === id)
    return again ? [{ pointer, code: 'continued_twice', message: twice }] : []
  })
}

/** The items with what they continue, in minutes that correct these. 422 naming each that says wrong what it continues. */
export async function requireContinued<Item extends Continuing>(
  session: Session,
  correctsId: string | null,
  items: readonly Item[],
) {
  const corrected =
    correctsId === null
      ? []
      : await session
          .select({ id: t.id, originId: t.originId, side: t.side, type: t.type, description: t.description })
          .from(t)
          .where(eq(t.meetingId, correctsId))
          .orderBy(asc(t.position))
  const errors = continuedErrors(items, corrected)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  return continuedBy(items, corrected)
}

const notThere: Text = {
  id: 'Bukan id butir dari notulen yang dikoreksi oleh notulen ini ("correctsId").',
  en: 'Not the id of an item of the minutes that these correct ("correctsId").',
}
const twice: Text = {
  id: 'Butir itu sudah diteruskan oleh butir lain; hanya satu yang dapat meneruskannya.',
  en: 'Another item continues that one already; one alone can.',
}
