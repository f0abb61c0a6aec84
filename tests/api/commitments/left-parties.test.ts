import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoActor } from '../../../src/demo/accounts.ts'
import { activities } from '../../../src/commitments/activities/tables.ts'
import { evaluations } from '../../../src/commitments/evaluations/tables.ts'
import { clock, draftAgreement, expectStatus, ids, readyToSign } from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { activityIn, commit, move, refusedByDatabase } from './examples.ts'

/** A second agency and a second partner left on 1 June. What came later is not theirs to decide on or to judge. */
let t: TestApp
let url: string
let commitmentUrl: string
beforeAll(async () => {
  t = await startTestApp({ clock })
  const parties = [ids.ppkukm, ids.parekraf, ids.shopee, ids.gojek]
  const drafted = await draftAgreement(t, { parties, effectiveFrom: '2026-02-01' })
  commitmentUrl = `/v1/commitments/${(await commit(t, drafted)).body.id}`
  url = `/v1/agreements/${drafted.body.id}`
  const ready = await readyToSign(t, await t.as('officer-ppkukm').get(url))
  const signed = expectStatus(
    await t.as('officer-ppkukm').post(`${url}/sign`, undefined, { etag: ready.etag }),
    200,
  )
  const [agency, second, shopee, gojek] = signed.body.parties
  const staying = { ...signed, body: { ...signed.body, parties: [agency, shopee] } }
  await amend(t, staying, '2026-06-01', {
    parties: { leave: [second.id, gojek.id] },
  })
})
afterAll(() => t.close())

const judge = (
  account: AccountName,
  periodFrom: string,
  periodUntil: string,
  evaluatedOrganizationId: string,
) =>
  t.as(account).post(`${url}/evaluations`, {
    periodFrom,
    periodUntil,
    evaluatedOrganizationId,
    rating: 2,
    recommendation: 'continue',
  })

it('an agency that left verifies what was delivered before it left, and nothing later', async () => {
  const early = await activityIn(t, commitmentUrl, 'submitted', { heldOn: '2026-05-31' })
  const late = await activityIn(t, commitmentUrl, 'submitted', { heldOn: '2026-06-01' })
  const seen = async (id: string) =>
    expectStatus(await t.as('officer-parekraf').get(`/v1/activities/${id}`), 200).body.allowedActions
  expect(await seen(early.body.id)).toEqual(['verify', 'reject'])
  expect(await seen(late.body.id)).toEqual([])
  expect((await move(t, 'officer-parekraf', late.body.id, 'verify')).status).toBe(403)
  const decide = (id: string) =>
    t.db.write(demoActor('officer-parekraf'), (session) =>
      session
        .update(activities)
        .set({ status: 'verified' })
        .where(eq(activities.id, id))
        .returning({ id: activities.id }),
    )
  expect(await decide(late.body.id)).toEqual([])
  expectStatus(await move(t, 'officer-parekraf', early.body.id, 'verify'), 200)
  expectStatus(await move(t, 'officer-ppkukm', late.body.id, 'verify'), 200)
})

it.each([
  ['officer-parekraf', ids.shopee],
  ['partner-gojek', ids.ppkukm],
] as const)(
  '%s, whose organization left, judges the time when it was a party, and no other',
  async (account, of) => {
    expect((await judge(account, '2026-06-01', '2026-06-14', of)).status).toBe(403)
    const made = expectStatus(await judge(account, '2026-05-01', '2026-05-31', of), 201)
    const moved = { periodFrom: '2026-06-02', periodUntil: '2026-06-14' }
    const { id } = made.body
    const at = expectStatus(await t.as(account).get(`/v1/evaluations/${id}`), 200)
    expect((await t.as(account).patch(`/v1/evaluations/${id}`, moved, { etag: at.etag })).status).toBe(403)
    expectStatus(await t.as(account).patch(`/v1/evaluations/${id}`, { rating: 3 }, { etag: at.etag }), 200)
    await expect(
      t.db.write(demoActor(account), async (session) => {
        await session.update(evaluations).set(moved).where(eq(evaluations.id, id))
      }),
    ).rejects.toMatchObject(refusedByDatabase)
  },
)
