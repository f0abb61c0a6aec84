import { desc, eq, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { nested } from '../../db/columns.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { listPage, type ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import type { AgreementVersion, VersionQuery } from '../amendments/schemas.ts'
import { agreementVersions as t } from '../amendments/tables.ts'
import { fundingOf } from '../columns.ts'
import { fundingColumns } from './funding.ts'
import { seesNegotiation } from '../policy.ts'
import { requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'

/** Writes down what was signed. It holds from the day of the signature, or from its first day where that is earlier. */
export async function addFirstVersion(session: Session, row: AgreementRow, signedOn: string): Promise<void> {
  const { id: agreementId, title, purpose, object, scope, stages, funding = null } = row
  const [effectiveFrom, effectiveUntil] = [row.effectiveFrom!, row.effectiveUntil!]
  const validFrom = signedOn < effectiveFrom ? signedOn : effectiveFrom
  const content = {
    title,
    purpose,
    object,
    scope,
    stages,
    effectiveFrom,
    effectiveUntil,
    ...fundingColumns(funding),
  }
  await session.insert(t).values({ agreementId, number: 0, validFrom, ...content })
}

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
  title: t.title,
  purpose: t.purpose,
  object: t.object,
  scope: t.scope,
  stages: t.stages,
  effectiveFrom: t.effectiveFrom,
  effectiveUntil: t.effectiveUntil,
  ...(seesNegotiation(actor) ? { funding: fundingOf(t.fundingSource, t.fundingAmount, t.fundingNote) } : {}),
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
