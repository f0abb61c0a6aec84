import { pick } from '../../kernel/content.ts'
import type { Labels } from '../../kernel/labels.ts'
import { agreementLabels } from '../labels.ts'
import { changedFields, changedParts, withSignatory, type Part, type ToldFields } from './compare.ts'
import { commitmentTold, contentTold, partyTold, provisionTold } from './fields.ts'
import { calledCommitment, calledParty, calledProvision } from './sentences.ts'
import type { Said } from './sides.ts'

/** What one text says otherwise than another. A parent is told by what it is called. */
export function differences(before: Said, after: Said, parents: Labels<string>) {
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
    fields: changedFields(toldOfContent(parents), contentOf(before), contentOf(after)),
    parties: changedParts(named(partyTold), partiesOf(before.parties), partiesOf(after.parties)).map(
      withSignatory,
    ),
    provisions: parts(provisionTold, before.provisions, after.provisions, provisionsOf),
    commitments: parts(commitmentTold, before.commitments, after.commitments, commitmentsOf),
  }
}

/** The parent is told by its number and title. */
const toldOfContent = (parents: Labels<string>): ToldFields => ({
  ...contentTold,
  parentId: { ...contentTold['parentId']!, labels: parents },
})

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
    called: calledParty(nameOf(party.organization)),
    likeness: party.organization.id,
    stage: null,
    said: { organizationId: party.organization.id, ...saidOf(partyTold, party) },
  }))

const provisionsOf = (provisions: NonNullable<Said['provisions']>): Part[] =>
  provisions.map((each) => ({
    id: each.id,
    name: nameOf(each.organization),
    called: calledProvision(agreementLabels.provisionKind[each.kind], nameOf(each.organization), each.text),
    likeness: `${each.kind} ${each.organization.id}`,
    stage: each.stage,
    said: { organizationId: each.organization.id, ...saidOf(provisionTold, each) },
  }))

const commitmentsOf = (commitments: NonNullable<Said['commitments']>): Part[] =>
  commitments.map((each) => ({
    id: each.id,
    name: each.description,
    called: calledCommitment(each.description),
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
