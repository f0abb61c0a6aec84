import type { PartyFacts } from '../../agreements/transitions/guard-facts.ts'
import { contentBlockers } from '../../agreements/transitions/guards.ts'
import { signatureBlockers } from '../../agreements/transitions/signature-guards.ts'
import type { Day } from '../../kernel/days.ts'
import type { Finding } from '../rows/cell-reader.ts'
import type { ColumnKey } from '../tables/meaning.ts'

/** The column for each condition of the signature. */
const columnOfReason: Readonly<Record<string, ColumnKey>> = {
  too_few_parties: 'partner:1',
  no_agency_party: 'partner:1',
  no_collaborator_party: 'partner:1',
  no_stage: 'stages',
  no_period: 'period',
  signed_in_future: 'signedOn',
}

/**
 * What an agreement needs to be recorded as signed: the content that every agreement needs, and a day of signature that
 * is not in the future.
 */
export function paperBlockers(paper: Parameters<typeof contentBlockers>[0], today: Day): Finding[] {
  const [first] = paper.parties
  const toCome = first
    ? signatureBlockers(first, { today, amendedSignedOn: null }).filter(
        ({ code }) => code === 'signed_in_future',
      )
    : []
  return [...contentBlockers(paper), ...toCome].map((each) => ({
    column: columnOfReason[each.code]!,
    ...each,
  }))
}

const gapColumns: Readonly<Record<string, readonly [ColumnKey, 'number' | 'signatory' | 'authority']>> = {
  no_document_number: ['agencyNumber', 'number'],
  no_signatory: ['agencySignatory', 'signatory'],
  no_authority: ['agencyAuthority', 'authority'],
}

/** A party, and its position among the collaborators of its row; 0 is the agency. */
export type PlacedParty = PartyFacts & { readonly place: number }

/** What a signature in this registry would require, but the recorded paper agreement does not have. */
export function paperGaps(parties: readonly PlacedParty[], today: Day): Finding[] {
  return parties.flatMap((party) =>
    signatureBlockers(party, { today, amendedSignedOn: null }).flatMap(({ code, message }) => {
      const columns = gapColumns[code]
      if (!columns) return []
      const column: ColumnKey = party.place === 0 ? columns[0] : `${columns[1]}:${party.place}`
      return [{ column, code, message }]
    }),
  )
}
