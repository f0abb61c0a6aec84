import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreedCase, clock, expectStatus, ids, ownerRows, promote } from '../../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { everyAccount } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const countOf = async (caseId: string) =>
  (await ownerRows(t, 'select 1 from agreements where origin_case_id = $1', [caseId])).length
const caseNow = (before: TestResponse) => t.as('officer-ppkukm').get(`/v1/cases/${before.body.id}`)

describe('POST /v1/cases/{id}/promote', () => {
  it('201: a draft with the parties, stages and object of the case', async () => {
    const before = await agreedCase(t, {
      title: 'Pemasaran',
      stages: ['P5', 'P2'],
      agencyIds: [ids.dpmptsp],
      collaboratorIds: [ids.shopee, ids.gojek],
    })
    const response = await promote(t, before)
    expect(response).toMatchObject({
      status: 201,
      body: {
        type: 'pks',
        title: 'Pemasaran',
        stages: ['P5', 'P2'],
        status: 'draft',
        originCaseId: before.body.id,
        leadAgency: { id: ids.ppkukm },
        effectiveFrom: null,
        effectiveUntil: null,
      },
    })
    expect(response.headers.location).toBe(`/v1/agreements/${response.body.id}`)
    const parties = response.body.parties.map(
      (each: { position: number; side: string; organization: { shortName: string } }) => [
        each.position,
        each.side,
        each.organization.shortName,
      ],
    )
    // The supporting agency makes an agreement of its own.
    expect(parties[0]).toEqual([1, 'region', 'Dinas PPKUKM'])
    expect(
      parties
        .slice(1)
        .map((each: unknown[]) => each.slice(1))
        .toSorted(),
    ).toEqual([
      ['collaborator', 'Gojek'],
      ['collaborator', 'Shopee'],
    ])
    expect(await caseNow(before)).toMatchObject({
      body: { status: 'promoted', agreementId: response.body.id },
    })
  })

  it('201: of the type asked for', async () => {
    expect(await promote(t, await agreedCase(t), 'officer-ppkukm', { type: 'mou' })).toMatchObject({
      status: 201,
      body: { type: 'mou' },
    })
  })

  it('leaves both events in the trail', async () => {
    const before = await agreedCase(t)
    const { body } = await promote(t, before)
    const trail = await ownerRows(
      t,
      `select action, resource_type from audit_events where request_id = (
      select request_id from audit_events where resource_id = $1 and action = 'create') order by resource_type`,
      [body.id],
    )
    expect(trail).toEqual([
      { action: 'create', resource_type: 'agreement' },
      { action: 'promote', resource_type: 'case' },
    ])
  })

  it('200: again, the draft of this type that is open, whatever became of it', async () => {
    const before = await agreedCase(t)
    const first = expectStatus(await promote(t, before), 201)
    expect(await promote(t, before)).toMatchObject({ status: 200, body: first.body })
    const patched = await t
      .as('admin')
      .patch(`/v1/agreements/${first.body.id}`, { title: 'Diubah' }, { etag: first.etag })
    const again = await promote(t, await caseNow(before), 'officer-ppkukm', { itemIds: [] })
    expect(again).toMatchObject({ status: 200, body: { id: first.body.id, title: 'Diubah', type: 'pks' } })
    expect(again.etag).not.toBe(first.etag)
    expect(patched.status).toBe(200)
    expect(await countOf(before.body.id)).toBe(1)
  })

  it('gives one agreement to 10 at the same time', async () => {
    const before = await agreedCase(t)
    const responses = await Promise.all(Array.from({ length: 10 }, () => promote(t, before)))
    expect(responses.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 9 }, () => 200),
      201,
    ])
    expect(new Set(responses.map((each) => each.body.id)).size).toBe(1)
    expect(await countOf(before.body.id)).toBe(1)
  })

  it('409: a case that is not agreed to', async () => {
    const opened = await t
      .as('officer-ppkukm')
      .post('/v1/cases', { title: 'Baru', stages: ['P2'], collaboratorIds: [ids.shopee] })
    const response = await promote(t, opened)
    expect(response).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
    expect(response.body.allowedActions.toSorted()).toEqual([
      'cancel',
      'hold',
      'log_meeting',
      'offer',
      'patch',
      'raise_obstacle',
    ])
    expect(await countOf(opened.body.id)).toBe(0)
  })

  it('412: a case that changed since', async () => {
    const before = await agreedCase(t)
    await t
      .as('officer-ppkukm')
      .patch(`/v1/cases/${before.body.id}`, { title: 'Diubah' }, { etag: before.etag })
    expect(await promote(t, before)).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    expect(await countOf(before.body.id)).toBe(0)
  })

  it('428: without If-Match', async () => {
    const before = await agreedCase(t)
    expect(await t.as('officer-ppkukm').post(`/v1/cases/${before.body.id}/promote`, {})).toMatchObject({
      status: 428,
    })
  })

  it('404: no case has the id', async () => {
    const before = await agreedCase(t)
    expect(await promote(t, { ...before, body: { id: ids.unknown } })).toMatchObject({ status: 404 })
  })

  it.each([
    { type: 'treaty' },
    { type: null },
    { title: 'x' },
    { itemIds: 'x' },
    { leadAgencyId: 7 },
    [],
    'x',
  ])('400: the body %j', async (body) => {
    const before = await agreedCase(t)
    const response = await t
      .as('officer-ppkukm')
      .post(`/v1/cases/${before.body.id}/promote`, JSON.stringify(body), {
        etag: before.etag,
        headers: { 'content-type': 'application/json' },
      })
    expect(response).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(await countOf(before.body.id)).toBe(0)
  })

  it.each(everyAccount.filter((account) => account !== 'officer-ppkukm'))('403: %s', async (account) => {
    const before = await agreedCase(t)
    expect(await promote(t, before, account)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(await countOf(before.body.id)).toBe(0)
  })

  it.each([
    ['officer-parekraf', ids.ppkukm],
    ['officer-ppkukm', ids.parekraf],
    ['officer-ppkukm', ids.dpmptsp],
  ] as const)('403: %s, for another agency', async (account, leadAgencyId) => {
    const before = await agreedCase(t, { agencyIds: [ids.parekraf] })
    expect(await promote(t, before, account, { leadAgencyId })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
    expect(await countOf(before.body.id)).toBe(0)
  })
})

