import { expectStatus } from './agreements.ts'
import type { TestApp } from './app.ts'

/** Sets the organizations that review a type of agreement, in this order; null for any reviewer. */
export async function setSteps(t: TestApp, type: string, organizationIds: readonly (string | null)[]) {
  const url = `/v1/review-steps/${type}`
  const { etag } = expectStatus(await t.as('admin').get(url), 200)
  const steps = organizationIds.map((organizationId) => ({ organizationId }))
  return expectStatus(await t.as('admin').patch(url, { steps }, { etag }), 200)
}

/** What is submitted while a type has these steps; after that it has none again. */
export async function withSteps<Submitted>(
  t: TestApp,
  type: string,
  organizationIds: readonly (string | null)[],
  submit: () => Promise<Submitted>,
): Promise<Submitted> {
  await setSteps(t, type, organizationIds)
  const submitted = await submit()
  await setSteps(t, type, [])
  return submitted
}
