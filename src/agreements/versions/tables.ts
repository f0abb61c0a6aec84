import { sql } from 'drizzle-orm'
import {
  check,
  index,
  pgTable,
  primaryKey,
  uuid,
  integer,
  text,
  unique,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import { referenceTo, day } from '../../db/columns.ts'
import { selectPolicies } from '../../db/visibility.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'
import { agreementPartVisibility, commitmentVisibility } from '../policy.ts'
import { agreements } from '../tables.ts'
import { agreementSeen, writtenWithVersion, leftWith } from '../parts/tables.ts'
import {
  partyColumns,
  partyTexts,
  provisionColumns,
  contentColumns,
  contentTexts,
  signatories,
} from '../content/tables.ts'
import { v7 as uuidv7 } from 'uuid'
import { organizations } from '../../organizations/tables.ts'
import { amendments } from '../amendments/tables.ts'

const ofVersion = () => ({
  versionId: referenceTo(() => agreementVersions.id),
  agreementId: referenceTo(() => agreements.id),
})

const ofSeenVersion = {
  agreement_seen: agreementSeen,
  while_party: sql`exists (select 1 from agreement_versions v where v.id = version_id)`,
}

/** The parties of a version, each with the name it had when it signed. */
export const agreementVersionParties = pgTable(
  'agreement_version_parties',
  {
    ...ofVersion(),
    /** The id of the party in the agreement. */
    partyId: uuid().notNull(),
    ...partyColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.partyId] }),
    index('agreement_version_parties_agreement_idx').on(t.agreementId),
    index('agreement_version_parties_organization_idx').on(t.organizationId),
    ...selectPolicies(agreementPartVisibility, ofSeenVersion),
    ...writtenWithVersion(),
  ],
)

holdsPersonalData(agreementVersionParties, {
  ...signatories,
  columns: ['signatoryName', 'signatoryTitle'],
})

holdsNoPersonalData(agreementVersionParties, partyTexts)

/** The rights and obligations of a version. */
export const agreementVersionProvisions = pgTable(
  'agreement_version_provisions',
  { ...ofVersion(), provisionId: uuid().notNull(), ...provisionColumns() },
  (t) => [
    primaryKey({ columns: [t.versionId, t.provisionId] }),
    index('agreement_version_provisions_organization_idx').on(t.organizationId),
    ...selectPolicies(commitmentVisibility, ofSeenVersion),
    ...writtenWithVersion(),
  ],
)

holdsNoPersonalData(agreementVersionProvisions, ['text'])

/** For a party that left: only the versions before that. */
export const versionConditions = (t: Record<'agreementId' | 'number', unknown>) => ({
  agreement_seen: agreementSeen,
  while_party: sql`coalesce(${t.number} < ${leftWith(t.agreementId)}, true)`,
})

/** The content of a signed agreement from a day on: one at signature, one more for each amendment. */
export const agreementVersions = pgTable(
  'agreement_versions',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    agreementId: referenceTo(() => agreements.id),
    amendmentId: uuid().references(() => amendments.id),
    /** The first day this content holds; a version never begins before the one it follows. */
    validFrom: day().notNull(),
    /** 0 at signature, then the number of the amendment. */
    number: integer().notNull(),
    ...contentColumns((): AnyPgColumn => agreements.id),
    leadAgencyId: referenceTo(() => organizations.id),
    /** Short name of the lead agency on the day of this signature. */
    leadAgencyNameAsSigned: text().notNull(),
    // Signed content always has a term.
    effectiveFrom: day().notNull(),
  },
  (t) => [
    check(
      'agreement_versions_term_check',
      sql`(${t.effectiveUntil} is null) = (${t.term} = 'open_ended') and (${t.renewsEveryMonths} is null) = (${t.term} <> 'auto_renewing')`,
    ),
    unique('agreement_versions_number_key').on(t.agreementId, t.number),
    index('agreement_versions_amended_idx')
      .on(t.validFrom)
      .where(sql`${t.number} > 0`),
    index('agreement_versions_day_idx').on(t.agreementId, t.validFrom, t.id),
    ...selectPolicies(agreementPartVisibility, versionConditions(t)),
    ...writtenWithVersion(),
  ],
)

holdsNoPersonalData(agreementVersions, [...contentTexts, 'leadAgencyNameAsSigned'])
