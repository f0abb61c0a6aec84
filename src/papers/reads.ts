import { eq, inArray } from 'drizzle-orm'
import type { Caller } from '../kernel/actor.ts'
import { DomainError } from '../kernel/errors.ts'
import type { Clock } from '../kernel/days.ts'
import { amendments } from '../agreements/amendments/tables.ts'
import { getAmendment } from '../agreements/amendments/service.ts'
import { diffAgreement } from '../agreements/diff/service.ts'
import { clausesAt, requireOptional } from '../clauses/queries.ts'
import { getCase } from '../cases/service.ts'
import { getEvaluation } from '../commitments/evaluations/service.ts'
import { getMeeting } from '../meetings/service.ts'
import { organizations } from '../organizations/tables.ts'
import { getChecklist } from '../agreements/checklist/service.ts'
import { listOriginals } from '../agreements/originals/service.ts'
import type { AsOf } from '../agreements/queries.ts'
import type { Agreement } from '../agreements/schemas/agreement.ts'
import { getAgreement } from '../agreements/service.ts'
import { listVersions } from '../agreements/versions/versions.ts'
import { getProgress, listCommitments } from '../commitments/commitments/service.ts'
import type { Database } from '../db/client.ts'
import type { Page } from '../db/keyset.ts'
import { regimeRules } from '../settings/tables.ts'
import { listDocuments } from '../documents/service.ts'
import { choiceOf } from './clauses/choice.ts'
import type { AgreementRead } from './of/agreement-sheet.ts'
import { changesIn, comingBy, type AmendmentRead } from './of/amendment-read.ts'
import type { ControlRead } from './of/control-sheet.ts'
import type { DraftRead } from './of/draft-read.ts'
import { draftedClauses } from './of/drafted-clauses.ts'
import type { EvaluationRead } from './of/evaluation.ts'
import type { MinutesRead } from './of/minutes.ts'
import type { DraftQuery } from './schemas.ts'

/** The agreement as the caller reads it. 404 if the caller does not see it. */
async function readAgreement(db: Database, caller: Caller, id: string, asOf: AsOf): Promise<Agreement> {
  const { warnings: _told, ...agreement } = await getAgreement(db, caller, id, asOf)
  return agreement
}

/** An agreement with its versions and commitments, each as the caller reads it. */
export async function readForSheet(
  db: Database,
  caller: Caller,
  id: string,
  asOf: AsOf,
): Promise<AgreementRead> {
  const draft = await readForDraft(db, caller, id, asOf)
  const { data } = await listDocuments(db, caller, {
    limit: 200,
    cursor: undefined,
    sort: '-createdAt',
    agreementId: id,
    kind: ['signed_agreement'],
  })
  const signed = data.find(({ replacedById }) => replacedById === null)
  return {
    agreement: draft.agreement,
    versions: await all((page) => listVersions(db, caller, id, { ...page, sort: 'validFrom' }, asOf)),
    commitments: draft.commitments,
    electronicSignature: signed?.electronicSignature ?? null,
    clauses: draft.agreement.provenance === 'registered' ? draftedClauses(draft) : [],
  }
}

/** An agreement with what it is drafted of, each as the caller reads it. */
export async function readForDraft(
  db: Database,
  caller: Caller,
  id: string,
  asOf: AsOf,
  { trial, optional, personalData }: DraftQuery = {},
): Promise<DraftRead> {
  const agreement = await readAgreement(db, caller, id, asOf)
  const parties = agreement.parties.map(({ organization }) => organization.id)
  const { choice, clauses } = await db.read(caller.actor, async (session) => {
    const choice = await choiceOf(session, id)
    return { choice, clauses: await clausesAt(session, agreement.type, choice.asOf, trial) }
  })
  if (optional) requireOptional(clauses, optional, '?optional')
  return {
    agreement,
    commitments: await all((page) => listCommitments(db, caller, id, { ...page, sort: 'createdAt' }, asOf)),
    organizations: await factsOf(db, caller, parties),
    clauses,
    choice: {
      ...choice,
      ...(optional && { optional }),
      ...(personalData && { personalData: personalData === 'true' }),
    },
    parent: agreement.parentId ? await readAgreement(db, caller, agreement.parentId, asOf) : null,
  }
}

