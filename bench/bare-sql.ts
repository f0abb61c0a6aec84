const status = `case when status <> 'signed' then status when terminated_on <= $1::date then 'terminated'
    when superseded_on <= $1::date then 'superseded' when suspensions @> $1::date and effective_until >= $1::date then 'suspended'
    else 'signed' end`

/** The SQL a bare handler would send for the same JSON: written by hand, as the owner, with no thought of who asks. */
const agreementWith = (more: string) => `
select id, registration_number "registrationNumber", type, title, purpose, object, scope, to_json(stages) stages,
  effective_from::text "effectiveFrom", effective_until::text "effectiveUntil",
  (select json_build_object('id', o.id, 'shortName', o.short_name) from organizations o where o.id = lead_agency_id) "leadAgency",
  origin_case_id "originCaseId",
  coalesce((select json_agg(json_build_object('id', p.id, 'position', p.position, 'side', p.side, 'documentNumber', p.document_number,
      'signedOn', p.signed_on, 'organization', json_build_object('id', p.organization_id, 'shortName', o.short_name),
      'signatoryName', p.signatory_name, 'signatoryTitle', p.signatory_title, 'authorityBasis', p.authority_basis) order by p.position)
    from agreement_parties p join organizations o on o.id = p.organization_id where p.agreement_id = a.id), '[]') parties,
  provenance, ${status} status, case when ${status} = 'terminated' then termination_reason
    when ${status} = 'suspended' then suspension_reason when ${status} <> 'superseded' then status_reason end "statusReason",
  case when ${status} = 'signed' then case
    when effective_from > $1::date then 'not_yet_effective' when effective_until < $1::date then 'expired'
    when ends_on <= $1::date + 90 then 'expiring' else 'in_force' end end validity,
  ends_on::text "endsOn", case ends_on when terminated_on - 1 then 'termination' when superseded_on - 1 then 'renewal'
    else case when ends_on is not null then 'term' end end "endsBecause",
  suspension_reason "suspensionReason", termination_ground "terminationGround", termination_reason "terminationReason",
  termination_document_id "terminationDocumentId", signed_on::text "signedOn", terminated_on::text "terminatedOn", version, created_at "createdAt", updated_at "updatedAt",
  parent_id "parentId", renews_id "renewsId", burdens_public "burdensPublic", unbudgeted,
  (select r.id from agreements r where r.renews_id = a.id and r.status <> 'cancelled') "renewedById",
  suspended_on::text "suspendedOn", superseded_on::text "supersededOn",
  case when funding_source is not null
    then json_build_object('source', funding_source, 'amount', funding_amount, 'note', funding_note) end funding${more}
from agreements a`

const provisions = `,
  coalesce((select json_agg(json_build_object('organization', json_build_object('id', o.id, 'shortName', o.short_name),
      'kind', p.kind, 'text', p.text, 'stage', p.stage) order by p.position)
    from provisions p join organizations o on o.id = p.organization_id where p.agreement_id = a.id), '[]') provisions`

export const oneAgreement = `${agreementWith(provisions)} where id = $2`

/** The conditions of the list's parameters, each with one value. */
const conditions: Record<string, (parameter: string) => string> = {
  status: (value) => `${status} = any(${value}::agreement_status[])`,
  stage: (value) => `stages && ${value}::stage[]`,
  collaboratorId: (value) => `organization_ids @> array[${value}]::uuid[]`,
  q: (value) => `search @@ (select registry_search_query(${value}))`,
}

/** The latest page of agreements with these parameters, whose values are $3, $4, … in the same order; the best for words. */
export function agreementList(parameters: readonly string[]): string {
  const words = parameters.indexOf('q')
  const [more, sort] =
    words === -1
      ? ['', 'updated_at']
      : [`, ts_rank(search, (select registry_rank_query($${words + 3})))::float8 relevance`, 'relevance']
  return `${agreementWith(more)}
where ${parameters.map((name, index) => conditions[name]!(`$${index + 3}`)).join(' and ')}
order by ${sort} desc, id desc limit $2`
}

/** The agreements after one of them, in the order they were registered. */
export const agreementsAfter = `${agreementWith('')}
where (created_at, id) > ($2::timestamptz, $3::uuid) order by created_at, id limit $4`

export const coverage = `
with standing as (
  select stages, organization_ids from agreements where ${status} = 'signed'
    and effective_from <= $1::date and effective_until >= $1::date
), counted as (
  select stage, organization_id, count(*)::int
  from standing, unnest(stages) stage, unnest(organization_ids) organization_id group by 1, 2
), named as (
  select stage, o.kind = 'agency' agency, row_number() over (
      partition by stage, o.kind = 'agency' order by count desc, short_name, o.id) place,
    json_build_object('id', o.id, 'shortName', short_name, 'count', count) organization
  from counted join organizations o on o.id = organization_id
)
select stage, totals.count::int, agencies, collaborators, "collaboratorCount" from (
  select stage, count(*) from standing, unnest(stages) stage group by stage union all select null, count(*) from standing
) totals left join (
  select stage, json_agg(organization order by place) filter (where agency) agencies,
    json_agg(organization order by place) filter (where not agency and place <= 200) collaborators,
    (count(*) filter (where not agency))::int "collaboratorCount"
  from named group by stage
) sides using (stage)`

/** A multi-row insert: rows of parameters, `$1` the first of them. */
export const insertRows = (table: string, columns: string, rows: number, suffix = ''): string => {
  const width = columns.split(',').length
  const row = (index: number) =>
    `(${Array.from({ length: width }, (_, i) => `$${index * width + i + 1}`).join(', ')})`
  return `insert into ${table} (${columns}) values ${Array.from({ length: rows }, (_, i) => row(i)).join(', ')} ${suffix}`
}
