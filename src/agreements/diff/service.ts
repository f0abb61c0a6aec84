import type { Actor, Caller } from '../../kernel/actor.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { pick } from '../../kernel/content.ts'
import { DomainError } from '../../kernel/errors.ts'
import { isOpen } from '../amendments/lifecycle.ts'
import { requireAmendment } from '../amendments/queries.ts'
import { agreementAccess } from '../policy.ts'
import { requireAgreement, type AsOf } from '../queries.ts'
import type { AgreementVersion } from '../versions/schemas.ts'
import { seenVersions } from '../versions/versions.ts'
import { changedFields, changedParts, withSignatory, type Part, type ToldFields } from './compare.ts'
import { commitmentTold, contentTold, partyTold, provisionTold } from './fields.ts'
import type { AgreementDiff, DiffQuery, DiffSide } from './schemas.ts'
import { saidBy, saidWith, type Said } from './sides.ts'

interface Side {
  readonly told: DiffSide
  readonly said: Said
}

/**
 * What one version says otherwise than another, or an amendment that is not signed yet otherwise than a version. 404 for
 * a version or an amendment that the caller does not see.
 */
export async function diffAgreement(
  db: Database,
  { actor }: Caller,
  id: string,
  query: DiffQuery,
  asOf: AsOf,
): Promise<AgreementDiff> {
  return db.read(actor, async (session) => {
    await requireAgreement(session, actor, id, asOf)
    const versions = await seenVersions(session, actor, id)
    const latest = versions.at(-1)
    if (!latest) throw new DomainError('not_found')
    const toNumber = query.to ?? latest.number
    const fromNumber = query.from ?? versions.findLast(({ number }) => number < toNumber)?.number ?? toNumber
    const sideOf = async (number: number): Promise<Side> => {
      const version = versions.find((each) => each.number === number)
      return version
        ? versionSide(session, actor, id, version)
        : draftSide(session, actor, id, number, latest)
    }
    const [from, to] = [await sideOf(fromNumber), await sideOf(toNumber)]
    return { from: from.told, to: to.told, ...differences(from.said, to.said) }
  })
}

const seesCommitments = ({ role }: Actor): boolean =>
  (agreementAccess.readCommitments as readonly string[]).includes(role)

async function versionSide(
  session: Session,
  actor: Actor,
  id: string,
  version: AgreementVersion,
): Promise<Side> {
  return {
    told: { ...pick(version, ['number', 'amendmentId', 'validFrom']), signed: true },
    said: await saidBy(session, id, version, seesCommitments(actor)),
  }
}

async function draftSide(
  session: Session,
  actor: Actor,
  id: string,
  number: number,
  latest: AgreementVersion,
): Promise<Side> {
  if (!(agreementAccess.readNegotiation as readonly string[]).includes(actor.role))
    throw new DomainError('not_found')
  const amendment = await requireAmendment(session, actor, id, number)
  if (!isOpen(amendment.status)) throw new DomainError('not_found')
  const { said } = await versionSide(session, actor, id, latest)
  return {
    told: { number, amendmentId: amendment.id, validFrom: amendment.effectiveFrom, signed: false },
    said: await saidWith(session, said, amendment),
  }
}

function differences(before: Said, after: Said) {
  const names = Object.fromEntries(
    [...organizationsOf(before), ...organizationsOf(after)].map((each) => {
      const name = each.nameAsSigned ?? each.shortName
      return [each.id, { id: name, en: name }]
    }),
  )
  const named = (fields: ToldFields): ToldFields =>
    Object.fromEntries(
      Object.entries(fields).map(([field, told]) => [
        field,
        field === 'organizationId' ? { ...told, labels: names } : told,
      ]),
    )
  const parts = <List>(
    fields: ToldFields,
    was: List | undefined,
    is: List | undefined,
    of: (list: List) => Part[],
  ) => (was && is ? changedParts(named(fields), of(was), of(is)) : undefined)
  return {
    fields: changedFields(contentTold, contentOf(before), contentOf(after)),
    parties: changedParts(named(partyTold), partiesOf(before.parties), partiesOf(after.parties)).map(
      withSignatory,
    ),
    provisions: parts(provisionTold, before.provisions, after.provisions, provisionsOf),
    commitments: parts(commitmentTold, before.commitments, after.commitments, commitmentsOf),
  }
}

function contentOf({ content, funding }: Said) {
  if (funding === undefined) return content
  const { source = null, amount = null, note = null } = funding ?? {}
  return { ...content, 'funding.source': source, 'funding.amount': amount, 'funding.note': note }
}

const organizationsOf = ({ parties, provisions = [], commitments = [] }: Said) => [
  ...commitments.flatMap(({ responsibleOrganization }) => responsibleOrganization ?? []),
  ...provisions.map(({ organization }) => organization),
  ...parties.map(({ organization }) => organization),
]

type Named = Said['parties'][number]['organization']
const nameOf = ({ nameAsSigned, shortName }: Named): string => nameAsSigned ?? shortName

const partiesOf = (parties: Said['parties']): Part[] =>
  parties.map((party) => ({
    id: party.id,
    name: nameOf(party.organization),
    stage: null,
    said: { organizationId: party.organization.id, ...saidOf(partyTold, party) },
  }))

const provisionsOf = (provisions: NonNullable<Said['provisions']>): Part[] =>
  provisions.map((each) => ({
    id: each.id,
    name: nameOf(each.organization),
    stage: each.stage,
    said: { organizationId: each.organization.id, ...saidOf(provisionTold, each) },
  }))

const commitmentsOf = (commitments: NonNullable<Said['commitments']>): Part[] =>
  commitments.map((each) => ({
    id: each.id,
    name: each.description,
    stage: each.stage,
    said: { ...saidOf(commitmentTold, each), organizationId: each.responsibleOrganization?.id ?? null },
  }))

/** The fields that are told of a part, in their order. */
function saidOf(fields: ToldFields, part: object) {
  const said: Readonly<Record<string, unknown>> = { ...part }
  return pick(
    said,
    Object.keys(fields).filter((field) => field !== 'organizationId'),
  )
}
