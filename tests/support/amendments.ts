import { attach, expectStatus, signing, today } from './agreements.ts'
import type { AccountName, TestApp, TestResponse } from './app.ts'

const urlOf = ({ body }: TestResponse) => `/v1/agreements/${body.agreementId}/amendments/${body.number}`

/** Takes an action on an amendment as it was last read. */
export const actOn = (
  t: TestApp,
  amendment: TestResponse,
  action: string,
  by: AccountName = 'admin',
  body?: unknown,
) => t.as(by).post(`${urlOf(amendment)}/${action}`, body, { etag: amendment.etag })

/** Drafts an amendment as the registrar, with the files that its approval and its signature may need. */
export async function draftAmendment(
  t: TestApp,
  { body }: TestResponse,
  effectiveFrom: string,
  changes: object,
): Promise<TestResponse> {
  const content = { reason: 'Kesepakatan', effectiveFrom, changes }
  const created = expectStatus(await t.as('admin').post(`/v1/agreements/${body.id}/amendments`, content), 201)
  for (const kind of ['signed_amendment', 'dprd_approval']) await attach(t, body.id, kind, created.body.id)
  return created
}

/** Submits a draft as the registrar and approves it as the reviewer. */
export async function approveAmendment(t: TestApp, draft: TestResponse): Promise<TestResponse> {
  const submitted = expectStatus(await actOn(t, draft, 'submit'), 200)
  return expectStatus(await actOn(t, submitted, 'approve', 'reviewer'), 200)
}

/** An amendment that only needs to be signed. */
export const readyAmendment = async (
  t: TestApp,
  agreement: TestResponse,
  effectiveFrom: string,
  changes: object,
) => approveAmendment(t, await draftAmendment(t, agreement, effectiveFrom, changes))

/** What a party signs an amendment with. */
export const signatureOf = (partyId: string, documentNumber = 'A', signedOn = today) => ({
  partyId,
  ...signing(documentNumber, signedOn),
})

/** Every party of the agreement signs the amendment today. */
export const signAmendment = (t: TestApp, agreement: TestResponse, amendment: TestResponse) =>
  actOn(t, amendment, 'sign', 'admin', {
    signatures: agreement.body.parties.map((party: { id: string }) => signatureOf(party.id)),
  })

/** Drafts an amendment, takes it through review and signs it. */
export const amend = async (t: TestApp, agreement: TestResponse, effectiveFrom: string, changes: object) =>
  expectStatus(
    await signAmendment(t, agreement, await readyAmendment(t, agreement, effectiveFrom, changes)),
    200,
  )
