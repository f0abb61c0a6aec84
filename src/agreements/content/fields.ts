import type { z } from 'zod'
import { named } from '../../http/schemas.ts'
import { keysOf } from '../../kernel/content.ts'
import type { Field } from './field.ts'
import type { fundingColumns } from './funding.ts'
import { lawFields } from './law-fields.ts'
import { subjectFields } from './subject-fields.ts'
import type { contentColumns } from './tables.ts'
import { termFields } from './term-fields.ts'

/** The columns of the content without its funding, which records show as one field. */
export type PlainField = Exclude<
  keyof ReturnType<typeof contentColumns>,
  keyof ReturnType<typeof fundingColumns>
>

/**
 * The content of an agreement, field by field. If a column of the content is missing here, the type check fails and
 * names it.
 */
export const fields = {
  ...subjectFields,
  ...termFields,
  ...lawFields,
} as const satisfies Record<PlainField, Field>

type Fields = typeof fields
type Which<About> = { [Name in PlainField]: Fields[Name] extends About ? Name : never }[PlainField]

const which = <About extends Partial<Field>>(about: About) =>
  keysOf(fields).filter((name) =>
    Object.entries(about).every(([key, value]) => fields[name][key as 'amended'] === value),
  ) as Which<About>[]

/** The fields of the content that the public may read. */
export const publicFields = which({ readBy: 'public' } as const)
/** The fields of the content that the public reads once the agreement is open. The parent is a link, no text. */
export const withheldFields = keysOf(fields).filter(
  (name) => fields[name].readBy !== 'public' && name !== 'parentId',
) as Exclude<PlainField, (typeof publicFields)[number] | 'parentId'>[]
/** The fields of the content that only actors who follow the negotiation may read. */
export const negotiationFields = which({ readBy: 'negotiation' } as const)
/** The fields of the content that an amendment can change. */
export const amendedFields = which({ amended: true } as const)
/** The fields of the content that an import has columns for. */
export const importedFields = which({ imported: true } as const)

type Schemas = { [Name in PlainField]: Fields[Name]['schema'] }
type Answered = {
  [Name in PlainField]: Fields[Name] extends { readBy: 'negotiation' }
    ? z.ZodOptional<Schemas[Name]>
    : Schemas[Name]
}

const each = (schemaOf: (field: Field) => z.ZodType) =>
  Object.fromEntries(
    Object.entries<Field>(fields).map(([name, field]) => {
      const { id, en } = field.label
      return [name, schemaOf(field).meta(named(id, en))]
    }),
  )

/** The fields in requests. */
export const schemas = each(({ schema }) => schema) as Schemas

/** The fields in answers. Fields of the negotiation are absent for actors who do not follow it. */
export const answered = each(({ schema, readBy }) =>
  readBy === 'negotiation' ? schema.optional() : schema,
) as Answered
