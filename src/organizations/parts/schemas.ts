import { z } from 'zod'
import { day, line, named, rule, text, uuid } from '../../http/schemas.ts'
import { identifierSchemes } from '../kinds.ts'

const scheme = z.enum(identifierSchemes).meta({
  id: 'IdentifierScheme',
  description:
    'Whose number it is: `ID-DJP` an NPWP (org-id.guide), `X-NIB` an NIB, `X-NITKU` a NITKU, which tells branches apart, `X-OTHER` another.',
})
const value = text(100).meta({
  description: 'Of an NPWP (15 or 16), NIB (13) or NITKU (22) only the digits.',
  example: '8120001234567',
})
const validFrom = day.nullable().describe('The first day it is valid.')
const validUntil = day.nullable().describe('The last day it is valid.')

export const identifier = z.object({ scheme, value, validFrom, validUntil }).meta({
  id: 'Identifier',
  description:
    'A number others know the organization by. The same number is one organization, or a head office and its branches.',
})
export const newIdentifier = z
  .strictObject({
    scheme,
    value: value.describe('Dots, dashes and spaces of an NPWP, NIB or NITKU are dropped.'),
    validFrom: validFrom.optional(),
    validUntil: validUntil.optional(),
  })
  .meta({ id: 'NewIdentifier', example: { scheme: 'X-NIB', value: '8120 0012 34567' } })

const name = line.meta({ description: 'The name of the person.', example: 'Contoh Nama' })
const role = line
  .nullable()
  .meta({ description: 'What the person is in the organization.', example: 'Manajer Kemitraan' })
const email = z.email().max(254).nullable()
const phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?\d[\d ()./-]{3,}$/)
  .meta({ example: '021 555 0100' })
  .nullable()
  .describe('Digits, with spaces, dots, dashes or brackets between them.')

const isPublic = z
  .boolean()
  .describe('They agreed to be named to anyone: API clients with `public-contacts:read` are told of them.')

export const contact = z
  .object({
    name,
    role,
    email: z.string().max(254).nullable().meta({ example: 'kontak@contoh.id' }),
    phone: z.string().max(40).nullable().meta({ example: '+62211234567' }),
    isPublic,
  })
  .meta({ id: 'Contact', description: 'A person to call or write to: personal data (UU 27/2022).' })
export const newContact = z
  .strictObject({
    name,
    role: role.optional(),
    email: email.optional(),
    phone: phone.optional(),
    isPublic: isPublic.optional(),
  })
  .meta({
    id: 'NewContact',
    example: { name: 'Nama Kontak', role: 'Manajer Kemitraan', email: 'kontak@contoh.id' },
  })
export type NewContact = z.infer<typeof newContact>

const liaisonOfficerFields = {
  name: line.meta({ description: 'The name of the person.', example: 'Contoh Pejabat' }),
  title: line.nullable().meta({ description: 'The office held.', example: 'Sekretaris Dinas' }),
  decreeNumber: text(100)
    .nullable()
    .meta({ description: 'Of the decree (SK) that appoints the person.', example: 'KEP-12/2026' }),
  decreeDate: day.nullable().meta({ description: 'The date of the decree.', example: '2026-01-12' }),
  from: day.nullable().meta({ description: 'The first day in office.', example: '2026-02-01' }),
  until: day
    .nullable()
    .meta({ description: 'The last day in office; null: until another is named.', example: null }),
}
const liaisonOfficer = z.object(liaisonOfficerFields).meta({
  id: 'LiaisonOfficer',
  description:
    'The person of an agency whom others write to about cooperation (*pejabat penghubung kerja sama daerah*, PPKSD): personal data (UU 27/2022).',
})
export const liaisonOfficers = z
  .array(liaisonOfficer)
  .max(200)
  .meta({
    description: 'Of an agency (PPKSD). Left out of lists, and for whoever is not of the region.',
    ...named('Pejabat penghubung (PPKSD)', 'Liaison officers (PPKSD)'),
  })

const newLiaisonOfficer = z
  .strictObject({
    name: liaisonOfficerFields.name,
    title: liaisonOfficerFields.title.optional(),
    decreeNumber: liaisonOfficerFields.decreeNumber.optional(),
    decreeDate: liaisonOfficerFields.decreeDate.optional(),
    from: liaisonOfficerFields.from.optional(),
    until: liaisonOfficerFields.until.optional(),
  })
  .refine(
    ({ from, until }) => !from || !until || from <= until,
    rule(
      'until',
      'end_before_start',
      'Hari terakhir mendahului hari pertama.',
      'The last day is before the first.',
    ),
  )
  .meta({
    id: 'NewLiaisonOfficer',
    example: {
      name: 'Contoh Pejabat',
      title: 'Sekretaris Dinas',
      decreeNumber: 'KEP-12/2026',
      decreeDate: '2026-01-12',
      from: '2026-02-01',
    },
  })
export const newLiaisonOfficers = z.array(newLiaisonOfficer).max(20)

/** A warning in the answer to a registration or a change of names. */
export const organizationWarning = z
  .object({
    code: z.enum(['similar_name']),
    text: z.string().max(1000).meta({
      description: 'In the language of Accept-Language.',
      example: 'Namanya mirip dengan yang sudah terdaftar.',
    }),
    source: z.string().max(500).meta({ example: 'Register' }),
    records: z
      .array(z.object({ id: uuid, shortName: line.meta({ example: 'Shopee' }) }))
      .max(10)
      .describe('The closest first.'),
  })
  .meta({ id: 'OrganizationWarning', description: 'What to look at. Nothing is refused for it.' })
export type OrganizationWarning = z.infer<typeof organizationWarning>
