import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  attach,
  clock,
  completeFile,
  draftAgreement,
  expectStatus,
  ids,
  newAgreement,
  ownerRows,
  readyToSign,
  reread,
  signedAgreement,
  terminatedFrom,
} from '../../support/agreements.ts'
import { draftAmendment } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { askFor } from '../../support/corrections.ts'
import { aboutOneself } from '../../support/privacy.ts'
import { move, report, signedWithCommitment } from '../commitments/examples.ts'
import { opinion, send } from '../programme/examples.ts'
import { onPaper, recorded } from '../recorded/examples.ts'
import { endTask, tasksOf, turnsOf } from './examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const kindsOf = async (account: AccountName, id: string) =>
  (await turnsOf(t, account, id)).map(({ kind }) => kind).toSorted()

describe('nothing is named that would be refused', () => {
  it('an agreement is not approved while an item of its checklist waits for somebody', async () => {
    const draft = await draftAgreement(t, {})
    const { id } = draft.body
    const submitted = expectStatus(
      await t.as('officer-ppkukm').post(`/v1/agreements/${id}/submit`, undefined, { etag: draft.etag }),
      200,
    )
    expect(submitted.body.status).toBe('in_review')
    expect(await kindsOf('reviewer', id)).not.toContain('approve_agreement')
    await completeFile(t, id)
    expect(await kindsOf('reviewer', id)).toEqual(['approve_agreement'])
  })

  it('nor signed before every party has given title and day, and the day has come', async () => {
    const draft = expectStatus(
      await t.as('officer-ppkukm').post('/v1/agreements', {
        ...newAgreement(),
        parties: [{ organizationId: ids.ppkukm }, { organizationId: ids.shopee }],
      }),
      201,
    )
    const ready = await readyToSign(t, draft)
    const { id, parties } = ready.body
    expect(await kindsOf('officer-ppkukm', id)).toEqual(['sign_agreement'])
    const url = `/v1/agreements/${id}/parties/${parties[1].id}`
    const fill = async (change: object) =>
      expectStatus(
        await t.as('officer-ppkukm').patch(url, change, { etag: (await reread(t, ready)).etag }),
        200,
      )
    await fill({ signatoryTitle: null })
    expect(await kindsOf('officer-ppkukm', id)).toEqual(['fill_in_party'])
    expect(await kindsOf('partner-shopee', id)).toEqual(['fill_in_party'])
    await fill({ signatoryTitle: 'Direktur', signedOn: '2026-06-16' })
    expect(await kindsOf('officer-ppkukm', id)).toEqual([])
  })

  it('nor signed while what it renews is suspended', async () => {
    const old = await signedAgreement(t, { effectiveUntil: '2026-08-31' })
    const period = { effectiveFrom: '2026-09-01', effectiveUntil: '2027-08-31' }
    const renewal = expectStatus(
      await t.as('officer-ppkukm').post(`/v1/agreements/${old.body.id}/renew`, period, { etag: old.etag }),
      201,
    )
    await readyToSign(t, renewal)
    expect(await kindsOf('officer-ppkukm', renewal.body.id)).toEqual(['sign_agreement'])
    expectStatus(
      await t
        .as('officer-ppkukm')
        .post(
          `/v1/agreements/${old.body.id}/suspend`,
          { reason: 'Menunggu audit.' },
          { etag: (await reread(t, old)).etag },
        ),
      200,
    )
    expect(await kindsOf('officer-ppkukm', renewal.body.id)).toEqual([])
  })

  it('of an amendment nothing is done while its agreement is suspended', async () => {
    const agreement = await signedAgreement(t)
    const { id } = agreement.body
    await draftAmendment(t, agreement, '2026-07-01', { purpose: 'Lebih luas' })
    expect(await kindsOf('officer-ppkukm', id)).toEqual(['submit_amendment'])
    expectStatus(
      await t
        .as('officer-ppkukm')
        .post(
          `/v1/agreements/${id}/suspend`,
          { reason: 'Menunggu audit.' },
          { etag: (await reread(t, agreement)).etag },
        ),
      200,
    )
    expect(await kindsOf('officer-ppkukm', id)).toEqual([])
  })

  it('an obstacle and an action item of a canceled case are nobody’s turn', async () => {
    const opened = expectStatus(
      await t
        .as('officer-ppkukm')
        .post('/v1/cases', { title: 'Dibatalkan', stages: ['P2'], collaboratorIds: [ids.shopee] }),
      201,
    )
    const url = `/v1/cases/${opened.body.id}`
    const raised = expectStatus(
      await t.as('officer-ppkukm').post(`${url}/obstacles`, { category: 'budget', description: 'DPA' }),
      201,
    )
    expect(await kindsOf('officer-ppkukm', raised.body.id)).toEqual(['resolve_obstacle'])
    const last = await t.as('officer-ppkukm').get(url)
    expectStatus(
      await t.as('officer-ppkukm').post(`${url}/cancel`, { reason: 'Batal.' }, { etag: last.etag }),
      200,
    )
    expect(await kindsOf('officer-ppkukm', raised.body.id)).toEqual([])
  })

  it('nobody is told to accept a correction that they asked for', async () => {
    const agreement = await signedAgreement(t)
    expectStatus(await askFor(t, agreement, { purpose: 'Pelatihan daring' }, {}, 'admin'), 201)
    expect(await kindsOf('admin', agreement.body.id)).toEqual([])
  })
})

