import { both } from '../../kernel/labels.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import { fields as content } from '../content/fields.ts'
import { signingFields } from '../content/party-fields.ts'
import { agreementLabels } from '../labels.ts'
import type { ToldFields } from './compare.ts'

/** The fields of the content, and of its funding one by one. */
export const contentTold: ToldFields = {
  ...content,
  'funding.source': { label: both('Sumber dana', 'Funding source'), labels: agreementLabels.fundingSource },
  'funding.amount': { label: both('Nilai pendanaan (Rp)', 'Amount of the funding (IDR)') },
  'funding.note': { label: both('Catatan pendanaan', 'Note on the funding') },
}

/** What a party says, with who signs for it. */
export const partyTold: ToldFields = {
  organizationId: { label: both('Pihak', 'Party') },
  ...signingFields,
}

export const provisionTold: ToldFields = {
  organizationId: { label: both('Pihak', 'Party') },
  kind: { label: both('Jenis', 'Kind'), labels: agreementLabels.provisionKind },
  text: { label: both('Isi', 'Text') },
  stage: { label: both('Tahap', 'Stage'), labels: stageNames },
}

export const commitmentTold: ToldFields = {
  description: { label: both('Uraian', 'Description') },
  stage: { label: both('Tahap', 'Stage'), labels: stageNames },
  metric: { label: both('Ukuran', 'Metric') },
  targetValue: { label: both('Target', 'Target') },
  unit: { label: both('Satuan', 'Unit') },
  organizationId: { label: both('Penanggung jawab', 'Responsible') },
  dueOn: { label: both('Batas waktu', 'Due') },
}
