import { z } from 'zod'
import { day, paragraph, setOf, stage, text, uuid } from '../../http/schemas.ts'
import { keysOf } from '../../kernel/content.ts'
import type { Labels } from '../../kernel/labels.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import type { contentColumns } from './tables.ts'
import type { fundingColumns } from './funding.ts'

/** All that is about a field of what an agreement says. */
interface Field {
  /** As it is sent and as it is answered, with what is to be known of it, and a text's example. */
  readonly schema: z.ZodType
  /** Of its column in the exports, in Indonesian. */
  readonly heading: string
  /** What people call its codes, where it has some. */
  readonly labels?: Labels<string>
  /** Who is told of it: everybody, whoever is told of the agreement, or who follows the negotiation. */
  readonly readBy: 'public' | 'reader' | 'negotiation'
  /** Whether an amendment changes it. */
  readonly amended: boolean
  /** Whether an import has a column for it. */
  readonly imported: boolean
}

/** The columns of the content but its funding, which records show as one field. */
export type PlainField = Exclude<
  keyof ReturnType<typeof contentColumns>,
  keyof ReturnType<typeof fundingColumns>
>

/** What an agreement says, field by field. A column of the content that is not here fails the type check by its name. */
export const fields = {
  title: {
    schema: text(500).meta({
      description: 'Tentang: what the agreement is about.',
      example: '[CONTOH] Pelatihan dan pemasaran daring JakPreneur',
    }),
    heading: 'Tentang',
    readBy: 'public',
    amended: true,
    imported: true,
  },
  purpose: {
    schema: paragraph.nullable().meta({ example: 'Meningkatkan kemampuan berjualan daring JakPreneur.' }),
    heading: 'Maksud dan tujuan',
    readBy: 'reader',
    amended: true,
    imported: true,
  },
  object: {
    schema: paragraph.nullable().meta({ example: 'Pelatihan dan pemasaran produk JakPreneur' }),
    heading: 'Objek',
    readBy: 'reader',
    amended: true,
    imported: true,
  },
  scope: {
    schema: paragraph.nullable().meta({ example: 'Pelatihan, pendampingan, etalase produk.' }),
    heading: 'Ruang lingkup',
    readBy: 'reader',
    amended: true,
    imported: true,
  },
  stages: {
    schema: setOf(stage, 7),
    heading: 'Tahap',
    labels: stageNames,
    readBy: 'public',
    amended: true,
    imported: true,
  },
  effectiveFrom: {
    schema: day.nullable(),
    heading: 'Mulai berlaku',
    readBy: 'public',
    amended: false,
    imported: true,
  },
  effectiveUntil: {
    schema: day.nullable().describe('Inclusive: the last day is in force.'),
    heading: 'Berakhir',
    readBy: 'public',
    amended: true,
    imported: true,
  },
  parentId: {
    schema: uuid
      .nullable()
      .describe('The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it.'),
    heading: 'ID naskah induk',
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  burdensPublic: {
    schema: z.boolean().describe('Puts a burden on the public: needs the approval of the DPRD.'),
    heading: 'Membebani masyarakat',
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  unbudgeted: {
    schema: z.boolean().describe('Is not in the budget yet: needs the approval of the DPRD.'),
    heading: 'Belum dianggarkan',
    readBy: 'reader',
    amended: true,
    imported: false,
  },
} as const satisfies Record<PlainField, Field>

type Fields = typeof fields
type Which<About> = { [Name in PlainField]: Fields[Name] extends About ? Name : never }[PlainField]

const which = <About extends Partial<Field>>(about: About) =>
  keysOf(fields).filter((name) =>
    Object.entries(about).every(([key, value]) => fields[name][key as 'amended'] === value),
  ) as Which<About>[]

/** What of the content the public is told. */
export const publicFields = which({ readBy: 'public' } as const)
/** What of the content only those are told who follow the negotiation. */
export const negotiationFields = which({ readBy: 'negotiation' } as const)
/** What of the content an amendment can change. */
export const amendedFields = which({ amended: true } as const)
/** What of the content an import has columns for. */
export const importedFields = which({ imported: true } as const)

type Schemas = { [Name in PlainField]: Fields[Name]['schema'] }
type Answered = {
  [Name in PlainField]: Fields[Name] extends { readBy: 'negotiation' }
    ? z.ZodOptional<Schemas[Name]>
    : Schemas[Name]
}

/** The fields as they are sent. */
export const schemas = Object.fromEntries(
  keysOf(fields).map((name) => [name, fields[name].schema]),
) as Schemas

/** The fields as they are answered: those of the negotiation are left out for who does not follow it. */
export const answered = Object.fromEntries(
  keysOf(fields).map((name) => {
    const { schema, readBy } = (fields as Record<PlainField, Field>)[name]
    return [name, readBy === 'negotiation' ? schema.optional() : schema]
  }),
) as Answered
