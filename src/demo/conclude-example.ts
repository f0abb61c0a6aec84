import { createAgreement } from '../agreements/service.ts'
import { promoteCase } from '../agreements/transitions/promotion.ts'
import type { Case } from '../cases/schemas.ts'
import { listCommitments, patchCommitment } from '../commitments/commitments/service.ts'
import { organizationId } from '../reference/organizations.ts'
import { amendExample } from './amend-example.ts'
import { callerOf, dayFrom, type Demo } from './demo.ts'
import type { Example } from './example.ts'
import { followExample } from './follow-example.ts'
import { inventedOrganizations } from './organizations.ts'
import { reviewExample } from './review-example.ts'
import { commentExample, signExample, submitExample } from './sign-example.ts'

const officer = callerOf('officer-ppkukm')
type Agreement = NonNullable<Example['agreement']>

/** Concludes the agreement of an agreed case, under its MoU or Nota Kesepakatan, and adds its deliveries. */
export async function concludeExample(
  demo: Demo,
  { id, version, title }: Pick<Case, 'id' | 'version' | 'title'>,
  example: Example,
  agreement: Agreement,
): Promise<void> {
  const { db, asOf } = demo
  const { type, reached, from, until } = agreement
  const framework = await signedFramework(demo, title, example, agreement)
  const draft = await promoteCase(db, officer, id, version, { type }, asOf)
  await planExample(demo, draft.id, example)
  const period = { effectiveFrom: dayFrom(demo, from), effectiveUntil: dayFrom(demo, until) }
  const submitted = await submitExample(demo, draft, { ...period, parentId: framework.id })
  if (reached === 'in_review') {
    await commentExample(demo, submitted)
    return reviewExample(demo, submitted)
  }
  const signed = await signExample(demo, submitted, dayFrom(demo, from - 3))
  if (agreement.extended) await amendExample(demo, signed, agreement.extended)
  await followExample(demo, draft.id, agreement, inventedOrganizations[example.collaborator].shortName)
}

/**
 * The parent agreement of the province and the collaborator. It was signed a week before the agreement and lasts
 * longer.
 */
async function signedFramework(
  demo: Demo,
  title: string,
  { collaborator, object, stages }: Example,
  { framework: type, from, until }: Agreement,
) {
  const parties = [{ organizationId: organizationId(inventedOrganizations[collaborator].shortName) }]
  const content = { type, title, object, stages: [...stages], parties }
  const draft = await createAgreement(demo.db, officer, content, demo.asOf)
  const period = { effectiveFrom: dayFrom(demo, from - 7), effectiveUntil: dayFrom(demo, until + 365) }
  const signedOn = dayFrom(demo, Math.min(from, 0) - 8)
  return signExample(demo, await submitExample(demo, draft, period), signedOn)
}

/** Sets the due day of every commitment of a draft. Its target was agreed in the minutes. */
async function planExample(
  { db, asOf, ...rest }: Demo,
  agreementId: string,
  { meetings }: Example,
): Promise<void> {
  const query = { limit: 20, sort: 'createdAt' } as const
  const agreed = meetings.flatMap(({ items }) => items.filter((item) => item.agreed))
  for (const { id, version, description } of (await listCommitments(db, officer, agreementId, query, asOf))
    .data) {
    const { dueIn } = agreed.find((item) => item.description === description)!.agreed!
    await patchCommitment(db, officer, id, version, { dueOn: dayFrom({ asOf, ...rest }, dueIn) }, asOf)
  }
}
