import { z } from 'zod'

/** Facts about a record that are given with its schema: `.register(records, { … })`. */
interface RecordFacts {
  /** The PostgreSQL table that holds the record by its id. */
  readonly table: string
}

export const records = z.registry<RecordFacts>()
