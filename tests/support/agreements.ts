import pg from 'pg'
import type { AgreementStatus } from '../../src/agreements/lifecycle.ts'
import { organizationId } from '../../src/reference/organizations.ts'
import type { AccountName, TestApp, TestResponse } from './app.ts'

/** Ids of organizations that every installation knows. */
export const ids = {
  ppkukm: organizationId('Dinas PPKUKM'),
  parekraf: organizationId('Dinas Parekraf'),
  dpmptsp: organizationId('DPMPTSP'),
  shopee: organizationId('Shopee'),
  gojek: organizationId('Gojek'),
  bankDki: organizationId('Bank DKI'),
  unknown: '0199e4c8-0000-7000-8000-000000000000',
} as const

/** The day it is in the tests of agreements, and a clock that stands at noon of it in Jakarta. */
export const today = '2026-06-15'
export const noon = (day: string) => new Date(`${day}T05:00:00.000Z`)
export const clock = () => noon(today)

export interface AgreementOptions {
  /** Who registers and signs it. */
  by?: AccountName
  title?: string
  type?: string
  stages?: string[]
  effectiveFrom?: string | null
  term?: string
  effectiveUntil?: string | null
  renewsEveryMonths?: number | null
  noticeDays?: number | null
  /** The organizations that are parties, in order. */
  parties?: string[]
  leadAgencyId?: string
  purpose?: string
  burdensPublic?: boolean
  parentId?: string
  signedOn?: string
}

/** What a party signs with. */
export const signing = (documentNumber: string, signedOn = today) => ({
  seat: 'Jakarta Pusat',
  documentNumber,
  furtherNumbers: [`${documentNumber}/BKS`],
  signatoryName: `Penanda Tangan ${documentNumber}`,
  signatoryTitle: 'Kepala',
  authorityBasis: 'position',
  authorityDocument: 'Keputusan pengangkatan',
  authorityDocumentNumber: `SK-${documentNumber}`,
  authorityDocumentDate: '2025-03-04',
  signedOn,
  signatureKind: 'certified',
})

/** A body for POST /v1/agreements that meets every condition of submit and sign. */
export function newAgreement(options: AgreementOptions = {}) {
  const { by: _, parties = [ids.ppkukm, ids.shopee], signedOn = today, ...content } = options
  return {
    type: 'pks',
    title: 'Pelatihan pemasaran daring',
    stages: ['P2', 'P5'],
    effectiveFrom: '2026-01-01',
    effectiveUntil: '2026-12-31',
    ...content,
    parties: parties.map((id, index) => ({
      organizationId: id,
      ...signing(`${index + 1}/PKS/2026`, signedOn),
    })),
  }
}

/** The answer where it has this status; else an error that shows it. */
export function expectStatus(response: TestResponse, status: number): TestResponse {
  if (response.status !== status) {
    throw new Error(`${response.status} instead of ${status}: ${JSON.stringify(response.body)}`)
  }
  return response
}

const draftOf = (t: TestApp, options: AgreementOptions) =>
  t.as(options.by ?? 'officer-ppkukm').post('/v1/agreements', newAgreement(options))

/** The actions that take a draft to each status, with who takes them. */
const roads: Record<Exclude<AgreementStatus, 'superseded'>, readonly string[]> = {
  draft: [],
  in_review: ['submit'],
  awaiting_dprd: ['submit', 'request-dprd'],
  ready_to_sign: ['submit', 'approve'],
  signed: ['submit', 'approve', 'sign'],
  suspended: ['submit', 'approve', 'sign', 'suspend'],
  terminated: ['submit', 'approve', 'sign', 'terminate'],
  cancelled: ['cancel'],
}
const bodies: Record<string, unknown> = {
  suspend: { reason: 'Menunggu hasil audit.' },
  terminate: { ground: 'agreed', reason: 'Mitra mengundurkan diri.', terminatedOn: today },
  cancel: { reason: 'Anggaran tidak tersedia.' },
}
const ofTheReviewer = new Set(['approve', 'request-dprd'])

