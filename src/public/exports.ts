import { fields, withheldFields } from '../agreements/content/fields.ts'
import { disclosureLabels } from '../agreements/disclosure/labels.ts'
import { agreementLabels } from '../agreements/labels.ts'
import { code, list, number } from '../exports/columns.ts'
import { columnsOf } from '../exports/said-columns.ts'
import { pick } from '../kernel/content.ts'
import { listExport } from '../exports/export.ts'
import { nameOf } from '../organizations/schemas.ts'
import { stageNames } from '../reference/stage-labels.ts'
import { publicAgreement, type PublicAgreement } from './schemas.ts'

export const publicAgreementExport = listExport(publicAgreement, 'Kerja sama publik', [
  'registrationNumber',
  { field: 'type', labels: agreementLabels.agreementType },
  'title',
  { field: 'status', labels: agreementLabels.agreementStatus },
  { field: 'validity', labels: agreementLabels.validity },
  { field: 'stages', labels: stageNames },
  { field: 'parties', cell: (parties) => parties.map(({ organization }) => nameOf(organization)) },
  'effectiveFrom',
  { field: 'term', labels: agreementLabels.agreementTerm },
  'effectiveUntil',
  'signedOn',
  'endsOn',
  { field: 'endsBecause', labels: agreementLabels.endCause },
  'noticeDueOn',
  'terminatedOn',
  'signedFileSha256',
  { field: 'confirmation', labels: agreementLabels.agreementConfirmation },
  { field: 'disclosure', labels: disclosureLabels.disclosure },
  {
    field: 'disclosed',
    columns: [
      ...columnsOf<PublicAgreement>(pick(fields, withheldFields), ({ disclosed }) => disclosed ?? {}),
      code('Sumber dana', agreementLabels.fundingSource, (row) => row.disclosed?.funding?.source),
      number('Nilai (Rp)', (row) => row.disclosed?.funding?.amount),
      list('Hak dan kewajiban', (row) => row.disclosed?.provisions.map((each) => each.text)),
      list('Berkas untuk publik', (row) => row.disclosed?.files.map((each) => each.fileName)),
    ],
  },
  'updatedAt',
  'id',
])
