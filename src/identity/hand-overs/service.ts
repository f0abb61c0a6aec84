import { and, arrayOverlaps, inArray, not, sql } from 'drizzle-orm'
import { agreements } from '../../agreements/tables.ts'
import { recordChanges } from '../../audit/service.ts'
import { cases } from '../../cases/tables.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { nextVersion } from '../../db/versioned.ts'
import type { Caller } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/errors.ts'
import { isCarried } from './carried.ts'
import type { HandedOver, HandOver } from './schemas.ts'

/**
 * Gives all that a person carries to another officer, in one call: the cases and agreements led by agencies that the
 * caller and the officer both act for, of the registrar by those of the officer. With null for the person, what nobody
 * carries. 422 if the address is that of no officer of such an agency.
 */
export async function handOver(
  db: Database,
  caller: Caller,
  { fromAccountId = caller.actor.accountId, toEmail }: HandOver,
): Promise<HandedOver> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const officer = await officerBy(session, toEmail)
    const agencies = officer.actsFor.filter((id) => actor.role === 'admin' || actor.actsFor.includes(id))
    if (agencies.length === 0) throw new DomainError('rule_violated', { errors: [noOfficer] })
    const give = (table: typeof cases | typeof agreements) =>
      giveAll(session, caller, table, fromAccountId, officer.accountId, agencies)
    return {
      toAccountId: officer.accountId,
      caseIds: await give(cases),
      agreementIds: await give(agreements),
    }
  })
}

/** The account with the address, and the agencies that it acts for today as an officer; none if it is no officer. */
async function officerBy(session: Session, email: string) {
  const { rows } = await session.execute<{ accountId: string; actsFor: string[] }>(
    sql`select account_id "accountId", acts_for "actsFor" from registry_officer_by(${email})`,
  )
  if (!rows[0]) throw new DomainError('rule_violated', { errors: [noOfficer] })
  return rows[0]
}

/** Gives the records of one table, and records it in the history of each. Returns their ids. */
async function giveAll(
  session: Session,
  caller: Caller,
  t: typeof cases | typeof agreements,
  from: string | null,
  to: string,
  agencies: readonly string[],
): Promise<string[]> {
  const carried = from === null ? not(isCarried(t)) : arrayOverlaps(t.responsibleAccountIds, [from])
  const before = await session
    .select({ id: t.id, responsibleAccountIds: t.responsibleAccountIds })
    .from(t)
    .where(and(inArray(t.leadAgencyId, [...agencies]), carried))
    .for('update')
  if (before.length === 0) return []
  const ids = before.map(({ id }) => id)
  await session
    .update(t)
    .set({
      responsibleAccountIds: from === null ? [to] : exchanged(t, from, to),
      ...nextVersion(t),
    })
    .where(inArray(t.id, ids))
  const resourceType = t === cases ? 'case' : 'agreement'
  await recordChanges(
    session,
    caller,
    before.map(({ id, responsibleAccountIds: held }) => {
      const others = held.filter((each) => each !== from && each !== to)
      const after = { responsibleAccountIds: from === null ? [to] : [...others, to] }
      return {
        action: 'hand_over',
        resourceType,
        resourceId: id,
        before: { responsibleAccountIds: held },
        after,
      }
    }),
  )
  return ids
}

const exchanged = (t: typeof cases | typeof agreements, from: string, to: string) =>
  sql`array_append(array_remove(array_remove(${t.responsibleAccountIds}, ${from}::uuid), ${to}::uuid), ${to}::uuid)`

const noOfficer = {
  pointer: '/toEmail',
  code: 'no_officer_of_agency' as const,
  message: {
    id: 'Alamat ini bukan milik petugas perangkat daerah Anda yang keanggotaannya berlaku hari ini.',
    en: 'This is not the address of an officer of your agency whose membership is in force today.',
  },
}
