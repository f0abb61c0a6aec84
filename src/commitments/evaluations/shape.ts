import { agreementSummaries } from '../../agreements/summary/read.ts'
import { one, shapeOf } from '../../http/shape.ts'
import { evaluation } from '../monitoring-schemas.ts'

/** What `fields` and `expand` offer. */
export const evaluationShape = shapeOf(evaluation, {
  agreement: one(agreementSummaries, (each) => each.agreementId),
})
