import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amend } from '../../support/amendments.ts'
import { clock, expectStatus, ids, readyToSign, reread, today } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { commit, draft, move, report } from '../commitments/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

/** A commitment of ten classes in a signed agreement of the two; each in a stage of its own, which tells them apart. */
async function promisedIn(stage: string, content: object = {}) {
  const parties = [ids.ppkukm, ids.parekraf, ids.shopee, ids.gojek]
  const drafted = await draft(t, { stages: [stage], parties })
  const { body } = await commit(t, drafted, { stage, targetValue: 10, ...content })
  const { etag } = await readyToSign(t, await reread(t, drafted))
  const url = `/v1/agreements/${drafted.body.id}`
  const agreement = expectStatus(await t.as('officer-ppkukm').post(`${url}/sign`, undefined, { etag }), 200)
  return { agreement, id: body.id as string, url: `/v1/commitments/${body.id}` }
}
type Promised = Awaited<ReturnType<typeof promisedIn>>

const gives = (to: string | null, { agreement, id }: Promised, from: string) =>
  amend(t, agreement, from, { commitments: { change: [{ id, responsibleOrganizationId: to }] } })
const assigns = async (by: AccountName, to: string, { url }: Promised) => {
  const { etag } = expectStatus(await t.as(by).get(url), 200)
  expectStatus(await t.as(by).post(`${url}/assign`, { responsibleOrganizationId: to }, { etag }), 200)
}
/** Reported by one, and verified by an officer of the other agency. */
async function delivers(by: AccountName, { url }: Promised, value: number, heldOn: string) {
  const { id } = (await report(t, url, by, { value, heldOn })).body
  expectStatus(await move(t, by, id, 'submit'), 200)
  expectStatus(await move(t, 'officer-parekraf', id, 'verify'), 200)
}
/** How it does in a stage, after what its evidence links to was counted. */
async function doing(id: string, stage: string, asOf = today) {
  const url = `/v1/collaborators/${id}/performance?stage=${stage}&asOf=${asOf}`
  const { performance, evidence } = expectStatus(await t.as('auditor').get(url), 200).body
  const counts: number[] = []
  for (const { href, count } of [evidence.commitments, evidence.activities]) {
    const listed = expectStatus(await t.as('auditor').get(`${href}&count=exact`), 200)
    expect([href, listed.body.page.total]).toEqual([href, count])
    counts.push(count)
  }
  const mapped = `/v1/reports/performance?stage=${stage}&asOf=${asOf}`
  const { collaborators } = expectStatus(await t.as('auditor').get(mapped), 200).body
  const same = (each: { collaborator: { id: string } }) => each.collaborator.id === id
  expect(collaborators.find(same)).toMatchObject({ performance, evidence })
  const { score, insufficient, components } = performance
  return [score ?? insufficient, components.delivery, components.timeliness, ...counts]
}

