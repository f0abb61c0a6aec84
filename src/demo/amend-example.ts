import { moveAmendment } from '../agreements/amendments/moves/moves.ts'
import { signAmendment } from '../agreements/amendments/moves/signing.ts'
import { createAmendment } from '../agreements/amendments/service.ts'
import type { Agreement } from '../agreements/schemas/agreement.ts'
import { callerOf, dayFrom, type Demo } from './demo.ts'
import { attachExampleFile } from './example-file.ts'
import type { Example } from './example.ts'
import { mark } from './mark.ts'
import { signatureOf } from './sign-example.ts'

const officer = callerOf('officer-ppkukm')
const reviewer = callerOf('reviewer')

/** An addendum, by the way that all of them go: drafted, approved by somebody else, signed with numbers of its own. */
export async function amendExample(
  demo: Demo,
  { id, registrationNumber, parties }: Pick<Agreement, 'id' | 'registrationNumber' | 'parties'>,
  { reason, from, until, signed }: NonNullable<NonNullable<Example['agreement']>['extended']>,
): Promise<void> {
  const { db, asOf } = demo
  const content = {
    reason: `${mark} ${reason}`,
    effectiveFrom: dayFrom(demo, from),
    changes: { effectiveUntil: dayFrom(demo, until) },
  }
  const { number, ...draft } = await createAmendment(db, officer, id, content, asOf)
  const key = { id, number }
  const submitted = await moveAmendment(db, officer, key, draft.version, { action: 'submit' }, asOf)
  const ready = await moveAmendment(db, reviewer, key, submitted.version, { action: 'approve' }, asOf)
  await attachExampleFile(demo, officer, { kind: 'signed_amendment', amendmentId: draft.id })
  const signatures = parties.map(({ id: partyId, position }) => ({
    partyId,
    ...signatureOf(`${position}/ADD-${number}/${registrationNumber}`, dayFrom(demo, signed)),
  }))
  await signAmendment(db, officer, key, ready.version, { signatures }, asOf)
}
