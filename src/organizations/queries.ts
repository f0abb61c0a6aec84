import { and, eq, ne, sql, type SQL } from 'drizzle-orm'
import { pick } from '../kernel/content.ts'
import type { Side } from './kinds.ts'
import type { Actor } from '../kernel/actor.ts'
import { nested, recordFields } from '../db/columns.ts'
import { prepared, type Session } from '../db/session.ts'
import { listPage, oneOf, type ListDefinition } from '../db/lists.ts'
import { key, presented } from '../db/keyset.ts'
import { readsFor } from '../db/visibility.ts'
import { DomainError } from '../kernel/errors.ts'
import { numbersOfLegalBody } from './branches/rules.ts'
import { found, rank, readWords, withSnippets } from '../search/queries.ts'
import {
  contactVisibility,
  liaisonOfficerVisibility,
  mayReadContacts,
  organizationActionsFor,
  organizationVisibility,
} from './policy.ts'
import type { Organization, OrganizationQuery } from './schemas.ts'
import { ofRegion, organizationConditions, organizations as t } from './tables.ts'
import { contactConditions } from './parts/tables.ts'
import type { OrganizationRef } from './names/refs.ts'
import { ofOrganization } from './merging/standing.ts'

/** The two registers: the region's side (the province, its agencies, bodies such as TKKSD), and the collaborators. */
export type Register = 'agencies' | 'collaborators'

/** The side of the organizations in each register. */
export const sideOf = (register: Register): Side => (register === 'agencies' ? 'region' : 'collaborator')

const inRegister = (register: Register): SQL => eq(t.side, sideOf(register))

/** The path of the record of an organization. */
export const locationOf = ({ id, side }: { id: string; side: Side }): string =>
  `/v1/${side === 'region' ? 'agencies' : 'collaborators'}/${id}`

const columns = {
  ...pick(t, recordFields),
  kind: t.kind,
  side: t.side,
  legalName: t.legalName,
  shortName: t.shortName,
  aliases: t.aliases,
  formerNames: t.formerNames,
  sector: t.sector,
  website: t.website,
  kecamatan: t.kecamatan,
  parentId: t.parentId,
  headReads: nested<Organization['headReads']>(sql`case when ${t.headReadsId} = ${t.parentId} then
    json_build_object('from', ${t.headReadsFrom}, 'until', ${t.headReadsUntil}) end`),
  identifiers: nested<Organization['identifiers']>(sql`(
    select coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value, 'validFrom', i.valid_from,
      'validUntil', i.valid_until) order by i.scheme, i.value), '[]')
    from (select distinct scheme, value, valid_from, valid_until from organization_identifiers
      where organization_id = ${t.id}) i)`),
  status: t.status,
  mergedIntoId: t.mergedIntoId,
  succeededById: t.succeededById,
  succeededFrom: t.succeededFrom,
  successionBasis: t.successionBasis,
}

/** SQL: the contacts that the actor sees; null if it may see none. Run the query with the actor's `readsFor`. */
function contactsSeenBy(session: Session, actor: Actor): SQL<NonNullable<Organization['contacts']> | null> {
  if (!mayReadContacts(actor)) return sql`null::json`
  const seenWhere = (isPublic: SQL) =>
    session.visibleTo(actor, contactVisibility, contactConditions(t.id, isPublic, readsFor)) ?? sql`true`
  // The outer condition checks whether the actor may see any contacts here; the inner one checks each contact.
  return nested(sql`(case when ${seenWhere(sql`true`)} then (
    select coalesce(json_agg(json_build_object('name', c.name, 'role', c.role, 'email', c.email, 'phone', c.phone,
      'isPublic', c.is_public) order by c.position, c.id), '[]')
    from organization_contacts c where c.organization_id = ${t.id} and ${seenWhere(sql`c.is_public`)}) end)`)
}

/** SQL: the liaison officers of an agency; null if the actor may see none, and for others than agencies. */
function liaisonOfficersSeenBy(actor: Actor): SQL<NonNullable<Organization['liaisonOfficers']> | null> {
  if (liaisonOfficerVisibility[actor.role] === 'none') return sql`null::json`
  return nested(sql`(case when ${ofRegion(t.side)} then (
    select coalesce(json_agg(json_build_object('name', l.name, 'title', l.title, 'decreeNumber', l.decree_number,
      'decreeDate', l.decree_date, 'from', l.valid_from, 'until', l.valid_until) order by l.position, l.id), '[]')
    from organization_liaison_officers l where l.organization_id = ${t.id}) end)`)
}

type Row = Omit<Organization, 'allowedActions' | 'contacts' | 'liaisonOfficers' | 'warnings'>
type People = { [Field in 'contacts' | 'liaisonOfficers']?: Organization[Field] | null }

/** The organization as the API shows it to this actor. */
function present(actor: Actor, { contacts, liaisonOfficers, ...row }: Row & People): Organization {
  return {
    ...row,
    ...(contacts ? { contacts } : {}),
    ...(liaisonOfficers ? { liaisonOfficers } : {}),
    allowedActions: organizationActionsFor(actor, row),
  }
}

/** The WHERE condition for the organizations that this actor sees. Run the query with the actor's `readsFor`. */
export const organizationsVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, organizationVisibility, organizationConditions(t, readsFor))

