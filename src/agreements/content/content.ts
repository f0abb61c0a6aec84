import { keysOf, pick, type OtherColumns } from '../../kernel/content.ts'
import { agreements } from '../tables.ts'
import { fields, type negotiationFields, type PlainField } from './fields.ts'
import { fundingColumns, type Funding } from './funding.ts'
import { contentColumns } from './tables.ts'

type Row = typeof agreements.$inferSelect
export type ContentField = keyof ReturnType<typeof contentColumns>

/** The columns that hold what an agreement says: each is in every version, renewal, import and answer for a day. */
export const contentFields: readonly ContentField[] = keysOf(contentColumns(() => agreements.id))

export const otherColumns = {
  id: 'identity',
  version: 'state',
  createdAt: 'state',
  updatedAt: 'state',
  registrationNumber: 'identity',
  type: 'identity',
  leadAgencyId: 'identity',
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
  provenance: 'state',
  importKey: 'state',
  importHash: 'state',
  endsOn: 'kept',
  sortedUntil: 'kept',
  organizationIds: 'kept',
  organizationNames: 'kept',
  documentNumbers: 'kept',
  search: 'kept',
} as const satisfies OtherColumns<Row, ContentField>

/** The content but its funding, which records show as one field. */
export const plainFields: readonly PlainField[] = keysOf(fields)

/** What an agreement says as records show it. */
export type SaidContent = Omit<Pick<Row, PlainField>, NegotiationField> &
  // oxlint-disable-next-line typescript/no-generated-empty-object-type -- empty while no plain field is told by the negotiation alone
  Partial<Pick<Row, NegotiationField>> & { readonly funding?: Funding | null | undefined }
type NegotiationField = (typeof negotiationFields)[number]

/** What a record says, and nothing else of it. */
export const contentOf = ({ funding = null, ...record }: SaidContent) => ({
  ...pick(record, plainFields),
  funding,
})

/** The columns of the fields that are given; a field that is not there stays. */
export function changedContent(change: Partial<SaidContent>): Partial<Pick<Row, ContentField>> {
  const given = plainFields.filter((field) => change[field] !== undefined)
  return { ...pick(change, given), ...(change.funding === undefined ? {} : fundingColumns(change.funding)) }
}
