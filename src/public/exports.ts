import { agreementLabels } from '../agreements/labels.ts'
import { listExport } from '../exports/export.ts'
import { nameOf } from '../organizations/schemas.ts'
import { stageNames } from '../reference/stage-labels.ts'
import { publicAgreement } from './schemas.ts'

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
  'updatedAt',
  'id',
])
