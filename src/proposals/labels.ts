import { both, type Labels } from '../kernel/labels.ts'
import type { ProposalStatus } from './lifecycle.ts'

/** The labels of the closed lists of codes, by the names of the lists. */
export const proposalLabels = {
  proposalStatus: {
    received: both('Diterima', 'Received'),
    taken_up: both('Ditindaklanjuti', 'Taken up'),
    declined: both('Ditolak', 'Declined'),
    withdrawn: both('Ditarik kembali', 'Withdrawn'),
  } satisfies Labels<ProposalStatus>,
} as const
