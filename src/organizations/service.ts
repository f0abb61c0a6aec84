import { and, eq, inArray, ne, sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { Actor, Caller } from '../accounts/actor.ts'
import { recordAudit } from '../audit/service.ts'
import type { Database, Session } from '../db/client.ts'
import { listPage, oneOf, type ListDefinition } from '../db/lists.ts'
import { visibleTo } from '../db/visibility.ts'
import { DomainError } from '../errors.ts'
import type { OrganizationKind, Sector } from './kinds.ts'
import { organizationActions, organizationVisibility } from './policy.ts'
import type { Organization, OrganizationPatch, OrganizationQuery } from './schemas.ts'
import { organizations as t } from './tables.ts'

/** Which of the two registers: the province's agencies, or everyone who works with them. */
export type Register = 'agencies' | 'collaborators'

const inRegister = (register: Register): SQL =>
  register === 'agencies' ? eq(t.kind, 'agency') : ne(t.kind, 'agency')

const columns = {
  id: t.id,
  kind: t.kind,
  legalName: t.legalName,
  shortName: t.shortName,
  aliases: t.aliases,
  sector: t.sector,
  website: t.website,
  status: t.status,
  version: t.version,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
}
type Row = Omit<Organization, 'allowedActions'>

const present = (actor: Actor, row: Row): Organization => ({
  ...row,
  allowedActions: organizationActions(actor, row),
})

/** A LIKE pattern for what holds the words as they are, percent signs and underscores too. */
const containing = (words: Placeholder): SQL =>
  sql`'%' || regexp_replace(registry_fold(${words}), '([\\\\%_])', '\\\\\\1', 'g') || '%'`

/** What the lists of both registers offer. `q` finds any name that holds the words, or is close to them (trigrams). */
const organizationList: ListDefinition = {
  name: 'organizations',
  id: t.id,
  sorts: { shortName: t.shortName, updatedAt: t.updatedAt },
  filters: {
    q: (words) =>
      sql`(${t.searchText} like ${containing(words)} or registry_fold(${words}) <% ${t.searchText})`,
    kind: oneOf(t.kind),
    sector: oneOf(t.sector),
    status: oneOf(t.status),
  },
}

/** Organizations of a register by name, sector and status. */
export async function listOrganizations(
  db: Database,
  { actor }: Caller,
  register: Register,
  query: OrganizationQuery,
) {
  const found = await db.read(actor, (session) =>
    listPage<Row>(session, organizationList, query, {
      variant: register,
      where: and(visibleTo(actor, organizationVisibility, {}), inRegister(register)),
      select: (where, orderBy, limit) =>
        session
          .select(columns)
          .from(t)
          .where(where)
          .orderBy(...orderBy)
          .limit(limit),
      count: (where, count) => session.select(count).from(t).where(where),
    }),
  )
  return { ...found, data: found.data.map((row) => present(actor, row)) }
}

/** One organization of a register. 404 where it is not in it. */
export async function getOrganization(db: Database, { actor }: Caller, register: Register, id: string) {
  return db.read(actor, (session) => requireOrganization(session, actor, register, id))
}

async function requireOrganization(session: Session, actor: Actor, register: Register, id: string) {
  const [row] = await session
    .select(columns)
    .from(t)
    .where(and(visibleTo(actor, organizationVisibility, {}), inRegister(register), eq(t.id, id)))
  if (!row) throw new DomainError('not_found')
  return present(actor, row)
}

interface NewOrganization {
  readonly kind: OrganizationKind
  readonly legalName: string
  readonly shortName: string
  readonly sector: Sector
  readonly aliases?: string[] | undefined
  readonly website?: string | null | undefined
}

/** Registers an organization. An agency is active at once; a collaborator stays prospective until it has signed. */
export async function createOrganization(db: Database, caller: Caller, input: NewOrganization) {
  return db.write(caller.actor, async (session) => {
    const status = input.kind === 'agency' ? ('active' as const) : ('prospective' as const)
    const [row] = await session
      .insert(t)
      .values({ ...input, status })
      .returning(columns)
    await recordAudit(session, caller, {
      action: 'create',
      resourceType: 'organization',
      resourceId: row!.id,
      after: { ...input, status },
    })
    return present(caller.actor, row!)
  })
}

/** Changes the fields that are given. 412 where the record has moved on from `version`. */
export async function patchOrganization(
  db: Database,
  caller: Caller,
  register: Register,
  id: string,
  version: number,
  patch: OrganizationPatch,
) {
  return db.write(caller.actor, async (session) => {
    const before = await requireOrganization(session, caller.actor, register, id)
    if (!before.allowedActions.includes('patch')) throw new DomainError('forbidden')
    const [row] = await session
      .update(t)
      .set({ ...patch, version: sql`${t.version} + 1`, updatedAt: sql`now()` })
      .where(and(eq(t.id, id), eq(t.version, version)))
      .returning(columns)
    if (!row) throw new DomainError('stale_version')
    await recordAudit(session, caller, {
      action: 'patch',
      resourceType: 'organization',
      resourceId: id,
      before,
      after: patch,
    })
    return present(caller.actor, row)
  })
}

/** 422 naming the field, where ids do not name organizations of that register. */
export async function requireOrganizations(
  session: Session,
  register: Register,
  wanted: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = [...new Set(wanted.values())]
  if (ids.length === 0) return
  const found = await session
    .select({ id: t.id })
    .from(t)
    .where(and(inRegister(register), inArray(t.id, ids)))
  const known = new Set(found.map((each) => each.id))
  const errors = [...wanted]
    .filter(([, id]) => !known.has(id))
    .map(([pointer]) => ({
      pointer,
      code: `unknown_${register === 'agencies' ? 'agency' : 'collaborator'}`,
      message: unknown[register],
    }))
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

const unknown = {
  agencies: { id: 'Bukan id perangkat daerah yang terdaftar.', en: 'Not the id of a registered agency.' },
  collaborators: {
    id: 'Bukan id kolaborator yang terdaftar.',
    en: 'Not the id of a registered collaborator.',
  },
}
