import type { FieldError, Text } from '../../kernel/errors.ts'
import type { Side } from '../../organizations/kinds.ts'
import type { Evaluator } from '../kinds.ts'
import { at } from '../commitments/rules.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/** The organizations of an agreement: its parties in their order, and the lead agency, which need not be a party. */
export interface TakingPart {
  readonly leadAgency: Named
  readonly parties: readonly { readonly organization: Named; readonly side: Side }[]
}
interface Named {
  readonly id: string
  readonly shortName: string
}

/** Who evaluates: an organization, or the bureau, which has no `organizationId`. */
export interface Judge {
  readonly evaluator: Evaluator
  readonly organizationId: string | null
}

/**
 * The organization that an evaluation is about. If one is named, it must take part in the agreement and differ from the
 * evaluator. If none is named, an agency evaluates the only collaborator and a collaborator evaluates the lead agency.
 * The error lists the organizations that can be named.
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

const refused = (code: DetailCode, message: (names: string) => Text, candidates: readonly Named[]) => ({
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
