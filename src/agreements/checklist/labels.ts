import { both, type Labels } from '../../kernel/labels.ts'
import type { ChecklistCondition, ChecklistOwner, ChecklistStatus } from './checklist.ts'

/** Display names for the codes of the closed lists, by the name of the list. */
export const checklistLabels = {
  checklistStatus: {
    open: both('Belum dipenuhi', 'Open'),
    met: both('Dipenuhi', 'Met'),
    waived: both('Dikecualikan', 'Waived'),
  } satisfies Labels<ChecklistStatus>,
  checklistOwner: {
    agency: both('Perangkat daerah', 'Agency'),
    collaborator: both('Kolaborator', 'Collaborator'),
    reviewer: both('Penelaah (TKKSD)', 'Reviewer (TKKSD)'),
  } satisfies Labels<ChecklistOwner>,
  checklistCondition: {
    always: both('Selalu', 'Always'),
    power_of_attorney: both(
      'Bila ditandatangani dengan surat kuasa',
      'Where a party signs by power of attorney',
    ),
    dprd: both('Bila perlu persetujuan DPRD', 'Where the DPRD has to approve'),
  } satisfies Labels<ChecklistCondition>,
} as const
