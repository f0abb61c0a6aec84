import { getChecklist, patchChecklist } from '../agreements/checklist/service.ts'
import type { NewComment } from '../agreements/comments/schemas.ts'
import { createComment, resolveComment } from '../agreements/comments/service.ts'
import { patchParties } from '../agreements/parts/party-service.ts'
import type { Agreement } from '../agreements/schemas/agreement.ts'
import type { AgreementPatch } from '../agreements/schemas/written.ts'
import { patchAgreement } from '../agreements/service.ts'
import { moveAgreement } from '../agreements/transitions/service.ts'
import type { Caller } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'
import { callerOf, momentOf, type Demo } from './demo.ts'
import { attachExampleFile } from './example-file.ts'
import { mark } from './mark.ts'

const officer = callerOf('officer-ppkukm')
const reviewer = callerOf('reviewer')
const legalReviewer = callerOf('reviewer-hukum')
type Draft = Pick<Agreement, 'id' | 'version'>

/** Fills in the content of a draft, decides its checklist, and submits it for review. */
export async function submitExample(
  demo: Demo,
  { id, version }: Draft,
  content: AgreementPatch,
): Promise<Pick<Agreement, 'id' | 'version' | 'type'>> {
  const { db, asOf } = demo
  const filled = await patchAgreement(db, officer, id, version, content, asOf)
  const { blocking } = await getChecklist(db, officer, id, asOf)
  const waived = { status: 'waived', reason: `${mark} Tidak diperlukan bagi contoh` } as const
  const items = blocking.map((code) => ({ code, ...waived }))
  const ready = await patchChecklist(db, officer, id, filled.version, { items }, momentOf(demo))
  return moveAgreement(db, officer, id, ready.version, { action: 'submit' }, asOf)
}

/** What is said on an example in review: advice for the region alone, a question to the parties, and one that is resolved. */
export async function commentExample({ db, asOf }: Demo, { id }: Pick<Draft, 'id'>): Promise<void> {
  const say = (by: Caller, text: string, more: Omit<NewComment, 'text'>) =>
    createComment(db, by, { id }, { ...more, text: `${mark} ${text}` }, asOf)
  await say(legalReviewer, 'Penyelesaian perselisihan cukup musyawarah, lalu pengadilan negeri.', {
    field: 'disputeSettlement',
  })
  await say(legalReviewer, 'Mohon sebut kecamatan yang dilayani pada ruang lingkup.', {
    field: 'scope',
    audience: 'parties',
  })
  const asked = await say(officer, 'Berapa peserta setiap angkatan?', {
    field: 'commitments',
    audience: 'parties',
  })
  const answer = `${mark} Empat puluh peserta setiap angkatan`
  await resolveComment(db, officer, asked.id, asked.version, { answer })
}

/** What a party signs with. */
export const signatureOf = (number: string, signedOn: Day) => ({
  documentNumber: `${mark} ${number}`,
  signatoryName: 'Contoh Penanda Tangan',
  signatoryTitle: 'Contoh Jabatan',
  authorityBasis: 'position' as const,
  signedOn,
})

/** From review to signature: the approval, the signature fields of the parties, and the file. */
export async function signExample(demo: Demo, { id, version }: Draft, signedOn: Day) {
  const { db, asOf } = demo
  const approved = await moveAgreement(db, reviewer, id, version, { action: 'approve' }, asOf)
  const parties = approved.parties.map((party) => ({
    id: party.id,
    ...signatureOf(`${party.position}/${approved.registrationNumber}`, signedOn),
  }))
  const filled = await patchParties(db, officer, id, approved.version, { parties }, asOf)
  await attachExampleFile(demo, officer, { kind: 'signed_agreement', agreementId: id })
  return moveAgreement(db, officer, id, filled.version, { action: 'sign' }, asOf)
}