describe('confirm_agreement', () => {
  it('is the turn of the registrar, too', async () => {
    const entered = await recorded(t)
    const [task] = await turnsOf(t, 'admin', entered.body.id)
    expect(task).toMatchObject({ kind: 'confirm_agreement', reason: 'registrar' })
    expectStatus(await endTask(t, 'admin', task!, onPaper, entered), 200)
    expect(await kindsOf('admin', entered.body.id)).toEqual([])
    expect(await kindsOf('officer-ppkukm-2', entered.body.id)).toEqual([])
  })
})

describe('decide_on_end', () => {
  it('of a term that renews itself: by the day of notice', async () => {
    const signed = await signedAgreement(t, {
      term: 'auto_renewing',
      effectiveFrom: '2025-08-01',
      effectiveUntil: '2026-07-31',
      renewsEveryMonths: 12,
      noticeDays: 30,
    })
    expect(await turnsOf(t, 'officer-ppkukm', signed.body.id)).toMatchObject([
      { kind: 'decide_on_end', due: signed.body.noticeDueOn },
    ])
    expect(signed.body.noticeDueOn).toMatch(/^2026-0[67]/)
  })

  it('of a termination to come: by the day before it', async () => {
    const ending = await terminatedFrom(t, '2026-08-01')
    expect(await turnsOf(t, 'officer-ppkukm', ending.body.id)).toMatchObject([
      { kind: 'decide_on_end', due: '2026-07-31' },
    ])
    const over = await terminatedFrom(t, '2026-06-15')
    expect(await kindsOf('officer-ppkukm', over.body.id)).toEqual(['evaluate_agreement'])
  })

  it('is not asked while the agreement is suspended', async () => {
    const suspended = await agreementIn(t, 'suspended', { effectiveUntil: '2026-08-31' })
    expect(await kindsOf('officer-ppkukm', suspended.body.id)).toEqual([])
  })
})

