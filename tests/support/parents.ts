import { renewedAgreement, signedAgreement, type AgreementOptions } from './agreements.ts'
import type { TestApp } from './app.ts'

/** A signed PKS under an MoU, and the signed renewal of that, which begins on this day. */
export async function underRenewed(t: TestApp, effectiveFrom = '2027-01-01', options: AgreementOptions = {}) {
  const { old: mou, renewal } = await renewedAgreement(t, { type: 'mou' }, effectiveFrom)
  const pks = await signedAgreement(t, { ...options, parentId: mou.body.id })
  return { mou, renewal, pks }
}
