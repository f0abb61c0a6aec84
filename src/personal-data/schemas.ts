import { z } from 'zod'
import { line, rule, text, uuid } from '../http/schemas.ts'
import { organizationRef } from '../organizations/schemas.ts'

/** The most mentions in one answer. If a person has more, ask again after an erasure. */
export const mostMentions = 500

/** `name`, `email` or both. A mention that matches either is found. */
export const personSought = z
  .strictObject({
    name: line.optional().describe('The whole name, upper and lower case alike.'),
    email: z.email().max(254).optional(),
  })
  .refine(
    (sought) => sought.name !== undefined || sought.email !== undefined,
    rule('name', 'required', 'Isi nama atau alamat surel.', 'Give a name or an e-mail address.'),
  )
  .meta({ id: 'PersonSought', example: { name: 'Nama Kontak', email: 'kontak@contoh.id' } })
export type PersonSought = z.infer<typeof personSought>

const mentionKinds = [
  'contact',
  'liaison_officer',
  'participant',
  'signatory',
  'account',
  'feedback_sender',
] as const
export const mentionKind = z.enum(mentionKinds).meta({ id: 'MentionKind' })
export type MentionKind = (typeof mentionKinds)[number]

const mention = z
  .object({
    kind: mentionKind,
    id: uuid.describe('To erase it by.'),
    name: z.string().max(200).meta({ example: 'Contoh Nama' }),
    title: z.string().max(200).nullable().meta({ example: 'Manajer Kemitraan' }),
    email: z.string().max(254).nullable().meta({ example: 'kontak@contoh.id' }),
    phone: z.string().max(40).nullable().meta({ example: '+62211234567' }),
    organization: organizationRef.nullable(),
    recordType: z.enum(['organization', 'meeting', 'agreement', 'account', 'feedback']),
    recordId: uuid,
    erasable: z
      .boolean()
      .describe('False for what has to be kept: signatories that signed, accounts in use.'),
  })
  .meta({ id: 'Mention', description: 'One place in which the person stands.' })
export type Mention = z.infer<typeof mention>

export const personalDataExport = z
  .object({
    people: z.array(mention).max(mostMentions),
    complete: z.boolean().describe(`False where there are more than ${mostMentions}.`),
  })
  .meta({ id: 'PersonalDataExport' })

export const mentionKey = z.strictObject({ kind: mentionKind, id: uuid }).meta({ id: 'MentionKey' })
export type MentionKey = z.infer<typeof mentionKey>

export const erasureRequest = z
  .strictObject({
    reason: text(500).describe('On whose request and why; without names.'),
    privacyRequestId: uuid.optional().describe('The request that it answers.'),
    items: z.array(mentionKey).min(1).max(100).describe('The mentions to erase, as the export names them.'),
  })
  .meta({
    id: 'ErasureRequest',
    example: {
      reason: 'Permintaan subjek data tanggal 2 Maret 2026',
      items: [{ kind: 'contact', id: '0199e4c8-1c1f-7000-8000-000000000001' }],
    },
  })
export type ErasureRequest = z.infer<typeof erasureRequest>

export const erasure = z
  .object({
    erased: z.array(mentionKey).max(100),
    kept: z
      .array(mentionKey)
      .max(100)
      .describe(
        'Signatories that signed, part of a legal act (UU 27/2022, article 15(1)c), and accounts in use.',
      ),
  })
  .meta({ id: 'Erasure' })
export type Erasure = z.infer<typeof erasure>
