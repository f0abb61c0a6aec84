import { agreementSummaries } from '../../agreements/summary/read.ts'
import { one, shapeOf } from '../../http/shape.ts'
import { meetingSummaries } from '../../meetings/summary/read.ts'
import { organizationSummaries } from '../../organizations/summary/read.ts'
import { commitment } from './schemas.ts'

/** The values that `fields` and `expand` accept. */
export const commitmentShape = shapeOf(commitment, {
  agreement: one(agreementSummaries, (each) => each.agreementId),
  meeting: one(meetingSummaries, (each) => each.meetingId),
  responsible: one(organizationSummaries, (each) => each.responsibleOrganization?.id),
})
