import { decideItem, getChecklist } from '../agreements/checklist/service.ts'
import { patchParty } from '../agreements/content/party-service.ts'
import { patchAgreement } from '../agreements/service.ts'
import { moveAgreement } from '../agreements/transitions/service.ts'
import { attachSignedFile } from './example-file.ts'
import { callerOf, mark, type Demo } from './demo.ts'

const officer = callerOf('officer-ppkukm')
const reviewer = callerOf('reviewer')

/** From a draft to a signature: its period, the review, the readiness checklist, what the parties sign with, the file. */
export async function signExample(
  { db, files, clock, asOf }: Demo,
  id: string,
  version: number,
  parentId?: string,
) {
  const content = {
    effectiveFrom: '2026-02-01',
    effectiveUntil: '2028-12-31',
    ...(parentId ? { parentId } : {}),
  }
  let agreement = await patchAgreement(db, officer, id, version, content, asOf)
  let ready = agreement.version
  for (const code of (await getChecklist(db, officer, id, asOf)).blocking) {
    const decision = { status: 'waived', reason: `${mark} Tidak diperlukan bagi contoh` } as const
    ready = (await decideItem(db, clock, officer, { id, code }, ready, decision, asOf)).version
  }
  agreement = await moveAgreement(db, officer, id, ready, { action: 'submit' }, asOf)
  agreement = await moveAgreement(db, reviewer, id, agreement.version, { action: 'approve' }, asOf)
  for (const { id: partyId, position } of agreement.parties) {
    const signing = {
      documentNumber: `${mark} ${position}/${agreement.registrationNumber}`,
      signatoryName: 'Contoh Penanda Tangan',
      signatoryTitle: 'Contoh Jabatan',
      authorityBasis: 'position' as const,
      signedOn: '2026-01-30',
    }
    agreement = await patchParty(db, officer, { id, partyId }, agreement.version, signing, asOf)
  }
  await attachSignedFile(db, files, officer, id)
  return moveAgreement(db, officer, id, agreement.version, { action: 'sign' }, asOf)
}
