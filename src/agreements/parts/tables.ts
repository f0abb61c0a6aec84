import { sql, type SQL } from 'drizzle-orm'
import { index, pgPolicy, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { literals, referenceTo } from '../../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { partyColumns, partyTexts, provisionColumns, signatories } from '../content/tables.ts'
import { partyStatuses } from '../lifecycle.ts'
import { agreementPartVisibility, commitmentVisibility } from '../policy.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'
import { readBy } from '../../transfers/reading.ts'
import { agreements } from '../tables.ts'

/**
 * The number of the version (and of the amendment) by which the reader's organizations left an agreement. Null while
 * one of them is a party, or will become one.
 */
export const leftWith = (agreementId: unknown): SQL => sql`registry_left_with(${agreementId})`

/** The first day on which they are no longer parties; null if no version says so. */
export const leftOn = (agreementId: unknown): SQL => sql`registry_left_on(${agreementId})`

/** True if one of them is still a party today. A party that leaves on a later day is a party until then. */
export const notLeftYet = sql`coalesce(${leftOn(sql.raw('agreement_id'))} > (now() at time zone 'Asia/Jakarta')::date, true)`

/**
 * The conditions for records that belong to an agreement. A party that left can no longer read those that are not in a
 * version.
 */
export const partConditions = (): Record<'agreement_seen' | 'while_party', SQL> => ({
  agreement_seen: agreementSeen,
  while_party: notLeftYet,
})

export const agreementSeen = sql`exists (select 1 from agreements a where a.id = agreement_id)`

/** The actor reads for an organization of the agreement that the row belongs to, or for one that led it before. */
export const agreementReadForOwn = sql`exists (select 1 from agreements a where a.id = agreement_id and ${readBy('a', actorReadsFor)})`

/**
 * The lead agency of an agreement and those who were its parties on any of these days, the first and last included. A
 * party that left has no part in what came later. Before the signature: who is a party now.
 */
export const partiesDuring = (agreementId: unknown, from: unknown, until: unknown): SQL =>
  sql`registry_parties_during(${agreementId}, ${from}, ${until})`

/** The actor acts for an organization of the agreement: its lead agency or a party. */
export const agreementOwn = sql`exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && ${actorActsFor} or a.lead_agency_id = any(${actorActsFor})))`

/** The actor acts for the lead agency of the agreement. */
export const agreementLed = sql`exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any(${actorActsFor}))`

/** Who may write records that belong to an agreement: the registrar, and officers of the lead agency. */
export const writtenWithAgreement = () => [
  pgPolicy('admin_writes', { for: 'all', to: grantedTo('admin'), using: sql`true`, withCheck: sql`true` }),
  pgPolicy('officer_adds_to_own', { for: 'insert', to: grantedTo('officer'), withCheck: agreementLed }),
  pgPolicy('officer_changes_own', { for: 'update', to: grantedTo('officer'), using: agreementLed }),
  pgPolicy('officer_removes_from_own', { for: 'delete', to: grantedTo('officer'), using: agreementLed }),
]

/** The agreement was recorded as signed, and nobody has confirmed it. */
const agreementUnconfirmed = sql`exists (select 1 from agreements a where a.id = agreement_id and a.confirmation = 'unconfirmed')`

/**
 * Who may write the versions of an agreement: the same. What was signed is never removed; only of an agreement that was
 * recorded and that nobody has confirmed, where a change writes it anew.
 */
export const writtenWithVersion = () => [
  pgPolicy('admin_adds', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
  pgPolicy('admin_changes', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
  pgPolicy('admin_removes_unconfirmed', {
    for: 'delete',
    to: grantedTo('admin'),
    using: agreementUnconfirmed,
  }),
  pgPolicy('officer_adds_to_own', { for: 'insert', to: grantedTo('officer'), withCheck: agreementLed }),
  pgPolicy('officer_changes_own', { for: 'update', to: grantedTo('officer'), using: agreementLed }),
  pgPolicy('officer_removes_unconfirmed', {
    for: 'delete',
    to: grantedTo('officer'),
    using: sql`(${agreementLed} and ${agreementUnconfirmed})`,
  }),
]

/** PIHAK KESATU, KEDUA, and so on. Each gives the document its own number. */
export const agreementParties = pgTable(
  'agreement_parties',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    agreementId: referenceTo(() => agreements.id),
    ...partyColumns(),
  },
  (t) => [
    unique('agreement_parties_organization_key').on(t.agreementId, t.organizationId),
    index('agreement_parties_organization_idx').on(t.organizationId),
    // For finding a number among all numbers that an organization has given.
    index('agreement_parties_number_idx').on(
      t.organizationId,
      sql`registry_bare_number(${t.documentNumber})`,
    ),
    index('agreement_parties_further_numbers_idx').using(
      'gin',
      sql`registry_bare_texts(${t.furtherNumbers})`,
    ),
    index('agreement_parties_signatory_idx').on(sql`lower(${t.signatoryName})`),
    ...selectPolicies(agreementPartVisibility, partConditions()),
    ...writtenWithAgreement(),
    // Another agency that is a party may update its own row, in the statuses that allow it.
    pgPolicy('party_fills_in_own', {
      for: 'update',
      to: grantedTo('officer'),
      using: sql`(${t.organizationId} = any(${actorActsFor}) and exists (select 1 from agreements a where a.id = agreement_id and a.status in (${literals(partyStatuses)})))`,
    }),
    // A partner its own, once the text is approved.
    pgPolicy('partner_fills_in_own', {
      for: 'update',
      to: grantedTo('partner'),
      using: sql`(${t.organizationId} = any(${actorActsFor}) and exists (select 1 from agreements a where a.id = agreement_id and a.status = 'ready_to_sign'))`,
    }),
  ],
)

holdsPersonalData(agreementParties, {
  ...signatories,
  columns: ['signatoryName', 'signatoryTitle'],
  erasure: 'emptied until the party has signed; then kept as part of the legal act (article 15(1)c)',
})

holdsNoPersonalData(agreementParties, partyTexts)

/** What a party may and must do. */
export const provisions = pgTable(
  'provisions',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    agreementId: referenceTo(() => agreements.id),
    ...provisionColumns(),
  },
  (t) => [
    index('provisions_agreement_idx').on(t.agreementId, t.position),
    ...selectPolicies(commitmentVisibility, partConditions()),
    ...writtenWithAgreement(),
  ],
)

holdsNoPersonalData(provisions, ['text'])
