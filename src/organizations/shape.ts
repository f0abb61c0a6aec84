import { one, shapeOf } from '../http/shape.ts'
import { organizationAccess } from './policy.ts'
import { organization } from './schemas.ts'
import { organizationSummaries } from './summary/read.ts'

/** What `fields` and `expand` offer. */
const organizationShape = shapeOf(organization, {
  parent: one(organizationSummaries, (each) => each.parentId),
  succeededBy: one(organizationSummaries, (each) => each.succeededById),
  mergedInto: one(organizationSummaries, (each) => each.mergedIntoId),
})

/** Who reads an organization of either register, and with which scope. */
export const readsOrganizations = {
  access: organizationAccess.readOrganizations,
  scope: 'registry:read',
  shape: organizationShape,
} as const
