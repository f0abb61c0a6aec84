import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { errorsOfChanges } from '../../../commitments/amending/apply.ts'
import type { Day } from '../../../kernel/days.ts'
import type { Session } from '../../../db/session.ts'
import type { FieldError } from '../../../kernel/errors.ts'
import { standingErrors } from '../../../organizations/succession/queries.ts'
import { organizations } from '../../../organizations/tables.ts'
import { requireParties } from '../../parts/parties.ts'
import { requireProvisionsOfParties } from '../../parts/provisions.ts'
import type { AgreementRow } from '../../queries.ts'
import { commitments } from '../../../commitments/tables.ts'
import { agreementParties, provisions } from '../../parts/tables.ts'
import { partiesOf } from '../intended.ts'
import { partiesAfter, partyErrors, pointerOf, sideErrors, type PartyThere } from './parties.ts'
import type { AmendedCommitments } from '../../../commitments/amending/changes.ts'
import type { AmendedContent, AmendmentSignature } from '../tables.ts'

/** Errors in these parties and provisions now. 422 at once for an id that is not an organization or not a party. */
async function errorsOfParties(
  session: Session,
  agreement: AgreementRow,
  changes: AmendedContent,
): Promise<FieldError[]> {
  const there = partiesOf(agreement)
  const after = partiesAfter(there, changes.parties)
  const given = changes.provisions
  if (given) {
    requireProvisionsOfParties(given, after, (index) => `/changes/provisions/${index}/organizationId`)
  }
  if (!changes.parties) return []
  const errors = partyErrors(there, changes.parties, agreement.leadAgency.id)
  if (errors.length > 0) return errors
  const checked = await requireParties(session, after, agreement.leadAgency.id, (index) =>
    pointerOf(changes.parties, after[index]!),
  )
  const replaced = changes.parties.replace.map(({ partyId }) => there.find(({ id }) => id === partyId)!)
  const kept = [...after, ...replaced]
  if (!given) {
    const left = (agreement.provisions ?? []).map((each) => ({ organizationId: each.organization.id }))
    requireProvisionsOfParties(left, kept, () => '/changes/parties')
  }
  const coming = [...changes.parties.join, ...changes.parties.replace]
  const named = after
    .filter(({ organizationId }) => coming.some((each) => each.organizationId === organizationId))
    .map((each) => [pointerOf(changes.parties, each), each.organizationId] as const)
  return [
    ...(await standingErrors(session, new Map(named), agreement.today)),
    ...sideErrors(checked.map((each) => each.side)),
    ...(await errorsOfCommitments(session, agreement, changes, kept)),
  ]
}

/** Errors in the parties, the provisions and the commitments now. */
export async function errorsOfContent(
  session: Session,
  agreement: AgreementRow,
  effectiveFrom: Day,
  changes: AmendedContent,
): Promise<FieldError[]> {
  const errors = await errorsOfParties(session, agreement, changes)
  if (!changes.commitments) return errors
  const partyIds = partiesAfter(partiesOf(agreement), changes.parties).map((each) => each.organizationId)
  return [
    ...errors,
    ...(await errorsOfChanges(session, agreement, partyIds, effectiveFrom, changes.commitments)),
  ]
}

/** A commitment of a party that leaves must be dropped, or given to another party, by the same amendment. */
async function errorsOfCommitments(
  session: Session,
  { id }: AgreementRow,
  { commitments: amended }: AmendedContent,
  kept: readonly PartyThere[],
): Promise<FieldError[]> {
  const given = amended?.change.filter((each) => each.responsibleOrganizationId !== undefined) ?? []
  const settled = [...given.map((each) => each.id), ...(amended?.drop ?? [])]
  const left = await session
    .select({ name: organizations.shortName })
    .from(commitments)
    .innerJoin(organizations, eq(organizations.id, commitments.responsibleOrganizationId))
    .where(
      and(
        eq(commitments.agreementId, id),
        isNull(commitments.droppedFrom),
        notInArray(
          organizations.id,
          kept.map((each) => each.organizationId),
        ),
        settled.length > 0 ? notInArray(commitments.id, settled) : undefined,
      ),
    )
  if (left.length === 0) return []
  const names = [...new Set(left.map(({ name }) => name))].join(', ')
  const message = {
    id: `Masih ada komitmen yang menjadi tanggung jawab ${names}; alihkan atau hentikan dalam addendum ini.`,
    en: `There are commitments that ${names} answers for; give them to another or drop them in this amendment.`,
  }
  return [{ pointer: '/changes/parties', code: 'commitment_without_party', message }]
}

