import { agreementSummaries } from '../../agreements/summary/read.ts'
import { commitmentSummaries } from '../summary/read.ts'
import { one, shapeOf } from '../../http/shape.ts'
import { activity } from './schemas.ts'

/** The values that `fields` and `expand` accept. */
export const activityShape = shapeOf(activity, {
  agreement: one(agreementSummaries, (each) => each.agreementId),
  commitment: one(commitmentSummaries, (each) => each.commitmentId),
})
