import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clock,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  reread,
  signedAgreement,
} from '../../support/agreements.ts'
import {
  startTestApp,
  type AccountName,
  type Client,
  type TestApp,
  type TestResponse,
} from '../../support/app.ts'
import { importFile, paper } from '../../support/imports.ts'
import { breach } from '../../support/privacy.ts'
import { signedWithCommitment } from '../commitments/examples.ts'
import { personWithPassword, registerUser } from '../accounts/people.ts'
import { appointed, reset } from '../accounts/second-factors.ts'
import { onPaper } from '../recorded/examples.ts'
import { endTask, turnsOf, type Told } from './examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const kindsOf = async (account: AccountName, id: string) =>
  (await turnsOf(t, account, id)).map(({ kind }) => kind).toSorted()
/** What is told of the record is done as it says, and then is nobody's turn. */
async function ends(account: AccountName, id: string, kind: string, body: unknown, last: TestResponse) {
  const [task, ...others] = await turnsOf(t, account, id, kind)
  expect(others).toEqual([])
  const answer = await endTask(t, account, task!, body, last)
  expect([200, 201], JSON.stringify(answer.body)).toContain(answer.status)
  expect(await turnsOf(t, account, id, kind)).toEqual([])
  return task!
}

describe('the turn of who asked', () => {
  it('resolve_comment: of the organization that commented, until the text is signed', async () => {
    const draft = await draftAgreement(t, {})
    const url = `/v1/agreements/${draft.body.id}`
    const say = async (by: AccountName, text: string) =>
      expectStatus(await t.as(by).post(`${url}/comments`, { text }), 201)
    const [asked, other] = [await say('reviewer', 'Dasar hukum?'), await say('officer-ppkukm-2', 'Jadwal?')]
    expect(await kindsOf('officer-ppkukm', asked.body.id)).toEqual([])
    expect(await kindsOf('officer-ppkukm', other.body.id)).toEqual(['resolve_comment'])
    const answer = { answer: 'Sudah disebut.' }
    const task = await ends('reviewer', asked.body.id, 'resolve_comment', answer, asked)
    expect(task).toMatchObject({ reason: 'asked', record: { type: 'comment', title: draft.body.title } })
    const canceled = { reason: 'Batal.' }
    const { etag } = await reread(t, draft)
    expectStatus(await t.as('officer-ppkukm').post(`${url}/cancel`, canceled, { etag }), 200)
    expect(await kindsOf('officer-ppkukm', other.body.id)).toEqual([])
  })
})

