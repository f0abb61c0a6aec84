import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  signedAgreement,
} from '../../support/agreements.ts'
import { actOn, draftAmendment, signatureOf } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { askFor } from '../../support/corrections.ts'
import { withSteps } from '../../support/review-steps.ts'
import { organizationId } from '../../../src/reference/organizations.ts'
import { aboutOneself } from '../../support/privacy.ts'
import { move, report, signedWithCommitment } from '../commitments/examples.ts'
import { publishedFeedback, send } from '../programme/examples.ts'
import { propose } from '../proposals/examples.ts'
import { onPaper, recorded } from '../recorded/examples.ts'
import { endTask, turnsOf } from './examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const turnOf = (account: AccountName, id: string) => turnsOf(t, account, id)
const kindsOf = async (account: AccountName, id: string) =>
  (await turnOf(account, id)).map(({ kind }) => kind).toSorted()
/** The one thing that is somebody's turn of a record is ended by its operation; afterwards it is nobody's. */
async function ends(account: AccountName, id: string, kind: string, body: unknown, last: TestResponse) {
  const [task, ...others] = (await turnOf(account, id)).filter((each) => each.kind === kind)
  expect(others).toEqual([])
  const answer = await endTask(t, account, task!, body, last)
  expect([200, 201]).toContain(answer.status)
  expect(await kindsOf(account, id)).not.toContain(kind)
  return { task: task!, answer }
}

describe('the turn of an agency', () => {
  it('answer_proposal: of the agency that it is addressed to', async () => {
    const proposed = await propose(t)
    const { id } = proposed.body
    expect(await turnOf('officer-parekraf', id)).toEqual([])
    expect(await turnOf('partner-shopee', id)).toEqual([])
    const { task } = await ends('officer-ppkukm', id, 'answer_proposal', {}, proposed)
    expect(task).toMatchObject({
      reason: 'addressee',
      record: { type: 'proposal', number: proposed.body.proposalNumber, title: proposed.body.title },
    })
  })

  it('resolve_obstacle: of who carries the case, since the day it was raised', async () => {
    const opened = expectStatus(
      await t.as('officer-ppkukm').post('/v1/cases', {
        title: 'Terhambat',
        stages: ['P2'],
        collaboratorIds: [ids.shopee],
        agencyIds: [ids.parekraf],
      }),
      201,
    )
    const raised = expectStatus(
      await t.as('officer-parekraf').post(`/v1/cases/${opened.body.id}/obstacles`, {
        category: 'budget',
        description: 'Belum masuk DPA',
        raisedOn: '2026-05-04',
      }),
      201,
    )
    const { id } = raised.body
    expect(await turnOf('officer-parekraf', id)).toEqual([])
    const { task } = await ends(
      'officer-ppkukm',
      id,
      'resolve_obstacle',
      { resolution: 'Sudah masuk.' },
      raised,
    )
    expect(task).toMatchObject({
      since: '2026-05-03T17:00:00.000Z',
      record: { type: 'obstacle', title: 'Belum masuk DPA', number: opened.body.caseNumber },
    })
  })

  it('note_dprd_answer: while the DPRD is asked', async () => {
    const waiting = await agreementIn(t, 'awaiting_dprd')
    const { task } = await ends('officer-ppkukm', waiting.body.id, 'note_dprd_answer', undefined, waiting)
    expect(task.reason).toBe('responsible')
  })

  it('submit, review and signature of an amendment', async () => {
    const agreement = await signedAgreement(t)
    const { id } = agreement.body
    const draft = await draftAmendment(t, agreement, '2026-07-01', { purpose: 'Lebih luas' })
    expect(await kindsOf('officer-ppkukm', id)).toEqual(['submit_amendment'])
    const { answer: submitted } = await ends('officer-ppkukm', id, 'submit_amendment', undefined, draft)
    expect(await kindsOf('officer-ppkukm', id)).toEqual([])
    const { task, answer: approved } = await ends('reviewer', id, 'approve_amendment', undefined, submitted)
    expect(task.operation.path).toBe(`/v1/agreements/${id}/amendments/1/approve`)
    const signatures = agreement.body.parties.map((party: { id: string }) => signatureOf(party.id))
    await ends('officer-ppkukm', id, 'sign_amendment', { signatures }, approved)
  })

  it('confirm_agreement: of another officer of the agency, not of who recorded it', async () => {
    const entered = await recorded(t)
    const { id } = entered.body
    expect(await kindsOf('officer-ppkukm', id)).toEqual([])
    expect(await kindsOf('officer-parekraf', id)).toEqual([])
    await ends('officer-ppkukm-2', id, 'confirm_agreement', onPaper, entered)
  })

  it('answer_feedback: of the agency that it is routed to', async () => {
    const published = await publishedFeedback(t)
    const last = await t.as('officer-ppkukm').get(`/v1/feedback/${published.id}`)
    expect(await turnOf('officer-parekraf', published.id)).toEqual([])
    await ends('officer-ppkukm', published.id, 'answer_feedback', { answer: 'Ada kelas malam.' }, last)
  })
})

