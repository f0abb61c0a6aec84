import { z } from 'zod'
import { instantOut, stage, uuid } from '../http/schemas.ts'

/** What the package says of itself, so that nobody takes it for what it is not. */
export const conformance =
  'OCDS-inspired, not conformant: in the shape of a release package of the Open Contracting Data Standard 1.1, about partnerships that no tender or award came before; the prefix of the ocid is not registered.'

const address = z.string().max(2100).meta({ format: 'uri-reference' })
const moment = z
  .string()
  .max(40)
  .meta({ format: 'date-time' })
  .nullable()
  .describe('With the offset of Jakarta.')
const registrationNumber = z.string().max(40)

const release = z
  .object({
    ocid: z.string().max(60).describe('An unregistered prefix and the registration number.'),
    id: z
      .string()
      .max(60)
      .describe(
        'Changes with every change of the agreement, and on every day on which something of it begins or is over.',
      ),
    date: instantOut.describe('When the agreement last changed, or something of it began or was over.'),
    tag: z.array(z.enum(['contract', 'contractTermination'])).max(1),
    language: z.literal('id'),
    parties: z
      .array(
        z.object({
          id: uuid,
          name: z.string().max(200),
          roles: z
            .array(z.enum(['publicAuthority', 'collaborator']))
            .max(1)
            .describe(
              '`publicAuthority` as in OCDS for PPPs: an agency of the province; `collaborator`, of our own: anyone else.',
            ),
        }),
      )
      .max(20),
    contracts: z
      .array(
        z.object({
          id: registrationNumber,
          title: z.string().max(500),
          description: z.string().max(200).describe('The type of the agreement, in Indonesian.'),
          status: z
            .enum(['pending', 'active', 'terminated'])
            .describe('On the day asked for; `pending` is also what is suspended.'),
          statusDetails: z.string().max(200).describe('The status in the registry, in Indonesian.'),
          period: z.object({ startDate: moment, endDate: moment }),
          dateSigned: moment,
          items: z
            .array(
              z.object({
                id: stage,
                classification: z.object({
                  scheme: z.literal('x_jakpreneurStage'),
                  id: stage,
                  description: z.string().max(200),
                }),
              }),
            )
            .max(7)
            .describe('The stages of the programme that it supports.'),
        }),
      )
      .max(1),
  })
  .meta({ id: 'Release', description: 'How an agreement stands, in the shape of a release of OCDS 1.1.' })
export type Release = z.infer<typeof release>

export const releasePackage = z
  .object({
    uri: address.describe('This page.'),
    version: z.literal('1.1'),
    conformance: z.literal(conformance),
    publisher: z.object({ name: z.string().max(200), uri: address }),
    publishedDate: instantOut,
    releases: z.array(release).max(200),
    links: z.object({ next: address.nullable().describe('The next page; null on the last.') }),
  })
  .meta({ id: 'ReleasePackage', description: conformance })

export type ReleasePackage = z.infer<typeof releasePackage>

/** The JSON Schema of a package; what it holds is for validators. */
export const releaseSchema = z
  .record(z.string().max(100), z.unknown())
  .meta({ id: 'ReleasePackageSchema', description: 'A JSON Schema (2020-12).' })
