import { desc, eq, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { v7 as uuidv7 } from 'uuid'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { nested } from '../../db/columns.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import { listPage, type ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import type { AgreementVersion, VersionQuery } from '../amendments/schemas.ts'
import { agreementVersions as t } from '../amendments/tables.ts'
import { contentFor } from '../columns.ts'
import { contentFields } from './content.ts'
import { seesNegotiation } from '../policy.ts'
import { requireAgreement, type AsOf } from '../queries.ts'
import { agreements } from '../tables.ts'

/** A version that begins: which agreement's, its number there, the amendment behind it, and its first day. */
interface Beginning {
  readonly agreementId: string
  readonly number: number
  readonly amendmentId: string | null
  readonly validFrom: Day
}

/** Writes down what agreements say now. */
export async function recordVersions(session: Session, beginnings: readonly Beginning[]): Promise<void> {
  const content = sql.join(
    contentFields.map((field) => sql.identifier(toSnakeCase(field))),
    sql`, `,
  )
  const rows = JSON.stringify(beginnings.map((each) => ({ ...each, id: uuidv7() })))
  await session.execute(sql`insert into ${t} (id, agreement_id, number, amendment_id, valid_from, ${content})
    select b.id, b."agreementId", b.number, b."amendmentId", b."validFrom", ${content}
    from jsonb_to_recordset(${rows}) as b(id uuid, "agreementId" uuid, number int, "amendmentId" uuid, "validFrom" date)
    join lateral (select ${content} from ${agreements} where agreements.id = b."agreementId") said on true`)
}

/** What was signed holds from the day of the signature, or from its first day where that is earlier. */
export const firstVersion = (agreementId: string, signedOn: Day, effectiveFrom: Day): Beginning => ({
  agreementId,
  number: 0,
  amendmentId: null,
  validFrom: signedOn < effectiveFrom ? signedOn : effectiveFrom,
})

/** The latest content of an agreement, which may hold only from a day to come. */
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
  ...contentFor(actor, t),
})

/** What was agreed on, since when: one version at signature, one more for each amendment. 404 where not visible. */
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
      where: eq(t.agreementId, sql.placeholder('agreementId')),
      values: { agreementId },
      rows: () => session.select(columnsFor(actor)).from(t),
    })
  })
}
