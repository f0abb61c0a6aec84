import { z } from 'zod'
import { pageOf } from '../../http/pagination.ts'
import { anyOf, day, line, named, stage, uuid } from '../../http/schemas.ts'
import { collaboratorKinds } from '../../organizations/kinds.ts'
import { organization } from '../../organizations/schemas.ts'
import { figure } from '../../reports/figures.ts'
import { searching, searchParams, snippet } from '../../search/schemas.ts'

/** The kinds that are no person. The name of an individual is personal data. */
const namedKinds = collaboratorKinds.filter((each) => each !== 'individual')
const kind = z.enum(namedKinds)
const { sector } = organization.shape

export const publicCollaborator = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    shortName: line.meta({ ...named('Nama', 'Name'), example: 'Shopee' }),
    legalName: line.meta({
      ...named('Nama resmi', 'Legal name'),
      example: 'PT Shopee International Indonesia',
    }),
    kind: kind.meta({ ...named('Jenis', 'Kind'), example: 'company' }),
    sector,
    website: organization.shape.website,
    stages: z
      .array(stage)
      .max(7)
      .meta({
        description: 'Of its agreements in force on the day.',
        ...named('Tahap', 'Stages'),
        example: ['P2', 'P5'],
      }),
    inForce: figure.meta({
      description: 'Its agreements in force on the day.',
      ...named('Kerja sama berlaku', 'Agreements in force'),
    }),
    agreements: figure.meta({
      description: 'All its agreements that are public, in force or over.',
      ...named('Semua kerja sama', 'All agreements'),
    }),
    snippet,
  })
  .meta({
    id: 'PublicCollaborator',
    description: 'A collaborator that is a party to an agreement that is public, and what supports it.',
  })
export type PublicCollaborator = z.infer<typeof publicCollaborator>
export const publicCollaboratorPage = pageOf('PublicCollaboratorPage', publicCollaborator)

export const publicCollaboratorQuery = searching(
  z.strictObject({
    ...searchParams(['shortName', '-shortName'], 'shortName', 'any of their names'),
    kind: anyOf(kind).optional(),
    sector: anyOf(sector).optional(),
    stage: anyOf(stage)
      .optional()
      .describe('With an agreement in force on the day that supports any of these stages.'),
    asOf: day.optional().describe('The day; today in Jakarta where it is not given.'),
  }),
)
export type PublicCollaboratorQuery = z.infer<typeof publicCollaboratorQuery>
