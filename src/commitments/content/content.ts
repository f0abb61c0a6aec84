import type { commitments } from '../tables.ts'
import { keysOf, type OtherColumns } from '../../kernel/content.ts'
import { commitmentContent } from './tables.ts'

export type CommitmentField = keyof ReturnType<typeof commitmentContent>

/**
 * The columns of a commitment's content. An amendment keeps their old values, and reads answer with the values of the
 * day asked for.
 */
export const commitmentFields: readonly CommitmentField[] = keysOf(commitmentContent())

export const otherCommitmentColumns = {
  id: 'identity',
  version: 'state',
  createdAt: 'state',
  updatedAt: 'state',
  agreementId: 'identity',
  meetingItemId: 'identity',
  validFrom: 'state',
  droppedFrom: 'state',
  amendedFrom: 'state',
  responsibleNameAsSigned: 'state',
} as const satisfies OtherColumns<typeof commitments.$inferSelect, CommitmentField>
