import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { day, referenceTo } from '../../db/columns.ts'
import { selectPolicies } from '../../db/visibility.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { agreementPartVisibility } from '../policy.ts'
import { agreements } from '../tables.ts'
import { partConditions, writtenWithAgreement } from '../parts/tables.ts'

/**
 * Former parents of a signed agreement, until it was moved under the renewal of its parent or an amendment changed the
 * parent.
 */
export const formerParents = pgTable(
  'former_parents',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    agreementId: referenceTo(() => agreements.id),
    /** Null if it had no parent. */
    parentId: uuid().references(() => agreements.id),
    /** The first day on which it has another parent. */
    until: day().notNull(),
    /** The reason for the move; null if an amendment changed the parent. */
    reason: text(),
    movedBy: uuid(),
  },
  (t) => [
    index('former_parents_agreement_idx').on(t.agreementId, t.until, t.id),
    index('former_parents_parent_idx').on(t.parentId),
    ...selectPolicies({ ...agreementPartVisibility, public: 'none' }, partConditions()),
    ...writtenWithAgreement(),
  ],
)

holdsNoPersonalData(formerParents, ['reason'])
