import type { z } from 'zod'
import { named } from '../../http/schemas.ts'
import { keysOf } from '../../kernel/content.ts'
import type { Field } from './field.ts'
import type { fundingColumns } from './funding.ts'
import { lawFields } from './law-fields.ts'
import { subjectFields } from './subject-fields.ts'
import type { contentColumns } from './tables.ts'
import { termFields } from './term-fields.ts'

/** The columns of the content but its funding, which records show as one field. */
export type PlainField = Exclude<
  keyof ReturnType<typeof contentColumns>,
  keyof ReturnType<typeof fundingColumns>
>

/** What an agreement says, field by field. A column of the content that is not here fails the type check by its name. */
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

const each = (schemaOf: (field: Field) => z.ZodType) =>
  Object.fromEntries(
    Object.entries<Field>(fields).map(([name, field]) => {
      const { id, en } = field.label
      return [name, schemaOf(field).meta(named(id, en))]
    }),
  )

/** The fields as they are sent. */
export const schemas = each(({ schema }) => schema) as Schemas

/** The fields as they are answered: those of the negotiation are left out for who does not follow it. */
export const answered = each(({ schema, readBy }) =>
  readBy === 'negotiation' ? schema.optional() : schema,
) as Answered
