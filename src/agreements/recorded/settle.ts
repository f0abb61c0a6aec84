import { eq } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'
import { touchImport } from '../../imports/records/touch.ts'
import { requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { agreements as t } from '../tables.ts'
import { agreementVersionParties, agreementVersionProvisions, agreementVersions } from '../versions/tables.ts'
import { firstVersion, recordVersions } from '../versions/versions.ts'
import { lastSignedOn, paperErrors } from './rules.ts'

/** 422 if what is recorded could not have been signed so. Returns the day on which the last party signed. */
export function requireRecordable(row: AgreementRow, signedUntil?: Day): Day {
  const parties = row.parties.map(
    ({ organization, signatoryName = null, signatoryTitle = null, ...party }) => ({
      ...party,
      signatoryName,
      signatoryTitle,
      organizationName: organization.shortName,
    }),
  )
  const errors = paperErrors({ ...row, stageCount: row.stages.length, parties }, row.today, signedUntil)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  return lastSignedOn(parties)
}

/**
 * After a change of a recorded agreement that nobody has confirmed: it must still be one that could be recorded, and its
 * first version says what it says now. 422 otherwise.
 */
export async function settleRecorded(session: Session, actor: Actor, id: string, asOf: AsOf): Promise<void> {
  const row = await requireAgreement(session, actor, id, asOf)
  const signedOn = requireRecordable(row)
  await session.update(t).set({ signedOn }).where(eq(t.id, id))
  for (const part of [agreementVersionProvisions, agreementVersionParties, agreementVersions])
    await session.delete(part).where(eq(part.agreementId, id))
  await recordVersions(session, [firstVersion(id, signedOn, row.effectiveFrom!)])
  if (row.importId !== null) await touchImport(session, row.importId)
}
