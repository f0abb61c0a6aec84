import { z } from 'zod'
import { day, line, setOf, text } from '../../http/schemas.ts'
import { keysOf } from '../../kernel/content.ts'
import type { Text } from '../../kernel/errors.ts'
import { both, type Labels } from '../../kernel/labels.ts'
import {
  authorityBases,
  signatureKinds,
  type AuthorityBasis,
  type partyColumns,
  type SignatureKind,
} from './tables.ts'

const authorityBasis = z.enum(authorityBases).meta({ id: 'AuthorityBasis' })
const signatureKind = z.enum(signatureKinds).meta({
  id: 'SignatureKind',
  description: 'By hand, by certified electronic signature, or otherwise.',
})

export const partyLabels = {
  authorityBasis: {
    position: both('Jabatan', 'By office'),
    power_of_attorney: both('Surat kuasa', 'By power of attorney'),
    acting: both('Pelaksana tugas (Plt.)', 'As acting official'),
  } satisfies Labels<AuthorityBasis>,
  signatureKind: {
    wet: both('Tanda tangan basah', 'By hand'),
    certified: both('Tanda tangan elektronik tersertifikasi', 'Certified electronic signature'),
    other: both('Lainnya', 'Other'),
  } satisfies Labels<SignatureKind>,
}

/** The columns of a party without those that say which party it is. */
type SigningField = Exclude<
  keyof ReturnType<typeof partyColumns>,
  'position' | 'organizationId' | 'side' | 'nameAsSigned'
>

/** Everything that is defined for one field that a party signs with. */
interface PartyField {
  readonly schema: z.ZodType
  /** Its display name, which is also the heading of its column in exports. */
  readonly label: Text
  /** Display names of its codes, if it has codes. */
  readonly labels?: Labels<string>
  /** Who may read it: every reader of the agreement, or only actors who may see the people who sign. */
  readonly readBy: 'reader' | 'people'
}

/**
 * What a party signs with, field by field. Drafts, versions, amendments, corrections and exports take it from here. If
 * a column of the parties is missing here, the type check fails and names it.
 */
export const signingFields = {
  seat: {
    schema: line.nullable().meta({
      description: 'Where the party is seated (kedudukan), as the text has it.',
      example: 'Jakarta Pusat',
    }),
    label: both('Kedudukan para pihak', 'Seats of the parties'),
    readBy: 'reader',
  },
  documentNumber: {
    schema: text(100)
      .nullable()
      .meta({ description: 'The number this party gave the document.', example: '415.4/12/PKS/2026' }),
    label: both('Nomor dokumen para pihak', 'Document numbers'),
    readBy: 'reader',
  },
  furtherNumbers: {
    schema: setOf(text(100), 10)
      .nullable()
      .meta({
        description:
          'The numbers of further units of this party that sign, such as a bureau beside its agency.',
        example: ['88/BKS/2026'],
      }),
    label: both('Nomor lain para pihak', 'Further document numbers'),
    readBy: 'reader',
  },
  signatoryName: {
    schema: line.nullable().meta({ example: 'Contoh Penanda Tangan' }),
    label: both('Penanda tangan', 'Signatories'),
    readBy: 'people',
  },
  signatoryTitle: {
    schema: line.nullable().meta({ example: 'Kepala Dinas' }),
    label: both('Jabatan penanda tangan', 'Titles of the signatories'),
    readBy: 'people',
  },
  authorityBasis: {
    schema: authorityBasis
      .nullable()
      .describe('By office, by power of attorney, or as acting official (Plt.).'),
    label: both('Dasar kewenangan', 'Authority'),
    labels: partyLabels.authorityBasis,
    readBy: 'people',
  },
  authorityDocument: {
    schema: line.nullable().meta({
      description: 'The document behind the authority: the power of attorney, the decree, the deed.',
      example: 'Surat Kuasa Gubernur',
    }),
    label: both('Dokumen kewenangan', 'Documents of authority'),
    readBy: 'people',
  },
  authorityDocumentNumber: {
    schema: text(100).nullable().meta({ example: '12/-077.3' }),
    label: both('Nomor dokumen kewenangan', 'Numbers of the documents of authority'),
    readBy: 'people',
  },
  authorityDocumentDate: {
    schema: day.nullable(),
    label: both('Tanggal dokumen kewenangan', 'Days of the documents of authority'),
    readBy: 'people',
  },
  signedOn: {
    schema: day.nullable(),
    label: both('Tanggal tanda tangan para pihak', 'Days of signature'),
    readBy: 'reader',
  },
  signatureKind: {
    schema: signatureKind.nullable(),
    label: both('Jenis tanda tangan', 'Kinds of signature'),
    labels: partyLabels.signatureKind,
    readBy: 'reader',
  },
} as const satisfies Record<SigningField, PartyField>

type Fields = typeof signingFields
type Schemas = { [Name in SigningField]: Fields[Name]['schema'] }
type Optional<Shape extends Record<string, z.ZodType>> = { [Name in keyof Shape]: z.ZodOptional<Shape[Name]> }

const each = (schemaOf: (field: PartyField, name: SigningField) => z.ZodType) =>
  Object.fromEntries(keysOf(signingFields).map((name) => [name, schemaOf(signingFields[name], name)]))

/** The fields that a party signs with. */
export const signing = each(({ schema }) => schema) as Schemas

/** The same in requests: a field that is not there stays. */
export const signingPatch = each(({ schema }) => schema.optional()) as Optional<Schemas>

/** The fields that every reader of the agreement may read. */
export const openSigningFields = keysOf(signingFields).filter(
  (name) => signingFields[name].readBy === 'reader',
)
/** The fields of whoever signs for it, which only actors who may see people are told. */
export const signatoryFields = keysOf(signingFields).filter(
  (name): name is PeopleField => signingFields[name].readBy === 'people',
)
export type PeopleField = {
  [Name in SigningField]: Fields[Name] extends { readBy: 'people' } ? Name : never
}[SigningField]

/** The same in answers. What is about people is left out, and the authority null, where one may not see people. */
export const signingAnswer = each(({ schema, readBy }, name) =>
  readBy === 'people' && name !== 'authorityBasis' ? schema.optional() : schema,
) as {
  [Name in SigningField]: Name extends Exclude<PeopleField, 'authorityBasis'>
    ? z.ZodOptional<Schemas[Name]>
    : Schemas[Name]
}

/** What a party that has not signed has signed with. */
export const nothingSigned = Object.fromEntries(keysOf(signingFields).map((name) => [name, null])) as Record<
  SigningField,
  null
>

/** What a party signs with. */
export type Signing = z.infer<z.ZodObject<Schemas>>
