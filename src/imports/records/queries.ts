import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import { jsonOf, nested, recordFields } from '../../db/columns.ts'
import { key } from '../../db/keyset.ts'
import { listPage, requireRow, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { readsFor } from '../../db/visibility.ts'
import type { MediaType } from '../../documents/kinds.ts'
import { documents } from '../../documents/tables.ts'
import { organizationRefOf } from '../../organizations/names/refs.ts'
import { confirmations, type Confirmation } from '../../agreements/lifecycle.ts'
import { importActionsFor, importVisibility } from '../policy.ts'
import type { ImportQuery } from './schemas.ts'
import { importConditions, imports as t } from './tables.ts'
import { ofOrganization } from '../../organizations/merging/standing.ts'

/** The WHERE of the imports that this actor sees. The query must be run with the actor's `readsFor`. */
const importsVisibleTo = (session: Session, actor: Actor) =>
  session.visibleTo(actor, importVisibility, importConditions(t, readsFor))

/** How many of the agreements that were recorded as signed are in which state of confirmation. */
const standing = nested<Record<Confirmation, number>>(
  sql`(select ${jsonOf(
    Object.fromEntries(
      confirmations.map((each) => [
        each,
        sql`count(*) filter (where a.confirmation = ${sql.raw(`'${each}'`)})`,
      ]),
    ),
  )} from agreements a where a.import_id = ${t.id})`,
)

const columns = {
  ...pick(t, recordFields),
  agency: organizationRefOf(t.agencyId),
  documentId: documents.id,
  fileName: documents.fileName,
  mediaType: sql<MediaType | null>`${documents.mediaType}`,
  size: documents.size,
  sha256: t.sha256,
  importedBy: t.importedBy,
  rows: t.rows,
  signed: t.signed,
  drafts: t.drafts,
  unchanged: t.unchanged,
  recognized: t.recognized,
  registered: t.registered,
  warningCount: sql<number>`jsonb_array_length(${t.warnings})`,
  agencyId: t.agencyId,
  standing,
}
const selectImports = (session: Session) =>
  session.select(columns).from(t).leftJoin(documents, eq(documents.importId, t.id))
type ImportRow = Awaited<ReturnType<typeof selectImports>>[number]

/** The import as this actor may use it. */
export function presentImport<Row extends Pick<ImportRow, 'standing' | 'agencyId' | 'importedBy'>>(
  actor: Actor,
  { standing, agencyId, ...row }: Row,
) {
  const { importedBy } = row
  const { unconfirmed } = standing
  return {
    ...row,
    ...standing,
    allowedActions: importActionsFor(actor, { agencyId, importedBy, unconfirmed }),
  }
}

/** One import with its warnings. 404 where the actor may not see it. */
export const requireImport = (session: Session, actor: Actor, id: string) =>
  requireRow(session, `import ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    session
      .select({ ...columns, warnings: t.warnings, keptAnswers: t.keptAnswers })
      .from(t)
      .leftJoin(documents, eq(documents.importId, t.id))
      .where(and(eq(t.id, sql.placeholder('id')), importsVisibleTo(session, actor))),
  )

const importList: ListDefinition<ImportRow> = {
  name: 'imports',
  id: t.id,
  sorts: { createdAt: key(t.createdAt, (row) => row.createdAt) },
  filters: {
    agencyId: ofOrganization(t.agencyId),
    importedBy: (id) => sql`${t.importedBy} = ${id}`,
    'createdAt[gte]': (at) => sql`${t.createdAt} >= ${at}`,
    'createdAt[lt]': (at) => sql`${t.createdAt} < ${at}`,
  },
}

/** One page of the imports that this actor sees. */
export const pageOfImports = (session: Session, actor: Actor, query: ImportQuery) =>
  listPage(session, importList, query, {
    variant: actor.role,
    where: importsVisibleTo(session, actor),
    values: { readsFor: actor.readsFor },
    rows: () => selectImports(session),
  })

/** The answers that an agency keeps for its next file, with the import that they come from. */
export async function keptAnswersOf(session: Session, agencyId: string) {
  const [found] = await session
    .select({ importId: t.id, keptAt: t.createdAt, answers: t.keptAnswers })
    .from(t)
    .where(and(eq(t.agencyId, agencyId), isNotNull(t.keptAnswers)))
  return found && { ...found, answers: found.answers! }
}

/** The latest import of a file with this content by this agency. */
export async function importOfFile(
  session: Session,
  agencyId: string,
  sha256: string,
): Promise<string | undefined> {
  const [found] = await session
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.agencyId, agencyId), eq(t.sha256, sha256)))
    .orderBy(desc(t.createdAt))
    .limit(1)
  return found?.id
}
