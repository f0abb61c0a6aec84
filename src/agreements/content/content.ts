import { keysOf, pick, type OtherColumns } from '../../kernel/content.ts'
import { agreements } from '../tables.ts'
import { fields, type negotiationFields, type PlainField } from './fields.ts'
import { fundingColumns, type Funding } from './funding.ts'
import { contentColumns } from './tables.ts'

type Row = typeof agreements.$inferSelect
export type ContentField = keyof ReturnType<typeof contentColumns>

/**
 * The columns with the content of an agreement. Every version, renewal, import and answer for a day has all of them.
 */
export const contentFields: readonly ContentField[] = keysOf(contentColumns(() => agreements.id))

export const otherColumns = {
  id: 'identity',
  version: 'state',
  createdAt: 'state',
  updatedAt: 'state',
  registrationNumber: 'identity',
  type: 'identity',
  leadAgencyId: 'identity',
  responsibleAccountIds: 'identity',
  leadAgencyNameAsSigned: 'state',
  namesAssumed: 'state',
  partyMissing: 'state',
  originCaseId: 'identity',
  renewsId: 'identity',
  status: 'state',
  statusReason: 'state',
  submittedBy: 'state',
  firstSubmittedAt: 'state',
  tookPart: 'state',
  signedOn: 'state',
  terminatedOn: 'state',
  suspendedOn: 'state',
  suspensionReason: 'state',
  terminationDocumentId: 'state',
  terminationGround: 'state',
  terminationReason: 'state',
  suspensions: 'state',
  supersededOn: 'state',
  parentFrom: 'state',
  amendedFrom: 'state',
  disclosure: 'state',
  provenance: 'state',
  confirmation: 'state',
  confirmedBy: 'state',
  confirmedAt: 'state',
  confirmedAgainst: 'state',
  confirmationDocumentId: 'state',
  confirmationPlace: 'state',
  shownUnconfirmed: 'state',
  clausesAsOf: 'state',
  optionalClauses: 'state',
  processesPersonalData: 'state',
  concluded: 'kept',
  importId: 'state',
  importKey: 'state',
  importHash: 'state',
  endsOn: 'kept',
  sortedUntil: 'kept',
  organizationIds: 'kept',
  formerLeadIds: 'kept',
  organizationNames: 'kept',
  documentNumbers: 'kept',
  search: 'kept',
} as const satisfies OtherColumns<Row, ContentField>

/** The content without its funding, which records show as one field. */
export const plainFields: readonly PlainField[] = keysOf(fields)

/** The content of an agreement as records show it. */
export type SaidContent = Omit<Pick<Row, PlainField>, NegotiationField> &
  // oxlint-disable-next-line typescript/no-generated-empty-object-type -- empty while no plain field is told by the negotiation alone
  Partial<Pick<Row, NegotiationField>> & { readonly funding?: Funding | null | undefined }
type NegotiationField = (typeof negotiationFields)[number]

/** Only the content of a record. */
export const contentOf = ({ funding = null, ...record }: SaidContent) => ({
  ...pick(record, plainFields),
  funding,
})

/** The columns of the given fields. A field that is absent does not change. */
export function changedContent(change: Partial<SaidContent>): Partial<Pick<Row, ContentField>> {
  const given = plainFields.filter((field) => change[field] !== undefined)
  return { ...pick(change, given), ...(change.funding === undefined ? {} : fundingColumns(change.funding)) }
}
