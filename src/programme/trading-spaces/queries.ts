import { and, eq, sql, type SQL } from 'drizzle-orm'
import { inForce } from '../../agreements/validity.ts'
import { agreements } from '../../agreements/tables.ts'
import { recordFields, seenId } from '../../db/columns.ts'
import { key, presented } from '../../db/keyset.ts'
import { listPage, oneOf, requireRow, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import type { Day } from '../../kernel/days.ts'
import { ofOrganization, standing } from '../../organizations/merging/standing.ts'
import { openRefOf } from '../../organizations/names/persons.ts'
import { organizationRefOf, type OrganizationRef } from '../../organizations/names/refs.ts'
import { lineOf } from '../../organizations/succession/queries.ts'
import { organizations } from '../../organizations/tables.ts'
import { kecamatan as districts } from '../../reference/kecamatan.ts'
import { found, rank, readWords, withSnippets } from '../../search/queries.ts'
import { tradingSpaceActionsFor, tradingSpaceVisibility } from './policy.ts'
import type {
  PublicTradingSpace,
  PublicTradingSpaceQuery,
  TradingSpace,
  TradingSpaceQuery,
} from './schemas.ts'
import { tradingSpaces as t } from './tables.ts'

/** What the public's PostgreSQL role may read. */
const openColumns = {
  id: t.id,
  kind: t.kind,
  name: t.name,
  // The column has type text; its values come from the list of kecamatan.
  kecamatan: sql<TradingSpace['kecamatan']>`${t.kecamatan}`,
  address: t.address,
  capacity: t.capacity,
  linesOfBusiness: t.linesOfBusiness,
  agency: organizationRefOf(t.agencyId),
  operator: organizationRefOf<OrganizationRef | null>(t.operatorId),
  openFrom: t.openFrom,
  openUntil: t.openUntil,
  source: t.source,
  version: t.version,
  updatedAt: t.updatedAt,
}

/** An operator that is a person is not named. */
const publicColumns = { ...openColumns, operator: openRefOf(t.operatorId) }

const agreementId = seenId(agreements, t.agreementId)
const columns = {
  ...pick(t, recordFields),
  ...openColumns,
  agencyId: t.agencyId,
  operatorId: seenId(organizations, t.operatorId),
  agreementId,
}
/** A row as the service uses it: the answer, and the ids that only the rules need. */
export type SpaceRow = Omit<TradingSpace, 'allowedActions'> & {
  readonly agencyId: string
  readonly operatorId: string | null
}

/** SQL: whether a space is open on the day of a placeholder. Without a first day it always was. */
const openOn = (day: SQL | ReturnType<typeof sql.placeholder>): SQL =>
  sql`(coalesce(${t.openFrom}, '-infinity') <= ${day}::date and coalesce(${t.openUntil}, 'infinity') >= ${day}::date)`

const list: ListDefinition<PublicTradingSpace> = {
  name: 'trading spaces',
  id: t.id,
  sorts: { name: key(t.name, (row) => row.name), updatedAt: key(t.updatedAt, (row) => row.updatedAt) },
  search: { relevance: rank(t.search), otherwise: 'name' },
  filters: {
    q: found(t.search),
    kind: oneOf(t.kind),
    kecamatan: oneOf(t.kecamatan),
    area: (names) => sql`${t.kecamatan} = any(${names}::text[])`,
    lineOfBusiness: (codes) => sql`${t.linesOfBusiness} && ${codes}::text[]`,
    agencyId: (id) => sql`${t.agencyId} = any(${lineOf(id)})`,
    openOn,
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}
/** The filters, for reports that link to the list. */
export const spaceFilters: Pick<typeof list, 'name' | 'filters'> = list

/** Nobody finds a space by what it does not show them. */
const listForAccounts: ListDefinition<PublicTradingSpace> = {
  ...list,
  filters: {
    ...list.filters,
    operatorId: (id) =>
      sql`(${ofOrganization(t.operatorId)(id)} and ${seenId(organizations, standing(id))} is not null)`,
    agreementId: (id) =>
      sql`(${t.agreementId} = ${id} and ${seenId(agreements, sql`${id}::uuid`)} is not null)`,
  },
}

/** The kecamatan in any of the areas; undefined where none is asked for. */
const within = (areas: readonly string[] | undefined): string[] | undefined =>
  areas && districts.filter(({ area }) => areas.includes(area)).map(({ name }) => name)

type Listed = Parameters<typeof listPage>[2] & Pick<PublicTradingSpaceQuery, 'area' | 'q'>
const valuesOf = async (session: Session, { area, q }: Listed) => ({
  ...(await readWords(session, q)),
  area: within(area),
})
const wordsOf = ({ name, address }: PublicTradingSpace) => [name, address]

/** The row without what only the rules need. */
export const presentSpace = (
  actor: Actor,
  { agencyId, operatorId: _operatorId, ...row }: SpaceRow,
): TradingSpace => ({
  ...row,
  allowedActions: tradingSpaceActionsFor(actor, agencyId),
})

/** One page of the register, as this actor sees it. */
export async function pageOfSpaces(session: Session, actor: Actor, query: TradingSpaceQuery) {
  const page = await listPage<SpaceRow>(session, listForAccounts, query, {
    variant: actor.role,
    where: session.visibleTo(actor, tradingSpaceVisibility, {}),
    values: await valuesOf(session, query),
    rows: (sortedBy) => session.select({ ...columns, ...sortedBy }).from(t),
  })
  return withSnippets(
    session,
    query,
    presented(page, (row) => presentSpace(actor, row)),
    wordsOf,
  )
}

/** One page of what anyone may know of the register. */
export async function pageForPublic(session: Session, actor: Actor, query: PublicTradingSpaceQuery) {
  const page = await listPage<PublicTradingSpace>(session, list, query, {
    variant: 'public',
    where: session.visibleTo(actor, tradingSpaceVisibility, {}),
    values: await valuesOf(session, query),
    rows: (sortedBy) => session.select({ ...publicColumns, ...sortedBy }).from(t),
  })
  return withSnippets(session, query, page, wordsOf)
}

const byId = and(eq(t.id, sql.placeholder('id')))

/** One space, as this actor sees it. 404 if there is none. */
export const requireSpace = (session: Session, actor: Actor, id: string): Promise<SpaceRow> =>
  requireRow<SpaceRow>(session, `trading space ${actor.role}`, { id }, () =>
    session
      .select(columns)
      .from(t)
      .where(and(byId, session.visibleTo(actor, tradingSpaceVisibility, {}))),
  )

/** What anyone may know of one space. 404 if there is none. */
export const requireForPublic = (session: Session, actor: Actor, id: string): Promise<PublicTradingSpace> =>
  requireRow<PublicTradingSpace>(session, 'public trading space', { id }, () =>
    session
      .select(publicColumns)
      .from(t)
      .where(and(byId, session.visibleTo(actor, tradingSpaceVisibility, {}))),
  )

/** The least trigram similarity (0 to 1) of two names that is warned of, as for organizations. */
const similarity = 0.5

/** Facts for the warnings: names alike in the same place, and whether the agreement behind it is in force. */
export async function warnedFacts(session: Session, { id, name, kecamatan }: SpaceRow, today: Day) {
  const [alike, [behind]] = await Promise.all([
    session.$client.query<{ name: string }>(
      `select name from trading_spaces where id <> $1 and kecamatan is not distinct from $2
         and similarity(registry_fold(name), registry_fold($3)) >= $4
       order by similarity(registry_fold(name), registry_fold($3)) desc, id limit 5`,
      [id, kecamatan, name, similarity],
    ),
    session
      .select({ inForce: sql<boolean>`${inForce}` })
      .from(agreements)
      .innerJoin(t, eq(t.agreementId, agreements.id))
      .where(byId)
      .prepare('')
      .execute({ id, asOf: today }),
  ])
  return { similar: alike.rows.map((each) => each.name), isAgreementInForce: behind?.inForce ?? null }
}
