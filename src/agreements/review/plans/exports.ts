import { code, instant, number, text } from '../../../exports/columns.ts'
import { reportExport } from '../../../exports/export.ts'
import { agreementLabels } from '../../labels.ts'
import type { ReviewPlan } from './schemas.ts'

/** One row for each step; a type without steps has one for any reviewer. */
export const reviewStepsExport = reportExport(
  'Tahap telaah',
  ({ data }: { readonly data: readonly ReviewPlan[] }) =>
    data.flatMap(({ agreementType, updatedAt, steps }) => {
      const told = steps.length > 0 ? steps : [{ organization: null }]
      return told.map(({ organization }, index) => ({
        agreementType,
        updatedAt,
        step: index + 1,
        organization,
      }))
    }),
  [
    code('Jenis naskah', agreementLabels.agreementType, (row) => row.agreementType),
    number('Tahap', (row) => row.step),
    text('Penelaah', (row) => row.organization?.shortName ?? 'Penelaah mana pun'),
    instant('Diperbarui', (row) => row.updatedAt),
  ],
)
