import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import type { OrganizationKind } from '../../organizations/kinds.ts'
import { sharedRegime, type Regime } from '../../settings/regime.ts'
import type { WarningFacts } from '../../settings/warnings.ts'
import type { AgreementRow } from '../queries.ts'

/** What is asked for of one agreement. */
interface Asked {
  readonly id: string
  readonly amendmentId: string | null
  readonly parentId: string | null
  readonly organizationIds: readonly string[]
  readonly numbers: readonly { readonly organizationId: string; readonly number: string | null }[]
}

/** What PostgreSQL knows beside what a row says. */
interface Known {
  readonly id: string
  readonly parent: WarningFacts['parent']
  readonly organizations: readonly {
    readonly id: string
    readonly kind: OrganizationKind
    readonly regime: Regime | null
  }[]
  readonly numbersUsedTwice: readonly string[]
}

/**
 * What the rules look at, of each of these agreements on the day, in one round trip for all of them. For those who see
 * every agreement: numbers are looked for among all that the organization ever gave. With an amendment, the row is what
 * that makes of its agreement, and its numbers are those of the amendment.
 */
export async function warningFactsOf(
  session: Session,
  rows: readonly AgreementRow[],
  day: Day,
  amendmentId: string | null = null,
): Promise<WarningFacts[]> {
  if (rows.length === 0) return []
  const asked = rows.map(({ id, parentId, parties }): Asked => ({
    id,
    amendmentId,
    parentId,
    organizationIds: parties.map(({ organization }) => organization.id),
    numbers: parties.map(({ organization, documentNumber }) => ({
      organizationId: organization.id,
      number: documentNumber,
    })),
  }))
  const { rows: known } = await session.$client.query<Known>({
    name: 'agreement warning facts',
    text: factsQuery,
    values: [JSON.stringify(asked), day],
  })
  const byId = new Map(known.map((each) => [each.id, each]))
  return rows.map((row) => factsOf(row, byId.get(row.id)!, day))
}

function factsOf(
  row: AgreementRow,
  { parent, organizations, numbersUsedTwice }: Known,
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
    // By its last day, not by the day that the row was read for, which may be the last there is.
    isOver: row.status === 'cancelled' || (row.endsOn !== null && row.endsOn < day),
    parties: row.parties.map(({ side, organization, authorityBasis }) => ({
      side,
      authorityBasis,
      organizationId: organization.id,
      kind: kinds.get(organization.id) ?? 'other',
    })),
    numbersUsedTwice,
    parent,
    regime: sharedRegime(
      collaborators.map(
        ({ organization }) => organizations.find(({ id }) => id === organization.id)?.regime ?? null,
      ),
    ),
  }
}

/** What stands in a row of a party since an amendment by which it joined, or took a place: its number is one, not two. */
const isCarried = (amendment: string, party: string) =>
  `coalesce(${amendment}.changes #> '{parties,join}' @> jsonb_build_array(jsonb_build_object('id', ${party}.id))
    or ${amendment}.changes #> '{parties,replace}' @> jsonb_build_array(jsonb_build_object('partyId', ${party}.id)), false)`

/** Blanks and capitals make no other number; one that is given up with its draft is free again. */
const factsQuery = `
  select asked.id,
    (select json_build_object('isSigned', p.status = 'signed', 'isOver', p.status = 'signed' and p.ends_on < $2::date,
        'effectiveFrom', p.effective_from, 'effectiveUntil', p.effective_until,
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
            and registry_bare_number(party.document_number) = registry_bare_number(given.number)
            and other.status <> 'cancelled'
            and (party.agreement_id <> asked.id or exists (select from amendments own
              where own.id = asked."amendmentId" and not ${isCarried('own', 'party')})))
        or exists (select from amendments amendment, jsonb_array_elements(amendment.signatures) signature
          join agreement_parties party on party.id = (signature ->> 'partyId')::uuid
          where registry_bare_numbers(amendment.signatures) && array[registry_bare_number(given.number)]
            and amendment.status <> 'cancelled' and party.organization_id = given."organizationId"
            and registry_bare_number(signature ->> 'documentNumber') = registry_bare_number(given.number)
            and amendment.id is distinct from asked."amendmentId"
            and (amendment.agreement_id <> asked.id or asked."amendmentId" is not null
              or not ${isCarried('amendment', 'party')}))
      order by given.number) as "numbersUsedTwice"
  from jsonb_to_recordset($1::jsonb) as asked(id uuid, "amendmentId" uuid, "parentId" uuid, "organizationIds" uuid[], numbers jsonb)`
