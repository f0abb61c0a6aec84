import type { z } from 'zod'
import { paper, paperFacts } from '../../reference/paper-facts.ts'
import type { programme, support } from './schemas.ts'

type Support = z.infer<typeof support>
const sides = { region: paperFacts.agencies, collaborator: paperFacts.collaborators }

const supportOf = (side: Support['side']): Support[] =>
  sides[side].flatMap(({ shortName, supports }) =>
    supports.map(({ stage, what, section }) => ({ organization: shortName, side, stage, what, section })),
  )

/** The paper's support matrix, by stage; what names no stage comes last. */
export const supportMatrix: readonly Support[] = [
  ...supportOf('region'),
  ...supportOf('collaborator'),
].toSorted((a, b) => (a.stage ?? 'P8').localeCompare(b.stage ?? 'P8'))

const agencies = paperFacts.agencies
  .filter(({ partOfProgramme }) => partOfProgramme)
  .map(({ shortName, legalName, confidence, leading }) => ({ shortName, legalName, confidence, leading }))

/** What the sources say of the programme as a whole; nothing that none of them says. */
export const programmeFacts: z.infer<typeof programme> = {
  source: paper,
  leading: agencies.find(({ leading }) => leading)!,
  agencies,
  legalBasis: paperFacts.legalBasis,
  support: [...supportMatrix],
  supportIsOpen: paperFacts.listsAreOpen,
}
