import { z } from 'zod'
import { day } from '../../http/schemas.ts'

const days = { from: day, until: day.nullable().describe('The last day; null: until it is ended.') }
const example = { from: '2026-01-01', until: null }

export const headReads = z.object(days).meta({ id: 'HeadReads', example })
export const newHeadReads = z
  .strictObject(days)
  .meta({ id: 'NewHeadReads', example })
  .nullable()
  .optional()
  .describe(
    'The days on which its head office reads what it reads; null ends it. Another parent begins without.',
  )

const yesOrNo = z.enum(['true', 'false'])

/** In lists, beside the named filters by an organization. */
export const rollUpOf = (...filters: readonly string[]) =>
  yesOrNo
    .optional()
    .describe(
      `Whether ${filters.map((each) => `\`${each}\``).join(' and ')} take in the branches of the organization.`,
    )

/** In reports. */
export const rollUp = yesOrNo
  .optional()
  .describe(
    'Whether branches are counted below their head office, where you may see it: what two branches of one take part in, once.',
  )
