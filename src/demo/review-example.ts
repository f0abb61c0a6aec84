import { getReviewSteps, patchReviewSteps } from '../agreements/review/plans/service.ts'
import type { AgreementType } from '../agreements/lifecycle.ts'
import type { Agreement } from '../agreements/schemas/agreement.ts'
import { patchAgreement } from '../agreements/service.ts'
import { moveAgreement } from '../agreements/transitions/service.ts'
import { organizationId } from '../reference/organizations.ts'
import { callerOf, type Demo } from './demo.ts'
import { mark } from './mark.ts'

const admin = callerOf('admin')
const officer = callerOf('officer-ppkukm')
const reviewer = callerOf('reviewer-hukum')
const bureaus = ['Biro Hukum', 'Biro Kerja Sama'].map((name) => ({ organizationId: organizationId(name) }))

/**
 * Brings what was submitted into its second round, in two steps of which Biro Hukum has approved. Work plans go through
 * both bureaus from then on; a PKS needs one approval again, since an edit touches the next submission only.
 */
export async function reviewExample(
  demo: Demo,
  { id, version, type }: Pick<Agreement, 'id' | 'version' | 'type'>,
): Promise<void> {
  const { db, asOf } = demo
  const reason = `${mark} Tujuannya belum menyebut sasaran`
  const returned = await moveAgreement(db, reviewer, id, version, { action: 'return', reason }, asOf)
  const purpose = `${mark} Menaikkan omzet 200 usaha binaan dalam dua tahun`
  const changed = await patchAgreement(db, officer, id, returned.version, { purpose }, asOf)
  await setSteps(demo, type, bureaus)
  const again = await moveAgreement(db, officer, id, changed.version, { action: 'submit' }, asOf)
  await setSteps(demo, type, [])
  await setSteps(demo, 'rencana_kerja', bureaus)
  const note = `${mark} Sasarannya sudah jelas`
  await moveAgreement(db, reviewer, id, again.version, { action: 'approve', note }, asOf)
}

async function setSteps({ db }: Demo, type: AgreementType, steps: typeof bureaus): Promise<void> {
  const { version } = await getReviewSteps(db, admin, type)
  await patchReviewSteps(db, admin, type, version, { steps })
}
