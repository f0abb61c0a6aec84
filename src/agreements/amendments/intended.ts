import { inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Session } from '../../db/session.ts'
import { pick } from '../../kernel/content.ts'
import { organizations } from '../../organizations/tables.ts'
import { amendedFields } from '../content/fields.ts'
import { nothingSigned } from '../content/party-fields.ts'
import type { AgreementRow } from '../queries.ts'
import { partiesAfter, type PartyThere } from './parties/parties.ts'
import type { AmendedContent, AmendmentSignature } from './tables.ts'

type Parties = AgreementRow['parties']

/** The parties of an agreement, in the form in which changes name them. */
export const partiesOf = ({ parties }: Pick<AgreementRow, 'parties'>): PartyThere[] =>
  parties.map(({ id, organization }) => ({ id, organizationId: organization.id }))

/**
 * The latest content of the agreement, changed as the amendment says. Guards and warnings check this. A party that
 * joins or takes another's place has signed nothing yet.
 */
export async function intendedOf(
  session: Session,
  agreement: AgreementRow,
  changes: AmendedContent,
): Promise<AgreementRow> {
  const parties = await intendedParties(session, agreement, changes)
  const given = [...amendedFields, 'funding' as const].filter((field) => changes[field] !== undefined)
  return {
    ...agreement,
    ...pick(changes, given),
    parties,
    provisions: intendedProvisions(agreement, changes, parties),
    organizationIds: [
      ...new Set([agreement.leadAgencyId, ...parties.map(({ organization }) => organization.id)]),
    ],
  }
}

async function intendedParties(
  session: Session,
  agreement: AgreementRow,
  { parties: changes }: AmendedContent,
): Promise<Parties> {
  if (!changes) return agreement.parties
  const after = partiesAfter(partiesOf(agreement), changes)
  const there = new Map(agreement.parties.map((each) => [each.id, each]))
  const found = await session
    .select({ id: organizations.id, shortName: organizations.shortName, side: organizations.side })
    .from(organizations)
    .where(
      inArray(
        organizations.id,
        after.map((each) => each.organizationId),
      ),
    )
  let position = Math.max(0, ...agreement.parties.map((each) => each.position))
  return after.map(({ id, organizationId }) => {
    const before = there.get(id)
    if (before?.organization.id === organizationId) return before
    const { side, shortName } = found.find((each) => each.id === organizationId)!
    position += before ? 0 : 1
    const organization = { id: organizationId, shortName, nameAsSigned: null }
    return { ...nothingSigned, id, position: before?.position ?? position, organization, side }
  })
}

/** The provisions that were given; otherwise the present ones, where a successor gets those of its predecessor. */
function intendedProvisions(
  agreement: AgreementRow,
  { provisions: given }: AmendedContent,
  parties: Parties,
): AgreementRow['provisions'] {
  if (given) {
    return given.map(({ organizationId, stage = null, ...each }) => ({
      ...each,
      id: uuidv7(),
      stage,
      organization: parties.find(({ organization }) => organization.id === organizationId)!.organization,
    }))
  }
  return agreement.provisions?.map((each) => {
    const party = agreement.parties.find(({ organization }) => organization.id === each.organization.id)
    return {
      ...each,
      organization: parties.find(({ id }) => id === party?.id)?.organization ?? each.organization,
    }
  })
}

/** The same with what the parties signed the amendment with. Empty for a party that has not signed. */
export const withSignatures = (
  intended: AgreementRow,
  signatures: readonly AmendmentSignature[],
): AgreementRow => ({
  ...intended,
  parties: intended.parties.map((party) => {
    const { partyId: _, ...signed } = signatures.find((each) => each.partyId === party.id) ?? {
      ...nothingSigned,
      partyId: party.id,
    }
    return { ...party, ...signed }
  }),
})