describe('what is delivered', () => {
  it('is submitted by whoever reported it and verified by who took no part', async () => {
    const { url } = await signedWithCommitment(t)
    const reported = await report(t, url)
    const { id } = reported.body
    expect(await kindsOf('officer-ppkukm', id)).toEqual([])
    expect(await kindsOf('partner-gojek', id)).toEqual([])
    const { task, answer } = await ends('partner-shopee', id, 'submit_activity', undefined, reported)
    expect(task).toMatchObject({ reason: 'own_delivery', record: { title: 'Kelas daring' } })
    expect(await turnOf('officer-parekraf', id)).toMatchObject([
      { kind: 'verify_activity', reason: 'agency_takes_part' },
    ])
    expect(await turnOf('admin', id)).toEqual([])
    await ends('officer-ppkukm', id, 'verify_activity', undefined, answer)
    expect(await turnOf('officer-parekraf', id)).toEqual([])
  })

  it('is the turn of whoever reported it again where it is rejected, and not verified by who submitted it', async () => {
    const { url } = await signedWithCommitment(t, {}, { responsibleOrganizationId: ids.ppkukm })
    const reported = await report(t, url, 'officer-ppkukm')
    const { id } = reported.body
    expectStatus(await move(t, 'officer-ppkukm', id, 'submit'), 200)
    expect(await turnOf('officer-ppkukm', id)).toEqual([])
    expect(await kindsOf('officer-ppkukm-2', id)).toEqual(['verify_activity'])
    expectStatus(await move(t, 'officer-ppkukm-2', id, 'reject', { reason: 'Salah tanggal.' }), 200)
    expect(await kindsOf('officer-ppkukm', id)).toEqual(['submit_activity'])
  })
})

describe('the checklist', () => {
  it('is decided on by the owner of each item that applies', async () => {
    const draft = await draftAgreement(t, {})
    const { id } = draft.body
    const items = (await t.as('officer-ppkukm').get(`/v1/agreements/${id}/checklist`)).body.items as {
      code: string
      owner: string
      status: string
      applies: boolean
    }[]
    const open = (owner: string) =>
      items.filter((each) => each.owner === owner && each.status === 'open' && each.applies).length
    const decisions = async (account: AccountName) =>
      (await kindsOf(account, id)).filter((kind) => kind === 'decide_checklist_item').length
    expect(open('agency')).toBeGreaterThan(0)
    expect(await decisions('officer-ppkukm')).toBe(open('agency'))
    expect(await decisions('partner-shopee')).toBe(0)
    expect(await decisions('reviewer')).toBe(0)
    expectStatus(
      await t.as('officer-ppkukm').post(`/v1/agreements/${id}/submit`, undefined, { etag: draft.etag }),
      200,
    )
    expect(open('collaborator')).toBeGreaterThan(0)
    expect(await decisions('partner-shopee')).toBe(open('collaborator'))
    expect(await decisions('partner-gojek')).toBe(0)
    expect(await decisions('reviewer')).toBe(open('reviewer'))
  })
})

describe('the turn of the registrar', () => {
  it('open_review_step, open_amendment_step: where nobody is left who may take the step', async () => {
    const agreement = await signedAgreement(t)
    const draft = await draftAmendment(t, agreement, '2026-07-01', { purpose: 'Lebih luas' })
    const [submitted, amended] = await withSteps(t, 'pks', [ids.dpmptsp], async () => [
      await agreementIn(t, 'in_review'),
      expectStatus(await actOn(t, draft, 'submit', 'officer-ppkukm'), 200),
    ])
    const reason = { reason: 'Tidak ada penelaah.' }
    for (const id of [submitted.body.id, agreement.body.id])
      expect(await kindsOf('reviewer', id)).not.toContain('approve_agreement')
    await ends('admin', submitted.body.id, 'open_review_step', reason, submitted)
    await ends('admin', agreement.body.id, 'open_amendment_step', reason, amended)
    expect(await turnOf('reviewer', submitted.body.id)).toMatchObject([
      { kind: 'approve_agreement', reason: 'any_reviewer' },
    ])
    expect(await turnOf('reviewer', agreement.body.id)).toMatchObject([
      { kind: 'approve_amendment', reason: 'any_reviewer' },
    ])
  })

  it('review_step: of the reviewers of the organization whose turn it is, no others', async () => {
    const hukum = organizationId('Biro Hukum')
    const submitted = await withSteps(t, 'pks', [hukum], () => agreementIn(t, 'in_review'))
    expect(await turnOf('reviewer', submitted.body.id)).toEqual([])
    expect(await turnOf('admin', submitted.body.id)).toEqual([])
    await ends('reviewer-hukum', submitted.body.id, 'approve_agreement', undefined, submitted)
  })

  it('decide_correction', async () => {
    const agreement = await signedAgreement(t)
    const asked = expectStatus(await askFor(t, agreement, { purpose: 'Pelatihan daring' }), 201)
    const { task } = await ends('admin', agreement.body.id, 'decide_correction', undefined, asked)
    expect(task.reason).toBe('registrar')
  })

  it('answer_privacy_request: due within 3×24 hours', async () => {
    const received = expectStatus(await t.as('admin').post('/v1/privacy-requests', aboutOneself), 201)
    const [task] = await turnOf('admin', received.body.id)
    expect(task).toMatchObject({
      kind: 'answer_privacy_request',
      due: '2026-03-05',
      since: '2026-03-02T02:15:00.000Z',
    })
    expect(JSON.stringify(task)).not.toContain(aboutOneself.subjectName)
  })

  it('moderate_feedback', async () => {
    await send(t, { stage: 'P3' })
    const [received] = (await t.as('admin').get('/v1/feedback?status=received')).body.data
    const last = await t.as('admin').get(`/v1/feedback/${received.id}`)
    const { task } = await ends('admin', received.id, 'moderate_feedback', { agencyId: ids.ppkukm }, last)
    expect(task).toMatchObject({ reason: 'registrar', since: received.receivedAt })
  })
})
