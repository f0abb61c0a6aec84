import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, signedAgreement, today } from '../../support/agreements.ts'
import { readyAmendment, signatureOf } from '../../support/amendments.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { register } from '../organizations/examples.ts'

let t: TestApp
let agreementId: string
/** Of an agreement of P6: who stays, who leaves today, who joins today. */
let stays: string
let leaves: string
let joins: string
beforeAll(async () => {
  t = await startTestApp({ clock })
  const registered = async (): Promise<string> => (await register(t.as('admin'))).body.id
  stays = await registered()
  leaves = await registered()
  joins = await registered()
  const agreement = await signedAgreement(t, {
    stages: ['P6'],
    signedOn: '2026-01-01',
    parties: [ids.ppkukm, stays, leaves],
  })
  agreementId = agreement.body.id
  const partyOf = (id: string) =>
    agreement.body.parties.find((each: { organization: { id: string } }) => each.organization.id === id).id
  const drafted = await readyAmendment(t, agreement, today, {
    parties: { join: [{ organizationId: joins }], leave: [partyOf(leaves)] },
  })
  const joined = drafted.body.changes.parties.join[0].id
  const signatures = [partyOf(ids.ppkukm), partyOf(stays), joined].map((id) => signatureOf(id))
  const url = `/v1/agreements/${agreementId}/amendments/${drafted.body.number}/sign`
  expectStatus(await t.as('admin').post(url, { signatures }, { etag: drafted.etag }), 200)
})
afterAll(() => t.close())

const days = [
  ['2026-06-14', () => [stays, leaves]],
  [today, () => [stays, joins]],
] as const

describe.each(days)('on %s, by the version of that day', (day, expected) => {
  const there = () => expected().toSorted()
  const everyone = () => [stays, leaves, joins]

  it.each([
    ['admin', '/v1/agreements'],
    ['reviewer', '/v1/agreements'],
    ['integrator', '/v1/agreements'],
    [undefined, '/v1/public/agreements'],
  ] as const)('%s: %s lists it by who is a party', async (account, list) => {
    const found: string[] = []
    for (const id of everyone()) {
      const { body } = await t.as(account).get(`${list}?collaboratorId=${id}&asOf=${day}`)
      if (body.data.some((each: { id: string }) => each.id === agreementId)) found.push(id)
    }
    expect(found.toSorted()).toEqual(there())
  })

  it.each(['auditor', 'integrator'] as const)('%s: coverage names who is a party', async (account) => {
    const { body } = expectStatus(await t.as(account).get(`/v1/reports/coverage?stage=P6&asOf=${day}`), 200)
    const [{ collaborators, agencies }] = body.stages
    expect(collaborators.map(({ id }: { id: string }) => id).toSorted()).toEqual(there())
    expect(agencies.map(({ id }: { id: string }) => id)).toEqual([ids.ppkukm])
    for (const { href, count } of collaborators)
      expect((await t.as(account).get(href)).body.data).toHaveLength(count)
  })

  it('so does the matrix', async () => {
    const { body } = await t.as('auditor').get(`/v1/reports/coverage/matrix?stage=P6&asOf=${day}`)
    for (const id of everyone())
      expect([id, JSON.stringify(body).includes(id)]).toEqual([id, there().includes(id)])
  })

  it('and the performance map', async () => {
    const counted: unknown[] = []
    for (const id of everyone()) {
      const url = `/v1/reports/performance?collaboratorId=${id}&asOf=${day}`
      const [{ evidence }] = expectStatus(await t.as('auditor').get(url), 200).body.collaborators
      counted.push([evidence.signed.count, evidence.inForce.count])
      expect((await t.as('auditor').get(evidence.signed.href)).body.data).toHaveLength(evidence.signed.count)
    }
    expect(counted).toEqual(everyone().map((id) => (there().includes(id) ? [1, 1] : [0, 0])))
  })
})
