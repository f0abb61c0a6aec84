import type { AgreementStatus } from '../../../src/agreements/lifecycle.ts'
import {
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  type AgreementOptions,
} from '../../support/agreements.ts'
import type { AccountName, Client, TestApp, TestResponse } from '../../support/app.ts'

export const readers = [
  'admin',
  'officer-ppkukm',
  'officer-parekraf',
  'reviewer',
  'auditor',
  'partner-shopee',
] as const satisfies readonly AccountName[]

/** A draft of two agencies and Shopee; from January to December of the year the tests stand in. */
export const draft = (t: TestApp, options: AgreementOptions = {}) =>
  draftAgreement(t, { parties: [ids.ppkukm, ids.parekraf, ids.shopee], ...options })

/** A commitment of a draft, as its officer added it. */
export const commit = async (t: TestApp, { body }: TestResponse, content: object = {}) =>
  expectStatus(
    await t.as('officer-ppkukm').post(`/v1/agreements/${body.id}/commitments`, {
      description: 'Kelas daring',
      stage: 'P2',
      targetValue: 12,
      unit: 'kelas',
      responsibleOrganizationId: ids.shopee,
      ...content,
    }),
    201,
  )

/** Puts an agreement where it takes many steps to get, none of them the matter of these tests. */
export async function putInStatus(
  t: TestApp,
  { body }: TestResponse,
  status: AgreementStatus,
  more = '',
): Promise<void> {
  const decision = decisions[status]
  await ownerRows(
    t,
    `update agreements set status = $2::agreement_status, signed_on = '2026-01-01', first_submitted_at = case when $2::agreement_status <> 'draft' then now() end
      ${decision ?? ''} ${more} where id = $1`,
    [body.id, decision === undefined ? status : 'signed'],
  )
}

/** What was decided of a signed agreement on 1 May, by the status it has from then on. */
const decisions: Partial<Record<AgreementStatus, string>> = {
  suspended: `, suspended_on = '2026-05-01', suspensions = '{[2026-05-01,)}'`,
  terminated: `, terminated_on = '2026-05-01'`,
  superseded: `, superseded_on = '2026-05-01'`,
}

/** A signed agreement with one commitment. */
export async function signedWithCommitment(t: TestApp, options: AgreementOptions = {}, content: object = {}) {
  const agreement = await draft(t, options)
  const commitment = await commit(t, agreement, content)
  await putInStatus(t, agreement, 'signed')
  return {
    agreement,
    commitment,
    agreementUrl: `/v1/agreements/${agreement.body.id}`,
    url: `/v1/commitments/${commitment.body.id}`,
  }
}

/** What was delivered on one day. */
export const delivered = (content: object = {}) => ({
  heldOn: '2026-05-20',
  value: 3,
  kecamatan: 'Tanah Abang',
  beneficiaries: 40,
  beneficiariesWomen: 27,
  beneficiariesNew: 18,
  beneficiariesMovingUp: 7,
  beneficiariesByLine: { culinary: 15, fashion: 8 },
  note: 'Kelas pertama',
  ...content,
})

/** Notes down an activity. */
export const report = async (
  t: TestApp,
  commitmentUrl: string,
  by: AccountName = 'partner-shopee',
  content: object = {},
) => expectStatus(await t.as(by).post(`${commitmentUrl}/activities`, delivered(content)), 201)

/** Takes an action on an activity as it stands. */
export async function move(
  t: TestApp,
  by: AccountName,
  id: string,
  action: string,
  body?: object,
): Promise<TestResponse> {
  const { etag } = expectStatus(await t.as('auditor').get(`/v1/activities/${id}`), 200)
  return t.as(by).post(`/v1/activities/${id}/${action}`, body, { etag })
}

/** An activity that was reported by a partner and brought to a status. */
export async function activityIn(
  t: TestApp,
  commitmentUrl: string,
  status: 'draft' | 'submitted' | 'verified' | 'rejected',
  content: object = {},
  by: AccountName = 'partner-shopee',
) {
  let last = await report(t, commitmentUrl, by, content)
  const { id } = last.body
  if (status !== 'draft') last = expectStatus(await move(t, by, id, 'submit'), 200)
  if (status === 'verified') last = expectStatus(await move(t, 'officer-ppkukm', id, 'verify'), 200)
  if (status === 'rejected')
    last = expectStatus(
      await move(t, 'officer-ppkukm', id, 'reject', { reason: 'Daftar hadir belum ada.' }),
      200,
    )
  return last
}

/** The status each account is answered with. */
export async function answersTo(
  t: TestApp,
  accounts: readonly AccountName[],
  send: (client: Client) => Promise<TestResponse>,
): Promise<Record<string, number>> {
  const answers = await Promise.all(accounts.map((account) => send(t.as(account))))
  return Object.fromEntries(accounts.map((account, index) => [account, answers[index]!.status]))
}

/** The same answer to each of them. */
export const each = <T>(accounts: readonly string[], answer: T): Record<string, T> =>
  Object.fromEntries(accounts.map((account) => [account, answer]))

/** What PostgreSQL says where a policy or a privilege refuses. */
export const refusedByDatabase = { cause: { code: '42501' } }
