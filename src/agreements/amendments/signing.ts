import { and, eq, sql } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { amendCommitments, errorsOfChanges } from '../../commitments/amending/apply.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'
import { documents } from '../../documents/tables.ts'
import { DomainError } from '../../kernel/errors.ts'
import { amendmentBlockers } from './lifecycle.ts'
import type { AmendmentSigning } from './schemas.ts'
import { requireAction, updateAmendment, type AmendmentKey } from './service.ts'
import { agreements } from '../tables.ts'
import { agreementVersions, type AmendedContent, type amendments } from './tables.ts'
import { fundingColumns } from '../content/funding.ts'
import type { AgreementRow, AsOf } from '../queries.ts'

import { latestVersion } from '../content/versions.ts'

const record = recordsOf('agreement')

/**
 * Records that every party signed an amendment: from its first day on the agreement has the changed content, and for
 * every day before the content it had. Its registration number stays. 409 with every reason that is in the way.
 */
export async function signAmendment(
  db: Database,
  caller: Caller,
  key: AmendmentKey,
  version: number,
  { signatures }: AmendmentSigning,
  asOf: AsOf,
) {
  return db.change(caller, async (session) => {
    const { agreement, before, allowedActions } = await requireAction(
      session,
      caller.actor,
      key,
      'sign',
      version,
      asOf,
    )
    requireIdsOfParties(signatures, agreement)
    const reasons = amendmentBlockers({
      parties: agreement.parties.map(({ id, organization }) => ({
        organizationName: organization.shortName,
        signedOn: signatures.find((each) => each.partyId === id)?.signedOn,
      })),
      agreementSignedOn: agreement.signedOn,
      hasSignedDocument: await hasSignedDocument(session, before.id),
      today: asOf.asOf,
    })
    // What was delivered, and who is a party, may have changed since it was drafted.
    const { effectiveFrom, changes } = before
    if (changes.commitments)
      reasons.push(...(await errorsOfChanges(session, agreement, effectiveFrom, changes.commitments)))
    if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    await takeEffect(session, caller, agreement, before)
    if (changes.commitments) await amendCommitments(session, caller, before, changes.commitments)
    const signedOn = signatures
      .map((each) => each.signedOn)
      .toSorted()
      .at(-1)!
    return updateAmendment(session, caller, agreement, before, 'sign', {
      status: 'signed',
      signatures,
      signedOn,
    })
  })
}

/** 422 naming each signature of what is no party. */
function requireIdsOfParties(signatures: AmendmentSigning['signatures'], { parties }: AgreementRow): void {
  const ids = new Set(parties.map((party) => party.id))
  const message = { id: 'Bukan id pihak naskah ini.', en: 'Not the id of a party of this agreement.' }
  const errors = signatures
    .map(({ partyId }, index) => ({ partyId, pointer: `/signatures/${index}/partyId` }))
    .filter(({ partyId }) => !ids.has(partyId))
    .map(({ pointer }) => ({ pointer, code: 'unknown_party', message }))
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

async function hasSignedDocument(session: Session, amendmentId: string): Promise<boolean> {
  const found = await session
    .select({ one: sql`1` })
    .from(documents)
    .where(and(eq(documents.amendmentId, amendmentId), eq(documents.kind, 'signed_amendment')))
    .limit(1)
  return found.length > 0
}

/** Adds the version, and makes its content the present one of the agreement. */
async function takeEffect(
  session: Session,
  caller: Caller,
  agreement: AgreementRow,
  { id: amendmentId, number, effectiveFrom: validFrom, changes }: typeof amendments.$inferSelect,
): Promise<void> {
  const { id: _id, ...latest } = await latestVersion(session, agreement.id)
  const change = changedColumns(changes)
  await session.insert(agreementVersions).values({ ...latest, ...change, amendmentId, number, validFrom })
  await updateRead(
    session,
    agreements,
    { id: agreement.id, version: agreement.version },
    { ...change, amendedFrom: validFrom },
  )
  await record(session, caller, 'amend', agreement.id, latest, {
    ...change,
    amendmentId,
    amendedFrom: validFrom,
  })
}

const changedColumns = ({ funding, commitments: _, ...changes }: AmendedContent) => ({
  ...changes,
  ...(funding === undefined ? {} : fundingColumns(funding)),
})