/** An agreement in this status, as the officer last read it; its file is complete. */
export async function agreementIn(
  t: TestApp,
  status: AgreementStatus,
  options: AgreementOptions = {},
): Promise<TestResponse> {
  if (status === 'superseded') return (await renewedAgreement(t, options, today)).old
  let last = expectStatus(await draftOf(t, options), 201)
  if (roads[status].length > 0) await completeFile(t, last.body.id)
  for (const action of roads[status]) {
    const client = t.as(ofTheReviewer.has(action) ? 'reviewer' : (options.by ?? 'officer-ppkukm'))
    const url = `/v1/agreements/${last.body.id}/${action}`
    if (action === 'terminate') await attach(t, last.body.id, 'termination')
    last = expectStatus(await client.post(url, bodies[action], { etag: last.etag }), 200)
  }
  return status === 'draft' ? last : reread(t, last)
}

/** A signed agreement whose termination is declared today, from this day on. */
export async function terminatedFrom(
  t: TestApp,
  terminatedOn: string,
  options: AgreementOptions = {},
): Promise<TestResponse> {
  const { body, etag } = await signedAgreement(t, options)
  await attach(t, body.id, 'termination')
  const declared = { ground: 'agreed', reason: 'Mitra mengundurkan diri.', terminatedOn }
  const client = t.as(options.by ?? 'officer-ppkukm')
  return expectStatus(await client.post(`/v1/agreements/${body.id}/terminate`, declared, { etag }), 200)
}

/** A signed agreement and its signed renewal for a year, which takes over from it on 2027-01-01 or the day given. */
export async function renewedAgreement(
  t: TestApp,
  options: AgreementOptions = {},
  effectiveFrom = '2027-01-01',
) {
  const by = options.by ?? 'officer-ppkukm'
  const old = await signedAgreement(t, options)
  const period = { effectiveFrom, effectiveUntil: '2027-12-31' }
  let renewal = expectStatus(
    await t.as(by).post(`/v1/agreements/${old.body.id}/renew`, period, { etag: old.etag }),
    201,
  )
  renewal = await readyToSign(t, renewal, by)
  renewal = expectStatus(
    await t.as(by).post(`/v1/agreements/${renewal.body.id}/sign`, undefined, { etag: renewal.etag }),
    200,
  )
  return { old: await reread(t, old), renewal }
}

/** Takes a draft without signatories to where it only needs to be signed. */
export async function readyToSign(t: TestApp, draft: TestResponse, by: AccountName = 'officer-ppkukm') {
  const url = `/v1/agreements/${draft.body.id}`
  await completeFile(t, draft.body.id)
  let last = draft
  for (const party of draft.body.parties) {
    last = expectStatus(
      await t.as(by).patch(`${url}/parties/${party.id}`, signing(`${party.position}/P`), { etag: last.etag }),
      200,
    )
  }
  last = expectStatus(await t.as(by).post(`${url}/submit`, undefined, { etag: last.etag }), 200)
  last = expectStatus(await t.as('reviewer').post(`${url}/approve`, undefined, { etag: last.etag }), 200)
  return reread(t, last)
}

/** Attaches a document to an agreement, or to an amendment of it, and gives its id. */
export async function attach(
  t: TestApp,
  agreementId: string,
  kind: string,
  amendmentId: string | null = null,
): Promise<string> {
  const [row] = await ownerRows<{ id: string }>(t, attached, [agreementId, kind, amendmentId])
  return row!.id
}
const attached = `insert into documents
  (id, kind, visibility, file_name, media_type, size, sha256, storage_key, agreement_id, amendment_id, uploaded_by)
  values (gen_random_uuid(), $2, 'parties', 'naskah.pdf', 'application/pdf', 1, repeat('0', 64), gen_random_uuid(), $1, $3,
    (select id from accounts where name = 'officer-ppkukm'))
  returning id`

/** Waives the checklist and attaches the signed document. */
export async function completeFile(t: TestApp, agreementId: string): Promise<void> {
  await asOwner(t, async (owner) => {
    await owner.query(
      `update checklist_items set status = 'waived', reason = '[CONTOH]' where agreement_id = $1`,
      [agreementId],
    )
    await owner.query(attached, [agreementId, 'signed_agreement', null])
  })
}

export const draftAgreement = (t: TestApp, options?: AgreementOptions) => agreementIn(t, 'draft', options)
export const signedAgreement = (t: TestApp, options?: AgreementOptions) => agreementIn(t, 'signed', options)

