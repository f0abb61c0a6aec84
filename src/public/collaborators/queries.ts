import { and, sql, type SQL } from 'drizzle-orm'
import type { AsOf } from '../../agreements/queries.ts'
import { hasStage, inForce, partyOnDayTo, stagesOnDay } from '../../agreements/validity.ts'
import type { Database } from '../../db/client.ts'
import { nested } from '../../db/columns.ts'
import { key, presented } from '../../db/keyset.ts'
import { hasAny, listPage, oneOf, type ListDefinition } from '../../db/lists.ts'
import { publicActor } from '../../kernel/actor.ts'
import { isNamed } from '../../organizations/names/persons.ts'
import { organizations as t } from '../../organizations/tables.ts'
import { hrefTo } from '../../reports/figures.ts'
import { found, rank, readWords, withSnippets } from '../../search/queries.ts'
import type { PublicCollaborator, PublicCollaboratorQuery } from './schemas.ts'

/** FROM and WHERE of the agreements that it is a party to on the day, as row-level security lets the public see them. */
const itsAgreements = partyOnDayTo(t.id)

/** Only columns that the public's PostgreSQL role may read. */
const columns = {
  id: t.id,
  shortName: t.shortName,
  legalName: t.legalName,
  // Only these are listed, see below.
  kind: sql<PublicCollaborator['kind']>`${t.kind}`,
  sector: t.sector,
  website: t.website,
  stages: nested<PublicCollaborator['stages']>(sql`(select coalesce(json_agg(distinct s order by s), '[]')
    from (select unnest(${stagesOnDay}) s ${itsAgreements} and ${inForce}) supported)`),
  counts: nested<{ inForce: number; all: number }>(sql`(select json_build_object(
    'inForce', count(*) filter (where ${inForce}), 'all', count(*)) ${itsAgreements})`),
}
type Row = Omit<PublicCollaborator, 'inForce' | 'agreements' | 'snippet'> & {
  readonly counts: { readonly inForce: number; readonly all: number }
}

/** A party to what is public, and no person. */
const isListed: SQL | undefined = and(sql`${t.side} = 'collaborator'`, isNamed(t.kind), hasAny(itsAgreements))

const list: ListDefinition<Row> = {
  name: 'public collaborators',
  id: t.id,
  sorts: { shortName: key(t.shortName, (row) => row.shortName) },
  search: { relevance: rank(t.search), otherwise: 'shortName' },
  filters: {
    q: found(t.search),
    kind: oneOf(t.kind),
    sector: oneOf(t.sector),
    stage: (stages) => hasAny(sql`${itsAgreements} and ${inForce} and ${hasStage(stages)}`),
  },
}

/** The collaborators of what is public on the day, for everyone. */
export const listPublicCollaborators = (db: Database, query: PublicCollaboratorQuery, asOf: AsOf) =>
  db.read(publicActor, async (session) => {
    const page = await listPage<Row>(session, list, query, {
      variant: 'public',
      where: isListed,
      values: { ...(await readWords(session, query.q)), ...asOf },
      rows: (sortedBy) => session.select({ ...columns, ...sortedBy }).from(t),
    })
    const told = presented(page, (row) => present(row, query))
    return withSnippets(session, query, told, ({ shortName, legalName }) => [shortName, legalName])
  })

/** The row with the addresses of the lists that its figures count. */
function present({ counts, ...row }: Row, { asOf }: PublicCollaboratorQuery): PublicCollaborator {
  const hrefOf = (validity?: string) =>
    hrefTo('/v1/public/agreements', { collaboratorId: row.id, validity, asOf })
  return {
    ...row,
    inForce: { count: counts.inForce, href: hrefOf('in_force,expiring') },
    agreements: { count: counts.all, href: hrefOf() },
  }
}
