import { eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { insertRecord } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'
import { requireDocumentOf } from '../../documents/of-agreement.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { requireAllowed } from '../../kernel/transitions.ts'
import { organizations } from '../../organizations/tables.ts'
import { requireParent } from '../content/parent.ts'
import { requireParties } from '../parts/parties.ts'
import { mayActOnAgreement } from '../policy.ts'
import { inTheEnd, presentAgreement, requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { agreements } from '../tables.ts'
import { correctedLife, type Restored } from './corrected.ts'
import { errorsOfCorrection } from './days.ts'
import type { Life } from './life.ts'
import { aroundOf, lifeOf, pageOfCorrections, presentCorrection, requireCorrection } from './queries.ts'
import { isSameReading, readingNow, removedBy, unknownIn } from './readings.ts'
import type { CorrectionChanges, CorrectionQuery, NewCorrection, Reading } from './schemas.ts'
import { agreementCorrections as t } from './tables.ts'
import { presented } from '../../db/keyset.ts'

export const record = recordsOf('correction')

export const recordAgreement = recordsOf('agreement')

/** The key of a correction. */
export interface CorrectionKey {
  readonly id: string
  readonly correctionId: string
}

/** The corrections of an agreement, with both readings. 404 where it is not visible. */
export async function listCorrections(
  db: Database,
  { actor }: Caller,
  id: string,
  query: CorrectionQuery,
  asOf: AsOf,
) {
  return db.read(actor, async (session) => {
    await requireAgreement(session, actor, id, asOf)
    const found = await pageOfCorrections(session, id, query)
    return presented(found, (row) => presentCorrection(actor, row))
  })
}

/** One correction. 404 if there is none, or if its agreement is not visible. */
export async function getCorrection(
  db: Database,
  { actor }: Caller,
  { id, correctionId }: CorrectionKey,
  asOf: AsOf,
) {
  return db.read(actor, async (session) => {
    await requireAgreement(session, actor, id, asOf)
    return presentCorrection(actor, await requireCorrection(session, id, correctionId))
  })
}

/**
 * Requests that a signed agreement is corrected to match its signed file. Nothing changes until the registrar accepts.
 * 409 if the agreement is not signed, 422 for ids that do not exist, for a reading that is already recorded, for
 * one without what a party signed with, and for days that would not fit each other.
 */
export async function requestCorrection(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  input: NewCorrection,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const agreement = await lockedAgreement(session, actor, id, asOf)
    if (!mayActOnAgreement(actor, 'correct', agreement)) throw new DomainError('forbidden')
    requireVersion(agreement, version)
    const { allowedActions } = presentAgreement(actor, agreement)
    requireAllowed('correct', allowedActions)
    const life = await lifeOf(session, agreement)
    const { versionNumber = life.versions.at(-1)!.number, changes, reason, documentId } = input
    await requireDocumentOf(session, actor, id, documentId)
    const unknown = unknownIn(life, versionNumber, changes)
    if (unknown.length > 0) throw new DomainError('rule_violated', { errors: unknown })
    const after = identified(changes)
    const before = readingNow(life, versionNumber, after)
    const removed = removedBy(before, after)
    if (removed.length > 0) throw new DomainError('rule_violated', { errors: removed })
    if (isSameReading(before, after)) throw new DomainError('rule_violated', { errors: [sameReading] })
    const { errors } = await correct(session, actor, agreement, life, { versionNumber, after })
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    const row = { agreementId: id, versionNumber, before, after, reason, documentId }
    const correctionId = await insertRecord(session, t, { ...row, requestedBy: actor.accountId! })
    await record(session, caller, 'create', correctionId, { agreementId: id }, row)
    return presentCorrection(actor, await requireCorrection(session, id, correctionId))
  })
}

/** A restored party gets its id in the request. A funding gets all of its fields. */
const identified = ({ missingParties, funding, ...changes }: CorrectionChanges): Reading => ({
  ...changes,
  ...(funding === undefined
    ? {}
    : {
        funding: funding && {
          source: funding.source,
          amount: funding.amount ?? null,
          note: funding.note ?? null,
        },
      }),
  ...(missingParties && { missingParties: missingParties.map((each) => ({ id: uuidv7(), ...each })) }),
})

interface Asked {
  readonly versionNumber: number
  readonly after: Reading
}

/** The signed content after the correction, and the errors that block the correction now. */
export async function correct(
  session: Session,
  actor: Actor,
  agreement: AgreementRow,
  life: Life,
  { versionNumber, after }: Asked,
): Promise<{ corrected: Life; errors: FieldError[] }> {
  await requireParent(session, actor, agreement.type, after.parentId, '/changes/parentId')
  const restored = await restoredIn(session, agreement, life, after)
  const corrected = correctedLife(life, versionNumber, after, restored)
  return { corrected, errors: errorsOfCorrection(life, corrected, await aroundOf(session, agreement)) }
}

/**
 * The missing parties, each at the first free position. 422 for an id that is not an organization, or is already a
 * party.
 */
async function restoredIn(
  session: Session,
  { leadAgency }: AgreementRow,
  { parties }: Life,
  { missingParties = [] }: Reading,
): Promise<Restored[]> {
  if (missingParties.length === 0) return []
  const pointer = (index: number) => `/changes/missingParties/${index}/organizationId`
  const sides = await requireParties(session, missingParties, leadAgency.id, pointer)
  const there = new Set(parties.map((each) => each.organizationId))
  const errors = missingParties.flatMap(({ organizationId }, index) => {
    if (!there.has(organizationId)) return (there.add(organizationId), [])
    return [{ pointer: pointer(index), code: 'duplicate_party' as const, message: texts.twice }]
  })
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  const names = await session
    .select({ id: organizations.id, shortName: organizations.shortName })
    .from(organizations)
    .where(
      inArray(
        organizations.id,
        missingParties.map((each) => each.organizationId),
      ),
    )
  const taken = new Set(parties.map((each) => each.position))
  return missingParties.map((party, index) => {
    let position = 1
    while (taken.has(position)) position += 1
    taken.add(position)
    const nameAsSigned = party.nameAsSigned ?? names.find(({ id }) => id === party.organizationId)!.shortName
    return { ...party, nameAsSigned, position, side: sides[index]!.side }
  })
}

/** The agreement with its latest content, locked until the transaction ends. 404 if it is not visible. */
export async function lockedAgreement(session: Session, actor: Actor, id: string, asOf: AsOf) {
  await session.select({ id: agreements.id }).from(agreements).where(eq(agreements.id, id)).for('update')
  return requireAgreement(session, actor, id, inTheEnd(asOf))
}

const texts = {
  twice: { id: 'Sudah menjadi pihak naskah ini.', en: 'It is a party of this agreement already.' },
}

const sameReading: FieldError = {
  pointer: '/changes',
  code: 'nothing_changed',
  message: { id: 'Naskah sudah tercatat demikian.', en: 'It is recorded like this already.' },
}
