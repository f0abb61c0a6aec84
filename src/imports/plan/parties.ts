import { isOfTheProvince } from '../../agreements/parts/region-party.ts'
import type { Day } from '../../kernel/days.ts'
import type { Side } from '../../organizations/kinds.ts'
import type { ImportedRow, ImportedSigning } from '../rows/imported-row.ts'
import type { ColumnKey } from '../tables/meaning.ts'
import { namedKey, type Match } from '../match/matching.ts'
import type { PlacedParty } from './paper-checks.ts'
import type { Findings } from './findings.ts'
import { rowWrongs } from './plan-texts.ts'

export interface PlannedParty extends ImportedSigning {
  readonly organizationId: string
  readonly side: Side
  readonly signedOn: Day | null
}

/** A party with the data that findings need. */
export type Party = PlannedParty & Pick<PlacedParty, 'organizationName' | 'place'>

/** What the registry knows about the organizations named in the row. */
export interface Parties {
  readonly agency: { readonly id: string; readonly shortName: string }
  /** The party of the region in an MoU or Nota Kesepakatan, unless the row names the agency. */
  readonly province: { readonly id: string; readonly shortName: string } | undefined
  readonly matches: ReadonlyMap<string, Match>
  /** Whether the sender may add contacts to an organization: the registrar to any, others to those that they register. */
  readonly takesContacts: (organizationId: string) => boolean
}

/**
 * First the agency that the file belongs to, or the province that it signs for; then the collaborators of the row in
 * their order.
 */
export function partiesOf(
  row: ImportedRow,
  namesProvince: boolean,
  { agency, province, matches, takesContacts }: Parties,
) {
  const errors: Findings = []
  const warnings: Findings = []
  const { signedOn } = row
  const isNamed = (id: string) =>
    row.partners.some(({ named }) => {
      const match = matches.get(namedKey(named))!
      return 'of' in match && match.of.id === id
    })
  const isUsual = row.type !== null && isOfTheProvince(row.type) && !isNamed(agency.id)
  const region = province && (namesProvince || isUsual) ? province : agency
  const parties: Party[] = [
    {
      organizationId: region.id,
      organizationName: region.shortName,
      side: 'region',
      place: 0,
      signedOn,
      ...row.agency,
    },
  ]
  for (const { place, named, contacts, ...signing } of row.partners) {
    const column: ColumnKey = `partner:${place}`
    const match = matches.get(namedKey(named))!
    if ('doubt' in match) {
      const { doubt, candidates } = match
      errors.push({ column, about: named.name, ...rowWrongs[doubt](named, candidates), candidates })
      continue
    }
    const { id: organizationId, shortName: organizationName, side } = match.of
    // The paper names the agency of the file, which is already a party.
    if (organizationId === agency.id && row.type && isOfTheProvince(row.type)) continue
    if (parties.some((each) => each.organizationId === organizationId)) {
      errors.push({ column, ...rowWrongs.duplicateParty(organizationName) })
      continue
    }
    if (match.beside && match.beside.length > 0)
      warnings.push({ column, ...rowWrongs.likeOthers(named, match.beside), candidates: match.beside })
    if (match.guessed)
      warnings.push({ column, ...rowWrongs.guessed(named, match.of), candidates: [match.of] })
    if (contacts.length > 0 && !takesContacts(organizationId))
      warnings.push({ column: `contact:${place}`, ...rowWrongs.contactNotTaken(organizationName) })
    parties.push({ organizationId, organizationName, side, place, signedOn, ...signing })
  }
  return { parties, errors, warnings }
}
