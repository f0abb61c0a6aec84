import { agreementSummaries } from '../../agreements/summary/read.ts'
import { one, shapeOf } from '../../http/shape.ts'
import { evaluation } from '../monitoring-schemas.ts'

/** The values that `fields` and `expand` accept. */
export const evaluationShape = shapeOf(evaluation, {
  agreement: one(agreementSummaries, (each) => each.agreementId),
})
