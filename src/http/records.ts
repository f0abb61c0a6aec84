import { z } from 'zod'

/** What is said of a record with its schema, beyond its fields: `.register(records, { … })`. */
interface RecordFacts {
  /** The table, as PostgreSQL names it, that has the record by its id. */
  readonly table: string
}

export const records = z.registry<RecordFacts>()
