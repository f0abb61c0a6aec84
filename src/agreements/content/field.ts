import type { z } from 'zod'
import type { Text } from '../../kernel/errors.ts'
import type { Labels } from '../../kernel/labels.ts'

/** Everything that is defined for one field of the content of an agreement. */
export interface Field {
  /** The field in requests and answers, with its description, and an example for text. */
  readonly schema: z.ZodType
  /** Its display name, which is also the heading of its column in exports. */
  readonly label: Text
  /** Display names of its codes, if it has codes. */
  readonly labels?: Labels<string>
  /** Who may read it: everybody, every reader of the agreement, or only actors who follow the negotiation. */
  readonly readBy: 'public' | 'reader' | 'negotiation'
  /** Whether an amendment changes it. */
  readonly amended: boolean
  /** Whether an import has a column for it. */
  readonly imported: boolean
}
