import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'
import { prepared, type Session } from '../db/session.ts'
import { listPage } from '../db/lists.ts'
import { readsFor } from '../db/visibility.ts'
import { DomainError } from '../kernel/errors.ts'
import { namesOf } from '../organizations/schemas.ts'
import { readWords, withSnippets, type Joinable } from '../search/queries.ts'
import { listColumns, recordColumns, type HeldContent } from './columns.ts'
import { openedFor, type Opened } from './disclosure/open-text.ts'
import { storedFor } from './decisions.ts'
import { knownTo } from './known-text.ts'
import type { AgreementStatus } from './lifecycle.ts'
import { agreementActionsFor, agreementVisibility } from './policy.ts'
import { byIntegrators, listFor } from './list/definitions.ts'
import type { RoundRow } from './review/columns.ts'
import { presentReview } from './review/present.ts'
import type { Agreement } from './schemas/agreement.ts'
import type { AgreementQuery } from './schemas/query.ts'
import { agreementConditions, agreements as t } from './tables.ts'

/** The requested day (today if none), and how many days before its end an agreement counts as `expiring`. */
export interface AsOf {
  readonly asOf: Day
  /** Today. It decides which actions are possible, whichever day was requested. */
  readonly today: Day
  readonly withinDays: number
}

/** The day of a request, and its instant in UTC. */
export interface Moment {
  readonly asOf: AsOf
  readonly now: Date
}

/** The same with the latest content: by this day every signed amendment has taken effect. */
export const inTheEnd = (asOf: AsOf): AsOf => ({ ...asOf, asOf: '9999-12-31' })

/** A row as the service uses it: the answer, and fields that only the rules need. */
export type AgreementRow = Omit<Agreement, 'allowedActions' | 'warnings' | 'review'> & {
  /** The latest round of its own review. */
  readonly review: RoundRow | null
  /** The lead agency now, whichever day was requested. */
  readonly leadAgencyId: string
  /** The first day of its present content, if it was amended. */
  readonly amendedFrom: Day | null
  /** The first day under the present parent, if the agreement was moved. */
  readonly parentFrom: Day | null
  readonly organizationIds: string[]
  readonly formerLeadIds: string[]
  /** The kinds of its provisions. Set in lists, which leave out the provisions themselves. */
  readonly provisionKinds?: string[]
  readonly submittedBy: string | null
  readonly tookPart: string[]
  /** The status today, whichever day was requested. */
  readonly statusToday: AgreementStatus
  readonly today: Day
  /** The last day in force if its termination had not been declared; null without an end. */
  readonly untilUnlessTerminated: Day | null
}

/** The answer for one actor. An integrator does not see a case that it may not read. */
export function presentAgreement(actor: Actor, row: AgreementRow): Agreement {
  return { ...row, review: presentReview(row.review), allowedActions: agreementActionsFor(actor, row) }
}

export const agreementVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, agreementVisibility, agreementConditions(t, readsFor))

/** The agreement as this actor may see it, with the content of the day. 404 if the actor may not see it. */
export async function requireAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<AgreementRow> {
  const found = await findAgreement(session, actor, id, asOf)
  if (!found) throw new DomainError('not_found')
  return found
}

/** As above, nothing if the actor may not see it. */
export async function findAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<AgreementRow | undefined> {
  const [row] = await prepared(session, `agreement ${actor.role}`, (name) =>
    session
      .with(...knownTo(actor))
      .select({ ...recordColumns(actor), opened: openedFor(actor, 'record') })
      .from(t)
      .where(and(eq(t.id, sql.placeholder('id')), agreementVisibleTo(session, actor)))
      .prepare(name),
  ).execute({ id, ...asOf, readsFor: actor.readsFor })
  return row && onDay(row, asOf)
}

type ListedAgreement = Omit<AgreementRow, 'today'> & {
  readonly held: HeldContent | null
  readonly opened: Opened | null
}

/** Writes the content of the day, and what is open to the actor, over the present content of the row. */
const onDay = ({ held, opened, ...row }: ListedAgreement, { today }: AsOf): AgreementRow => ({
  ...row,
  ...held,
  ...opened,
  today,
})

/**
 * One page of the agreements that this actor sees, with the content and the validity of the day. Search and sorting use
 * the latest content; otherwise the pages would not be consecutive.
 */
export async function pageOfAgreements(session: Session, actor: Actor, query: AgreementQuery, asOf: AsOf) {
  const isIntegrator = actor.role === 'integrator'
  const list = listFor(actor)
  const joined = <Rows extends Joinable>(rows: Rows) =>
    isIntegrator ? byIntegrators.join(rows, query.q) : rows
  const { data, page } = await listPage(session, list, withStored(query), {
    variant: actor.role,
    where: agreementVisibleTo(session, actor),
    values: {
      ...asOf,
      readsFor: actor.readsFor,
      ...(isIntegrator ? {} : await readWords(session, query.q)),
    },
    rows: (sortedBy) =>
      joined(
        session
          .with(...knownTo(actor))
          .select({ ...listColumns(actor), opened: openedFor(actor, 'list'), ...sortedBy })
          .from(t),
      ),
  })
  return withSnippets(
    session,
    query,
    { data: data.map((row) => onDay(row, asOf)), page },
    ({ parties, ...row }) => [
      `${row.title} (${row.registrationNumber})`,
      parties.flatMap(({ organization }) => namesOf(organization)).join(', '),
      parties.flatMap(({ documentNumber }) => documentNumber ?? []).join(', '),
      row.purpose,
      row.object,
      row.scope,
    ],
  )
}

/** The status depends on the day, so no index has it. A filter on the stored status reduces the rows first. */
const withStored = (query: AgreementQuery) => ({ ...query, ...(query.status && storedFor(query.status)) })
