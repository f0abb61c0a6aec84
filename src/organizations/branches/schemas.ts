import { z } from 'zod'

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
