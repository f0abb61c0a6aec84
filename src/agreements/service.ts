import type { Actor, Caller } from '../kernel/actor.ts'
import { requireStanding } from '../organizations/succession/queries.ts'
import { recordsOf } from '../audit/service.ts'
import { withOne } from '../identity/policy.ts'
import type { Database } from '../db/client.ts'
import { updateRead } from '../db/versioned.ts'
import { DomainError } from '../kernel/errors.ts'
import { type Expected, requireVersion } from '../kernel/expected.ts'
import { changeChecklistType } from './checklist/items.ts'
import { fundingColumns } from './content/funding.ts'
import type { AgreementAction } from './lifecycle.ts'
import { requireParent } from './content/parent.ts'
import { replaceParties, requireCommitmentsOfParties, requireParties } from './parts/parties.ts'
import { mayActOnAgreement } from './policy.ts'
import { replaceProvisions, requireProvisionsOfParties } from './parts/provisions.ts'
import {
  pageOfAgreements,
  presentAgreement,
  requireAgreement,
  type AgreementRow,
  type AsOf,
} from './queries.ts'
import type { AgreementPatch, NewAgreement } from './schemas/written.ts'
import type { AgreementQuery } from './schemas/query.ts'
import { settleRecorded } from './recorded/settle.ts'
import { agreements as t } from './tables.ts'
import { changedAgreement } from './changed.ts'
import { warningsToRead } from './warnings/read.ts'
import { checkedDraft, insertAgreement, leadAgencyFor } from './drafts/write.ts'
import { requireFunding, requireTerm } from './drafts/rules.ts'

const record = recordsOf('agreement')

/** Agreements this caller may see, by any filter of the list. */
export async function listAgreements(db: Database, { actor }: Caller, query: AgreementQuery, asOf: AsOf) {
  return db.read(actor, async (session) => {
    const { data, page } = await pageOfAgreements(session, actor, query, asOf)
    const warnings = await warningsToRead(session, actor, data, asOf.asOf)
    return {
      data: data.map((row, at) => ({ ...presentAgreement(actor, row), warnings: warnings[at] })),
      page,
    }
  })
}

/** One agreement, its content and validity as of the day. 404 where the caller may not see it. */
export async function getAgreement(db: Database, { actor }: Caller, id: string, asOf: AsOf) {
  return db.read(actor, async (session) => {
    const row = await requireAgreement(session, actor, id, asOf)
    const [warnings] = await warningsToRead(session, actor, [row], asOf.asOf)
    return { ...presentAgreement(actor, row), warnings }
  })
}

/** Registers a draft. Its number comes from the counter of the year, and its parties from the register. */
export async function createAgreement(db: Database, caller: Caller, input: NewAgreement, asOf: AsOf) {
  const { actor } = caller
  const leadAgencyId = leadAgencyFor(actor, input.leadAgencyId, [actor.organizationId])
  return db.change(caller, async (session) => {
    const { draft, parties, provisions } = await checkedDraft(session, actor, { ...input, leadAgencyId })
    await requireStanding(session, newAmong(input.parties ?? [], [leadAgencyId]), asOf.asOf)
    const id = await insertAgreement(session, caller, draft, parties, asOf, provisions)
    return changedAgreement(session, actor, id, asOf)
  })
}

/**
 * Changes a draft, or what was recorded as signed and nobody has confirmed: the given fields. Parties and provisions are
 * replaced as a whole if they are given.
 */
export async function patchAgreement(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: AgreementPatch,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, asOf)
    requireEditableAgreement(actor, before, 'patch', version)
    requireTerm({ ...before, ...patch })
    const { parties, provisions, funding, ...content } = patch
    const { type, parentId } = { ...before, ...patch }
    if (patch.type !== undefined || patch.parentId !== undefined)
      await requireParent(session, actor, type, parentId)
    const changed =
      funding === undefined ? {} : { funding: funding && requireFunding(before.funding ?? null, funding) }
    requireProvisionsFit(before, patch)
    const checked = parties && (await requireParties(session, parties, before.leadAgency.id))
    // A paper may name an agency that has a successor now.
    if (parties && before.confirmation === null)
      await requireStanding(session, newAmong(parties, idsIn(before)), asOf.asOf)
    if (parties) await requireCommitmentsOfParties(session, before, parties)
    const columns = changed.funding === undefined ? {} : fundingColumns(changed.funding)
    const tookPart = withOne(before, actor)
    await updateRead(session, t, { id, version: before.version }, { ...content, ...columns, tookPart })
    // What was signed on paper has no checklist.
    if (type !== before.type && before.confirmation === null) await changeChecklistType(session, id, type)
    if (provisions) await replaceProvisions(session, id, provisions)
    if (checked) await replaceParties(session, id, checked)
    const after = { ...patch, ...changed }
    if (before.confirmation !== null) await settleRecorded(session, actor, id, asOf)
    await record(session, caller, 'patch', id, before, after)
    return changedAgreement(session, actor, id, asOf)
  })
}

const idsIn = ({ leadAgency, parties }: AgreementRow): string[] => [
  leadAgency.id,
  ...parties.map((each) => each.organization.id),
]

/** The parties that are not there yet, by their JSON Pointers. */
const newAmong = (parties: readonly { readonly organizationId: string }[], there: readonly string[]) =>
  new Map(
    parties
      .map(({ organizationId }, index) => [`/parties/${index}/organizationId`, organizationId] as const)
      .filter(([, id]) => !there.includes(id)),
  )

/** 403, 412 or 409, in that order, if the caller may not edit the record now. */
export function requireEditableAgreement(
  actor: Actor,
  row: AgreementRow,
  action: Extract<AgreementAction, 'patch' | 'patch_party' | 'patch_checklist'>,
  version: Expected,
): void {
  if (!mayActOnAgreement(actor, action, row)) throw new DomainError('forbidden')
  requireVersion(row, version)
  const { allowedActions } = presentAgreement(actor, row)
  if (!allowedActions.includes(action)) throw new DomainError('not_editable', { allowedActions })
}

/**
 * After the change, each provision must belong to a party. 422 points at `parties` or `provisions`, whichever was sent.
 */
function requireProvisionsFit(before: AgreementRow, { parties, provisions }: AgreementPatch): void {
  if (!parties && !provisions) return
  const idOf = (each: { organization: { id: string } }) => ({ organizationId: each.organization.id })
  const pointer = provisions ? undefined : () => '/parties'
  requireProvisionsOfParties(
    provisions ?? (before.provisions ?? []).map(idOf),
    parties ?? before.parties.map(idOf),
    pointer,
  )
}
