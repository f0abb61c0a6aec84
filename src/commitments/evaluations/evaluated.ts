import type { FieldError, Text } from '../../kernel/errors.ts'
import type { Side } from '../../organizations/kinds.ts'
import type { Evaluator } from '../kinds.ts'
import { at } from '../commitments/rules.ts'

/** Who takes part in an agreement: its parties in order, and the agency in charge, which need not be one. */
export interface TakingPart {
  readonly leadAgency: Named
  readonly parties: readonly { readonly organization: Named; readonly side: Side }[]
}
interface Named {
  readonly id: string
  readonly shortName: string
}

/** Who judges: an organization, or the bureau, which is none. */
export interface Judge {
  readonly evaluator: Evaluator
  readonly organizationId: string | null
}

/**
 * Whom an evaluation judges: the one named, which takes part and is another than the judge; else, of an agency, the only
 * collaborator, and of a collaborator the lead agency. The error names who can be meant.
 */
export function evaluatedBy(
  { evaluator, organizationId }: Judge,
  { leadAgency, parties }: TakingPart,
  named: string | undefined,
): { readonly id: string } | { readonly error: FieldError } {
  const others = [leadAgency, ...parties.map((party) => party.organization)]
    .filter((each, index, all) => all.findIndex(({ id }) => id === each.id) === index)
    .filter(({ id }) => id !== organizationId)
  if (named !== undefined)
    return others.some(({ id }) => id === named)
      ? { id: named }
      : refused('not_evaluable', notEvaluable, others)
  const collaborators = parties.filter(({ side }) => side === 'collaborator')
  const [only] = collaborators
  if (evaluator === 'agency' && only && collaborators.length === 1) return { id: only.organization.id }
  if (evaluator === 'collaborator') return { id: leadAgency.id }
  return refused('evaluated_needed', evaluatedNeeded, others)
}

const refused = (code: string, message: (names: string) => Text, candidates: readonly Named[]) => ({
  error: at(
    '/evaluatedOrganizationId',
    code,
    message(candidates.map(({ id, shortName }) => `${shortName} (${id})`).join(', ')),
  ),
})

const notEvaluable = (names: string): Text => ({
  id: `Yang dinilai adalah pihak lain dalam naskah ini atau perangkat daerah yang memimpinnya: ${names}.`,
  en: `Who is evaluated is another party of this agreement or its lead agency: ${names}.`,
})
const evaluatedNeeded = (names: string): Text => ({
  id: `Sebutkan siapa yang dinilai: ${names}.`,
  en: `Name who is evaluated: ${names}.`,
})
