import { v7 as uuidv7 } from 'uuid'
import type { NewOrganization } from '../../organizations/schemas.ts'
import type { ImportAnswers } from '../answers.ts'
import { plainWords } from '../cells/words.ts'
import type { Named } from '../rows/imported-row.ts'
import type { Match } from './matching.ts'

/** A collaborator that the import will register, by its name in the file. */
export interface NewPartner {
  readonly id: string
  readonly named: Named
  readonly organization: NewOrganization
}

/**
 * The collaborators that the sender wants to register, among those that are not registered or only similar to a
 * registered one. A name that is already registered is not registered again, so sending the same file with the same
 * answers again changes nothing.
 */
export function newPartnersFor(
  matches: ReadonlyMap<string, Match>,
  named: ReadonlyMap<string, Named>,
  answers: NonNullable<ImportAnswers['newPartners']>,
): { readonly matches: ReadonlyMap<string, Match>; readonly organizations: readonly NewPartner[] } {
  const asked = new Map(Object.entries(answers).map(([name, answer]) => [plainWords(name), answer]))
  const organizations = new Map<string, NewPartner>()
  const found = new Map<string, Match>()
  for (const [key, each] of named) {
    const match = matches.get(key)!
    const words = plainWords(each.name)
    const answer = asked.get(words)
    if (!answer || !('doubt' in match) || match.doubt === 'contradiction') continue
    const { kind, sector, legalName = each.name, shortName = each.name } = answer
    const before = organizations.get(words)
    const partner = before ?? {
      id: uuidv7(),
      named: each,
      organization: { kind, sector, legalName, shortName, identifiers: identifiersOf(each) },
    }
    organizations.set(words, partner)
    found.set(key, {
      of: { id: partner.id, shortName, side: 'collaborator', similarity: 1 },
      guessed: false,
      beside: match.candidates,
    })
  }
  return { matches: found, organizations: [...organizations.values()] }
}

const identifiersOf = ({ npwp, nib }: Named): NonNullable<NewOrganization['identifiers']> => [
  ...(npwp === null ? [] : [{ scheme: 'ID-DJP' as const, value: npwp }]),
  ...(nib === null ? [] : [{ scheme: 'X-NIB' as const, value: nib }]),
]
