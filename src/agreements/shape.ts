import { caseSummaries } from '../cases/summary/read.ts'
import { one, several, shapeOf } from '../http/shape.ts'
import { organizationSummaries } from '../organizations/summary/read.ts'
import { agreement } from './schemas/agreement.ts'
import { agreementSummaries } from './summary/read.ts'

/** The values that `fields` and `expand` accept. */
export const agreementShape = shapeOf(agreement, {
  organizations: several(organizationSummaries, (each) => [
    each.leadAgency.id,
    ...each.parties.map(({ organization: { id } }) => id),
  ]),
  originCase: one(caseSummaries, (each) => each.originCaseId),
  parent: one(agreementSummaries, (each) => each.parentId),
  renews: one(agreementSummaries, (each) => each.renewsId),
  renewedBy: one(agreementSummaries, (each) => each.renewedById),
})
