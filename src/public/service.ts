import { and, eq, sql } from 'drizzle-orm'
import { publicActor } from '../kernel/actor.ts'
import { publicHeld } from '../agreements/columns.ts'
import { publicParties } from '../agreements/parts/columns.ts'
import { publicFields, withheldFields } from '../agreements/content/fields.ts'
import { ofOpenVersion, openFunding, publicProvisions } from '../agreements/disclosure/open-text.ts'
import { agreementVisibleTo, type AsOf } from '../agreements/queries.ts'
import { byPublic, publicAgreementList } from './list.ts'
import { agreements as t } from '../agreements/tables.ts'
import {
  asItStandsSince,
  endsBecause,
  noticeDueOn,
  statusAsOf,
  validityAsOf,
} from '../agreements/validity.ts'
import { agreementVersions } from '../agreements/versions/tables.ts'
import { jsonOf, nested } from '../db/columns.ts'
import { documents as d } from '../documents/tables.ts'
import type { Database } from '../db/client.ts'
import { listPage } from '../db/lists.ts'
import type { Day } from '../kernel/days.ts'
import { DomainError } from '../kernel/errors.ts'
import { pick } from '../kernel/content.ts'
import { namesOf } from '../organizations/schemas.ts'
import { withSnippets } from '../search/queries.ts'
import type { PublicAgreement, PublicAgreementQuery } from './schemas.ts'

const copyFields = jsonOf({
  id: d.id,
  fileName: d.fileName,
  mediaType: d.mediaType,
  size: d.size,
  sha256: d.sha256,
})

/** The copies for the public, as row-level security lets the public see them, the latest first. */
const publicCopies = sql`coalesce((select json_agg(${copyFields}
    order by ${d.id} desc) from ${d} where ${d.agreementId} = ${t.id} and ${d.kind}::text = 'public_copy'
    and ${d.visibility} = 'public'
    and not exists (select 1 from documents newer where newer.replaces_id = ${d.id})), '[]')`

/** Only columns that the public's PostgreSQL role may read. */
const columns = {
  id: t.id,
  registrationNumber: t.registrationNumber,
  type: t.type,
  ...pick(t, publicFields),
  status: nested<PublicAgreement['status']>(statusAsOf),
  validity: nested<PublicAgreement['validity']>(validityAsOf),
  confirmation: t.confirmation,
  signedOn: t.signedOn,
  endsOn: t.endsOn,
  endsBecause: nested<PublicAgreement['endsBecause']>(endsBecause),
  noticeDueOn: nested<Day | null>(noticeDueOn),
  terminatedOn: t.terminatedOn,
  disclosure: t.disclosure,
  disclosed: ofOpenVersion<NonNullable<PublicAgreement['disclosed']>>({
    ...pick(agreementVersions, withheldFields),
    funding: openFunding,
    provisions: publicProvisions,
    files: publicCopies,
  }),
  signedFileSha256: sql<string | null>`registry_signed_file_hash(${t.id})`,
  parties: publicParties,
  version: t.version,
  updatedAt: t.updatedAt,
  since: nested<Day | null>(asItStandsSince),
  held: publicHeld,
}
/** `since` is the day on which something about the agreement last changed. */
export type Standing = PublicAgreement & { readonly since: Day | null }
type Row = Standing & { held: Partial<PublicAgreement> | null }

/** Writes the content of the day over the present content of the row. */
const onDay = ({ held, ...row }: Row): Standing => ({ ...row, ...held })

/** Signed agreements, for everyone. */
export async function listPublicAgreements(db: Database, query: PublicAgreementQuery, asOf: AsOf) {
  return db.read(publicActor, async (session) => {
    const { data, page } = await listPage<Row>(session, publicAgreementList, query, {
      variant: 'public',
      where: agreementVisibleTo(session, publicActor),
      values: { ...asOf },
      rows: (sortedBy) => byPublic.join(session.select({ ...columns, ...sortedBy }).from(t), query.q),
    })
    return withSnippets(session, query, { data: data.map(onDay), page }, (row) => [
      `${row.title} (${row.registrationNumber})`,
      row.parties.flatMap(({ organization }) => namesOf(organization)).join(', '),
    ])
  })
}

/** One signed agreement. 404 for any other agreement, and if there is none. */
export async function getPublicAgreement(db: Database, id: string, asOf: AsOf) {
  const [row] = await db.read(publicActor, (session) =>
    session
      .select(columns)
      .from(t)
      .where(and(eq(t.id, sql.placeholder('id')), agreementVisibleTo(session, publicActor)))
      .prepare('')
      .execute({ id, ...asOf }),
  )
  if (!row) throw new DomainError('not_found')
  return onDay(row)
}
