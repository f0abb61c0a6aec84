/** The kinds of slow work. */
const lanes = ['reports', 'searches', 'exports', 'feeds', 'imports', 'papers'] as const
export type Lane = (typeof lanes)[number]

export interface LaneSettings {
  /** How many of each kind are done at once; each has a database connection. */
  readonly lanes: Readonly<Record<Lane, number>>
  /** How many of each kind may wait for that. */
  readonly laneQueueSize: number
  /** Waiting takes no longer than a statement may; before an import, no longer than a request may. In milliseconds. */
  readonly statementTimeoutMs: number
  readonly requestTimeoutMs: number
}

/** Something for each lane. */
export const lanesOf = <T>(make: (lane: Lane) => T): Record<Lane, T> =>
  Object.fromEntries(lanes.map((lane) => [lane, make(lane)])) as Record<Lane, T>

/** The connections that requests share: those of ordinary requests, and those of the lanes on top of them. */
export const connectionsFor = (config: LaneSettings & { readonly databasePoolSize: number }): number =>
  lanes.reduce((sum, lane) => sum + config.lanes[lane], config.databasePoolSize)
