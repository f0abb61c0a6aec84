import { createActivity, moveActivity } from '../commitments/activities/service.ts'
import { listCommitments } from '../commitments/commitments/service.ts'
import { createEvaluation } from '../commitments/evaluations/service.ts'
import { createOutcome } from '../commitments/outcomes/service.ts'
import { organizationId } from '../reference/organizations.ts'
import { demoAccounts } from './accounts.ts'
import { callerOf, dayFrom, type Demo } from './demo.ts'
import type { Delivery, Example } from './example.ts'
import { mark } from './mark.ts'

const officer = callerOf('officer-ppkukm')
/** The account that verifies must not have taken part in the delivery. */
const secondOfficer = callerOf('officer-ppkukm-2')
const query = { limit: 20, sort: 'createdAt' } as const
const note = `${mark} Angka karangan`

/**
 * Reports the deliveries of the collaborator and verifies them, except those that stay unverified; then adds the
 * ratings of both sides.
 */
export async function followExample(
  demo: Demo,
  agreementId: string,
  { deliveries, judged, outcome, from }: NonNullable<Example['agreement']>,
  collaborator: string,
): Promise<void> {
  const account = Object.entries(demoAccounts).find(
    ([, { memberships }]) => memberships[0].organizationId === organizationId(collaborator),
  )?.[0]
  if (account === undefined) return
  const { db, asOf } = demo
  const commitments = (await listCommitments(db, officer, agreementId, query, asOf)).data
  for (const delivery of deliveries)
    await deliver(demo, account, commitments[delivery.commitment]!.id, delivery)
  const period = { periodFrom: dayFrom(demo, from), periodUntil: dayFrom(demo, -30) }
  if (outcome)
    await createOutcome(db, officer, agreementId, { ...period, sampleSize: 25, ...outcome, note }, asOf)
  const judges = [officer, callerOf(account)]
  for (const [index, judgement] of (judged ?? []).entries())
    await createEvaluation(db, judges[index]!, agreementId, { ...period, ...judgement, note }, asOf)
}

async function deliver(demo: Demo, account: string, commitmentId: string, delivery: Delivery): Promise<void> {
  const { db, asOf } = demo
  const { on, value, kecamatan, beneficiaries, waits } = delivery
  const reported = {
    heldOn: dayFrom(demo, on),
    value,
    kecamatan,
    beneficiaries,
    beneficiariesWomen: delivery.women,
    beneficiariesNew: delivery.beginners,
    beneficiariesMovingUp: delivery.movingUp,
    beneficiariesByLine: delivery.lines,
    note,
  }
  const partner = callerOf(account)
  const draft = await createActivity(db, partner, commitmentId, reported, asOf)
  const submitted = await moveActivity(db, partner, draft.id, draft.version, { action: 'submit' }, asOf)
  if (waits) return
  await moveActivity(db, secondOfficer, draft.id, submitted.version, { action: 'verify' }, asOf)
}
