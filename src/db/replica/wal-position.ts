import type { Session } from '../session.ts'

/** How far a server is in the write-ahead log of its cluster. */
export interface WalPosition {
  /** Tells clusters apart. */
  readonly system: string
  /** Rises by a promotion: a standby that did not follow it holds what the new primary never had. */
  readonly timeline: number
  /** In bytes. */
  readonly at: bigint
}

interface Row {
  readonly system: string
  readonly timeline: number
  readonly at: string
}

/**
 * A position of the primary before which everything is that it has committed. A commit is told once it is flushed,
 * unless a setting of PostgreSQL says otherwise; what is only inserted may wait long for its flush.
 */
export const positionOfPrimary = async (session: Session): Promise<WalPosition> =>
  positionIn(
    session,
    `select system_identifier::text as system, (lsn - '0/0')::text as at,
       ('x' || left(pg_walfile_name(lsn), 8))::bit(32)::int as timeline
     from pg_control_system(), lateral (select case current_setting('synchronous_commit')
       when 'off' then pg_current_wal_insert_lsn() else pg_current_wal_flush_lsn() end as lsn) as committed`,
  )

/**
 * The position up to which a standby shows what the primary did. Undefined for a server that is no standby: after a
 * failover it might be the old primary. The timeline is that of its last restart point, so it lags a promotion by a
 * checkpoint, in which reads go to the primary.
 */
export const positionOfStandby = async (session: Session): Promise<WalPosition | undefined> =>
  positionIn(
    session,
    `select system_identifier::text as system, (pg_last_wal_replay_lsn() - '0/0')::text as at, timeline_id as timeline
     from pg_control_system(), pg_control_checkpoint() where pg_is_in_recovery()`,
  )

async function positionIn(session: Session, query: string): Promise<WalPosition> {
  const { rows } = await session.$client.query<Row>(query)
  return rows.map(({ system, timeline, at }) => ({ system, timeline, at: BigInt(at) }))[0]!
}

/** Whether a standby shows everything up to a position of the primary. */
export const hasReached = (standby: WalPosition | undefined, goal: WalPosition): boolean =>
  standby !== undefined &&
  standby.system === goal.system &&
  standby.timeline === goal.timeline &&
  standby.at >= goal.at
