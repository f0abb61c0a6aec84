import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordsOf } from '../audit/service.ts'
import type { Database } from '../db/client.ts'
import { key } from '../db/keyset.ts'
import { listPage, oneOf, type ListDefinition } from '../db/lists.ts'
import type { Session } from '../db/session.ts'
import { insertRecord, updateRead } from '../db/versioned.ts'
import type { Caller } from '../kernel/actor.ts'
import { pick } from '../kernel/content.ts'
import { DomainError } from '../kernel/errors.ts'
import { requireVersion, type Expected } from '../kernel/expected.ts'
import { faultsOf, type ClauseText } from './language.ts'
import type { clauseTemplateActions } from './policy.ts'
import { presentVersion, requireTemplate, withVersions, type VersionRow } from './queries.ts'
import type {
  ClauseTemplate,
  ClauseTemplatePatch,
  ClauseTemplateQuery,
  ClauseVersionQuery,
  NewClauseTemplate,
} from './schemas.ts'
import { clauseTemplates as t, clauseTemplateVersions as v } from './tables.ts'

const record = recordsOf('clause_template')
const contentFields = ['title', 'paragraphs', 'condition', 'position'] as const

const templateList: ListDefinition<typeof t.$inferSelect> = {
  name: 'clause templates',
  id: t.id,
  sorts: { code: key(t.code, (row) => row.code) },
  filters: { agreementType: oneOf(t.agreementType) },
}

const versionList: ListDefinition<VersionRow> = {
  name: 'clause versions',
  id: v.id,
  sorts: { writtenAt: key(v.writtenAt, (row) => row.writtenAt) },
  filters: {},
}

/** The clauses that agreements are drafted of, those that are retired too. */
export const listTemplates = (db: Database, { actor }: Caller, query: ClauseTemplateQuery) =>
  db.read(actor, async (session) => {
    const { data, page } = await listPage(session, templateList, query, {
      variant: '',
      where: undefined,
      rows: () => session.select().from(t),
    })
    return { data: await withVersions(session, actor, data), page }
  })

/** One of them. 404 where there is none. */
export const getTemplate = (db: Database, { actor }: Caller, id: string): Promise<ClauseTemplate> =>
  db.read(actor, (session) => requireTemplate(session, actor, id))

/** What it says and said, version by version. */
export const listVersions = (db: Database, { actor }: Caller, id: string, query: ClauseVersionQuery) =>
  db.read(actor, async (session) => {
    await requireTemplate(session, actor, id)
    const { data, page } = await listPage(session, versionList, query, {
      variant: '',
      where: eq(v.templateId, sql.placeholder('templateId')),
      values: { templateId: id },
      rows: () => session.select().from(v),
    })
    return { data: data.map(presentVersion), page }
  })

/** Begins a clause with a draft. 409 where the type has one with this code. */
export async function createTemplate(db: Database, caller: Caller, input: NewClauseTemplate) {
  requireSound(input)
  const { agreementType, code, regime, ...content } = input
  return db.change(caller, async (session) => {
    const id = await insertRecord(session, t, { agreementType, code, regime })
    await session
      .insert(v)
      .values({ ...content, templateId: id, number: 1, writtenBy: caller.actor.accountId })
    await record(session, caller, 'create', id, {}, input)
    return requireTemplate(session, caller.actor, id)
  })
}

/** Changes the draft; where there is none, one is begun of the version in force, which stays as it is. */
export async function patchTemplate(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: ClauseTemplatePatch,
) {
  return db.change(caller, async (session) => {
    const before = await requireOpen(session, caller, id, version, 'patch')
    // One of them is there: a template begins with a draft.
    const said = before.draft ?? before.inForce!
    const content = { ...pick(said, contentFields), ...patch }
    requireSound(content)
    await updateRead(session, t, before, {})
    const written = { ...content, writtenBy: caller.actor.accountId }
    if (before.draft)
      await session
        .update(v)
        .set({ ...written, writtenAt: sql`now()` })
        .where(eq(v.id, before.draft.id))
    else await session.insert(v).values({ ...written, templateId: id, number: said.number + 1 })
    await record(session, caller, 'patch', id, pick(said, [...contentFields, 'reason']), content)
    return requireTemplate(session, caller.actor, id)
  })
}

/** From now on new drafts take the version that was being written. 409 where none is. */
export const putInForce = (db: Database, caller: Caller, id: string, version: Expected) =>
  db.change(caller, async (session) => {
    const before = await requireOpen(session, caller, id, version, 'put_in_force')
    await updateRead(session, t, before, {})
    await endVersionInForce(session, id)
    await session
      .update(v)
      .set({ inForceFrom: sql`now()` })
      .where(eq(v.id, before.draft!.id))
    const numbers = [before.inForce, before.draft].map((each) => ({ versionInForce: each?.number ?? null }))
    await record(session, caller, 'put_in_force', id, numbers[0]!, numbers[1]!)
    return requireTemplate(session, caller.actor, id)
  })

/** New drafts have it no more. Those that have it keep it, and its versions stay readable. */
export const retireTemplate = (
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  { reason }: { readonly reason: string },
) =>
  db.change(caller, async (session) => {
    const before = await requireOpen(session, caller, id, version, 'retire')
    await updateRead(session, t, before, { retiredAt: sql`now()`, retiredReason: reason })
    await endVersionInForce(session, id)
    await record(session, caller, 'retire', id, { retiredReason: null }, { retiredReason: reason })
    return requireTemplate(session, caller.actor, id)
  })

const endVersionInForce = (session: Session, templateId: string) =>
  session
    .update(v)
    .set({ inForceUntil: sql`now()` })
    .where(and(eq(v.templateId, templateId), sql`${v.inForceFrom} is not null`, isNull(v.inForceUntil)))

/** 404, 412 or 409, in that order, where the action does not apply to the template now. */
async function requireOpen(
  session: Session,
  { actor }: Caller,
  id: string,
  version: Expected,
  action: (typeof clauseTemplateActions)[number],
): Promise<ClauseTemplate> {
  const before = await requireTemplate(session, actor, id)
  requireVersion(before, version)
  const { allowedActions } = before
  if (!allowedActions.includes(action)) throw new DomainError('invalid_transition', { allowedActions })
  return before
}

/** 422 with each variable that is unknown or out of place. */
function requireSound(text: ClauseText): void {
  const errors = faultsOf(text)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}
