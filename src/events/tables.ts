import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '../db/columns.ts'
import { actorReadsFor, grantedTo } from '../db/visibility.ts'
import { publicActor } from '../kernel/actor.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'
import { eventAccess } from './policy.ts'
import { sight, subjects } from './subjects.ts'

/**
 * One row for each new version of a record, written by triggers in the transaction of the change, after the record's row
 * was locked. It has no position then: order of numbers is not order of commits. Positions are given afterwards, to what is
 * committed, by one sealer at a time, so nothing appears later before what was read already.
 */
export const events = pgTable(
  'events',
  {
    /** The order of writing: of one record the order of its changes. */
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    /** The place in the feed, without a gap; null until it is sealed. */
    position: bigint({ mode: 'number' }),
    id: uuid()
      .notNull()
      .default(sql`gen_random_uuid()`),
    type: text().notNull(),
    /** The start of the transaction, as in the trail. */
    at: instant()
      .notNull()
      .default(sql`now()`),
    /** The transaction, so that what happens to a record within one is told once. */
    transaction: bigint({ mode: 'number' })
      .notNull()
      .default(sql`pg_current_xact_id()::text::bigint`),
    subjectType: text().notNull(),
    subjectId: uuid().notNull(),
    /** The agreement or case that the record belongs to. */
    agreementId: uuid(),
    caseId: uuid(),
    /** Of the record after the change; null where it has none any more. */
    version: integer(),
    status: text(),
    /** The names of the fields that changed, from the trail; given with the position. */
    changed: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /**
     * What visibility depends on, after the change: ids of organizations, states and days. Null after a deletion. Who was
     * not to see that is not told of it later.
     */
    facts: jsonb(),
    /**
     * The same before a change of it or a deletion, else null. Who saw that and does not see what came is told that the
     * record is hidden.
     */
    before: jsonb(),
    /** What belongs to the record may be seen by others than before, or says something else from this day on. */
    withParts: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('events_position_key').on(t.position),
    index('events_unsealed_idx')
      .on(t.seq)
      .where(sql`${t.position} is null`),
    index('events_unsealed_subject_idx')
      .on(t.subjectId)
      .where(sql`${t.position} is null`),
    ...eventAccess.read.map((role) => {
      // The policies of the record's own table decide what is seen now; of what was, its conditions are asked here.
      const { now, before } = sight(role, {
        now: () => undefined,
        once: (type) => subjects[type].seen({ ...publicActor, role }, actorReadsFor),
      })
      return pgPolicy(`sees_as_records_${role}`, {
        for: 'select',
        to: grantedTo(role),
        using: sql`${now} or ${before}`,
      })
    }),
  ],
)

holdsNoPersonalData(events, ['before', 'changed', 'facts', 'status', 'subjectType', 'type'])

/** One row: how far positions were given, days were told and old events were removed. Its lock makes sealers take turns. */
export const eventFeed = pgTable(
  'event_feed',
  {
    /** One row alone. */
    id: integer().primaryKey().default(1),
    last: bigint({ mode: 'number' }).notNull().default(0),
    /** What came before and with this position was removed: it is older than events are kept. */
    removedUntil: bigint({ mode: 'number' }).notNull().default(0),
    /** The last day in Jakarta of which all that it brought was told. */
    toldUntil: date({ mode: 'string' }).notNull(),
    /** The last agreement of the day after it that was told of; null where none was. */
    toldAfter: uuid(),
  },
  () => [pgPolicy('everyone_reads', { for: 'select', to: grantedTo(...eventAccess.read), using: sql`true` })],
)

/**
 * The databases in which positions were given, one after the other: a restored copy or a promoted standby gives those
 * anew that it has not got, so a reader that is further than an epoch went has read what is no more.
 */
export const eventEpochs = pgTable(
  'event_epochs',
  {
    epoch: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    /** The identifier of the cluster and its timeline. */
    cluster: text().notNull(),
    /** The last position that was given before it began. */
    beganAfter: bigint({ mode: 'number' }).notNull(),
    beganAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  () => [pgPolicy('everyone_reads', { for: 'select', to: grantedTo(...eventAccess.read), using: sql`true` })],
)

holdsNoPersonalData(eventEpochs, ['cluster'])
