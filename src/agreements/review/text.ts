import { inArray, sql } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import { keysOf, pick } from '../../kernel/content.ts'
import { organizations as o } from '../../organizations/tables.ts'
import type { AmendmentRow } from '../amendments/tables.ts'
import { signatoryFields, signingFields } from '../content/party-fields.ts'
import { saidBy, saidWith, type Named, type Said } from '../diff/sides.ts'
import type { AgreementRow } from '../queries.ts'
import { seenVersions } from '../versions/versions.ts'
import type { SubmittedText } from './submitted.ts'

/** The present text of an agreement that is not signed. */
export const presentText = (session: Session, row: AgreementRow): Promise<Said> =>
  saidBy(session, row.id, { ...row, validFrom: row.today }, true)

/** The text that an amendment would make of its agreement. */
export async function amendedText(session: Session, actor: Actor, amendment: AmendmentRow): Promise<Said> {
  const { agreementId } = amendment
  const latest = (await seenVersions(session, actor, agreementId)).at(-1)!
  return saidWith(session, await saidBy(session, agreementId, latest, true), amendment)
}

/** Who signs is no part of the text: it is filled in beside it, and is personal data. */
const keptOfParties = keysOf(signingFields).filter((field) => !(signatoryFields as string[]).includes(field))

/** The text as a round keeps it. */
export const submittedOf = ({
  content,
  funding = null,
  parties,
  provisions = [],
  commitments = [],
}: Said): SubmittedText => ({
  content,
  funding,
  parties: parties.map(({ organization, ...party }) => ({
    ...pick(party, ['id', 'position', 'side']),
    ...pick(party, keptOfParties),
    organizationId: organization.id,
  })),
  provisions: provisions.map(({ organization, ...each }) => ({
    ...pick(each, ['id', 'kind', 'text', 'stage']),
    organizationId: organization.id,
  })),
  commitments: commitments.map(({ responsibleOrganization, ...each }) => ({
    ...pick(each, ['id', 'description', 'stage', 'metric', 'targetValue', 'unit', 'dueOn']),
    responsibleOrganizationId: responsibleOrganization?.id ?? null,
  })),
})

/** The text of a round with the present names of its organizations; one that was merged is the one that stands. */
export async function saidIn(session: Session, text: SubmittedText): Promise<Said> {
  const named = await namesOf(session, text)
  return {
    content: text.content,
    funding: text.funding,
    parties: text.parties.map(({ organizationId, ...party }) => ({
      ...party,
      organization: named(organizationId),
    })),
    provisions: text.provisions.map(({ organizationId, ...each }) => ({
      ...each,
      organization: named(organizationId),
    })),
    commitments: text.commitments.map(({ responsibleOrganizationId: id, ...each }) => ({
      ...each,
      responsibleOrganization: id === null ? null : named(id),
    })),
  }
}

async function namesOf(session: Session, text: SubmittedText): Promise<(id: string) => Named> {
  const ids = [
    ...text.parties.map((each) => each.organizationId),
    ...text.provisions.map((each) => each.organizationId),
    ...text.commitments.flatMap((each) => each.responsibleOrganizationId ?? []),
  ]
  const standing = sql<string>`coalesce(${o.mergedIntoId}, ${o.id})`
  const rows = await session
    .select({
      named: o.id,
      id: standing,
      shortName: sql<string>`(select standing.short_name from organizations standing where standing.id = ${standing})`,
    })
    .from(o)
    .where(inArray(o.id, ids))
  const known = new Map(rows.map(({ named, ...each }) => [named, { ...each, nameAsSigned: null }]))
  return (id) => known.get(id) ?? { id, shortName: id, nameAsSigned: null }
}
