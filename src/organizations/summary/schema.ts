import { z } from 'zod'
import { line, uuid } from '../../http/schemas.ts'
import { organizationKinds, organizationStatuses, sectors } from '../kinds.ts'

/** The short form of an organization that other records embed if `expand` asks for it. */
export const organizationSummary = z
  .object({
    id: uuid,
    kind: z.enum(organizationKinds),
    legalName: line,
    shortName: line,
    sector: z.enum(sectors),
    status: z.enum(organizationStatuses),
  })
  .meta({
    id: 'OrganizationSummary',
    description: 'An organization, with the name in its deed or regulation.',
  })
