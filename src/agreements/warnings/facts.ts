import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import type { OrganizationKind } from '../../organizations/kinds.ts'
import { sharedRegime, type Regime } from '../../settings/regime/regime.ts'
import type { WarningFacts } from '../../settings/warnings/warnings.ts'
import { isBeforeSignature, statusesBeforeSignature } from '../lifecycle.ts'
import type { AgreementRow } from '../queries.ts'

/** An agreement, or as an amendment would change it or was signed with: then with the id of the amendment. */
export interface Warned {
  readonly row: AgreementRow
  readonly amendmentId: string | null
  /** The amendment adds a burden, so that an earlier approval of the DPRD is not one of it. */
  readonly burdensAnew: boolean
}

/** The input for one of them. */
interface Asked extends Omit<Warned, 'row'> {
  readonly place: number
  readonly id: string
  readonly parentId: string | null
  readonly organizationIds: readonly string[]
  readonly numbers: readonly { readonly organizationId: string; readonly number: string | null }[]
}

/** Facts that the row does not have, read from PostgreSQL. */
interface Known {
  readonly place: number
  readonly isApprovedByDprd: boolean
  readonly parent: WarningFacts['parent']
  readonly organizations: readonly {
    readonly id: string
    readonly kind: OrganizationKind
    readonly regime: Regime | null
  }[]
  readonly numbersUsedTwice: readonly string[]
  readonly commitments: WarningFacts['commitments']
  readonly newerClauses: readonly string[]
}

/**
 * The facts that the warning rules need, for each of these on the day, in one round trip for all. Only for actors who see
 * every agreement: a number is compared with all numbers that the organization ever gave. With an amendment id, the
 * numbers are those of the amendment.
 */
export async function warningFactsOf(
  session: Session,
  each: readonly Warned[],
  day: Day,
): Promise<WarningFacts[]> {
  if (each.length === 0) return []
  const asked = each.map(({ row: { id, parentId, parties }, amendmentId, burdensAnew }, place): Asked => ({
    place,
    id,
    amendmentId,
    burdensAnew,
    parentId,
    organizationIds: parties.map(({ organization }) => organization.id),
    numbers: parties.flatMap(({ organization, documentNumber, furtherNumbers }) =>
      [documentNumber, ...(furtherNumbers ?? [])].map((number) => ({
        organizationId: organization.id,
        number,
      })),
    ),
  }))
  const { rows: known } = await session.$client.query<Known>({
    name: 'agreement warning facts',
    text: factsQuery,
    values: [JSON.stringify(asked), day],
  })
  const byPlace = new Map(known.map((found) => [found.place, found]))
  return each.map((warned, place) => factsOf(warned, byPlace.get(place)!, day))
}

function factsOf(
  { row, amendmentId }: Warned,
  { parent, organizations, numbersUsedTwice, commitments, newerClauses, isApprovedByDprd }: Known,
  day: Day,
): WarningFacts {
  const kinds = new Map(organizations.map(({ id, kind }) => [id, kind]))
  const { disputeSettlement = null, sanctions = null, provisions, provisionKinds = [] } = row
  const collaborators = row.parties.filter(({ side }) => side === 'collaborator')
  return {
    ...row,
    disputeSettlement,
    sanctions,
    provisionKinds: provisions?.map(({ kind }) => kind) ?? provisionKinds,
    // This compares the last day with the given day. The row may have been read for another day, even for the last
    // possible one.
    isOver: row.status === 'cancelled' || (row.endsOn !== null && row.endsOn < day),
    parties: row.parties.map(({ organization, ...party }) => ({
      side: party.side,
      authorityBasis: party.authorityBasis,
      isDocumented: Boolean(party.authorityDocumentNumber && party.authorityDocumentDate),
      organizationId: organization.id,
      name: organization.shortName,
      kind: kinds.get(organization.id) ?? 'other',
    })),
    numbersUsedTwice,
    commitments,
    newerClauses: amendmentId === null ? newerClauses : [],
    isOverBeforeSignature:
      isBeforeSignature(row.status) && row.effectiveUntil !== null && row.effectiveUntil < day,
    openComments: amendmentId !== null || isBeforeSignature(row.status) ? (row.openComments ?? 0) : 0,
    isApprovedByDprd,
    parent,
    regime: sharedRegime(
      collaborators.map(
        ({ organization }) => organizations.find(({ id }) => id === organization.id)?.regime ?? null,
      ),
    ),
  }
}

