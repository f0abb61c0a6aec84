import { decideItem, getChecklist } from '../agreements/checklist/service.ts'
import { patchParty } from '../agreements/parts/party-service.ts'
import type { Agreement } from '../agreements/schemas/agreement.ts'
import type { AgreementPatch } from '../agreements/schemas/written.ts'
import { patchAgreement } from '../agreements/service.ts'
import { moveAgreement } from '../agreements/transitions/service.ts'
import type { Day } from '../kernel/days.ts'
import { callerOf, type Demo } from './demo.ts'
import { attachExampleFile } from './example-file.ts'
import { mark } from './mark.ts'

const officer = callerOf('officer-ppkukm')
const reviewer = callerOf('reviewer')
type Draft = Pick<Agreement, 'id' | 'version'>

/** Fills in the content of a draft, decides its checklist, and submits it for review. */
export async function submitExample(
  { db, clock, asOf }: Demo,
  { id, version }: Draft,
  content: AgreementPatch,
): Promise<Draft> {
  let { version: ready } = await patchAgreement(db, officer, id, version, content, asOf)
  for (const code of (await getChecklist(db, officer, id, asOf)).blocking) {
    const decision = { status: 'waived', reason: `${mark} Tidak diperlukan bagi contoh` } as const
    ready = (await decideItem(db, clock, officer, { id, code }, ready, decision, asOf)).version
  }
  return moveAgreement(db, officer, id, ready, { action: 'submit' }, asOf)
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
export async function signExample({ db, files, asOf }: Demo, { id, version }: Draft, signedOn: Day) {
  let agreement = await moveAgreement(db, reviewer, id, version, { action: 'approve' }, asOf)
  for (const { id: partyId, position } of agreement.parties) {
    const signing = signatureOf(`${position}/${agreement.registrationNumber}`, signedOn)
    agreement = await patchParty(db, officer, { id, partyId }, agreement.version, signing, asOf)
  }
  await attachExampleFile(db, files, officer, { kind: 'signed_agreement', agreementId: id })
  return moveAgreement(db, officer, id, agreement.version, { action: 'sign' }, asOf)
}