describe('50 promotions at the same time', () => {
  it('have 50 numbers, none twice and none left out', async () => {
    const app = await startTestApp({ clock })
    try {
      const cases: TestResponse[] = []
      for (let index = 0; index < 50; index += 5)
        cases.push(
          ...(await Promise.all(
            [0, 1, 2, 3, 4].map((one) => agreedCase(app, { title: `Kerja sama ${index + one}` })),
          )),
        )
      const promoted = await Promise.all(cases.map((each) => promoteOnceThereIsRoom(app, each)))
      expect(promoted.map((each) => each.status)).toEqual(Array.from({ length: 50 }, () => 201))
      const numbers = promoted.map((each): string => each.body.registrationNumber).toSorted()
      expect(numbers).toEqual(
        Array.from({ length: 50 }, (_, index) => `KS-2026-${String(index + 1).padStart(5, '0')}`),
      )
      const caseNumbers = cases.map((each): string => each.body.caseNumber).toSorted()
      expect(caseNumbers).toEqual(
        Array.from({ length: 50 }, (_, index) => `PJ-2026-${String(index + 1).padStart(5, '0')}`),
      )
    } finally {
      await app.close()
    }
  })
})

/** As a client does that is told to come again: a machine that is busy with other tests may have no connection free in time. */
async function promoteOnceThereIsRoom(app: TestApp, each: TestResponse): Promise<TestResponse> {
  for (;;) {
    const answer = await promote(app, each)
    if (answer.status !== 503) return answer
    await sleep(Number(answer.headers['retry-after']) * 1000)
  }
}
