import { and, eq, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { AgreementStatus } from '../agreements/lifecycle.ts'
import { agreementVisibility, commitmentVisibility } from '../agreements/policy.ts'
import { agreementVisibleTo } from '../agreements/queries.ts'
import { agreements } from '../agreements/tables.ts'
import { commitments } from '../commitments/tables.ts'
import { statusAsOf, titleOnDay } from '../agreements/validity.ts'
import { caseVisibility } from '../cases/policy.ts'
import { casesVisibleTo } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import { onDay, selectCommitments } from '../commitments/commitments/queries.ts'
import { prepared } from '../db/session.ts'
import { nested } from '../db/columns.ts'
import type { Summaries } from '../http/shape.ts'
import { meetingVisibility } from '../meetings/policy.ts'
import { meetingsVisibleTo } from '../meetings/queries.ts'
import { meetings } from '../meetings/tables.ts'
import { organizationVisibility } from '../organizations/policy.ts'
import { organizationsVisibleTo } from '../organizations/queries.ts'
import { organizations } from '../organizations/tables.ts'

const among = (id: PgColumn) => sql`${id} = any(${sql.placeholder('ids')}::uuid[])`

export const organizationSummaries: Summaries = {
  visibility: organizationVisibility,
  read: (session, actor, ids) =>
    prepared(session, `organization summaries ${actor.role}`, (name) =>
      session
        .select({
          id: organizations.id,
          kind: organizations.kind,
          legalName: organizations.legalName,
          shortName: organizations.shortName,
          sector: organizations.sector,
          status: organizations.status,
        })
        .from(organizations)
        .where(and(among(organizations.id), organizationsVisibleTo(actor)))
        .prepare(name),
    ).execute({ ids, readsFor: actor.readsFor }),
}

export const caseSummaries: Summaries = {
  visibility: caseVisibility,
  read: (session, actor, ids) =>
    prepared(session, `case summaries ${actor.role}`, (name) =>
      session
        .select({ id: cases.id, caseNumber: cases.caseNumber, title: cases.title, status: cases.status })
        .from(cases)
        .where(and(among(cases.id), casesVisibleTo(actor)))
        .prepare(name),
    ).execute({ ids, readsFor: actor.readsFor }),
}

export const meetingSummaries: Summaries = {
  visibility: meetingVisibility,
  read: (session, actor, ids) =>
    prepared(session, `meeting summaries ${actor.role}`, (name) =>
      session
        .select({
          id: meetings.id,
          kind: meetings.kind,
          startsAt: meetings.startsAt,
          status: meetings.status,
        })
        .from(meetings)
        .innerJoin(cases, eq(cases.id, meetings.caseId))
        .where(and(among(meetings.id), meetingsVisibleTo(actor)))
        .prepare(name),
    ).execute({ ids, readsFor: actor.readsFor }),
}

export const agreementSummaries: Summaries = {
  visibility: agreementVisibility,
  read: (session, actor, ids, today) =>
    prepared(session, `agreement summaries ${actor.role}`, (name) =>
      session
        .select({
          id: agreements.id,
          registrationNumber: agreements.registrationNumber,
          title: sql<string>`${titleOnDay}`,
          type: agreements.type,
          status: nested<AgreementStatus>(statusAsOf),
        })
        .from(agreements)
        .where(and(among(agreements.id), agreementVisibleTo(actor)))
        .prepare(name),
    ).execute({ ids, asOf: today, readsFor: actor.readsFor }),
}

export const commitmentSummaries: Summaries = {
  visibility: commitmentVisibility,
  read: async (session, actor, ids, today) => {
    const rows = await prepared(session, `commitment summaries ${actor.role}`, (name) =>
      selectCommitments(session)
        .where(and(among(commitments.id), agreementVisibleTo(actor)))
        .prepare(name),
    ).execute({ ids, asOf: today, readsFor: actor.readsFor })
    return rows.map(onDay)
  },
}
