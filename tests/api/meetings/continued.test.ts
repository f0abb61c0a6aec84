import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Meeting } from '../../../src/meetings/schemas/meeting.ts'
import {
  agreedCase,
  clock,
  expectStatus,
  ids,
  pointers,
  promote,
  reasonCodes,
} from '../../support/agreements.ts'
import { startTestApp, type Client, type TestApp, type TestResponse } from '../../support/app.ts'
import { act } from '../cases/examples.ts'

/** An offer and what continues it in the correction of its minutes are one: it is promoted once. */
let t: TestApp
let officer: Client
beforeAll(async () => {
  t = await startTestApp({ clock })
  officer = t.as('officer-ppkukm')
})
afterAll(() => t.close())

const offer = (description: string, more: object = {}) => ({
  side: 'collaborator',
  type: 'offer',
  stage: 'P3',
  description,
  quantity: 8,
  unit: 'sesi',
  agreed: true,
  ...more,
})
const twoOffers = [offer('Pendampingan'), offer('Katalog', { stage: 'P5' })]
/** A case that was agreed to, with its minutes; both offers are Gojek's. */
async function agreed() {
  const found = await agreedCase(t, { collaboratorIds: [ids.gojek], items: twoOffers.concat([need]) })
  return { found, minutes: await minutesOf(found) }
}
const need = offer('Tempat', { side: 'region', type: 'need', agreed: false })
const minutesOf = async ({ body }: TestResponse): Promise<Meeting> =>
  (await officer.get(`/v1/cases/${body.id}/meetings`)).body.data[0]
const now = ({ body }: TestResponse) => officer.get(`/v1/cases/${body.id}`)
const urlOf = ({ id }: { id: string }) => `/v1/meetings/${id}`
const correct = async (minutes: Meeting, body: object = {}): Promise<Meeting> =>
  (await act(officer, urlOf(minutes), 'correct', body)).body
const finalize = async (minutes: Meeting): Promise<Meeting> =>
  (await act(officer, urlOf(minutes), 'finalize')).body
const patch = async (minutes: Meeting, body: object) => {
  const { etag } = await officer.get(urlOf(minutes))
  return officer.patch(urlOf(minutes), body, { etag })
}
const idOf = ({ items }: Meeting, at: number) => items[at]!.id
const promotedOf = async ({ body }: TestResponse): Promise<string[]> =>
  (await officer.get(`/v1/agreements/${body.id}/commitments`)).body.data.map(
    (each: { description: string }) => each.description,
  )

describe('an item of a correction', () => {
  it('continues the one that it was taken over from, as whoever sees both reads', async () => {
    const { minutes } = await agreed()
    expect(minutes.items.map((each) => each.continuesId)).toEqual([null, null, null])
    const corrected = await correct(minutes)
    const continued = minutes.items.map(({ id }) => id)
    expect(corrected.items.map((each) => each.continuesId)).toEqual(continued)
    await finalize(corrected)
    for (const account of ['auditor', 'partner-gojek'] as const) {
      const { body } = await t.as(account).get(urlOf(corrected))
      expect(body.items.map((each: Meeting['items'][number]) => each.continuesId)).toEqual(continued)
    }
    const { data } = (await officer.get(`/v1/meeting-items?caseId=${minutes.caseId}`)).body
    expect(data.map((each: Meeting['items'][number]) => each.continuesId).toSorted()).toEqual(
      continued.toSorted(),
    )
  })

  it('continues what says the same, what it names with other words, or nothing', async () => {
    const { minutes } = await agreed()
    const items = [
      offer('Katalog', { stage: 'P5', quantity: 3 }),
      offer('Mentoring', { continuesId: idOf(minutes, 0) }),
    ]
    const draft = await correct(minutes, { items: [...items, offer('Modal')] })
    const continued = [idOf(minutes, 1), idOf(minutes, 0), null]
    expect(draft.items.map((each) => each.continuesId)).toEqual(continued)
    const changed = await patch(draft, {
      items: [offer('Katalog', { continuesId: null }), offer('Pendampingan')],
    })
    expect(changed.body.items.map((each: Meeting['items'][number]) => each.continuesId)).toEqual([
      null,
      idOf(minutes, 0),
    ])
  })

  it('422: names what is none of the corrected minutes, or what another continues', async () => {
    const { minutes } = await agreed()
    const other = (await agreed()).minutes
    const items = [
      offer('A', { continuesId: idOf(minutes, 0) }),
      offer('B', { continuesId: idOf(minutes, 0) }),
      offer('C', { continuesId: idOf(other, 0) }),
    ]
    const { etag } = await officer.get(urlOf(minutes))
    const refused = await officer.post(`${urlOf(minutes)}/correct`, { items }, { etag })
    expect(refused.status).toBe(422)
    expect(pointers(refused)).toEqual(['/items/1/continuesId', '/items/2/continuesId'])
    const draft = await correct(minutes)
    expect(pointers(await patch(draft, { items }))).toEqual(['/items/1/continuesId', '/items/2/continuesId'])
  })

  it('400 or 422 in minutes that correct none', async () => {
    const { found, minutes } = await agreed()
    const log = { ...minutesLike, items: [offer('A', { continuesId: idOf(minutes, 0) })] }
    expect((await officer.post(`/v1/cases/${found.body.id}/meetings`, log)).status).toBe(400)
    const plain = expectStatus(
      await officer.post(`/v1/cases/${found.body.id}/meetings`, minutesLike),
      201,
    ).body
    const patched = await patch(plain, { items: log.items })
    expect(patched.body.errors).toMatchObject([{ pointer: '/items/0/continuesId', code: 'not_in_corrected' }])
  })
})
const minutesLike = {
  kind: 'negotiation',
  mode: 'hybrid',
  agenda: 'Lanjutan',
  startsAt: '2026-04-03T09:00:00+07:00',
  endsAt: '2026-04-03T11:00:00+07:00',
}

