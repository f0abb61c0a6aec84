import { sql } from 'drizzle-orm'
import { index, jsonb, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, recordColumns, referenceTo } from '../../db/columns.ts'
import { grantedTo, selectPolicies, writtenByAdmin } from '../../db/visibility.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { agreementLed } from '../parts/tables.ts'
import { agreements, disclosure } from '../tables.ts'
import { disclosureVisibility } from './policy.ts'
import type { DisclosureProposal } from './schemas.ts'

/** Why the text of a signed agreement is open or withheld, and what its lead agency proposes. */
export const agreementDisclosures = pgTable(
  'disclosures',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    /** As in the agreement, which policies look at; null until the registrar decides. */
    disclosure: disclosure(),
    ground: text(),
    consequenceTest: text(),
    decidedBy: uuid(),
    decidedAt: instant(),
    /** What the lead agency proposes; null once it is decided. */
    proposal: jsonb().$type<DisclosureProposal>(),
  },
  (t) => [
    unique('disclosures_agreement_key').on(t.agreementId),
    index('disclosures_proposed_idx')
      .on(t.agreementId)
      .where(sql`${t.proposal} is not null`),
    ...selectPolicies(disclosureVisibility, {}),
    ...writtenByAdmin(),
    pgPolicy('officer_proposes', { for: 'insert', to: grantedTo('officer'), withCheck: agreementLed }),
    pgPolicy('officer_proposes_again', { for: 'update', to: grantedTo('officer'), using: agreementLed }),
  ],
)

holdsNoPersonalData(agreementDisclosures, ['ground', 'consequenceTest', 'proposal'])