/** An agreement with its checklist, documents and originals, each as the caller reads it. */
export async function readForControl(
  db: Database,
  caller: Caller,
  id: string,
  asOf: AsOf,
): Promise<ControlRead> {
  return {
    agreement: await readAgreement(db, caller, id, asOf),
    checklist: await getChecklist(db, caller, id, asOf),
    documents: await all((page) =>
      listDocuments(db, caller, { ...page, sort: 'createdAt', agreementId: id }),
    ),
    originals: await all((page) => listOriginals(db, caller, id, { ...page, sort: 'createdAt' }, asOf)),
  }
}

/** A meeting with what its minutes name beside it. 404 if the caller does not see it. */
export async function readForMinutes(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
): Promise<MinutesRead> {
  const { warnings: _told, ...meeting } = await getMeeting(db, clock, caller, id)
  const named = [
    ...meeting.participants,
    ...meeting.absent,
    ...meeting.items,
    ...[meeting.chair, meeting.minuteTaker].filter((each) => each !== null),
  ].flatMap(({ organizationId }) => organizationId ?? [])
  const owners = meeting.actionItems.map(({ ownerOrganizationId }) => ownerOrganizationId)
  return {
    meeting,
    case: await getCase(db, caller, meeting.caseId),
    names: await namesOf(db, caller, [...named, ...owners]),
  }
}

/** The present names of organizations that a record names. */
async function namesOf(
  db: Database,
  { actor }: Caller,
  ids: readonly string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const { id, shortName: name } = organizations
  const rows = await db.read(actor, (session) =>
    session
      .select({ id, name })
      .from(organizations)
      .where(inArray(id, [...new Set(ids)])),
  )
  return Object.fromEntries(rows.map((each) => [each.id, each.name]))
}

/** What a draft tells of its parties, by their ids. */
async function factsOf(
  db: Database,
  { actor }: Caller,
  ids: readonly string[],
): Promise<DraftRead['organizations']> {
  if (ids.length === 0) return {}
  const { id, legalName, kind } = organizations
  const rows = await db.read(actor, (session) =>
    session
      .select({ id, legalName, kind, regime: regimeRules.regime })
      .from(organizations)
      .leftJoin(regimeRules, eq(regimeRules.organizationKind, kind))
      .where(inArray(id, [...ids])),
  )
  return Object.fromEntries(rows.map(({ id: of, ...facts }) => [of, facts]))
}

/** An evaluation with its agreement and how far that is today. 404 if the caller does not see it. */
export async function readForEvaluation(
  db: Database,
  caller: Caller,
  id: string,
  asOf: AsOf,
): Promise<EvaluationRead> {
  const evaluation = await getEvaluation(db, caller, id)
  return {
    evaluation,
    agreement: await readAgreement(db, caller, evaluation.agreementId, asOf),
    progress: await getProgress(db, caller, evaluation.agreementId, asOf),
  }
}

/** An amendment with its agreement and what it changes. 404 if the caller does not see it, and once it was cancelled. */
export async function readForAddendum(
  db: Database,
  caller: Caller,
  key: { readonly id: string; readonly number: number },
  asOf: AsOf,
): Promise<AmendmentRead> {
  const { warnings: _told, ...amendment } = await getAmendment(db, caller, key, asOf)
  const versions = await all((page) => listVersions(db, caller, key.id, { ...page, sort: 'validFrom' }, asOf))
  return {
    amendment,
    agreement: await readAgreement(db, caller, key.id, asOf),
    versions: versions.toSorted((one, other) => one.number - other.number),
    names: await namesOf(db, caller, comingBy(amendment)),
    changes: changesIn(await diffAgreement(db, caller, key.id, { to: key.number }, asOf)),
  }
}

/** The number of an amendment that the caller sees the file of. */
export async function numberOfAmendment(
  db: Database,
  { actor }: Caller,
  amendmentId: string,
): Promise<number> {
  const { id, number } = amendments
  const [found] = await db.read(actor, (session) =>
    session.select({ number }).from(amendments).where(eq(id, amendmentId)),
  )
  if (!found) throw new DomainError('not_found')
  return found.number
}

type PageAsked = { readonly limit: number; readonly cursor: string | undefined }

/** Every record of a list, page by page. */
async function all<Row>(read: (page: PageAsked) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const { data, page } = await read({ limit: 200, cursor })
    rows.push(...data)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return rows
}
