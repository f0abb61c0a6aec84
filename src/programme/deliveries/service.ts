import { eq, sql } from 'drizzle-orm'
import { cleared } from '../../audit/changes.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { key } from '../../db/keyset.ts'
import { listPage, oneOf, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import type { Caller } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { organizationRefOf } from '../../organizations/names/refs.ts'
import { lineOf } from '../../organizations/succession/queries.ts'
import { deliveredOn } from './queries.ts'
import { dayErrors, delivererErrors, type Deliverer } from './rules.ts'
import type { NewStageDelivery, StageDelivery, StageDeliveryPatch, StageDeliveryQuery } from './schemas.ts'
import { stageDeliveries as t } from './tables.ts'

const record = recordsOf('stage_delivery')

const columns = {
  id: t.id,
  stage: t.stage,
  agency: organizationRefOf(t.agencyId),
  what: t.what,
  channels: t.channels,
  kecamatan: sql<StageDelivery['kecamatan']>`${t.kecamatan}`,
  validFrom: t.validFrom,
  validUntil: t.validUntil,
  source: t.source,
  version: t.version,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
}

const deliveryList: ListDefinition<StageDelivery> = {
  name: 'stage deliveries',
  id: t.id,
  sorts: { updatedAt: key(t.updatedAt, (row) => row.updatedAt) },
  filters: {
    stage: oneOf(t.stage),
    agencyId: (id) => sql`${t.agencyId} = any(${lineOf(id)})`,
    channel: (codes) => sql`${t.channels} && ${codes}::delivery_channel[]`,
    kecamatan: (name) => sql`${t.kecamatan} @> array[${name}]::text[]`,
    on: deliveredOn,
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}

/** What the region delivers itself, now and before. */
export const listStageDeliveries = (db: Database, { actor }: Caller, query: StageDeliveryQuery) =>
  db.read(actor, (session) =>
    listPage(session, deliveryList, query, {
      variant: '',
      where: undefined,
      rows: () => session.select(columns).from(t),
    }),
  )

/** One of them. 404 where there is none. */
export const getStageDelivery = (db: Database, { actor }: Caller, id: string): Promise<StageDelivery> =>
  db.read(actor, (session) => requireDelivery(session, id))

async function requireDelivery(session: Session, id: string): Promise<StageDelivery> {
  const [row] = await session.select(columns).from(t).where(eq(t.id, id))
  if (!row) throw new DomainError('not_found')
  return row
}

type Said = Pick<StageDelivery, 'validFrom' | 'validUntil'> & { readonly agencyId: string }

/** 422 naming each field that does not hold; the agency is looked at where it or the last day is given. */
async function requireSound(
  session: Session,
  said: Said,
  given: StageDeliveryPatch,
  today: Day,
): Promise<void> {
  const errors = dayErrors(said)
  if (given.agencyId !== undefined || given.validUntil !== undefined) {
    errors.push(...delivererErrors(await delivererOf(session, said.agencyId), said, today))
  }
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

/** What decides whether it may deliver a stage; undefined where there is no such organization. */
async function delivererOf(session: Session, id: string): Promise<Deliverer | undefined> {
  const { rows } = await session.$client.query<Deliverer>(
    `select o.kind, o.status, o.merged_into_id as "mergedIntoId", o.short_name as "shortName",
       o.succeeded_from::text as "succeededFrom", s.short_name as successor
     from organizations o left join organizations s on s.id = o.succeeded_by_id where o.id = $1`,
    [id],
  )
  return rows[0]
}

/** Enters what an agency delivers itself. 422 where it is not of the region, or its days are not in order. */
export async function addStageDelivery(
  db: Database,
  caller: Caller,
  { kecamatan = [], validFrom = null, validUntil = null, ...said }: NewStageDelivery,
  today: Day,
): Promise<StageDelivery> {
  return db.change(caller, async (session) => {
    const row = { ...said, kecamatan, validFrom, validUntil }
    await requireSound(session, row, row, today)
    const id = await insertRecord(session, t, row)
    await record(session, caller, 'create', id, {}, row)
    return requireDelivery(session, id)
  })
}

/** Changes what is given of it; `validUntil` ends it. 412 where it was changed since, 422 as above. */
export async function patchStageDelivery(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: StageDeliveryPatch,
  today: Day,
): Promise<StageDelivery> {
  return db.change(caller, async (session) => {
    const { agency, ...before } = await requireDelivery(session, id)
    const was = { ...before, agencyId: agency.id }
    await requireSound(session, { ...was, ...patch }, patch, today)
    requireVersion(before, version)
    await updateRead(session, t, { id, version: before.version }, patch)
    await record(session, caller, 'patch', id, was, patch)
    return requireDelivery(session, id)
  })
}

/** Takes out what should not have been entered; what has come to an end gets its last day instead. */
export async function removeStageDelivery(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
): Promise<void> {
  return db.change(caller, async (session) => {
    const before = await requireDelivery(session, id)
    requireVersion(before, version)
    await session.delete(t).where(eq(t.id, id))
    const { agency, stage, what, channels, kecamatan, validFrom, validUntil, source } = before
    const said = { stage, agencyId: agency.id, what, channels, kecamatan, validFrom, validUntil, source }
    await record(session, caller, 'remove', id, said, cleared(said))
  })
}
