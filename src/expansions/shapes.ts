import { agreement } from '../agreements/schemas.ts'
import { caseRecord } from '../cases/schemas.ts'
import { activity } from '../commitments/activities/schemas.ts'
import { evaluation } from '../commitments/monitoring-schemas.ts'
import { commitment } from '../commitments/commitments/schemas.ts'
import { document } from '../documents/schemas.ts'
import { one, several, shapeOf } from '../http/shape.ts'
import { registeredActionItem } from '../meetings/action-items/schemas.ts'
import { obstacle } from '../meetings/parts/schemas.ts'
import { meeting } from '../meetings/schemas.ts'
import { organization } from '../organizations/schemas.ts'
import { publicAgreement } from '../public/schemas.ts'
import {
  agreementSummaries as agreements,
  caseSummaries as cases,
  commitmentSummaries as commitments,
  meetingSummaries as meetings,
  organizationSummaries as organizations,
} from './summaries.ts'

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** What `fields` and `expand` offer on each resource. */
export const shapes = {
  organization: shapeOf(organization, {
    parent: one(organizations, (each) => each.parentId),
    mergedInto: one(organizations, (each) => each.mergedIntoId),
    succeededBy: one(organizations, (each) => each.succeededById),
  }),
  case: shapeOf(caseRecord, {
    organizations: several(organizations, (each) =>
      [...each.agencies, ...each.collaborators].map(({ id }) => id),
    ),
    agreement: one(agreements, (each) => each.agreementId),
  }),
  meeting: shapeOf(meeting, {
    organizations: several(organizations, (each) =>
      distinct([
        ...each.participants.flatMap(({ organizationId }) => organizationId ?? []),
        ...each.items.flatMap(({ organizationId }) => organizationId ?? []),
        ...each.actionItems.map(({ ownerOrganizationId }) => ownerOrganizationId),
      ]),
    ),
    case: one(cases, (each) => each.caseId),
  }),
  obstacle: shapeOf(obstacle, {
    case: one(cases, (each) => each.caseId),
    meeting: one(meetings, (each) => each.meetingId),
  }),
  actionItem: shapeOf(registeredActionItem, {
    case: one(cases, (each) => each.caseId),
    meeting: one(meetings, (each) => each.meetingId),
  }),
  agreement: shapeOf(agreement, {
    organizations: several(organizations, (each) =>
      distinct([each.leadAgency.id, ...each.parties.map(({ organization: { id } }) => id)]),
    ),
    originCase: one(cases, (each) => each.originCaseId),
    parent: one(agreements, (each) => each.parentId),
    renews: one(agreements, (each) => each.renewsId),
    renewedBy: one(agreements, (each) => each.renewedById),
  }),
  publicAgreement: shapeOf(publicAgreement),
  commitment: shapeOf(commitment, {
    agreement: one(agreements, (each) => each.agreementId),
    meeting: one(meetings, (each) => each.meetingId),
    responsible: one(organizations, (each) => each.responsibleOrganization?.id),
  }),
  activity: shapeOf(activity, {
    agreement: one(agreements, (each) => each.agreementId),
    commitment: one(commitments, (each) => each.commitmentId),
  }),
  evaluation: shapeOf(evaluation, { agreement: one(agreements, (each) => each.agreementId) }),
  document: shapeOf(document, {
    case: one(cases, (each) => each.caseId),
    meeting: one(meetings, (each) => each.meetingId),
    agreement: one(agreements, (each) => each.agreementId),
  }),
}