describe('since', () => {
  it('is not moved by what else is written', async () => {
    const { url } = await signedWithCommitment(t)
    const reported = await report(t, url)
    const { id } = reported.body
    const sinceOf = async (account: AccountName) => (await turnsOf(t, account, id))[0]!.since
    const begun = await sinceOf('partner-shopee')
    expect(begun).toBe(reported.body.createdAt)
    const changed = expectStatus(
      await t
        .as('partner-shopee')
        .patch(`/v1/activities/${id}`, { note: 'Dua kelas' }, { etag: reported.etag }),
      200,
    )
    expect(changed.body.updatedAt > begun).toBe(true)
    expect(await sinceOf('partner-shopee')).toBe(begun)
    const submitted = expectStatus(await move(t, 'partner-shopee', id, 'submit'), 200)
    expect(await sinceOf('officer-ppkukm')).toBe(submitted.body.updatedAt)
    const rejected = expectStatus(await move(t, 'officer-ppkukm', id, 'reject', { reason: 'Salah.' }), 200)
    expect(await sinceOf('partner-shopee')).toBe(rejected.body.updatedAt)
  })

  it('is when the DPRD was asked, and when its answer was noted', async () => {
    const asked = await agreementIn(t, 'awaiting_dprd')
    const { id, updatedAt } = asked.body
    await attach(t, id, 'dprd_request')
    await ownerRows(t, `update agreements set updated_at = now() + interval '1 hour' where id = $1`, [id])
    const [task] = await turnsOf(t, 'officer-ppkukm', id)
    expect(task).toMatchObject({ kind: 'note_dprd_answer', since: updatedAt })
    const last = await reread(t, asked)
    const answered = expectStatus(await endTask(t, 'officer-ppkukm', task!, undefined, last), 200)
    expect(await turnsOf(t, 'reviewer', id)).toMatchObject([
      { kind: 'approve_agreement', since: answered.body.updatedAt },
    ])
  })

  it('of an item of the checklist is when it was opened again, of a partner’s when it was submitted', async () => {
    const draft = await draftAgreement(t, {})
    const { id } = draft.body
    const items = async () =>
      (await t.as('officer-ppkukm').get(`/v1/agreements/${id}/checklist`)).body.items as {
        code: string
        owner: string
        status: string
        applies: boolean
      }[]
    const { code } = (await items()).find(
      ({ owner, status, applies }) => owner === 'agency' && status === 'open' && applies,
    )!
    const decide = async (change: object) => {
      const { etag } = await reread(t, draft)
      const url = `/v1/agreements/${id}/checklist/${code}`
      return expectStatus(await t.as('officer-ppkukm').patch(url, change, { etag }), 200)
    }
    const sinceOf = async () =>
      (await turnsOf(t, 'officer-ppkukm', id, 'decide_checklist_item')).find(({ operation }) =>
        operation.path.endsWith(code),
      )?.since
    const begun = await sinceOf()
    await decide({ status: 'waived', reason: 'Tidak perlu.' })
    expect(await sinceOf()).toBeUndefined()
    await decide({ status: 'open' })
    expect((await sinceOf())! > begun!).toBe(true)
    const submitted = expectStatus(
      await t
        .as('officer-ppkukm')
        .post(`/v1/agreements/${id}/submit`, undefined, { etag: (await reread(t, draft)).etag }),
      200,
    )
    for (const { since } of await turnsOf(t, 'partner-shopee', id))
      expect(since).toBe(submitted.body.firstSubmittedAt ?? submitted.body.updatedAt)
  })
})

describe('what it is told by', () => {
  it('holds nothing of what was received about people', async () => {
    const { id } = expectStatus(await t.as('admin').post('/v1/privacy-requests', aboutOneself), 201).body
    expect(await turnsOf(t, 'admin', id)).toMatchObject([
      { record: { type: 'privacy_request', title: expect.stringMatching(/^[A-Z]/) } },
    ])
    const received = await send(t, { stage: 'P6' })
    const told = await turnsOf(t, 'admin', received.body.id)
    expect(told).toMatchObject([{ kind: 'moderate_feedback', record: { number: 'stage', title: 'P6' } }])
    expect(JSON.stringify(told)).not.toContain(opinion.text.slice(0, 20))
  })

  it('says in both languages why it is mine', async () => {
    const draft = await draftAgreement(t, {})
    expect(await turnsOf(t, 'officer-ppkukm', draft.body.id, 'submit_agreement')).toMatchObject([
      { why: { id: 'Anda penanggung jawabnya', en: 'You are responsible for it' } },
    ])
  })

  it('counts by kind, since when and due, in one call, narrowed as the list is', async () => {
    const all = await tasksOf(t, 'officer-ppkukm')
    const { body } = expectStatus(await t.as('officer-ppkukm').get('/v1/me/tasks?count=exact&limit=1'), 200)
    const kinds = [...new Set(all.map(({ kind }) => kind))]
    expect(body.counts).toHaveLength(kinds.length)
    for (const kind of kinds) {
      const same = all.filter((each) => each.kind === kind)
      const days = same.flatMap(({ due }) => due ?? []).toSorted()
      expect(body.counts).toContainEqual({
        kind,
        count: same.length,
        since: same.map(({ since }) => since).toSorted()[0],
        due: days[0] ?? null,
      })
    }
    expect(body.page.total).toBe(all.length)
    const due = await t.as('officer-ppkukm').get('/v1/me/tasks?count=exact&due[lte]=2026-07-31')
    expect(due.body.counts.map(({ kind }: { kind: string }) => kind)).toEqual(['decide_on_end'])
    expect((await t.as('officer-ppkukm').get('/v1/me/tasks')).body.counts).toBeUndefined()
  })
})
