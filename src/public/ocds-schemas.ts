import { z } from 'zod'
import { instantOut, stage, uuid } from '../http/schemas.ts'

/** The statement in the package about how far it follows the standard. */
export const conformance =
  'OCDS-inspired, not conformant: in the shape of a release package of the Open Contracting Data Standard 1.1, about partnerships that no tender or award came before; the prefix of the ocid is not registered.'

const address = z.string().max(2100).meta({ format: 'uri' })
const moment = z
  .string()
  .max(40)
  .meta({ format: 'date-time' })
  .nullable()
  .meta({ description: 'With the offset of Jakarta.', example: '2026-01-01T00:00:00+07:00' })
const registrationNumber = z.string().max(40).meta({ example: 'KS-2026-00001' })

const release = z
  .object({
    ocid: z.string().max(60).meta({
      description: 'An unregistered prefix and the registration number.',
      example: 'jakpreneur-KS-2026-00001',
    }),
    id: z.string().max(60).meta({
      description:
        'Changes with every change of the agreement, and on every day on which something of it begins or is over.',
      example: 'KS-2026-00001-3',
    }),
    date: instantOut.describe('When the agreement last changed, or something of it began or was over.'),
    tag: z.array(z.enum(['contract', 'contractTermination'])).max(1),
    language: z.literal('id'),
    parties: z
      .array(
        z.object({
          id: uuid,
          name: z.string().max(200).meta({ example: 'Dinas PPKUKM' }),
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
          title: z.string().max(500).meta({ example: '[CONTOH] Pelatihan dan pemasaran daring JakPreneur' }),
          description: z.string().max(200).meta({
            description: 'The type of the agreement, in Indonesian.',
            example: 'Perjanjian Kerja Sama (PKS)',
          }),
          status: z.enum(['pending', 'active', 'terminated']).meta({
            description: 'On the day asked for; `pending` is also what is suspended.',
            example: 'active',
          }),
          statusDetails: z.string().max(200).meta({
            description:
              'The status in the registry, in Indonesian, with “(Belum dikonfirmasi)” where nobody has compared it with the paper yet.',
            example: 'Ditandatangani',
          }),
          period: z.object({
            startDate: moment,
            endDate: moment.meta({ example: '2027-12-31T23:59:59+07:00' }),
          }),
          value: z
            .object({ amount: z.int().meta({ example: 250_000_000 }), currency: z.literal('IDR') })
            .optional()
            .describe('Of an agreement whose text is open.'),
          documents: z
            .array(
              z.object({
                id: uuid,
                documentType: z.literal('contractSigned'),
                title: z.string().max(200).meta({ example: 'pks-publik.pdf' }),
                format: z.string().max(200).meta({ example: 'application/pdf' }),
                language: z.literal('id'),
                url: address.meta({
                  example:
                    'https://registri.contoh.id/v1/public/documents/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60/content',
                }),
              }),
            )
            .max(50)
            .optional()
            .describe('Copies for the public of an agreement whose text is open.'),
          dateSigned: moment,
          items: z
            .array(
              z.object({
                id: stage,
                classification: z.object({
                  scheme: z.literal('x_jakpreneurStage'),
                  id: stage,
                  description: z.string().max(200).meta({ example: 'Pelatihan' }),
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
    uri: address.meta({
      description: 'This page.',
      example: 'https://registri.contoh.id/v1/public/releases',
    }),
    version: z.literal('1.1'),
    conformance: z.literal(conformance),
    publisher: z.object({
      name: z.string().max(200).meta({ example: 'JakPreneur, Dinas PPKUKM Provinsi DKI Jakarta' }),
      uri: address.meta({ example: 'https://registri.contoh.id/' }),
    }),
    publishedDate: instantOut,
    releases: z.array(release).max(200),
    links: z.object({
      next: address.nullable().meta({
        description: 'The next page; null on the last.',
        example: 'https://registri.contoh.id/v1/public/releases?cursor=WyJ1cGRhdGVk',
      }),
    }),
  })
  .meta({ id: 'ReleasePackage', description: conformance })

export type ReleasePackage = z.infer<typeof releasePackage>

/** The JSON Schema of a package. Validators check its content. */
export const releaseSchema = z.record(z.string().max(100), z.unknown()).meta({
  id: 'ReleasePackageSchema',
  description: 'A JSON Schema (2020-12).',
  example: { title: 'JakPreneur release package', type: 'object' },
})
