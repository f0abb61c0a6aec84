import { asOwner } from './agreements.ts'
import type { TestApp } from './app.ts'

/** The feed as it is where this was the day of its beginning: what later days bring is still to be told. */
export const feedBegins = (t: TestApp, day: string): Promise<unknown> =>
  asOwner(t, (owner) =>
    owner.query(`set role registry_maintenance; update event_feed set told_until = '${day}'`),
  )
