import contract from '../../openapi/openapi.json' with { type: 'json' }
import {
  invite,
  password,
  personWithPassword,
  redeem,
  registerClient,
  registerUser,
} from '../api/accounts/people.ts'
import { codeNow } from '../api/accounts/second-factors.ts'
import { newProposal } from '../api/proposals/examples.ts'
import { oldPaper, onPaper } from '../api/recorded/examples.ts'
import { ids, newAgreement } from '../support/agreements.ts'
import { signatureOf } from '../support/amendments.ts'
import type { AccountName, TestApp } from '../support/app.ts'
import { newClause } from '../support/clauses.ts'
import { files, multipart } from '../support/documents.ts'
import { aboutOneself, breach, destructionOf } from '../support/privacy.ts'
import { opinion, spaceWithoutOperator } from '../api/programme/examples.ts'
import { csvOf, paper } from '../support/imports.ts'
import { money, steps, withheld } from '../support/papers.ts'

const form = (fields: Record<string, string>) => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})

const ownPage = (fields: Record<string, string>) => {
  const { payload, headers } = form(fields)
  return { payload, headers: { ...headers, 'registry-session': '1' } }
}

type Path = Readonly<Record<string, string>>

/** A body the operation takes from this account, for the record in this path. */
type Body = (t: TestApp, path: Path, account?: AccountName) => object | Promise<object>

/** A list of one agreement; the registrar says whose it is. */
const listOf = (account: AccountName | undefined) =>
  multipart([
    ...(account === 'admin' ? ([['leadAgencyId', ids.ppkukm]] as [string, string][]) : []),
    ['file', { name: 'naskah.csv', content: csvOf([paper('415.4/1/PKS/2021')]) }],
  ])
const reason = () => ({ reason: 'Menunggu anggaran perubahan.' })
const answered = { answer: 'Sudah dilakukan.' }
const period = { periodFrom: '2026-01-01', periodUntil: '2026-05-31' }

const firstPartyOf = async (t: TestApp, id: string): Promise<string> =>
  (await t.as('admin').get(`/v1/agreements/${id}`)).body.parties?.[0].id ?? ids.unknown

/** What decides on an item: a partner meets it, the others waive it. */
async function decisionOf(t: TestApp, { id }: Path, account?: AccountName) {
  if (!account?.startsWith('partner')) return { status: 'waived', reason: 'Sudah dikaji sebelumnya.' }
  const { body } = await t.as('admin').get(`/v1/documents?agreementId=${id}&limit=1`)
  return { status: 'met', documentId: body.data[0]?.id ?? ids.unknown }
}

/** A valid body for each operation that takes one. */
/** The password that the account has now; nobody but people has one. */
const ownProof: Body = async (t, _, account) => {
  const hasOne = account !== undefined && account !== 'integrator'
  if (hasOne) await redeem(t, await invite(t, (await t.as(account).get('/v1/me')).body.id))
  return { password }
}

