import { inArray, sql } from 'drizzle-orm'
import { onDay, selectCommitments, standsOnDay } from '../../commitments/commitments/queries.ts'
import { mostCommitments } from '../../commitments/commitments/schemas.ts'
import { commitments as c } from '../../commitments/tables.ts'
import { prepared, type Session } from '../../db/session.ts'
import { pick } from '../../kernel/content.ts'
import type { Day } from '../../kernel/days.ts'
import type { Side } from '../../organizations/kinds.ts'
import { organizations } from '../../organizations/tables.ts'
import { nothingSigned, type Signing } from '../content/party-fields.ts'
import { partiesAfter } from '../amendments/parties/parties.ts'
import type { AmendmentRow } from '../amendments/tables.ts'
import { plainFields } from '../content/content.ts'
import { amendedFields } from '../content/fields.ts'
import type { AgreementVersion } from '../versions/schemas.ts'

/** An organization of a party, a provision or a commitment. */
export interface Named {
  readonly id: string
  readonly shortName: string
  readonly nameAsSigned: string | null
}

interface SaidCommitment {
  readonly id: string
  readonly description: string
  readonly stage: AgreementVersion['stages'][number] | null
  readonly metric: string | null
  readonly targetValue: number | null
  readonly unit: string | null
  readonly dueOn: Day | null
  readonly responsibleOrganization: Named | null
}

/** A party with what it signs with, as far as the side says it. */
interface SaidParty extends Partial<Signing> {
  readonly id: string
  readonly position: number
  readonly side: Side
  readonly organization: Named
}

/** What one side of a comparison says: a version, or a text that is not signed, as this reader sees it. */
export interface Said extends Pick<AgreementVersion, 'funding'> {
  readonly content: Readonly<Record<string, unknown>>
  readonly parties: readonly SaidParty[]
  readonly provisions?: readonly SaidProvision[] | undefined
  readonly commitments?: readonly SaidCommitment[] | undefined
}
type Provision = NonNullable<AgreementVersion['provisions']>[number]
type SaidProvision = Omit<Provision, 'id' | 'organization'> & {
  readonly id: string | null
  readonly organization: Named
}

/** What a version is compared by, and what a draft has too. */
type Compared = Pick<AgreementVersion, 'parties' | 'provisions' | 'funding' | 'validFrom'> &
  Readonly<Partial<Record<(typeof plainFields)[number], unknown>>>

/** A version and the commitments of its first day; without commitments where the reader sees none. */
export async function saidBy(
  session: Session,
  agreementId: string,
  version: Compared,
  seesCommitments: boolean,
): Promise<Said> {
  const { parties, provisions, funding, validFrom } = version
  return {
    content: pick(version, plainFields),
    parties,
    provisions,
    funding,
    commitments: seesCommitments ? await commitmentsOn(session, agreementId, validFrom) : undefined,
  }
}

async function commitmentsOn(session: Session, agreementId: string, day: Day): Promise<SaidCommitment[]> {
  const rows = await prepared(session, 'commitments of a version', (name) =>
    selectCommitments(session)
      .where(sql`${c.agreementId} = ${sql.placeholder('agreementId')} and ${standsOnDay}`)
      .orderBy(c.createdAt, c.id)
      .limit(mostCommitments)
      .prepare(name),
  ).execute({ agreementId, asOf: day })
  return rows.map(onDay)
}

/** What would be signed: the latest version as the amendment changes it. */
export async function saidWith(session: Session, latest: Said, { changes }: AmendmentRow): Promise<Said> {
  const named = await organizationsIn(session, latest, changes)
  const given = amendedFields.filter((field) => changes[field] !== undefined)
  const successors = new Map(
    changes.parties?.replace.map(({ partyId, organizationId }) => [
      latest.parties.find(({ id }) => id === partyId)?.organization.id,
      organizationId,
    ]),
  )
  const standing = (organization: Named): Named => {
    const successor = successors.get(organization.id)
    return successor === undefined ? organization : named(successor)
  }
  const { provisions } = latest
  return {
    content: { ...latest.content, ...pick(changes, given) },
    funding: changes.funding === undefined || latest.funding === undefined ? latest.funding : changes.funding,
    parties: amendedParties(latest, changes, named),
    provisions:
      provisions &&
      (changes.provisions?.map(({ organizationId, kind, text, stage = null }) => ({
        id: null,
        organization: named(organizationId),
        kind,
        text,
        stage,
      })) ??
        provisions.map((each) => ({ ...each, organization: standing(each.organization) }))),
    commitments: latest.commitments && amendedCommitments(latest.commitments, changes, named, standing),
  }
}

type Changes = AmendmentRow['changes']
type Names = (id: string) => Named

/** The organizations that the amendment names. One that the reader does not see has no name but its id. */
async function organizationsIn(session: Session, latest: Said, changes: Changes): Promise<Names> {
  const { parties, provisions = [], commitments } = changes
  const ids = [
    ...(parties?.join ?? []).map((each) => each.organizationId),
    ...(parties?.replace ?? []).map((each) => each.organizationId),
    ...provisions.map((each) => each.organizationId),
    ...[...(commitments?.add ?? []), ...(commitments?.change ?? [])].map(
      (each) => each.responsibleOrganizationId,
    ),
  ].filter((id) => typeof id === 'string')
  const rows =
    ids.length === 0
      ? []
      : await session
          .select({ id: organizations.id, shortName: organizations.shortName })
          .from(organizations)
          .where(inArray(organizations.id, ids))
  const known = new Map<string, Named>([
    ...rows.map((each) => [each.id, { ...each, nameAsSigned: null }] as const),
    ...latest.parties.map(({ organization }) => [organization.id, organization] as const),
  ])
  return (id) => known.get(id) ?? { id, shortName: id, nameAsSigned: null }
}

/** The parties as they would be. What they will have signed with is not known yet. */
function amendedParties({ parties }: Said, { parties: changes }: Changes, named: Names): Said['parties'] {
  const there = parties.map(({ id, organization }) => ({ id, organizationId: organization.id }))
  return partiesAfter(there, changes).map(({ id, organizationId }, index) => {
    const before = parties.find((each) => each.id === id)
    if (before?.organization.id === organizationId) return before
    const side = before?.side ?? 'collaborator'
    return {
      ...nothingSigned,
      id,
      position: before?.position ?? index + 1,
      side,
      organization: named(organizationId),
    }
  })
}

function amendedCommitments(
  present: readonly SaidCommitment[],
  { commitments }: Changes,
  named: Names,
  standing: (organization: Named) => Named,
): SaidCommitment[] {
  const { add = [], change = [], drop = [] } = commitments ?? {}
  const responsible = (id: string | null | undefined) => (typeof id === 'string' ? named(id) : null)
  const kept = present
    .filter(({ id }) => !drop.includes(id))
    .map((each) => {
      const {
        responsibleOrganizationId,
        id: _,
        ...fields
      } = change.find(({ id }) => id === each.id) ?? { id: each.id }
      const organization = each.responsibleOrganization && standing(each.responsibleOrganization)
      return {
        ...each,
        ...fields,
        responsibleOrganization:
          responsibleOrganizationId === undefined ? organization : responsible(responsibleOrganizationId),
      }
    })
  const added = add.map(({ responsibleOrganizationId, ...each }) => ({
    ...nothingAgreed,
    ...each,
    responsibleOrganization: responsible(responsibleOrganizationId),
  }))
  return [...kept, ...added]
}
const nothingAgreed = { stage: null, metric: null, targetValue: null, unit: null, dueOn: null }
