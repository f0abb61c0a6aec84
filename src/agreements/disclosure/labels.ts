import { both, type Labels } from '../../kernel/labels.ts'
import type { Disclosure } from './kinds.ts'

/** Display names for the codes of the closed lists, by the name of the list. */
export const disclosureLabels = {
  disclosure: {
    open: both('Dibuka', 'Open'),
    withheld: both('Dikecualikan', 'Withheld'),
  } satisfies Labels<Disclosure>,
} as const
