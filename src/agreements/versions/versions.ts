import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { v7 as uuidv7 } from 'uuid'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { nested } from '../../db/columns.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import { keysOf } from '../../kernel/content.ts'
import { listPage, type ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import type { AgreementVersion, VersionQuery } from './schemas.ts'
import {
  agreementVersions as t,
  versionConditions,
  agreementVersionParties,
  agreementVersionProvisions,
} from './tables.ts'
import { versionContentFor } from '../columns.ts'
import { contentFields } from '../content/content.ts'
import { agreementPartVisibility, seesNegotiation } from '../policy.ts'
import { requireAgreement, type AsOf } from '../queries.ts'
import { agreements } from '../tables.ts'
import { agreementParties, provisions } from '../parts/tables.ts'
import { partyColumns, provisionColumns } from '../content/tables.ts'

/** A new version: its agreement, its number, its amendment, and its first day. */
interface Beginning {
  readonly agreementId: string
  readonly number: number
  readonly amendmentId: string | null
  readonly validFrom: Day
}

const listed = (fields: readonly string[]): SQL =>
  sql.join(
    fields.map((field) => sql.identifier(toSnakeCase(field))),
    sql`, `,
  )
const content = listed(contentFields)
const party = listed(keysOf(partyColumns()))
const provision = listed(keysOf(provisionColumns()))

/**
 * Stores the present content, parties and provisions of agreements as versions. Names are those of this day, the day of
 * the signature.
 */
export async function recordVersions(session: Session, beginnings: readonly Beginning[]): Promise<void> {
  await recordNames(
    session,
    beginnings.map((each) => each.agreementId),
  )
  const rows = JSON.stringify(beginnings.map((each) => ({ ...each, id: uuidv7() })))
  const begun = sql`jsonb_to_recordset(${rows}) as b(id uuid, "agreementId" uuid, number int, "amendmentId" uuid, "validFrom" date)`
  await session.execute(sql`insert into ${t}
      (id, agreement_id, number, amendment_id, valid_from, lead_agency_id, lead_agency_name_as_signed, ${content})
    select b.id, b."agreementId", b.number, b."amendmentId", b."validFrom", said.* from ${begun}
    cross join lateral (select lead_agency_id, lead_agency_name_as_signed, ${content}
      from ${agreements} where agreements.id = b."agreementId") said`)
  await session.execute(sql`insert into ${agreementVersionParties} (version_id, agreement_id, party_id, ${party})
    select b.id, b."agreementId", said.* from ${begun}
    cross join lateral (select id, ${party} from ${agreementParties} where agreement_id = b."agreementId") said`)
  await session.execute(sql`insert into ${agreementVersionProvisions} (version_id, agreement_id, provision_id, ${provision})
    select b.id, b."agreementId", said.* from ${begun}
    cross join lateral (select id, ${provision} from ${provisions} where agreement_id = b."agreementId") said`)
}

/**
 * Stores the names of this day: of the lead agency and the parties, and of those responsible for what is agreed on this
 * day.
 */
async function recordNames(session: Session, ids: readonly string[]): Promise<void> {
  const these = sql`any(${sql.param([...ids])}::uuid[])`
  await session.execute(sql`update agreements set lead_agency_name_as_signed = o.short_name from organizations o
    where agreements.id = ${these} and o.id = lead_agency_id and lead_agency_name_as_signed is distinct from o.short_name`)
  await session.execute(sql`update agreement_parties set name_as_signed = o.short_name from organizations o
    where agreement_id = ${these} and o.id = organization_id and name_as_signed is distinct from o.short_name`)
  await session.execute(sql`update commitments set responsible_name_as_signed =
    (select short_name from organizations o where o.id = responsible_organization_id)
    where agreement_id = ${these} and responsible_name_as_signed is null`)
}

/**
 * The first version. It holds from the day of the signature, or from the first day of the agreement if that is earlier.
 */
export const firstVersion = (agreementId: string, signedOn: Day, effectiveFrom: Day): Beginning => ({
  agreementId,
  number: 0,
  amendmentId: null,
  validFrom: signedOn < effectiveFrom ? signedOn : effectiveFrom,
})

/** The latest content of an agreement. It may hold only from a future day on. */
export async function latestVersion(session: Session, agreementId: string) {
  const [row] = await session
    .select()
    .from(t)
    .where(eq(t.agreementId, agreementId))
    .orderBy(desc(t.number))
    .limit(1)
  if (!row) throw new Error(`agreement ${agreementId} is signed and has no version`)
  return row
}

const versionList: ListDefinition<AgreementVersion> = {
  name: 'agreement versions',
  id: t.id,
  sorts: { validFrom: key(t.validFrom, (row) => row.validFrom) },
  filters: {},
}

const columnsFor = (actor: Actor) => ({
  id: t.id,
  number: t.number,
  amendmentId: nested<string | null>(seesNegotiation(actor) ? sql`${t.amendmentId}` : sql`null::uuid`),
  validFrom: t.validFrom,
  ...versionContentFor(actor),
})

/**
 * The signed content with its first days: one version at the signature, one more for each amendment. 404 if not
 * visible.
 */
export async function listVersions(
  db: Database,
  { actor }: Caller,
  agreementId: string,
  query: VersionQuery,
  asOf: AsOf,
) {
  return db.read(actor, async (session) => {
    await requireAgreement(session, actor, agreementId, asOf)
    return listPage(session, versionList, query, {
      variant: actor.role,
      where: and(
        eq(t.agreementId, sql.placeholder('agreementId')),
        session.visibleTo(actor, agreementPartVisibility, versionConditions(t)),
      ),
      values: { agreementId },
      rows: () => session.select(columnsFor(actor)).from(t),
    })
  })
}

/** Every version of the agreement that this actor sees, in order. */
export function seenVersions(
  session: Session,
  actor: Actor,
  agreementId: string,
): Promise<AgreementVersion[]> {
  return session
    .select(columnsFor(actor))
    .from(t)
    .where(
      and(
        eq(t.agreementId, agreementId),
        session.visibleTo(actor, agreementPartVisibility, versionConditions(t)),
      ),
    )
    .orderBy(t.number)
}