describe('after the signature', () => {
  it('assign_commitment: of who carries the agreement, where nobody answers for it', async () => {
    const { url } = await signedWithCommitment(
      t,
      { parties: [ids.ppkukm, ids.parekraf, ids.shopee, ids.gojek] },
      { responsibleOrganizationId: null },
    )
    const last = await t.as('officer-ppkukm').get(url)
    expect(await kindsOf('officer-parekraf', last.body.id)).toEqual([])
    const chosen = { responsibleOrganizationId: ids.gojek }
    const task = await ends('officer-ppkukm', last.body.id, 'assign_commitment', chosen, last)
    expect(task).toMatchObject({ record: { type: 'commitment', title: last.body.description } })
  })

  it('evaluate_agreement: of what ended lately and was not evaluated by its agency', async () => {
    const over = { signedOn: '2026-01-05', effectiveUntil: '2026-05-31' }
    const ended = await signedAgreement(t, over)
    const long = await signedAgreement(t, { ...over, effectiveUntil: '2026-03-10' })
    expect(await kindsOf('officer-ppkukm', long.body.id)).toEqual([])
    const evaluation = {
      periodFrom: '2026-01-05',
      periodUntil: '2026-05-31',
      rating: 4,
      recommendation: 'extend',
    }
    const task = await ends('officer-ppkukm', ended.body.id, 'evaluate_agreement', evaluation, ended)
    expect(task).toMatchObject({ since: '2026-05-31T17:00:00.000Z', due: '2026-08-29' })
  })

  it('decide_disclosure: of the registrar, once the agency has proposed', async () => {
    const signed = await signedAgreement(t)
    const url = `/v1/agreements/${signed.body.id}/disclosure`
    expect(await kindsOf('admin', signed.body.id)).toEqual([])
    const { etag } = await t.as('officer-ppkukm').get(url)
    const open = { disclosure: 'open' }
    const proposed = expectStatus(await t.as('officer-ppkukm').post(`${url}/propose`, open, { etag }), 200)
    const task = await ends('admin', signed.body.id, 'decide_disclosure', open, proposed)
    expect(task.since).toBe(proposed.body.proposal.proposedAt)
  })

  it('confirm_import: one task for a file, of another officer or the registrar', async () => {
    const made = await importFile(t, 'officer-ppkukm-2', [paper('7/PKS/ARSIP'), paper('8/PKS/ARSIP')])
    const id = (await t.as('admin').get('/v1/imports')).body.data[0].id
    expect(made.status, JSON.stringify(made.body)).toBeLessThan(300)
    expect(await kindsOf('officer-ppkukm-2', id)).toEqual([])
    expect(await kindsOf('admin', id)).toEqual(['confirm_import'])
    const last = await t.as('officer-ppkukm').get(`/v1/imports/${id}`)
    const task = await ends('officer-ppkukm', id, 'confirm_import', onPaper, last)
    expect(task.record).toMatchObject({ type: 'import', number: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
    expect(await kindsOf('admin', id)).toEqual([])
  })

  it('hand_over: of the colleagues, what somebody left who is no officer any more', async () => {
    const organizationId = ids.parekraf
    const opened = expectStatus(
      await t
        .as('officer-parekraf')
        .post('/v1/cases', { title: 'Ditinggalkan', stages: ['P3'], collaboratorIds: [ids.gojek] }),
      201,
    )
    expect(await kindsOf('officer-parekraf', organizationId)).toEqual([])
    const gone = (await registerUser(t, { role: 'officer', organizationId })).body
    await ownerRows(t, `update cases set responsible_account_ids = array[$2]::uuid[] where id = $1`, [
      opened.body.id,
      gone.id,
    ])
    expect(await kindsOf('officer-parekraf', organizationId)).toEqual([])
    await ownerRows(
      t,
      `update memberships set valid_from = current_date - 9, valid_until = current_date - 2 where account_id = $1`,
      [gone.id],
    )
    const { email } = (await registerUser(t, { role: 'officer', organizationId })).body
    const task = await ends(
      'officer-parekraf',
      organizationId,
      'hand_over',
      { fromAccountId: null, toEmail: email },
      opened,
    )
    expect(task.record).toMatchObject({ type: 'agency', number: 'Dinas Parekraf' })
    expect(Date.now() - Date.parse(task.since)).toBeLessThan(3 * 86_400_000)
  })
})

describe('the turn of the registrar', () => {
  it('give_breach_notice: until those concerned and the authority were told, due in 3×24 hours', async () => {
    const recorded = expectStatus(await t.as('admin').post('/v1/data-breaches', breach), 201)
    const { id } = recorded.body
    const one = { to: 'subjects', recipient: '14 orang', sentAt: '2026-03-03T02:00:00Z' }
    const told = expectStatus(
      await t.as('admin').patch(`/v1/data-breaches/${id}`, { notices: [one] }, { etag: recorded.etag }),
      200,
    )
    const both = {
      notices: [one, { to: 'authority', recipient: 'Lembaga PDP', sentAt: '2026-03-03T03:00:00Z' }],
    }
    const task = await ends('admin', id, 'give_breach_notice', both, told)
    expect(task).toMatchObject({ due: '2026-03-05', since: '2026-03-02T02:15:00.000Z' })
    expect(JSON.stringify(task)).not.toContain('kontak')
  })

  it('agree_to_factor_reset: of another registrar who may carry it out, for a day', async () => {
    const [one, other, person] = [await appointed(t), await appointed(t), await personWithPassword(t)]
    const toldTo = async (client: Client): Promise<Told[]> =>
      expectStatus(await client.get('/v1/me/tasks?limit=200&kind=agree_to_factor_reset'), 200).body.data
    expectStatus(await reset(one.client, person.id), 200)
    expect(await toldTo(one.client)).toEqual([])
    const [task] = await toldTo(other.client)
    expect(task).toMatchObject({
      record: { type: 'user', id: person.id },
      operation: { path: `/v1/users/${person.id}/reset-second-factor` },
    })
    // Whoever was appointed by nobody the service knows of cannot be told apart from who asked.
    expect(await toldTo(t.as('admin'))).toEqual([])
    expectStatus(await reset(other.client, person.id), 200)
    expect(await toldTo(other.client)).toEqual([])
  })
})
