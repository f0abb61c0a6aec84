import { eq, inArray, sql } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { commitments, commitmentVersions } from '../../commitments/tables.ts'
import { nextVersion, updateRead } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'
import { keysOf, pick } from '../../kernel/content.ts'
import { amendments } from '../amendments/tables.ts'
import { agreementVersions, agreementVersionParties, agreementVersionProvisions } from '../versions/tables.ts'
import { contentFields } from '../content/content.ts'
import { partyColumns } from '../content/tables.ts'
import { formerParents } from '../parents/tables.ts'
import type { AgreementRow } from '../queries.ts'
import { agreements } from '../tables.ts'
import { agreementParties, provisions } from '../parts/tables.ts'
import { settleRenewed } from '../transitions/renewal.ts'
import { writeCommitments } from './commitments.ts'
import type { Amendment, Life, VersionParty } from './life.ts'

const partyFields = keysOf(partyColumns())

/** The rows that differ from before. `correctedLife` keeps the same object for a row that it does not change. */
const touched = <T>(before: readonly T[], corrected: readonly T[]): T[] =>
  corrected.filter((each) => !before.includes(each))

/** Corrects the misread content everywhere: in the versions that have it, in amendments, and in the present rows. */
export async function writeCorrection(
  session: Session,
  caller: Caller,
  agreement: AgreementRow,
  before: Life,
  corrected: Life,
): Promise<void> {
  const { id, version } = agreement
  for (const each of touched(before.versions, corrected.versions))
    await session
      .update(agreementVersions)
      .set(pick(each, [...contentFields, 'validFrom']))
      .where(eq(agreementVersions.id, each.id))
  await writeLinks(session, before, corrected)
  await writeParties(session, before, corrected)
  await writeProvisions(session, before, corrected)
  await writeCommitments(session, caller, before, corrected.commitments)
  for (const each of touched(before.amendments, corrected.amendments))
    await writeAmendment(session, before, each)
  const restored = corrected.parties.length > before.parties.length
  // After the versions and the parties, because the search columns of the agreement are derived from them.
  const change = presentOf(agreement, before, corrected)
  await settleRenewed(session, caller, agreement, { ...agreement, ...change }, [])
  await updateRead(
    session,
    agreements,
    { id, version },
    {
      ...change,
      ...(restored ? { partyMissing: false } : {}),
      organizationIds: sql`${agreements.organizationIds}`,
    },
  )
}

/** Corrects the misread parent among the former parents too, if the agreement was moved later. */
async function writeLinks(session: Session, before: Life, corrected: Life): Promise<void> {
  for (const [index, was] of before.versions.entries()) {
    const { agreementId, parentId } = corrected.versions[index]!
    if (was.parentId === parentId) continue
    await session
      .update(formerParents)
      .set({ parentId })
      .where(
        sql`${formerParents.agreementId} = ${agreementId} and ${formerParents.parentId} is not distinct from ${was.parentId}::uuid`,
      )
  }
}

/** The changes in the agreement's own row, which has the content of its latest version. */
function presentOf(agreement: AgreementRow, before: Life, corrected: Life) {
  const [was, is] = [before.versions.at(-1)!, corrected.versions.at(-1)!]
  const { parentId, ...content } = pick(
    is,
    contentFields.filter((field) => was[field] !== is[field]),
  )
  return {
    ...content,
    // Not if the agreement was moved under another parent later.
    ...(parentId !== undefined && agreement.parentId === was.parentId ? { parentId } : {}),
    signedOn: corrected.signedOn,
    ...(is.number === 0 ? {} : { amendedFrom: is.validFrom }),
  }
}

async function writeParties(session: Session, before: Life, corrected: Life): Promise<void> {
  const rows = touched(before.parties, corrected.parties)
  const isNew = (each: VersionParty) =>
    !before.parties.some((one) => one.versionId === each.versionId && one.partyId === each.partyId)
  const latestId = corrected.versions.at(-1)!.id
  for (const each of rows) {
    const { versionId, agreementId, partyId } = each
    const present = versionId === latestId
    if (isNew(each)) {
      await session.insert(agreementVersionParties).values(each)
      if (present)
        await session
          .insert(agreementParties)
          .values({ id: partyId, agreementId, ...pick(each, partyFields) })
      continue
    }
    await session
      .update(agreementVersionParties)
      .set(pick(each, partyFields))
      .where(
        sql`${agreementVersionParties.versionId} = ${versionId} and ${agreementVersionParties.partyId} = ${partyId}`,
      )
    if (present)
      await session
        .update(agreementParties)
        .set(pick(each, partyFields))
        .where(eq(agreementParties.id, partyId))
  }
}

async function writeProvisions(session: Session, before: Life, corrected: Life): Promise<void> {
  const texts = new Map(
    touched(before.provisions, corrected.provisions).map((each) => [each.provisionId, each.text]),
  )
  for (const [id, text] of texts) {
    await session
      .update(agreementVersionProvisions)
      .set({ text })
      .where(eq(agreementVersionProvisions.provisionId, id))
    await session.update(provisions).set({ text }).where(eq(provisions.id, id))
  }
}

async function writeAmendment(session: Session, before: Life, amendment: Amendment): Promise<void> {
  const { id, changes, signatures, effectiveFrom, signedOn, holdsFrom } = amendment
  await session
    .update(amendments)
    .set({ changes, signatures, effectiveFrom, signedOn, holdsFrom, ...nextVersion(amendments) })
    .where(eq(amendments.id, id))
  if (holdsFrom === before.amendments.find((each) => each.id === id)!.holdsFrom) return
  await moveCommitments(session, amendment)
}

/** Moves the changes that an amendment made to commitments to its corrected first day. */
async function moveCommitments(session: Session, { id, changes, holdsFrom }: Amendment): Promise<void> {
  const { add = [], drop = [] } = changes.commitments ?? {}
  await session
    .update(commitmentVersions)
    .set({ replacedFrom: holdsFrom! })
    .where(eq(commitmentVersions.amendmentId, id))
  await session
    .update(commitments)
    .set({
      amendedFrom: sql`(select max(v.replaced_from) from commitment_versions v where v.commitment_id = ${commitments.id})`,
    })
    .where(
      sql`${commitments.id} in (select v.commitment_id from commitment_versions v where v.amendment_id = ${id})`,
    )
  const added = add.map((each) => each.id)
  if (added.length > 0)
    await session.update(commitments).set({ validFrom: holdsFrom }).where(inArray(commitments.id, added))
  if (drop.length > 0)
    await session
      .update(commitments)
      .set({ droppedFrom: holdsFrom })
      .where(inArray(commitments.id, [...drop]))
}
