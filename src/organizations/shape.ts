import { one, shapeOf } from '../http/shape.ts'
import { organization } from './schemas.ts'
import { organizationSummaries } from './summary/read.ts'

/** What `fields` and `expand` offer. */
export const organizationShape = shapeOf(organization, {
  parent: one(organizationSummaries, (each) => each.parentId),
  succeededBy: one(organizationSummaries, (each) => each.succeededById),
  mergedInto: one(organizationSummaries, (each) => each.mergedIntoId),
})