/** One organization of a register, also a merged one. 404 if it is not in the register or the actor does not see it. */
export async function requireOrganization(session: Session, actor: Actor, register: Register, id: string) {
  const [row] = await prepared(
    session,
    `organization ${register} ${actor.role} ${mayReadContacts(actor)}`,
    (name) =>
      session
        .select({
          ...columns,
          contacts: contactsSeenBy(session, actor),
          liaisonOfficers: liaisonOfficersSeenBy(actor),
        })
        .from(t)
        .where(
          and(organizationsVisibleTo(session, actor), inRegister(register), eq(t.id, sql.placeholder('id'))),
        )
        .prepare(name),
  ).execute({ id, readsFor: actor.readsFor })
  if (!row) throw new DomainError('not_found')
  return present(actor, row)
}

/** The province, which every installation has from the start; undefined if it is not active. */
export async function findProvince(session: Session): Promise<OrganizationRef | undefined> {
  const [found] = await session
    .select({ id: t.id, shortName: t.shortName })
    .from(t)
    .where(and(eq(t.kind, 'province'), eq(t.status, 'active')))
    .limit(1)
  return found
}

/**
 * The sorts and filters of the lists of both registers. A search sorts by similarity to the search text, also for names
 * found in another spelling.
 */
const organizationList: ListDefinition<Row> = {
  name: 'organizations',
  id: t.id,
  sorts: {
    shortName: key(t.shortName, (row) => row.shortName),
    updatedAt: key(t.updatedAt, (row) => row.updatedAt),
  },
  search: {
    relevance: (words) =>
      sql`(${rank(t.search)(words)} + similarity(registry_fold(${words}), registry_fold(${t.shortName})))`,
    otherwise: 'shortName',
  },
  filters: {
    q: found(t.search),
    kind: oneOf(t.kind),
    sector: oneOf(t.sector),
    status: oneOf(t.status),
    parentId: ofOrganization(t.parentId),
    kecamatan: oneOf(t.kecamatan),
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}

/** One page of a register, without contacts. Merged organizations are included only if the query filters by status. */
export async function pageOfOrganizations(
  session: Session,
  actor: Actor,
  register: Register,
  query: OrganizationQuery,
) {
  const found = await listPage(session, organizationList, query, {
    variant: `${register} ${actor.role}`,
    where: and(
      organizationsVisibleTo(session, actor),
      inRegister(register),
      query.status ? undefined : ne(t.status, 'merged'),
    ),
    values: { ...(await readWords(session, query.q)), readsFor: actor.readsFor },
    rows: (sortedBy) => session.select({ ...columns, ...sortedBy }).from(t),
  })
  const shown = presented(found, (row) => present(actor, row))
  return withSnippets(session, query, shown, (each) => [
    [each.shortName, ...each.aliases, ...each.formerNames.map(({ name }) => name)].join(', '),
    each.legalName,
  ])
}

/** Whether the organization is a party to a signed agreement. Call it only with a role that sees every agreement. */
export async function hasSignedAgreement(session: Session, id: string): Promise<boolean> {
  const { rows } = await session.$client.query<{ signed: boolean }>(
    `select exists (select 1 from agreement_parties p join agreements a on a.id = p.agreement_id
       where p.organization_id = $1 and a.status = 'signed') as signed`,
    [id],
  )
  return rows[0]!.signed
}

/** Whether one organization is a direct or indirect parent of another, or is that one itself. */
export async function isAbove(session: Session, id: string, belowId: string): Promise<boolean> {
  const { rows } = await session.$client.query<{ above: boolean }>(
    `with recursive chain as (
       select $2::uuid as id union select o.parent_id from organizations o join chain on o.id = chain.id
     ) select exists (select 1 from chain where id = $1) as above`,
    [id, belowId],
  )
  return rows[0]!.above
}

interface Holder extends OrganizationRef {
  readonly side: Side
  readonly scheme: string | null
  readonly value: string | null
}

/**
 * The organization that has this legal name or one of these numbers. If that one was merged, the organization it was
 * merged into. Not the head office with the numbers of its legal body, nor another branch of it.
 */
export async function holderOf(
  session: Session,
  legalName: string | undefined,
  numbers: readonly { scheme: string; value: string }[],
  exceptId: string,
  parentId: string | null,
): Promise<Holder | undefined> {
  const { rows } = await session.$client.query<Holder>(
    `select stands.id, stands.short_name as "shortName", stands.side, held.scheme, held.value
     from (
       select i.organization_id as id, i.scheme, i.value
       from jsonb_to_recordset($2) n(scheme identifier_scheme, value text)
       join organization_identifiers i on i.scheme = n.scheme and i.value = n.value
       union all select id, null, null from organizations where lower(legal_name) = lower($1)
     ) held
     join organizations o on o.id = held.id
     join organizations stands on stands.id = coalesce(o.merged_into_id, o.id)
     where stands.id <> $3 and not (coalesce(held.scheme::text = any($4), false)
       and coalesce(stands.id = $5 or stands.parent_id in ($3, $5), false))
     order by held.scheme nulls last, held.value limit 1`,
    [legalName ?? null, JSON.stringify(numbers), exceptId, numbersOfLegalBody, parentId],
  )
  return rows[0]
}
