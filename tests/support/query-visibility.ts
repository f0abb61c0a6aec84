import { visibleTo, type VisibleTo } from '../../src/db/visibility.ts'
import { startTestApp, type TestApp } from './app.ts'

/** Queries that leave out nothing: what a reader does not see, row-level security holds alone. */
export const leavingOutNothing: VisibleTo = () => undefined

/** Who holds what a reader sees: both, as in production, and the second alone. */
export const holders = [
  ['by the queries and by row-level security', visibleTo],
  ['by row-level security alone', leavingOutNothing],
] as const

/** The same records under another service, whose queries leave out nothing. Whoever starts it closes it. */
export const withoutQueryVisibility = (t: TestApp): Promise<TestApp> =>
  startTestApp({
    clock: t.app.clock,
    database: t.database,
    settings: { dataDir: t.dataDir },
    visibleTo: leavingOutNothing,
  })

/** What holds under the service as it is, and where row-level security is alone. */
export async function heldByEach(t: TestApp, check: (service: TestApp) => Promise<void>): Promise<void> {
  await check(t)
  const alone = await withoutQueryVisibility(t)
  await check(alone).finally(() => alone.close())
}