/**
 * Whether the row of a party has its number from an amendment by which the party joined or took a place. Then the two
 * are one number, not a duplicate.
 */
const isCarried = (amendment: string, party: string) =>
  `coalesce(${amendment}.changes #> '{parties,join}' @> jsonb_build_array(jsonb_build_object('id', ${party}.id))
    or ${amendment}.changes #> '{parties,replace}' @> jsonb_build_array(jsonb_build_object('partyId', ${party}.id)), false)`

const beforeSignature = statusesBeforeSignature.map((status) => `'${status}'`).join(', ')

/** Spaces and capital letters do not make a different number. The number of a canceled draft can be used again. */
const factsQuery = `
  select asked.place, registry_dprd_approved(asked.id, asked."amendmentId", asked."burdensAnew") as "isApprovedByDprd",
    (select json_build_object('isSigned', p.status = 'signed', 'isOver', p.status = 'signed' and p.ends_on < $2::date,
        'term', p.term, 'effectiveFrom', p.effective_from, 'effectiveUntil', p.effective_until,
        'renewsEveryMonths', p.renews_every_months,
        'collaboratorIds', coalesce((select json_agg(party.organization_id) from agreement_parties party
          where party.agreement_id = p.id and party.side = 'collaborator'), '[]'))
      from agreements p where p.id = asked."parentId") as parent,
    coalesce((select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'regime', rule.regime))
      from organizations o left join regime_rules rule on rule.organization_kind = o.kind
      where o.id = any(asked."organizationIds")), '[]') as organizations,
    array(select distinct given.number
      from jsonb_to_recordset(asked.numbers) as given("organizationId" uuid, number text)
      where exists (select from agreement_parties party join agreements other on other.id = party.agreement_id
          where party.organization_id = given."organizationId"
            and (registry_bare_number(party.document_number) = registry_bare_number(given.number)
              or registry_bare_texts(party.further_numbers) @> array[registry_bare_number(given.number)])
            and other.status <> 'cancelled'
            and (party.agreement_id <> asked.id or exists (select from amendments own
              where own.id = asked."amendmentId" and not ${isCarried('own', 'party')})))
        or exists (select from amendments amendment, jsonb_array_elements(amendment.signatures) signature
          join agreement_parties party on party.id = (signature ->> 'partyId')::uuid
          where registry_bare_numbers(amendment.signatures) && array[registry_bare_number(given.number)]
            and amendment.status <> 'cancelled' and party.organization_id = given."organizationId"
            and registry_bare_numbers(jsonb_build_array(signature)) @> array[registry_bare_number(given.number)]
            and amendment.id is distinct from asked."amendmentId"
            and (amendment.agreement_id <> asked.id or asked."amendmentId" is not null
              or not ${isCarried('amendment', 'party')}))
      order by given.number) as "numbersUsedTwice",
    coalesce((select json_agg(c.stage) from commitments c where c.agreement_id = asked.id), '[]') as commitments,
    array(select clause.title from agreements draft join clause_templates template on template.agreement_type = draft.type
      join clause_template_versions clause on clause.template_id = template.id
      where draft.id = asked.id and draft.status in (${beforeSignature}) and clause.in_force_until is null
        and clause.in_force_from > coalesce(draft.clauses_as_of, draft.created_at)
      order by clause.position, template.code) as "newerClauses"
  from jsonb_to_recordset($1::jsonb) as asked(place integer, id uuid, "amendmentId" uuid,
    "burdensAnew" boolean, "parentId" uuid, "organizationIds" uuid[], numbers jsonb)`
