import type { z } from 'zod'
import type { Text } from '../../kernel/errors.ts'
import type { Labels } from '../../kernel/labels.ts'

/** All that is about a field of what an agreement says. */
export interface Field {
  /** As it is sent and as it is answered, with what is to be known of it, and a text's example. */
  readonly schema: z.ZodType
  /** What people call it; it heads its column in the exports. */
  readonly label: Text
  /** What people call its codes, where it has some. */
  readonly labels?: Labels<string>
  /** Who is told of it: everybody, whoever is told of the agreement, or who follows the negotiation. */
  readonly readBy: 'public' | 'reader' | 'negotiation'
  /** Whether an amendment changes it. */
  readonly amended: boolean
  /** Whether an import has a column for it. */
  readonly imported: boolean
}
