import { inArray } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { pick } from '../../kernel/content.ts'
import { DomainError } from '../../kernel/errors.ts'
import { isOpen } from '../amendments/lifecycle.ts'
import { requireAmendment } from '../amendments/queries.ts'
import type { ReviewedAmendment } from '../amendments/reviewed.ts'
import { agreementAccess } from '../policy.ts'
import { requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { presentText } from '../review/text.ts'
import { agreements } from '../tables.ts'
import type { AgreementVersion } from '../versions/schemas.ts'
import { seenVersions } from '../versions/versions.ts'
import { differences } from './differences.ts'
import { lastReturned, roundsOf, textOfRound, type Round } from './rounds.ts'
import type { AgreementDiff, AmendmentDiffQuery, DiffQuery, DiffSide } from './schemas.ts'
import { saidBy, saidWith, type Said } from './sides.ts'

interface Side {
  readonly told: DiffSide
  readonly said: Said
}

/**
 * What one version of an agreement says otherwise than another, an amendment that is not signed yet otherwise than a
 * version, or one round of its review otherwise than another. Of an agreement that is not signed, what changed since the
 * last round that was returned. 404 for a version, amendment or round that the caller does not see.
 */
export async function diffAgreement(
  db: Database,
  { actor }: Caller,
  id: string,
  query: DiffQuery,
  asOf: AsOf,
): Promise<AgreementDiff> {
  return db.read(actor, async (session) => {
    const row = await requireAgreement(session, actor, id, asOf)
    const [versions, rounds] = [
      await seenVersions(session, actor, id),
      await roundsOf(session, actor, id, null),
    ]
    const sides = sidesOfAgreement(session, actor, row, versions, rounds)
    const toNumber = query.to ?? versions.at(-1)?.number
    const to = async (): Promise<Side> => {
      if (query.toRound !== undefined) return sides.round(query.toRound)
      return toNumber === undefined ? sides.present() : sides.version(toNumber)
    }
    const from = async (): Promise<Side> => {
      if (query.fromRound !== undefined) return sides.round(query.fromRound)
      if (query.from !== undefined) return sides.version(query.from)
      if (query.toRound !== undefined) return sides.round(Math.max(1, query.toRound - 1))
      if (toNumber === undefined) return sides.round(lastReturned(rounds))
      return sides.version(versions.findLast(({ number }) => number < toNumber)?.number ?? toNumber)
    }
    return compared(session, await from(), await to())
  })
}

/** The texts of an agreement that can be compared. */
function sidesOfAgreement(
  session: Session,
  actor: Actor,
  row: AgreementRow,
  versions: readonly AgreementVersion[],
  rounds: readonly Round[],
) {
  const ofItself = { number: 0, amendmentId: null, signed: false }
  const present = async (): Promise<Side> => ({
    told: { ...ofItself, round: null, validFrom: row.effectiveFrom },
    said: await presentText(session, row),
  })
  const round = async (number: number): Promise<Side> => {
    const found = requireRound(rounds, number)
    const said = await textOfRound(session, found, async () => (await present()).said)
    return { told: { ...ofItself, round: number, validFrom: firstDayOf(said) }, said }
  }
  const version = async (number: number): Promise<Side> => {
    const found = versions.find((each) => each.number === number)
    if (found) return versionSide(session, actor, row.id, found)
    const latest = versions.at(-1)
    if (!latest || !seesNegotiation(actor)) throw new DomainError('not_found')
    const amendment = await requireAmendment(session, actor, row.id, number)
    if (!isOpen(amendment.status)) throw new DomainError('not_found')
    return draftSide(session, actor, amendment, latest)
  }
  return { present, round, version }
}

/**
 * What an amendment says otherwise than it said in a round of its review, or one round otherwise than another. Where none
 * was returned, what it changes of its agreement. Errors as above.
 */
export async function diffAmendment(
  db: Database,
  { actor }: Caller,
  { id, number }: { readonly id: string; readonly number: number },
  { fromRound, toRound }: AmendmentDiffQuery,
  asOf: AsOf,
): Promise<AgreementDiff> {
  return db.read(actor, async (session) => {
    await requireAgreement(session, actor, id, asOf)
    const amendment = await requireAmendment(session, actor, id, number)
    const versions = await seenVersions(session, actor, id)
    const before = versions.findLast((each) => each.number < number)
    const rounds = await roundsOf(session, actor, id, amendment.id)
    if (!before) throw new DomainError('not_found')
    const present = async (): Promise<Side> => {
      const signed = versions.find((each) => each.number === number)
      return signed ? versionSide(session, actor, id, signed) : draftSide(session, actor, amendment, before)
    }
    const round = async (which: number): Promise<Side> => {
      const { told, said } = await draftSide(session, actor, amendment, before)
      const text = await textOfRound(session, requireRound(rounds, which), async () => said)
      return { told: { ...told, round: which }, said: text }
    }
    const returned = fromRound ?? rounds.findLast((each) => each.isEnded && each.number !== toRound)?.number
    const from =
      returned === undefined ? await versionSide(session, actor, id, before) : await round(returned)
    return compared(session, from, toRound === undefined ? await present() : await round(toRound))
  })
}

async function compared(session: Session, from: Side, to: Side): Promise<AgreementDiff> {
  const parents = await parentsOf(session, [from.said, to.said])
  return { from: from.told, to: to.told, ...differences(from.said, to.said, parents) }
}

/** The parents that the texts name, by number and title. One that the reader does not see has no name but its id. */
async function parentsOf(session: Session, texts: readonly Said[]) {
  const ids = texts.flatMap(({ content }) => (content['parentId'] as string | null) ?? [])
  if (ids.length === 0) return {}
  const { id, registrationNumber, title } = agreements
  const rows = await session
    .select({ id, registrationNumber, title })
    .from(agreements)
    .where(inArray(id, ids))
  return Object.fromEntries(
    rows.map((each) => {
      const name = `${each.registrationNumber} ${each.title}`
      return [each.id, { id: name, en: name }]
    }),
  )
}

function requireRound(rounds: readonly Round[], number: number): Round {
  const found = rounds.find((each) => each.number === number)
  if (!found) throw new DomainError('not_found')
  return found
}

const firstDayOf = ({ content }: Said) => content['effectiveFrom'] as DiffSide['validFrom']

const has = (roles: readonly string[], { role }: Actor): boolean => roles.includes(role)
const seesNegotiation = (actor: Actor): boolean => has(agreementAccess.readNegotiation, actor)

async function versionSide(
  session: Session,
  actor: Actor,
  id: string,
  version: AgreementVersion,
): Promise<Side> {
  return {
    told: { ...pick(version, ['number', 'amendmentId', 'validFrom']), round: null, signed: true },
    said: await saidBy(session, id, version, has(agreementAccess.readCommitments, actor)),
  }
}

/** What would be signed: the version before, as the amendment changes it. */
async function draftSide(
  session: Session,
  actor: Actor,
  amendment: ReviewedAmendment,
  before: AgreementVersion,
): Promise<Side> {
  const { said } = await versionSide(session, actor, amendment.agreementId, before)
  const { id: amendmentId, number, effectiveFrom: validFrom } = amendment
  return {
    told: { number, amendmentId, validFrom, round: null, signed: false },
    said: await saidWith(session, said, amendment),
  }
}
