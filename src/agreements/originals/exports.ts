import { listExport } from '../../exports/export.ts'
import { originalLabels } from './labels.ts'
import { original, type OriginalStep } from './schemas.ts'

/** A step in one line: its day, what became of the paper, whose hands or which place, and the note. */
const lineOf = ({ on, status, form, lentTo, place, note }: OriginalStep): string =>
  [
    on,
    originalLabels.originalStatus[status].id,
    originalLabels.originalForm[form].id,
    lentTo ?? place,
    ...(note === null ? [] : [note]),
  ].join(', ')

export const originalExport = listExport(original, 'Naskah asli', [
  { field: 'form', labels: originalLabels.originalForm },
  { field: 'holderOrganization', cell: ({ shortName }) => shortName },
  'holderName',
  'place',
  { field: 'status', labels: originalLabels.originalStatus },
  'lentTo',
  'since',
  'note',
  { field: 'history', cell: (history) => history.map(lineOf) },
  'createdAt',
  'updatedAt',
])
