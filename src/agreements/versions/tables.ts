import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { referenceTo } from '../../db/columns.ts'
import { selectPolicies } from '../../db/visibility.ts'
import { agreementVersions } from '../amendments/tables.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'
import { agreementPartVisibility, commitmentVisibility } from '../policy.ts'
import { agreements } from '../tables.ts'
import { agreementSeen, writtenWithAgreement } from '../content/part-tables.ts'
import { partyColumns, provisionColumns } from '../content/tables.ts'

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
    /** The party of the agreement that it is. */
    partyId: uuid().notNull(),
    ...partyColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.partyId] }),
    index('agreement_version_parties_agreement_idx').on(t.agreementId),
    index('agreement_version_parties_organization_idx').on(t.organizationId),
    ...selectPolicies(agreementPartVisibility, ofSeenVersion),
    ...writtenWithAgreement(),
  ],
)

holdsPersonalData(agreementVersionParties, {
  columns: ['signatoryName', 'signatoryTitle'],
  fields: ['signatoryName', 'signatoryTitle'],
  whose: 'signatories',
  readers: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  of: 'whoever sees the agreement',
  erasure: 'kept as part of the legal act (article 15(1)c)',
})

holdsNoPersonalData(agreementVersionParties, ['documentNumber', 'nameAsSigned'])

/** The rights and obligations of a version. */
export const agreementVersionProvisions = pgTable(
  'agreement_version_provisions',
  { ...ofVersion(), provisionId: uuid().notNull(), ...provisionColumns() },
  (t) => [
    primaryKey({ columns: [t.versionId, t.provisionId] }),
    index('agreement_version_provisions_organization_idx').on(t.organizationId),
    ...selectPolicies(commitmentVisibility, ofSeenVersion),
    ...writtenWithAgreement(),
  ],
)

holdsNoPersonalData(agreementVersionProvisions, ['text'])
