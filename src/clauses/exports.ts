import { agreementLabels } from '../agreements/labels.ts'
import { listExport } from '../exports/export.ts'
import { settingLabels } from '../settings/labels.ts'
import { clauseLabels } from './labels.ts'
import { clauseTemplate, clauseVersion } from './schemas.ts'

export const clauseTemplateExport = listExport(clauseTemplate, 'Klausul naskah', [
  { field: 'agreementType', labels: agreementLabels.agreementType },
  'code',
  { field: 'regime', labels: settingLabels.regime },
  { field: 'inForce', cell: (version) => version?.title ?? null },
  { field: 'draft', cell: (version) => version?.title ?? null },
  'retiredAt',
  'retiredReason',
  'createdAt',
  'updatedAt',
])

export const clauseVersionExport = listExport(clauseVersion, 'Versi klausul', [
  'number',
  { field: 'status', labels: clauseLabels.clauseVersionStatus },
  'title',
  { field: 'paragraphs', cell: (paragraphs) => paragraphs.join('\n') },
  { field: 'condition', labels: clauseLabels.clauseCondition },
  'position',
  'reason',
  'writtenAt',
  'inForceFrom',
  'inForceUntil',
])
