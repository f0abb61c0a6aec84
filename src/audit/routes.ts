import type { Actor, Role } from '../kernel/actor.ts'
import { asOfFrom } from '../agreements/as-of.ts'
import { requireAgreement } from '../agreements/queries.ts'
import type { App } from '../http/app.ts'
import { requireCase } from '../cases/queries.ts'
import type { Session } from '../db/session.ts'
import { idParams } from '../http/schemas.ts'
import { requireOrganization } from '../organizations/queries.ts'
import { auditExport } from './exports.ts'
import { auditAccess as access, type Followed } from './policy.ts'
import { listAuditEvents, listHistory } from './reading.ts'
import { auditEventPage, auditQuery, historyQuery } from './schemas.ts'

const tags = ['Audit trail']

export function auditRoutes(app: App): void {
  app.get(
    '/v1/audit-events',
    {
      config: { access: access.readTrail, export: auditExport },
      schema: {
        operationId: 'listAuditEvents',
        tags,
        summary: 'List the audit trail',
        description:
          'Who did what, when, from where and in which request: every change, and every read of personal data by an ' +
          'admin or auditor, this one too. Personal data is masked.',
        querystring: auditQuery,
        response: { 200: auditEventPage },
      },
    },
    async (request) => listAuditEvents(app.db, request.caller, request.query),
  )
  historyRoute(app, 'agreements', 'Agreement', access.readAgreementHistory, (session, actor, id) =>
    requireAgreement(session, actor, id, asOfFrom(app)),
  )
  historyRoute(app, 'cases', 'Case', access.readCaseHistory, requireCase)
  historyRoute(app, 'collaborators', 'Collaborator', access.readOrganizationHistory, (session, actor, id) =>
    requireOrganization(session, actor, 'collaborators', id).then(() => ({})),
  )
  historyRoute(app, 'agencies', 'Agency', access.readOrganizationHistory, (session, actor, id) =>
    requireOrganization(session, actor, 'agencies', id).then(() => ({})),
  )
}

/** The history route of one type of record. `find` returns the record as the actor sees it, or throws 404. */
function historyRoute(
  app: App,
  path: string,
  name: string,
  roles: readonly Role[],
  find: (session: Session, actor: Actor, id: string) => Promise<Followed>,
): void {
  app.get(
    `/v1/${path}/:id/history`,
    {
      config: { access: roles, export: auditExport },
      schema: {
        operationId: `list${name}History`,
        tags,
        summary: `List what changed: ${name.toLowerCase()}`,
        description:
          'The newest first, with what belongs to the record. For officers of its agencies, for reviewers once it came to ' +
          'review, without the people who acted; 403 for others who see the record.',
        params: idParams,
        querystring: historyQuery,
        response: { 200: auditEventPage },
      },
    },
    async ({ caller, params, query }) =>
      listHistory(app.db, caller, params.id, query, (session) => find(session, caller.actor, params.id)),
  )
}
