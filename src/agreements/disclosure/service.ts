import { eq } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/days.ts'
import { pick } from '../../kernel/content.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { recordsOf } from '../../audit/service.ts'
import { requireConcluded } from '../../commitments/commitments/queries.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { nextVersion, updateRead } from '../../db/versioned.ts'
import { requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { agreements } from '../tables.ts'
import type { DisclosureAction } from './kinds.ts'
import { decidesOnOwnProposal, disclosureActionsFor, mayDisclose } from './policy.ts'
import { disclosureErrors } from './rules.ts'
import type { AgreementDisclosure, NewDisclosure } from './schemas.ts'
import { agreementDisclosures as t } from './tables.ts'

const record = recordsOf('disclosure')

/** What is decided and proposed about the disclosure of an agreement. 404 if the caller does not see the agreement. */
export async function getDisclosure(db: Database, { actor }: Caller, agreementId: string, asOf: AsOf) {
  return db.read(actor, async (session) =>
    readDisclosure(session, actor, await requireAgreement(session, actor, agreementId, asOf)),
  )
}

/** What is asked of one agreement, of its disclosure as it was read. */
interface Asked {
  readonly agreementId: string
  readonly version: Expected
  readonly input: NewDisclosure
}

/** The lead agency proposes to open or withhold a signed agreement; a later proposal takes the place of an earlier one. */
export async function proposeDisclosure(
  db: Database,
  clock: Clock,
  caller: Caller,
  asked: Asked,
  asOf: AsOf,
): Promise<AgreementDisclosure> {
  return db.change(caller, async (session) => {
    const { agreement, before, said } = await requireAction(session, caller, 'propose', asked, asOf)
    const proposal = { ...said, proposedBy: caller.actor.accountId, proposedAt: clock().toISOString() }
    await write(session, caller, 'propose', before, { proposal })
    return readDisclosure(session, caller.actor, agreement)
  })
}

/**
 * The registrar opens or withholds a signed agreement. The agreement gets a new version, as its readers are told. 403
 * `self_approval` for whoever made the proposal that is decided on.
 */
export const decideDisclosure: typeof proposeDisclosure = (db, clock, caller, asked, asOf) =>
  db.change(caller, async (session) => {
    const { agreement, before, said } = await requireAction(session, caller, 'decide', asked, asOf)
    const decidedAt = clock().toISOString()
    const decision = { ...said, decidedBy: caller.actor.accountId, decidedAt, proposal: null }
    await write(session, caller, 'decide', before, decision)
    await session
      .update(agreements)
      .set({ disclosure: said.disclosure, ...nextVersion(agreements) })
      .where(eq(agreements.id, agreement.id))
    return readDisclosure(session, caller.actor, agreement)
  })

/** 404, 403, 412, 409 or 422 if the caller may not do it now. Locks the agreement. */
async function requireAction(
  session: Session,
  { actor }: Caller,
  action: DisclosureAction,
  { agreementId, version, input }: Asked,
  asOf: AsOf,
) {
  await session
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.id, agreementId))
    .for('update')
  const agreement = await requireAgreement(session, actor, agreementId, asOf)
  if (!mayDisclose(actor, action, agreement)) throw new DomainError('forbidden')
  const before = await rowOf(session, agreementId)
  requireVersion(before, version)
  if (decidesOnOwnProposal(actor, action, before)) throw new DomainError('self_approval')
  requireConcluded(agreement.statusToday, disclosureActionsFor(actor, agreement, before))
  const said = { ground: null, consequenceTest: null, ...input }
  const errors = disclosureErrors(said)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  return { agreement, before, said }
}

const fields = ['disclosure', 'ground', 'consequenceTest', 'decidedBy', 'decidedAt', 'proposal'] as const
type Row = Pick<typeof t.$inferSelect, (typeof fields)[number] | 'agreementId' | 'version'> & {
  readonly id: string | null
}

/** The row of the agreement; version 0, and nothing said, until something is proposed or decided. */
async function rowOf(session: Session, agreementId: string): Promise<Row> {
  const [row] = await session.select().from(t).where(eq(t.agreementId, agreementId))
  return row ?? { ...nothing, agreementId }
}

const nothing = {
  id: null,
  version: 0,
  disclosure: null,
  ground: null,
  consequenceTest: null,
  decidedBy: null,
  decidedAt: null,
  proposal: null,
}

async function write(
  session: Session,
  caller: Caller,
  action: DisclosureAction,
  before: Row,
  change: Partial<Pick<Row, (typeof fields)[number]>>,
): Promise<void> {
  const { id, agreementId, version } = before
  if (id !== null) await updateRead(session, t, { id, version }, change)
  else await session.insert(t).values({ ...change, agreementId })
  const written = await rowOf(session, agreementId)
  await record(session, caller, action, written.id, before, change)
}

async function readDisclosure(
  session: Session,
  actor: Actor,
  agreement: AgreementRow,
): Promise<AgreementDisclosure> {
  const row = await rowOf(session, agreement.id)
  return {
    ...pick(row, [...fields, 'agreementId', 'version']),
    allowedActions: disclosureActionsFor(actor, agreement, row),
  }
}
