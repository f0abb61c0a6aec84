import { newId } from '../../kernel/new-id.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { DomainError } from '../../kernel/errors.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import { carriedBy } from '../../identity/hand-overs/carried.ts'
import { withOne } from '../../identity/policy.ts'
import { findProvince } from '../../organizations/queries.ts'
import { requireOpening } from '../../organizations/succession/queries.ts'
import { nextNumber } from '../../reference/numbers.ts'
import { addChecklist } from '../checklist/items.ts'
import type { PlainField } from '../content/fields.ts'
import { fundingColumns, type Funding } from '../content/funding.ts'
import { requireParent } from '../content/parent.ts'
import { partiesOf, requireParties, type PartyInput } from '../parts/parties.ts'
import type { NewProvision } from '../parts/provision-schemas.ts'
import { addProvisions, requireProvisionsOfParties } from '../parts/provisions.ts'
import { withProvince } from '../parts/region-party.ts'
import { agreementParties } from '../parts/tables.ts'
import type { AsOf } from '../queries.ts'
import type { NewAgreement } from '../schemas/written.ts'
import { agreements as t } from '../tables.ts'
import { requireFunding, requireTerm, unknownTerm } from './rules.ts'

const record = recordsOf('agreement')

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
  const row = {
    id: newId(caller),
    responsibleAccountIds: carriedBy(caller.actor),
    ...columns,
    ...fundingColumns(funding),
    registrationNumber,
    // The trigger that fills in the organizations runs when parties are written; a draft may have no parties yet.
    organizationIds: [draft.leadAgencyId],
    tookPart: withOne({ tookPart: [] }, caller.actor),
  }
  // Sent in one turn, since whoever registers next waits for the counter until this is committed.
  await Promise.all([
    session.insert(t).values(row).execute(),
    parties.length > 0 && session.insert(agreementParties).values(partiesOf(row.id, parties)).execute(),
    addProvisions(session, row.id, provisions),
    record(session, caller, action, row.id, {}, { ...draft, registrationNumber, parties, provisions }),
  ])
  return row.id
}