describe('an item that was promoted', () => {
  it('is not free in the correction of its minutes, nor in the correction of that', async () => {
    const { found, minutes } = await agreed()
    const itemIds = [idOf(minutes, 0)]
    const first = expectStatus(await promote(t, found, 'officer-ppkukm', { itemIds }), 201)
    const once = await finalize(
      await correct(minutes, { items: [{ ...twoOffers[0], quantity: 5 }, twoOffers[1]] }),
    )
    const twice = await finalize(
      await correct(once, { items: [offer('Mentoring', { continuesId: idOf(once, 0) }), twoOffers[1]] }),
    )
    const again = { type: 'rencana_kerja', itemIds: [idOf(twice, 0)] }
    const refused = await promote(t, await now(found), 'officer-ppkukm', again)
    expect(refused.body.errors).toMatchObject([{ pointer: '/itemIds/0', code: 'item_taken' }])
    const rest = expectStatus(
      await promote(t, await now(found), 'officer-ppkukm', { type: 'rencana_kerja' }),
      201,
    )
    expect(await promotedOf(rest)).toEqual(['Katalog'])
    const named = await officer.post(`/v1/agreements/${rest.body.id}/commitments`, {
      description: 'Mentoring',
      meetingItemId: idOf(twice, 0),
    })
    expect(pointers(named)).toEqual(['/meetingItemId'])
    await act(officer, `/v1/agreements/${first.body.id}`, 'cancel', { reason: 'Diulang' })
    const freed = await officer.post(`/v1/agreements/${rest.body.id}/commitments`, {
      description: 'Mentoring',
      meetingItemId: idOf(twice, 0),
    })
    expect(freed.status).toBe(201)
  })

  it('is not lost by a correction: one of its items continues it, if need be as not agreed', async () => {
    const { found, minutes } = await agreed()
    const { body } = expectStatus(
      await promote(t, found, 'officer-ppkukm', { itemIds: [idOf(minutes, 1)] }),
      201,
    )
    const draft = await correct(minutes, { items: [offer('Katalog daring', { stage: 'P5' })] })
    const { etag } = await officer.get(urlOf(draft))
    const refused = await officer.post(`${urlOf(draft)}/finalize`, undefined, { etag })
    expect(refused.status).toBe(409)
    expect(reasonCodes(refused)).toEqual(['promoted_item_left_out'])
    expect(refused.body.reasons[0].message).toContain(body.registrationNumber)
    const items = [offer('Katalog daring', { continuesId: idOf(minutes, 1), agreed: false })]
    expectStatus(await patch(draft, { items }), 200)
    expect(await finalize(draft)).toMatchObject({ status: 'finalized', items: [{ agreed: false }] })
  })

  it('is read from either end: from the commitment to the correction, from the correction to the commitment', async () => {
    const { found, minutes } = await agreed()
    const agreement = expectStatus(
      await promote(t, found, 'officer-ppkukm', { itemIds: [idOf(minutes, 0)] }),
      201,
    )
    const corrected = await correct(minutes, {
      items: [offer('Mentoring', { continuesId: idOf(minutes, 0) })],
    })
    const chain = async (url: string) => expectStatus(await officer.get(`${url}/lineage`), 200).body
    const original = { id: minutes.id, items: [{ id: idOf(minutes, 0), continuesId: null }] }
    const agreementUrl = `/v1/agreements/${agreement.body.id}`
    expect((await chain(agreementUrl)).meetings).toMatchObject([original])
    await finalize(corrected)
    const whole = [
      original,
      { id: corrected.id, items: [{ id: idOf(corrected, 0), continuesId: idOf(minutes, 0) }] },
    ]
    const commitments = [{ meetingItemId: idOf(minutes, 0), description: 'Pendampingan' }]
    expect(await chain(agreementUrl)).toMatchObject({ meetings: whole, commitments })
    expect(await chain(urlOf(corrected))).toMatchObject({ meetings: whole, commitments })
  })
})
