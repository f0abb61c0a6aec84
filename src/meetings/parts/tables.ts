import { sql, type SQL } from 'drizzle-orm'
import {
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  boolean,
  check,
  doublePrecision,
  pgEnum,
  unique,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import { referenceTo } from '../../db/columns.ts'
import { grantedTo, actorActsFor, actorReadsFor, selectPolicies } from '../../db/visibility.ts'
import { organizations, side } from '../../organizations/tables.ts'
import { meetings, meetingSeen, adminErases } from '../tables.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'
import { v7 as uuidv7 } from 'uuid'
import { stage } from '../../reference/tables.ts'
import { itemTypes, participations } from '../kinds.ts'
import { participantVisibility } from '../policy.ts'

/** Who was in the case when the minutes were finalized, under the names of that day. A trigger writes it. */
export const meetingCaseOrganizations = pgTable(
  'meeting_case_organizations',
  {
    meetingId: referenceTo(() => meetings.id),
    /** The lead agency is 1, then the other agencies, then the collaborators. */
    position: integer().notNull(),
    organizationId: referenceTo(() => organizations.id),
    side: side().notNull(),
    nameAsRecorded: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.position] }),
    index('meeting_case_organizations_organization_idx').on(t.organizationId),
    pgPolicy('sees_all', {
      for: 'select',
      to: grantedTo('admin', 'officer', 'reviewer', 'auditor'),
      using: sql`true`,
    }),
    pgPolicy('sees_with_meeting', { for: 'select', to: grantedTo('partner'), using: meetingSeen }),
  ],
)

holdsNoPersonalData(meetingCaseOrganizations, ['nameAsRecorded'])

export const participation = pgEnum('participation', participations)

export const itemType = pgEnum('item_type', itemTypes)

/** Minutes of a case of one of the organizations in the set. */
export const meetingOf = (organizations: SQL) =>
  sql`exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and c.organization_ids && ${organizations})`

const ownDraft = sql`exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids && ${actorActsFor})`

/** The policies of the parts of a meeting: whoever sees the meeting sees them, and its own agencies write them while it is a draft. */
export const partOfMeeting = (seen = meetingSeen) => [
  pgPolicy('sees_all', {
    for: 'select',
    to: grantedTo('admin', 'officer', 'reviewer', 'auditor'),
    using: sql`true`,
  }),
  pgPolicy('sees_with_meeting', { for: 'select', to: grantedTo('partner'), using: seen }),
  pgPolicy('officer_adds_to_own_draft', { for: 'insert', to: grantedTo('officer'), withCheck: ownDraft }),
  pgPolicy('officer_removes_from_own_draft', { for: 'delete', to: grantedTo('officer'), using: ownDraft }),
]

export const meetingParticipants = pgTable(
  'meeting_participants',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    meetingId: referenceTo(() => meetings.id),
    /** Took part, led, took the minutes, was asked and absent, or signed them: whoever did several has a row for each. */
    part: participation().notNull().default('participant'),
    position: integer().notNull(),
    organizationId: uuid().references(() => organizations.id),
    /** Of a guest: the organization, where it is not registered. */
    organizationName: text(),
    /** Of an organization that has no part in the case. */
    guest: boolean().notNull().default(false),
    side: side().notNull(),
    /** The short name of the organization on the day the minutes were finalized, kept by a trigger; null before. */
    nameAsRecorded: text(),
    name: text().notNull(),
    title: text(),
  },
  (t) => [
    index('meeting_participants_meeting_idx').on(t.meetingId, t.position),
    uniqueIndex('meeting_participants_only_key')
      .on(t.meetingId, t.part)
      .where(sql`${t.part} in ('chair', 'minute_taker')`),
    index('meeting_participants_organization_idx').on(t.organizationId),
    index('meeting_participants_name_idx').on(sql`lower(${t.name})`),
    check(
      'meeting_participants_organization_check',
      sql`(${t.organizationId} is null) <> (${t.organizationName} is null)`,
    ),
    check('meeting_participants_guest_check', sql`${t.guest} or ${t.organizationId} is not null`),
    adminErases(),
    ...selectPolicies(participantVisibility, {
      meeting_seen: meetingSeen,
      own_case: meetingOf(actorReadsFor),
      own_or_region: sql`case when ${t.guest} then ${t.side} = 'collaborator'
        else ${t.side} = 'region' or ${t.organizationId} = any(${actorReadsFor}) end`,
    }),
    pgPolicy('officer_adds_to_own_draft', { for: 'insert', to: grantedTo('officer'), withCheck: ownDraft }),
    pgPolicy('officer_removes_from_own_draft', { for: 'delete', to: grantedTo('officer'), using: ownDraft }),
  ],
)

holdsPersonalData(meetingParticipants, {
  columns: ['name', 'title'],
  fields: ['participants', 'chair', 'minuteTaker', 'absent', 'signedBy'],
  whose: 'people at meetings, who were absent, and who signed the minutes',
  readers: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  of: 'officers of their own cases, partners their own people, those of the agencies and the guests of their side',
  erasure: 'name and title masked; that somebody of the organization took part stays',
})

holdsNoPersonalData(meetingParticipants, ['nameAsRecorded', 'organizationName'])

/** Offers and needs. Commitments name the item they come from, so an item of finalized minutes never moves. */
export const meetingItems = pgTable(
  'meeting_items',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    meetingId: referenceTo(() => meetings.id),
    position: integer().notNull(),
    side: side().notNull(),
    /** The organization it is of; null in older minutes, where its side has several organizations. */
    organizationId: uuid().references(() => organizations.id),
    /** The short name of the organization on the day the minutes were finalized, kept by a trigger; null before. */
    nameAsRecorded: text(),
    /** The first of the items that each continue one another through corrections; its own id where it continues none. */
    originId: uuid()
      .notNull()
      .references((): AnyPgColumn => meetingItems.id),
    type: itemType().notNull(),
    stage: stage(),
    description: text().notNull(),
    quantity: doublePrecision(),
    unit: text(),
    agreed: boolean().notNull().default(false),
  },
  (t) => [
    index('meeting_items_meeting_idx').on(t.meetingId, t.position),
    index('meeting_items_organization_idx').on(t.organizationId),
    unique('meeting_items_origin_key').on(t.originId, t.meetingId),
    ...partOfMeeting(),
  ],
)

holdsNoPersonalData(meetingItems, ['description', 'nameAsRecorded', 'unit'])

/** The item of the corrected minutes that an item continues; null where it continues none, or one that is not seen. */
export const continuedItem = sql<string | null>`(
  select corrected.id from meeting_items corrected join meetings again on again.corrects_id = corrected.meeting_id
  where again.id = ${meetingItems.meetingId} and corrected.origin_id = ${meetingItems.originId}
    and ${meetingItems.originId} <> ${meetingItems.id})`