/** The same record as officer-ppkukm reads it now. */
export const reread = async (t: TestApp, { body }: TestResponse) =>
  expectStatus(await t.as('officer-ppkukm').get(`/v1/agreements/${body.id}`), 200)

/** Runs statements as the owner of the tables, whom no policy restricts. */
export async function asOwner<T>(t: TestApp, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(t.database.ownerConnection)
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** The rows of a statement run as the owner. */
export const ownerRows = <Row extends pg.QueryResultRow>(
  t: TestApp,
  statement: string,
  values: unknown[] = [],
) => asOwner(t, async (owner) => (await owner.query<Row>(statement, values)).rows)

/** Every page of a list, in order. */
export async function walk(
  t: TestApp,
  account: AccountName | undefined,
  url: string,
  between?: () => Promise<unknown>,
) {
  // oxlint-disable-next-line typescript/no-explicit-any -- rows of any list
  const rows: any[] = []
  let cursor: string | null = null
  do {
    const at: string = cursor === null ? url : `${url}${url.includes('?') ? '&' : '?'}cursor=${cursor}`
    const { body } = expectStatus(await t.as(account).get(at), 200)
    rows.push(...body.data)
    cursor = body.page.nextCursor
    await between?.()
  } while (cursor !== null)
  return rows
}

/** The codes of the reasons or of the wrong fields that a problem names. */
export const reasonCodes = ({ body }: TestResponse): string[] =>
  body.reasons.map((each: { code: string }) => each.code)
export const pointers = ({ body }: TestResponse): string[] =>
  body.errors.map((each: { pointer: string }) => each.pointer)

interface CaseOptions {
  by?: AccountName
  title?: string
  object?: string
  stages?: readonly string[]
  collaboratorIds?: string[]
  agencyIds?: string[]
  /** Offers and needs of the minutes; one agreed offer of the collaborator and one need of the region by default. */
  items?: object[]
}

const itemsOf = (collaboratorId: string) => [
  {
    side: 'collaborator',
    organizationId: collaboratorId,
    type: 'offer',
    stage: 'P2',
    description: 'Kelas daring',
    quantity: 12,
    unit: 'kelas',
    agreed: true,
  },
  { side: 'region', type: 'need', stage: 'P5', description: 'Etalase produk' },
]

/** A case that was negotiated and agreed to, as its officer last read it: what is promoted. */
export async function agreedCase(t: TestApp, options: CaseOptions = {}): Promise<TestResponse> {
  const { by = 'officer-ppkukm', collaboratorIds = [ids.shopee], ...given } = options
  const { items = itemsOf(collaboratorIds[0]!), ...content } = given
  const officer = t.as(by)
  const opened = expectStatus(
    await officer.post('/v1/cases', {
      title: 'Pemasaran digital',
      stages: ['P2', 'P5'],
      collaboratorIds,
      ...content,
    }),
    201,
  )
  return agreeOn(t, by, opened.body.id, items)
}

/** Takes a case that is explored to what was agreed, by finalized minutes with these items. */
export async function agreeOn(
  t: TestApp,
  by: AccountName,
  caseId: string,
  items: object[] = itemsOf(ids.shopee),
): Promise<TestResponse> {
  const officer = t.as(by)
  const url = `/v1/cases/${caseId}`
  const minutes = {
    kind: 'negotiation',
    mode: 'online',
    agenda: 'Penawaran dan kebutuhan',
    startsAt: '2026-03-03T09:00:00+07:00',
    endsAt: '2026-03-03T11:00:00+07:00',
    items,
  }
  const meeting = expectStatus(await officer.post(`${url}/meetings`, minutes), 201)
  expectStatus(
    await officer.post(`/v1/meetings/${meeting.body.id}/finalize`, undefined, { etag: meeting.etag }),
    200,
  )
  let last = expectStatus(await officer.get(url), 200)
  for (const action of ['offer', 'agree']) {
    last = expectStatus(await officer.post(`${url}/${action}`, undefined, { etag: last.etag }), 200)
  }
  return last
}

/** Raises a case to an agreement. */
export const promote = (
  t: TestApp,
  { body, etag }: TestResponse,
  by: AccountName = 'officer-ppkukm',
  content: object = {},
) => t.as(by).post(`/v1/cases/${body.id}/promote`, content, { etag })
