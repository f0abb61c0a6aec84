import { list, number } from '../../exports/columns.ts'
import { reviewLabels } from './labels.ts'
import type { Review } from './schemas.ts'

type Reviewed = { readonly review: Review | null }

/** The latest round in two columns: its number, and each step with what became of it. */
export const reviewColumns = [
  number('Putaran telaah', ({ review }: Reviewed) => review?.round),
  list('Tahap telaah', ({ review }: Reviewed) =>
    review?.steps.map(({ organization, status }) => {
      const whose = organization?.shortName ?? 'Penelaah mana pun'
      return `${whose}: ${reviewLabels.reviewStepStatus[status].id}`
    }),
  ),
]