export const bodies: Record<string, Body> = {
  runBatch: () => ({ operation: 'getCollaborator', items: [{ path: { id: ids.shopee } }] }),
  createAgency: () => ({ legalName: 'Dinas Contoh Baru', shortName: 'Dinas Contoh' }),
  patchAgency: () => ({ website: 'https://contoh.go.id' }),
  succeedAgency: (t, { id }) => ({
    succeededById: id === ids.dpmptsp ? ids.parekraf : ids.dpmptsp,
    succeededFrom: '2030-01-01',
    successionBasis: 'Pergub Contoh',
  }),
  createCollaborator: () => ({
    legalName: 'PT Usaha Baru',
    shortName: 'Usaha Baru',
    kind: 'company',
    sector: 'other',
    contacts: [{ name: 'Nama Kontak' }],
  }),
  patchCollaborator: (_, __, account) =>
    account?.startsWith('partner')
      ? { contacts: [{ name: 'Nama Kontak' }] }
      : { website: 'https://contoh.id' },
  mergeAgency: (t, { id }) => ({ intoId: id === ids.dpmptsp ? ids.parekraf : ids.dpmptsp }),
  mergeCollaborator: () => ({ intoId: ids.gojek }),
  exportPersonalData: () => ({ name: 'Nama Kontak' }),
  erasePersonalData: async (t) => {
    const { body } = await t.as('admin').get('/v1/agreements?limit=1')
    return {
      reason: 'Permintaan subjek data',
      items: [{ kind: 'signatory', id: body.data[0].parties[0].id }],
    }
  },
  registerPrivacyRequest: () => aboutOneself,
  patchPrivacyRequest: () => ({ subjectContact: 'Loket PPID' }),
  answerPrivacyRequest: () => answered,
  refusePrivacyRequest: () => answered,
  withdrawPrivacyRequest: () => answered,
  liftPrivacyRequest: () => answered,
  patchRetentionRule: () => ({ months: 36 }),
  carryOutRetention: async (t) => destructionOf(t),
  reviewAccess: () => ({ halfYear: '2025-H1', conclusion: 'Sesuai tugas.' }),
  recordDataBreach: () => breach,
  patchDataBreach: () => ({ recovery: 'Berkas dihapus oleh penerima.' }),
  createTradingSpace: (t, path, account) => ({
    ...spaceWithoutOperator,
    ...(account === 'admin' && { agencyId: ids.ppkukm }),
  }),
  sendFeedback: () => ({ ...opinion, stage: 'P2' }),
  publishFeedback: () => ({ agencyId: ids.ppkukm }),
  rejectFeedback: reason,
  patchFeedback: () => ({ theme: 'service' }),
  routeFeedback: () => ({ agencyId: ids.parekraf }),
  answerFeedback: () => ({ answer: 'Ada kelas malam.' }),
  linkFeedback: () => ({ note: 'Kelas malam dibuka.' }),
  patchTradingSpace: () => ({ capacity: 60 }),
  addHoliday: () => ({
    day: '2031-04-11',
    name: 'Libur contoh',
    kind: 'national',
    source: 'Keppres contoh',
  }),
  addStageDelivery: () => ({
    stage: 'P6',
    agencyId: ids.ppkukm,
    what: 'Klinik laporan keuangan',
    channels: ['office'],
    source: 'Laporan contoh',
  }),
  patchStageDelivery: () => ({ what: 'Klinik laporan keuangan bagi pemula' }),
  addTarget: () => ({
    description: 'Pelaku usaha perempuan yang dilatih',
    value: 1200,
    unit: 'orang',
    stage: 'P2',
    measure: 'beneficiaries_women',
    periodFrom: '2026-01-01',
    periodUntil: '2026-12-31',
    source: 'Laporan contoh',
  }),
  patchTarget: () => ({ value: 1300 }),
  patchHoliday: () => ({ name: 'Libur contoh yang lain' }),
  recordOriginal: (_, { holderOrganizationId = ids.ppkukm }) => ({
    form: 'original',
    holderOrganizationId,
    place: 'Depo Arsip',
    on: '2026-03-02',
  }),
  patchOriginal: (_, { holderOrganizationId }) => ({
    place: 'Depo Arsip, rak 7',
    ...(holderOrganizationId && { holderOrganizationId }),
  }),
  proposeDisclosure: () => withheld,
  decideDisclosure: () => withheld,
  lendOriginal: () => steps.lend,
  returnOriginal: () => steps.return,
  loseOriginal: () => steps.lose,
  restateOriginal: () => steps.restate,
  createResult: () => money,
  patchResult: () => ({ value: 130_000_000 }),
  createProposal: () => newProposal(),
  patchProposal: () => ({ stages: ['P5'] }),
  withdrawProposal: reason,
  declineProposal: reason,
  readdressProposal: () => ({ agencyId: ids.dpmptsp, ...reason() }),
  openCase: () => ({ title: 'Pelatihan', stages: ['P2'], collaboratorIds: [ids.shopee] }),
  patchCase: () => ({ title: 'Pemasaran dan pelatihan' }),
  holdCase: reason,
  cancelCase: reason,
  promoteCase: () => ({ type: 'pks' }),
  logMeeting: () => ({
    kind: 'exploratory',
    mode: 'online',
    agenda: 'Penawaran',
    startsAt: '2026-03-03T09:00:00+07:00',
    endsAt: '2026-03-03T11:00:00+07:00',
  }),
  patchMeeting: () => ({ venue: 'Ruang rapat' }),
  discardMeeting: reason,
  correctMeeting: () => ({ decisions: ['Jadwal dikirim'] }),
  raiseObstacle: () => ({ category: 'budget', description: 'Anggaran', blocking: true }),
  resolveObstacle: () => ({ resolution: 'Sudah dianggarkan' }),
  reopenObstacle: reason,
  doActionItem: () => ({ doneOn: '2026-03-09' }),
  createAgreement: (_, __, account) => ({
    ...newAgreement({ parties: [ids.ppkukm, ids.parekraf, ids.shopee] }),
    ...(account === 'admin' && { leadAgencyId: ids.ppkukm }),
  }),
  chooseAgreementClauses: () => ({ personalData: false }),
  patchAgreement: () => ({ purpose: 'Tujuan' }),
  patchParty: () => ({ documentNumber: '12/PKS/2026' }),
  approveAgreement: () => ({ note: 'Sesuai.' }),
  openReviewStepOfAgreement: reason,
  patchParties: async (t, { id, partyId }) => ({
    parties: [{ id: partyId ?? (await firstPartyOf(t, id!)), documentNumber: '12/PKS/2026' }],
  }),
  returnAgreement: reason,
  cancelAgreement: reason,
  recordSignedAgreement: (_, __, account) => ({
    ...oldPaper,
    ...(account === 'admin' && { leadAgencyId: ids.ppkukm }),
  }),
  confirmAgreement: () => onPaper,
  discardAgreement: reason,
  confirmImport: () => onPaper,
  discardImport: reason,
  suspendAgreement: reason,
  terminateAgreement: () => ({ ...reason(), ground: 'agreed', terminatedOn: '2026-10-01' }),
  renewAgreement: () => ({ effectiveFrom: '2027-01-01', effectiveUntil: '2027-12-31' }),
  moveParentOfAgreement: async (t, { id }) => {
    const { body } = await t.as('admin').get(`/v1/agreements/${id}`)
    const { body: parent } = await t.as('admin').get(`/v1/agreements/${body.parentId}`)
    return { parentId: parent.renewedById ?? ids.unknown, reason: 'Diperpanjang.' }
  },
  correctAgreement: async (t, { id }) => {
    const { body } = await t.as('admin').get(`/v1/documents?agreementId=${id}&kind=signed_agreement&limit=1`)
    return {
      changes: { title: '[CONTOH] Judul menurut naskah' },
      reason: 'Salah ketik.',
      documentId: body.data[0]?.id ?? ids.unknown,
    }
  },
  declineCorrection: reason,
  createAmendment: () => ({
    reason: 'Perpanjangan setahun.',
    effectiveFrom: '2026-09-01',
    changes: { effectiveUntil: '2027-12-31' },
  }),
  patchAmendment: reason,
  approveAmendment: () => ({ note: 'Sesuai.' }),
  openReviewStepOfAmendment: reason,
  returnAmendment: reason,
  cancelAmendment: reason,
  signAmendment: async (t, { id }) => {
    const { body } = await t.as('admin').get(`/v1/agreements/${id}`)
    return {
      signatures: (body.parties ?? []).map((party: { id: string }, index: number) =>
        signatureOf(party.id, `${index + 1}/ADD/2026`),
      ),
    }
  },
  createComment: () => ({ text: 'Jumlah peserta belum disebut.' }),
  createAmendmentComment: () => ({ text: 'Jumlah peserta belum disebut.' }),
  resolveComment: () => ({ answer: 'Sudah disebut.' }),
  decideChecklistItem: decisionOf,
  patchChecklist: async (t, { id, code = 'legality' }, account) => ({
    items: [{ code, ...(await decisionOf(t, { id: id! }, account)) }],
  }),
  createCommitment: () => ({ description: 'Kelas pemasaran daring' }),
  patchCommitment: () => ({ targetValue: 16 }),
  assignCommitment: () => ({ responsibleOrganizationId: ids.shopee }),
  createActivity: () => ({
    heldOn: '2026-05-20',
    value: 1,
    beneficiaries: 9,
    beneficiariesMovingUp: 4,
    beneficiariesByLine: { crafts: 9 },
  }),
  patchActivity: () => ({ beneficiaries: 42 }),
  rejectActivity: reason,
  createOutcome: () => ({ ...period, sampleSize: 50, workers: 140 }),
  patchOutcome: () => ({ sampleSize: 52 }),
  createEvaluation: (_, __, account) => ({
    ...period,
    rating: 4,
    recommendation: 'extend',
    evaluatedOrganizationId: account?.startsWith('partner') ? ids.ppkukm : ids.shopee,
  }),
  patchEvaluation: () => ({ recommendation: 'expand' }),
  uploadDocument: (_, { id, amendmentId, checklistCode, kind = 'evidence', visibility = 'parties' }) =>
    multipart([
      ['kind', kind],
      ...(checklistCode === undefined ? [] : ([['checklistCode', checklistCode]] as [string, string][])),
      ['visibility', visibility],
      amendmentId === undefined ? ['agreementId', id!] : ['amendmentId', amendmentId],
      ['file', files.pdf],
    ]),
  importAgreements: (_, __, account) => listOf(account),
  previewImport: (_, __, account) => listOf(account),
  patchDocument: () => ({ visibility: 'parties' }),
  createChecklistTemplate: () => ({
    agreementType: 'pks',
    code: 'risk_assessment',
    label: { id: 'Kajian risiko', en: 'Risk assessment' },
    owner: 'agency',
    position: 35,
  }),
  patchChecklistTemplate: () => ({ enabled: false }),
  createClauseTemplate: () => newClause(),
  patchClauseTemplate: () => ({ position: 170, reason: 'Urutan.' }),
  retireClauseTemplate: () => ({ reason: 'Digabung.' }),
  patchWarningRule: () => ({ enabled: false }),
  issueToken: async (t) => {
    const { id, secret } = (await registerClient(t)).body
    return form({ grant_type: 'client_credentials', client_id: id, client_secret: secret })
  },
  revokeToken: () => form({ token: 'jpr_refresh_unknown' }),
  beginSession: async (t) => {
    const { email } = await personWithPassword(t)
    return ownPage({ grant_type: 'password', username: email, password })
  },
  refreshSession: () => ownPage({}),
  endSession: () => ownPage({}),
  redeemInvitation: async (t) => ({ token: await invite(t, (await registerUser(t)).body.id), password }),
  // Only those who may need a password that is right.
  changeOwnPassword: async (t, _, account) => {
    const mayChange = account !== undefined && account !== 'integrator'
    if (mayChange) await redeem(t, await invite(t, (await t.as(account).get('/v1/me')).body.id))
    return { currentPassword: password, newPassword: 'gajah ungu di kolam' }
  },
  addSecondFactor: async (...given) => ({ name: 'Ponsel', ...(await ownProof(...given)) }),
  // Whoever has no second factor is told so before the password is asked for.
  makeRecoveryCodes: () => ({ password }),
  addPasskey: async (...given) => ({ name: 'Kunci', ...(await ownProof(...given)) }),
  confirmPasskey: (_, { made }) => (made ? JSON.parse(made) : { clientData: 'eA', attestationObject: 'eA' }),
  renameSecondFactor: () => ({ name: 'Tablet' }),
  resetSecondFactor: (t, path, account) => (account === 'admin' ? ownProof(t, path, account) : { password }),
  confirmSecondFactor: (t, { secret }) => ({ code: secret ? codeNow(t, secret) : '000000' }),
  // Of one that waits no code is asked for.
  removeSecondFactor: () => ({ code: '000000' }),
  patchReminderRule: () => ({ daysBefore: [365, 60] }),
  patchNotificationPreferences: () => ({ language: 'en', mail: { notice_due: 'never' } }),
  markNotificationsRead: () => ({ until: '2030-01-01T00:00:00Z' }),
  createCalendarFeed: () => ({ name: 'Tablet' }),
  createWebhook: () => ({ name: 'Portal data', url: 'https://data.contoh.id/masuk' }),
  patchWebhook: () => ({ types: ['agreement.signed', 'agreement.hidden'] }),
  createUser: () => ({ name: 'Contoh Auditor', email: 'auditor.baru@contoh.id', role: 'auditor' }),
  patchUser: () => ({ name: 'Nama Baru' }),
  handOver: () => ({ toEmail: 'officer-ppkukm-2@example.org' }),
  transferAgreement: () => ({
    toAgencyId: ids.dpmptsp,
    from: '2026-01-01',
    legalBasis: 'Pergub DKI Jakarta 57 Tahun 2026',
    reason: 'Urusannya beralih.',
  }),
  transferCase: () => ({
    toAgencyId: ids.dpmptsp,
    from: '2026-01-01',
    legalBasis: 'Pergub DKI Jakarta 57 Tahun 2026',
  }),
  createMembership: () => ({ role: 'auditor' }),
  patchMembership: () => ({ until: '2199-12-31' }),
  createClient: () => ({ name: 'Aplikasi Contoh', scopes: ['registry:read'] }),
  patchClient: () => ({ scopes: ['events:read'] }),
  rotateClientSecret: () => ({ overlapHours: 1 }),
  patchReviewSteps: () => ({ steps: [{ organizationId: ids.dpmptsp }, { organizationId: null }] }),
  patchRegimeRule: () => ({ source: 'Surat Kemendagri' }),
}

/** The contract's own example of a body that the operation cannot do without. */
function neededExample(operationId: string): object | undefined {
  const operations = Object.values(contract.paths).flatMap((path): Operation[] => Object.values(path))
  const body = operations.find((each) => each.operationId === operationId)?.requestBody
  const name = body?.content['application/json']?.examples?.['example']?.$ref.split('/').at(-1)
  if (!body?.required || name === undefined) return undefined
  return (contract.components.examples as Record<string, { value: unknown }>)[name]?.value as
    | object
    | undefined
}
interface Operation {
  operationId?: string
  requestBody?: {
    required?: boolean
    content: Record<string, { examples?: Record<string, { $ref: string }> }>
  }
}

/** What is sent to an operation: its body, and for a file the headers that go with it. */
export async function bodyFor(
  operationId: string,
  ...[t, path, account]: Parameters<Body>
): Promise<{ payload?: unknown; headers?: Record<string, string> }> {
  const body = (await bodies[operationId]?.(t, path, account)) ?? neededExample(operationId)
  if (body === undefined) return {}
  return 'payload' in body ? body : { payload: body }
}
