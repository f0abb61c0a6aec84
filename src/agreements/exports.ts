import { code, list, number } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { columnsOf } from '../exports/said-columns.ts'
import { keysOf, pick } from '../kernel/content.ts'
import type { Labels } from '../kernel/labels.ts'
import { nameOf } from '../organizations/schemas.ts'
import { amendment, type Amendment } from './amendments/schemas.ts'
import { agreementVersion, type AgreementVersion } from './versions/schemas.ts'
import { disclosureLabels } from './disclosure/labels.ts'
import { checklistLabels } from './checklist/labels.ts'
import { checklistTemplate } from './checklist/schemas.ts'
import { amendedFields, fields } from './content/fields.ts'
import { signingFields, type Signing } from './content/party-fields.ts'
import { agreementLabels } from './labels.ts'
import { reviewColumns } from './review/exports.ts'
import { agreement, type Agreement } from './schemas/agreement.ts'

type Parties = Pick<Agreement, 'parties'>

/** A column for each field that parties sign with. */
const signingColumns = <Row>(of: (row: Row) => readonly Partial<Signing>[]) =>
  keysOf(signingFields).map((name) => {
    const { label, ...field } = signingFields[name]
    const labels: Labels<string> = 'labels' in field ? field.labels : {}
    return list<Row>(label.id, (row) =>
      of(row).map(({ [name]: value }) =>
        typeof value === 'object' ? value?.join(', ') : value && (labels[value]?.id ?? value),
      ),
    )
  })
const parties = [
  list<Parties>('Para pihak', (row) => row.parties.map(({ organization }) => nameOf(organization))),
  ...signingColumns<Parties>((row) => row.parties),
]
const funding = [
  code(
    'Sumber dana',
    agreementLabels.fundingSource,
    (row: Pick<Agreement, 'funding'>) => row.funding?.source,
  ),
  number('Nilai (Rp)', (row: Pick<Agreement, 'funding'>) => row.funding?.amount),
]

export const agreementExport = listExport(agreement, 'Naskah kerja sama', [
  'registrationNumber',
  { field: 'type', labels: agreementLabels.agreementType },
  ...columnsOf<Agreement>(fields),
  { field: 'status', labels: agreementLabels.agreementStatus },
  'statusReason',
  { field: 'validity', labels: agreementLabels.validity },
  { field: 'leadAgency', cell: nameOf },
  { field: 'parties', columns: parties },
  { field: 'warnings', columns: [list('Peringatan', (row) => row.warnings?.map((each) => each.code))] },
  'firstSubmittedAt',
  { field: 'review', columns: reviewColumns },
  'openComments',
  'signedOn',
  'endsOn',
  { field: 'endsBecause', labels: agreementLabels.endCause },
  'suspendedOn',
  'suspensionReason',
  'terminatedOn',
  { field: 'terminationGround', labels: agreementLabels.terminationGround },
  'terminationReason',
  'supersededOn',
  { field: 'funding', columns: funding },
  { field: 'disclosure', labels: disclosureLabels.disclosure },
  { field: 'provenance', labels: agreementLabels.provenance },
  { field: 'confirmation', labels: agreementLabels.agreementConfirmation },
  { field: 'confirmedAgainst', labels: agreementLabels.confirmationBasis },
  'namesAssumed',
  'partyMissing',
  'createdAt',
  'updatedAt',
  'id',
  'originCaseId',
  'renewsId',
  'terminationDocumentId',
  'renewedById',
])

export const amendmentExport = listExport(amendment, 'Adendum', [
  'number',
  { field: 'status', labels: agreementLabels.amendmentStatus },
  'reason',
  'statusReason',
  'firstSubmittedAt',
  { field: 'review', columns: reviewColumns },
  'openComments',
  'effectiveFrom',
  'signedOn',
  { field: 'signatures', columns: signingColumns<Amendment>((row) => row.signatures) },
  {
    field: 'changes',
    columns: [
      ...columnsOf<Amendment>(
        pick(fields, amendedFields),
        (row) => row.changes,
        (heading) => `${heading} (baru)`,
      ),
      code('Sumber dana (baru)', agreementLabels.fundingSource, (row) => row.changes.funding?.source),
      number('Nilai baru (Rp)', (row) => row.changes.funding?.amount),
      list('ID pihak yang keluar', (row) => row.changes.parties?.leave),
      list('ID organisasi yang masuk', (row) =>
        [...(row.changes.parties?.join ?? []), ...(row.changes.parties?.replace ?? [])].map(
          (each) => each.organizationId,
        ),
      ),
      list('Hak dan kewajiban (baru)', (row) => row.changes.provisions?.map((each) => each.text)),
    ],
  },
  'holdsFrom',
  { field: 'warnings', cell: (warnings) => warnings.map(({ text }) => text) },
  'createdAt',
  'updatedAt',
])

export const versionExport = listExport(agreementVersion, 'Versi naskah', [
  'number',
  'validFrom',
  ...columnsOf<AgreementVersion>(fields),
  { field: 'leadAgency', cell: nameOf },
  { field: 'parties', columns: parties },
  { field: 'funding', columns: funding },
])

export const checklistTemplateExport = listExport(checklistTemplate, 'Butir daftar periksa', [
  { field: 'agreementType', labels: agreementLabels.agreementType },
  'position',
  'code',
  { field: 'label', cell: ({ id }) => id },
  { field: 'owner', labels: checklistLabels.checklistOwner },
  { field: 'condition', labels: checklistLabels.checklistCondition },
  'enabled',
  'createdAt',
  'updatedAt',
])
