import type { Actor, Caller } from '../kernel/actor.ts'
import { withProvince } from './parts/region-party.ts'
import { findProvince } from '../organizations/queries.ts'
import { requireOpening, requireStanding } from '../organizations/succession/queries.ts'
import { carriedBy } from '../identity/hand-overs/carried.ts'
import { recordsOf } from '../audit/service.ts'
import { withOne } from '../identity/policy.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { insertRecord, updateRead } from '../db/versioned.ts'
import { DomainError } from '../kernel/errors.ts'
import type { Day } from '../kernel/days.ts'
import { nextNumber } from '../reference/numbers.ts'
import { addChecklist, changeChecklistType } from './checklist/items.ts'
import type { PlainField } from './content/fields.ts'
import { amountRule, sourceRule } from './content/funding-schemas.ts'
import { changedFunding, fundingColumns, type Funding } from './content/funding.ts'
import type { AgreementAction } from './lifecycle.ts'
import { requireParent } from './content/parent.ts'
import { termErrors, type Term } from './term/term.ts'
import {
  partiesOf,
  replaceParties,
  requireCommitmentsOfParties,
  requireParties,
  type PartyInput,
} from './parts/parties.ts'
import { mayActOnAgreement } from './policy.ts'
import type { NewProvision } from './parts/provision-schemas.ts'
import { addProvisions, replaceProvisions, requireProvisionsOfParties } from './parts/provisions.ts'
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
import { agreementParties } from './parts/tables.ts'
import { changedAgreement } from './changed.ts'
import { warningsToRead } from './warnings/read.ts'

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
 * The columns, parties and provisions of a new agreement. Where the province is the party of the region and was not named,
 * it is added, with the day it signed. 422 for what does not fit.
 */
export async function checkedDraft(
  session: Session,
  actor: Actor,
  input: NewAgreement & { readonly leadAgencyId: string },
  signedOn: Day | null = null,
) {
  const { parties = [], provisions = [], funding, leadAgencyId, ...content } = input
  requireTerm({ ...unknownTerm, ...content })
  const named = await requireParties(session, parties, leadAgencyId)
  const province = await findProvince(session)
  const region = province && { organizationId: province.id, side: 'region' as const, signedOn }
  const checked = withProvince(input.type, named, region)
  requireProvisionsOfParties(provisions, checked)
  await requireParent(session, actor, input.type, input.parentId)
  const draft = { ...content, leadAgencyId, funding: funding ? requireFunding(null, funding) : null }
  return { draft, parties: checked, provisions }
}

/**
 * The lead agency: an officer registers for their own agency, or for another of `theirs`; the registrar for the agency
 * that the request names.
 */
export function leadAgencyFor(
  actor: Actor,
  given: string | undefined,
  theirs: readonly (string | null)[],
): string {
  if (actor.role === 'officer') {
    if (given !== undefined && !theirs.includes(given)) throw new DomainError('forbidden')
    return given ?? actor.organizationId!
  }
  if (given !== undefined) return given
  const message = {
    id: 'Perangkat daerah yang memimpin wajib disebut.',
    en: 'The agency in charge must be named.',
  }
  throw new DomainError('rule_violated', {
    errors: [{ pointer: '/leadAgencyId', code: 'required', message }],
  })
}

/** The registration number, such as KS-2026-00001. */
export const registrationNumberOf = (year: number, number: number): string =>
  `KS-${year}-${String(number).padStart(5, '0')}`

/** The fields of a new draft: title and type, and as much of its content as is known. */
type Draft = Pick<
  typeof t.$inferInsert,
  PlainField | 'type' | 'leadAgencyId' | 'responsibleAccountIds' | 'originCaseId' | 'renewsId' | 'provenance'
> & {
  readonly funding?: Funding | null
}

/**
 * Writes a draft with its checklist. Returns its id. 409 if the lead agency may not open new agreements.
 */
export async function insertAgreement(
  session: Session,
  caller: Caller,
  draft: Draft,
  parties: readonly PartyInput[],
  asOf: AsOf,
  provisions: readonly NewProvision[] = [],
): Promise<string> {
  await requireOpening(session, draft.leadAgencyId, asOf.asOf)
  const id = await writeAgreement(session, caller, 'create', draft, parties, asOf, provisions)
  await addChecklist(session, id, draft.type)
  return id
}

/** Writes the row of an agreement, its parties, provisions and audit event. Returns its id. */
export async function writeAgreement(
  session: Session,
  caller: Caller,
  action: 'create' | 'record_signed',
  draft: Draft,
  parties: readonly PartyInput[],
  { asOf }: AsOf,
  provisions: readonly NewProvision[],
): Promise<string> {
  const year = Number(asOf.slice(0, 4))
  const registrationNumber = registrationNumberOf(year, await nextNumber(session, 'agreement', year))
  const { funding = null, ...columns } = draft
  const id = await insertRecord(session, t, {
    responsibleAccountIds: carriedBy(caller.actor),
    ...columns,
    ...fundingColumns(funding),
    registrationNumber,
    // The trigger that fills in the organizations runs when parties are written; a draft may have no parties yet.
    organizationIds: [draft.leadAgencyId],
    tookPart: withOne({ tookPart: [] }, caller.actor),
  })
  if (parties.length > 0) await session.insert(agreementParties).values(partiesOf(id, parties))
  await addProvisions(session, id, provisions)
  await record(session, caller, action, id, {}, { ...draft, registrationNumber, parties, provisions })
  return id
}

/**
 * Changes a draft, or what was recorded as signed and nobody has confirmed: the given fields. Parties and provisions are
 * replaced as a whole if they are given.
 */
export async function patchAgreement(
  db: Database,
  caller: Caller,
  id: string,
  version: number,
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
    await updateRead(session, t, { id, version }, { ...content, ...columns, tookPart })
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
  version: number,
): void {
  if (!mayActOnAgreement(actor, action, row)) throw new DomainError('forbidden')
  if (row.version !== version) throw new DomainError('stale_version')
  const { allowedActions } = presentAgreement(actor, row)
  if (!allowedActions.includes(action)) throw new DomainError('not_editable', { allowedActions })
}

/** The term of a draft that says nothing about it. */
const unknownTerm = {
  term: 'fixed',
  effectiveFrom: null,
  effectiveUntil: null,
  renewsEveryMonths: null,
} as const

/** 422 if the fields of the term contradict each other. A draft may lack some of them. */
function requireTerm(term: Term): void {
  const errors = termErrors(term)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
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

/** 422 if the result of the change is not a valid funding. */
function requireFunding(before: Funding | null, change: Parameters<typeof changedFunding>[1]): Funding {
  const funding = changedFunding(before, change)
  if (!('wrong' in funding)) return funding
  const { code, text } = (funding.wrong === 'source' ? sourceRule : amountRule).params
  throw new DomainError('rule_violated', {
    errors: [{ pointer: `/funding/${funding.wrong}`, code, message: text }],
  })
}
