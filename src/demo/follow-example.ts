import { createActivity, moveActivity } from '../commitments/activities/service.ts'
import { createEvaluation } from '../commitments/evaluations/service.ts'
import { createOutcome } from '../commitments/outcomes/service.ts'
import { listCommitments, patchCommitment } from '../commitments/commitments/service.ts'
import { callerOf, mark, type Demo } from './demo.ts'
import { exampleKecamatan, type exampleCourses } from './examples.ts'

const officer = callerOf('officer-ppkukm')
const query = { limit: 20, sort: 'createdAt' } as const
const period = { periodFrom: '2026-02-01', periodUntil: '2026-06-30' }

/** Gives every commitment of a draft a target and a day. */
export async function planExample({ db, asOf }: Demo, agreementId: string): Promise<void> {
  const plan = { targetValue: 12, unit: 'kelas', dueOn: '2026-06-30' }
  for (const { id, version } of (await listCommitments(db, officer, agreementId, query, asOf)).data) {
    await patchCommitment(db, officer, id, version, plan, asOf)
  }
}

/** What a partner says it delivered towards its first commitment, verified by the agency; then how it is judged. */
export async function followExample(
  { db, asOf }: Demo,
  agreementId: string,
  { account, delivered, rating, recommendation, turnover, workers }: (typeof exampleCourses)[number],
): Promise<void> {
  const partner = callerOf(account)
  const [commitment] = (await listCommitments(db, officer, agreementId, query, asOf)).data
  for (const kecamatan of exampleKecamatan) {
    const reported = {
      heldOn: '2026-03-14',
      value: delivered,
      kecamatan,
      beneficiaries: 40,
      beneficiariesWomen: 25,
    }
    const draft = await createActivity(db, partner, commitment!.id, reported, asOf)
    const submitted = await moveActivity(db, partner, draft.id, draft.version, { action: 'submit' }, asOf)
    await moveActivity(db, officer, draft.id, submitted.version, { action: 'verify' }, asOf)
  }
  const note = `${mark} Angka karangan`
  await createOutcome(db, officer, agreementId, { ...period, sampleSize: 25, turnover, workers, note }, asOf)
  for (const judge of [officer, callerOf('admin')]) {
    await createEvaluation(db, judge, agreementId, { ...period, rating, recommendation, note }, asOf)
  }
}
