import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ids, noon, signedAgreement, today } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let t: TestApp
let now = noon(today)
beforeAll(async () => void (t = await startTestApp({ clock: () => now })))
afterAll(() => t.close())

/** First day, last day, a day, and the validity on it. */
const days: [string, string, string, string][] = [
  ['2028-02-29', '2028-02-29', '2028-02-28', 'not_yet_effective'],
  ['2028-02-29', '2028-02-29', '2028-02-29', 'expiring'],
  ['2028-02-29', '2028-02-29', '2028-03-01', 'expired'],
  ['2027-03-01', '2028-02-29', '2027-02-28', 'not_yet_effective'],
  ['2027-03-01', '2028-02-29', '2027-03-01', 'in_force'],
  ['2027-03-01', '2028-02-29', '2027-11-30', 'in_force'],
  ['2027-03-01', '2028-02-29', '2027-12-01', 'expiring'],
  ['2027-03-01', '2028-02-29', '2028-02-29', 'expiring'],
  ['2027-03-01', '2028-02-29', '2028-03-01', 'expired'],
  ['2026-12-31', '2027-01-01', '2026-12-30', 'not_yet_effective'],
  ['2026-12-31', '2027-01-01', '2026-12-31', 'expiring'],
  ['2026-12-31', '2027-01-01', '2027-01-01', 'expiring'],
  ['2026-12-31', '2027-01-01', '2027-01-02', 'expired'],
]

describe('the edges of a period', () => {
  it.each(days)('%s until %s, on %s: %s', async (effectiveFrom, effectiveUntil, day, validity) => {
    const { body } = await signedAgreement(t, { effectiveFrom, effectiveUntil })
    const agreement = await t.as('auditor').get(`/v1/agreements/${body.id}?asOf=${day}`)
    expect(agreement.body.validity).toBe(validity)
  })

  it('a day begins and ends at midnight in Jakarta, seven hours before UTC', async () => {
    const only = '2028-02-29'
    const parties = [ids.ppkukm, ids.bankDki]
    const { body } = await signedAgreement(t, { effectiveFrom: only, effectiveUntil: only, parties })
    const edges: [string, string, number][] = [
      ['2028-02-28T16:59:59.999Z', 'not_yet_effective', 0],
      ['2028-02-28T17:00:00.000Z', 'expiring', 1],
      ['2028-02-29T16:59:59.999Z', 'expiring', 1],
      ['2028-02-29T17:00:00.000Z', 'expired', 0],
    ]
    for (const [instant, validity, covered] of edges) {
      now = new Date(instant)
      // Tokens are of that time too, and outlive no jump of the clock; the public needs none.
      const seen = await t.as().get(`/v1/public/agreements/${body.id}`)
      expect([instant, seen.body.validity]).toEqual([instant, validity])
      const listed = await t
        .as()
        .get(`/v1/public/agreements?collaboratorId=${ids.bankDki}&validity=in_force,expiring`)
      expect([instant, listed.body.data.length]).toEqual([instant, covered])
    }
    now = noon(today)
  })
})