/**
 * Replaces the parties and provisions by those of the amendment. A successor gets the provisions of its predecessor.
 * The row of a party that joins or takes a place shows what it signed the amendment with.
 */
export async function amendParties(
  session: Session,
  agreement: AgreementRow,
  { parties: changes }: AmendedContent,
  signatures: readonly AmendmentSignature[],
): Promise<void> {
  if (!changes) return
  const after = partiesAfter(partiesOf(agreement), changes)
  const checked = await requireParties(session, after, agreement.leadAgency.id)
  const signedWith = (id: string) => {
    const { partyId: _, ...signed } = signatures.find((each) => each.partyId === id)!
    return signed
  }
  const sideOf = (id: string) => checked[after.findIndex((each) => each.id === id)]!.side
  let position = Math.max(...agreement.parties.map((each) => each.position))
  const joined = changes.join.map(({ id, organizationId }) => {
    position += 1
    return { id, agreementId: agreement.id, organizationId, position, side: sideOf(id), ...signedWith(id) }
  })
  if (joined.length > 0) await session.insert(agreementParties).values(joined)
  for (const { partyId, organizationId } of changes.replace) {
    const before = agreement.parties.find(({ id }) => id === partyId)!.organization.id
    await session
      .update(agreementParties)
      .set({ organizationId, side: sideOf(partyId), ...signedWith(partyId) })
      .where(eq(agreementParties.id, partyId))
    await session
      .update(provisions)
      .set({ organizationId })
      .where(and(eq(provisions.agreementId, agreement.id), eq(provisions.organizationId, before)))
  }
  for (const id of changes.leave) await session.delete(agreementParties).where(eq(agreementParties.id, id))
}

/**
 * The commitments of a predecessor, as changes that give them to its successor from the first day of the amendment on.
 */
export async function succeededCommitments(
  session: Session,
  agreement: AgreementRow,
  { parties, commitments: amended }: AmendedContent,
) {
  const settled = new Set([
    ...(amended?.drop ?? []),
    ...(amended?.change.flatMap((each) => (each.responsibleOrganizationId === undefined ? [] : [each.id])) ??
      []),
  ])
  const found = (parties?.replace ?? []).map(async ({ partyId, organizationId }) => {
    const before = agreement.parties.find(({ id }) => id === partyId)!.organization.id
    const rows = await session
      .select({ id: commitments.id })
      .from(commitments)
      .where(
        and(
          eq(commitments.agreementId, agreement.id),
          eq(commitments.responsibleOrganizationId, before),
          isNull(commitments.droppedFrom),
        ),
      )
    return rows.map(({ id }) => ({ id, responsibleOrganizationId: organizationId }))
  })
  return (await Promise.all(found)).flat().filter(({ id }) => !settled.has(id))
}

/**
 * The first day on which the amended content holds. If it was signed after the end that it extends, not before the day
 * of the signature.
 */
export const firstDay = (effectiveFrom: Day, signedOn: Day, presentEnd: Day | null): Day =>
  presentEnd !== null && signedOn > presentEnd && signedOn > effectiveFrom ? signedOn : effectiveFrom

/**
 * The changes of commitments in the amendment, and the commitments that a successor takes over from its predecessor.
 */
export function withSuccessors(
  given: AmendedCommitments['change'],
  succeeded: AmendedCommitments['change'],
): AmendedCommitments['change'] {
  const taken = new Map(succeeded.map((each) => [each.id, each]))
  const both = given.map((each) => ({ ...taken.get(each.id), ...each }))
  return [...both, ...succeeded.filter(({ id }) => !given.some((each) => each.id === id))]
}
