import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../kernel/actor.ts'
import { pick } from '../kernel/content.ts'
import { amendments } from '../agreements/amendments/tables.ts'
import { agreementVisibleTo } from '../agreements/queries.ts'
import { agreements } from '../agreements/tables.ts'
import { casesVisibleTo } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import type { Session } from '../db/session.ts'
import { DomainError } from '../kernel/errors.ts'
import { meetingsVisibleTo } from '../meetings/queries.ts'
import { meetings } from '../meetings/tables.ts'
import { proposalsVisibleTo, sidesOfProposal } from '../proposals/queries.ts'
import { proposals } from '../proposals/tables.ts'
import type { DocumentRecord } from './policy.ts'
import { recordFields, type UploadFields } from './schemas.ts'

/** The record that a file will belong to, with the columns that refer to it. */
export interface Target {
  readonly record: DocumentRecord
  readonly columns: {
    caseId?: string
    meetingId?: string
    agreementId?: string
    amendmentId?: string
    proposalId?: string
  }
}

/** The record that an upload names. 422 if there is none, or the actor may not see it. */
export async function requireTarget(session: Session, actor: Actor, fields: UploadFields): Promise<Target> {
  const field = recordFields.find((name) => fields[name] !== undefined)!
  const id = fields[field]!
  const [found] = await lookups[field](session, actor, id)
  if (!found) {
    const message = {
      id: 'Bukan id data yang dapat Anda lihat.',
      en: 'Not the id of a record that you can see.',
    }
    throw new DomainError('rule_violated', {
      errors: [{ pointer: `/${field}`, code: 'unknown_record', message }],
    })
  }
  const { leadAgencyId, organizationIds, isAnswered = false, ...columns } = found
  return { record: { of: kinds[field], leadAgencyId, organizationIds, isAnswered }, columns }
}

const kinds = {
  caseId: 'case',
  meetingId: 'meeting',
  agreementId: 'agreement',
  amendmentId: 'amendment',
  proposalId: 'proposal',
} as const

type Found = Target['columns'] & Pick<DocumentRecord, 'leadAgencyId' | 'organizationIds' | 'isAnswered'>
const whose = ['leadAgencyId', 'organizationIds'] as const
type Lookup = (session: Session, actor: Actor, id: string) => Promise<Found[]>

const lookups: Record<(typeof recordFields)[number], Lookup> = {
  caseId: async (session, actor, id) =>
    session
      .select({ caseId: cases.id, ...pick(cases, whose) })
      .from(cases)
      .where(and(eq(cases.id, sql.placeholder('id')), casesVisibleTo(session, actor)))
      .prepare('')
      .execute({ id, readsFor: actor.readsFor }),
  meetingId: async (session, actor, id) =>
    session
      .select({ meetingId: meetings.id, caseId: meetings.caseId, ...pick(cases, whose) })
      .from(meetings)
      .innerJoin(cases, eq(cases.id, meetings.caseId))
      .where(and(eq(meetings.id, sql.placeholder('id')), meetingsVisibleTo(session, actor)))
      .prepare('')
      .execute({ id, readsFor: actor.readsFor }),
  agreementId: async (session, actor, id) =>
    session
      .select({ agreementId: agreements.id, ...pick(agreements, whose) })
      .from(agreements)
      .where(and(eq(agreements.id, sql.placeholder('id')), agreementVisibleTo(session, actor)))
      .prepare('')
      .execute({ id, readsFor: actor.readsFor }),
  amendmentId: async (session, actor, id) =>
    session
      .select({
        amendmentId: amendments.id,
        agreementId: amendments.agreementId,
        ...pick(agreements, whose),
      })
      .from(amendments)
      .innerJoin(agreements, eq(agreements.id, amendments.agreementId))
      .where(and(eq(amendments.id, sql.placeholder('id')), agreementVisibleTo(session, actor)))
      .prepare('')
      .execute({ id, readsFor: actor.readsFor }),
  proposalId: async (session, actor, id) =>
    session
      .select({ proposalId: proposals.id, ...sidesOfProposal })
      .from(proposals)
      .where(and(eq(proposals.id, sql.placeholder('id')), proposalsVisibleTo(session, actor)))
      .prepare('')
      .execute({ id, readsFor: actor.readsFor }),
}