describe('a commitment that an amendment gives to another', () => {
  it('all of it was delivered: that stays with who delivered, and nothing is asked of the other', async () => {
    const promised = await promisedIn('P1', { dueOn: '2026-06-05' })
    await delivers('partner-shopee', promised, 10, '2026-06-01')
    await gives(ids.gojek, promised, '2026-06-10')
    expect(await doing(ids.shopee, 'P1')).toEqual([100, 100, 100, 1, 1])
    expect(await doing(ids.gojek, 'P1')).toEqual(['nothing_due_yet', null, null, 1, 0])
  })

  it('a part was: each by its own, what is left from the day it moved to the end of the agreement', async () => {
    const promised = await promisedIn('P2', { dueOn: '2026-06-05' })
    await delivers('partner-shopee', promised, 3, '2026-06-05')
    await delivers('partner-shopee', promised, 1, '2026-06-06')
    const was = [37, 40, 30, 1, 2]
    expect(await doing(ids.shopee, 'P2')).toEqual(was)
    await gives(ids.gojek, promised, '2026-06-10')
    expect(await doing(ids.shopee, 'P2')).toEqual(was)
    expect(await doing(ids.gojek, 'P2')).toEqual(['nothing_due_yet', 0, null, 1, 0])
    await delivers('partner-gojek', promised, 3, '2026-06-12')
    expect(await doing(ids.shopee, 'P2')).toEqual(was)
    // Half of the six that were left, with 204 of 205 days still to go and then none.
    expect(await doing(ids.gojek, 'P2')).toEqual([100, 100, null, 1, 1])
    expect(await doing(ids.gojek, 'P2', '2026-12-31')).toEqual([50, 50, 50, 1, 1])
  })

  it('from a later day on: until then it is whose it was, in the lists too', async () => {
    const promised = await promisedIn('P3')
    await delivers('partner-shopee', promised, 4, '2026-06-01')
    await gives(ids.gojek, promised, '2026-07-01')
    const listed = async (id: string, asOf: string) => {
      const url = `/v1/commitments?stage=P3&responsibleOrganizationId=${id}&asOf=${asOf}`
      return (await t.as('auditor').get(url)).body.data.length
    }
    expect(await doing(ids.gojek, 'P3')).toEqual(['no_commitments', null, null, 0, 0])
    expect([await listed(ids.shopee, '2026-06-30'), await listed(ids.gojek, '2026-06-30')]).toEqual([1, 0])
    expect((await doing(ids.gojek, 'P3', '2026-07-01'))[3]).toBe(1)
    expect([await listed(ids.shopee, '2026-07-01'), await listed(ids.gojek, '2026-07-01')]).toEqual([0, 1])
    // Forty percent, of the half of the year that it had.
    expect((await doing(ids.shopee, 'P3', '2026-12-31'))[1]).toBe(80.7)
  })

  it('and back: it answers for what the other did not deliver', async () => {
    const promised = await promisedIn('P4', { dueOn: '2026-06-14' })
    await gives(ids.gojek, promised, '2026-06-03')
    await delivers('partner-gojek', promised, 6, '2026-06-04')
    await gives(ids.shopee, { ...promised, agreement: await reread(t, promised.agreement) }, '2026-06-08')
    await delivers('partner-shopee', promised, 3, '2026-06-14')
    expect(await doing(ids.shopee, 'P4')).toEqual([75, 75, 75, 1, 1])
    expect(await doing(ids.gojek, 'P4')).toEqual([100, 100, null, 1, 1])
  })
})

describe('a commitment that is assigned', () => {
  it('what the lead agency delivered is not whose it becomes, nor asked of it', async () => {
    const promised = await promisedIn('P5', { responsibleOrganizationId: null, dueOn: '2026-06-10' })
    await delivers('officer-ppkukm', promised, 4, '2026-06-01')
    await assigns('officer-ppkukm', ids.gojek, promised)
    expect(await doing(ids.gojek, 'P5')).toEqual([0, 0, 0, 1, 0])
    await delivers('partner-gojek', promised, 3, '2026-06-09')
    expect(await doing(ids.gojek, 'P5')).toEqual([50, 50, 50, 1, 1])
  })

  it('again, by the registrar: who delivered is left with that', async () => {
    const promised = await promisedIn('P6', { targetValue: null, dueOn: '2026-06-10' })
    await delivers('partner-shopee', promised, 0.5, '2026-06-12')
    await assigns('admin', ids.gojek, promised)
    expect(await doing(ids.shopee, 'P6')).toEqual([100, 100, null, 1, 1])
    expect(await doing(ids.gojek, 'P6')).toEqual(['nothing_due_yet', null, null, 1, 0])
  })

  it('and who delivers next is asked for the rest', async () => {
    const promised = await promisedIn('P7', { dueOn: '2026-06-10' })
    await delivers('partner-shopee', promised, 2, '2026-06-01')
    await assigns('admin', ids.gojek, promised)
    await delivers('partner-gojek', promised, 4, '2026-06-12')
    expect(await doing(ids.gojek, 'P7')).toEqual([35, 50, 0, 1, 1])
    expect(await doing(ids.shopee, 'P7')).toEqual([100, 100, null, 1, 1])
    const of = async (filter: string) =>
      (await t.as('auditor').get(`/v1/activities?stage=P7&${filter}`)).body.data.length
    expect(await of(`organizationId=${ids.shopee}`)).toBe(1)
    expect(await of(`responsibleOrganizationId=${ids.shopee}`)).toBe(0)
    expect(await of(`responsibleOrganizationId=${ids.gojek}`)).toBe(2)
  })
})
