import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { day, referenceTo } from '../../db/columns.ts'
import { selectPolicies } from '../../db/visibility.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { agreementPartVisibility } from '../policy.ts'
import { agreements } from '../tables.ts'
import { partConditions, writtenWithAgreement } from '../parts/tables.ts'

/** What a signed agreement stood under before: until it was moved under the renewal of that, or an amendment changed it. */
export const formerParents = pgTable(
  'former_parents',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    agreementId: referenceTo(() => agreements.id),
    /** Null where it stood under none. */
    parentId: uuid().references(() => agreements.id),
    /** The first day on which it stands under another. */
    until: day().notNull(),
    /** Why it was moved; null where an amendment says so. */
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
