import { afterAll, beforeAll, expect, it } from 'vitest'
import { clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { decide, recorded } from './examples.ts'

let t: TestApp
let created: TestResponse
beforeAll(async () => {
  t = await startTestApp({ clock })
  created = await recorded(t, {
    stages: ['P6'],
    effectiveFrom: '2025-01-01',
    effectiveUntil: '2026-07-31',
    parties: [
      { organizationId: ids.ppkukm, signedOn: '2024-12-20' },
      { organizationId: ids.bankDki, signedOn: '2024-12-20' },
    ],
    provisions: [],
  })
})
afterAll(() => t.close())

const report = async (account: AccountName, path: string) =>
  expectStatus(await t.as(account).get(`/v1/reports/${path}`), 200).body

/** How many there are of the agreements of P6, and how many of them nobody has confirmed, by each report. */
async function told(account: AccountName) {
  const figure = ({ count, unconfirmed }: { count: number; unconfirmed: number }) => [count, unconfirmed]
  const coverage = await report(account, 'coverage?stage=P6')
  const [stage] = coverage.stages
  const { cells } = await report(account, 'coverage/matrix?stage=P6')
  const { expiring } = await report(account, 'expiring?stage=P6')
  return {
    inForce: figure(coverage.inForce),
    stage: figure(stage),
    collaborators: stage.collaborators.map(figure),
    cells: cells.map(figure),
    expiring: figure(expiring),
  }
}

it('each count of agreements says how many nobody has confirmed; API clients are told of none of them', async () => {
  const both = (counts: number[]) => ({
    inForce: counts,
    stage: counts,
    collaborators: [counts],
    cells: [counts],
    expiring: counts,
  })
  const none = { ...both([0, 0]), collaborators: [], cells: [] }
  expect(await told('officer-ppkukm')).toEqual(both([1, 1]))
  expect(await told('integrator')).toEqual(none)
  const pipeline = async () =>
    (await report('officer-ppkukm', 'pipeline?stage=P6')).agreements.statuses.find(
      ({ status }: { status: string }) => status === 'signed',
    )
  expect(await pipeline()).toMatchObject({ count: 1, unconfirmed: 1 })
  const evidence = async () =>
    (await report('officer-ppkukm', `performance?collaboratorId=${ids.bankDki}`)).collaborators[0].evidence
  expect(await evidence()).toMatchObject({
    signed: { count: 1, unconfirmed: 1 },
    inForce: { count: 1, unconfirmed: 1 },
  })
  expectStatus(await decide(t, 'officer-ppkukm-2', created, 'confirm'), 200)
  expect(await told('officer-ppkukm')).toEqual(both([1, 0]))
  expect(await told('integrator')).toEqual(both([1, 0]))
  expect(await pipeline()).toMatchObject({ count: 1, unconfirmed: 0 })
  expect(await evidence()).toMatchObject({
    signed: { count: 1, unconfirmed: 0 },
    inForce: { count: 1, unconfirmed: 0 },
  })
})
