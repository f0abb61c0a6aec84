import { v7 as uuidv7 } from 'uuid'
import { contentFields, type ContentField } from '../../agreements/content/content.ts'
import { withOne } from '../../identity/policy.ts'
import type { Actor } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import type { Planned } from '../plan/plan.ts'
import { fields, type Field } from '../tables/columns.ts'

/** The fields of the content that a file has columns for. */
export const importedFields = contentFields.filter((field) => Object.hasOwn(fields, field)) as Extract<
  ContentField,
  Field
>[]

/** Read from the same columns as the days, without any of their own. */
export const termFields = ['term', 'renewsEveryMonths'] as const

/** What the rows have of the import that they came of. */
export interface Import {
  readonly id: string
  /** The year of the registration numbers. */
  readonly year: number
  /** SHA-256 of the file, which identifies it in the audit trail. */
  readonly sha256: string
}

/** A row as it is written: with its id, its number, and the id of its parent. */
export interface Row extends Omit<Planned, 'parent'> {
  readonly id: string
  readonly registrationNumber: string
  readonly parentId: string | null
}

/** The content of a row. A planned row always has a title; its lists are copied. */
const contentOf = ({ row }: Row) => ({
  ...pick(row, importedFields),
  ...pick(row, termFields),
  title: row.title!,
  stages: [...row.stages],
  location: row.location && [...row.location],
  legalBasis: row.legalBasis && [...row.legalBasis],
})

/** Organizations' short names of today, by id. */
export type Names = ReadonlyMap<string, string>

export const organizationsOf = ({ parties }: Pick<Planned, 'parties'>): string[] =>
  parties.map((party) => party.organizationId)

/** What is signed keeps the name of this day, as at any signature. */
const nameAsSigned = ({ status }: Row, names: Names, id: string) =>
  status === 'signed' ? names.get(id)! : null

/**
 * The agreement as a draft, which it stays until its end. What triggers would gather from its parties is written at once,
 * so that no row is written twice for them.
 */
export const agreementOf = (each: Row, names: Names, actor: Actor, from: Import) => ({
  id: each.id,
  registrationNumber: each.registrationNumber,
  type: each.row.type!,
  ...contentOf(each),
  parentId: each.parentId,
  leadAgencyId: each.leadAgencyId,
  leadAgencyNameAsSigned: nameAsSigned(each, names, each.leadAgencyId),
  organizationIds: [...new Set([each.leadAgencyId, ...organizationsOf(each)])],
  documentNumbers: each.parties.flatMap(({ documentNumber }) => documentNumber ?? []).join(' '),
  tookPart: withOne({ tookPart: [] }, actor),
  signedOn: each.row.signedOn,
  provenance: 'imported' as const,
  importId: from.id,
  importKey: each.key,
  importHash: each.hash,
})

export const partiesOf = (each: Row, names: Names) =>
  each.parties.map((party, index) => ({
    id: uuidv7(),
    agreementId: each.id,
    position: index + 1,
    ...party,
    nameAsSigned: nameAsSigned(each, names, party.organizationId),
  }))

export const eventOf = (each: Row, { id, sha256 }: Import) => ({
  action: 'import' as const,
  resourceType: 'agreement',
  resourceId: each.id,
  after: {
    registrationNumber: each.registrationNumber,
    type: each.row.type,
    ...contentOf(each),
    parentId: each.parentId,
    leadAgencyId: each.leadAgencyId,
    status: each.status,
    signedOn: each.row.signedOn,
    parties: each.parties,
    importId: id,
    file: { sha256, row: each.row.row },
  },
})
