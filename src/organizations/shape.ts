import { one, shapeOf } from '../http/shape.ts'
import { organizationAccess } from './policy.ts'
import { organization } from './schemas.ts'
import { organizationSummaries } from './summary/read.ts'

/** The values that `fields` and `expand` accept. */
const organizationShape = shapeOf(organization, {
  parent: one(organizationSummaries, (each) => each.parentId),
  succeededBy: one(organizationSummaries, (each) => each.succeededById),
  mergedInto: one(organizationSummaries, (each) => each.mergedIntoId),
})

/** The roles and the scope that may read organizations of either register. */
export const readsOrganizations = {
  access: organizationAccess.readOrganizations,
  scope: 'registry:read',
  shape: organizationShape,
} as const
