import { needsDprd } from '../../agreements/content/dprd.ts'
import { agreementLabels } from '../../agreements/labels.ts'
import type { ClauseFacts } from '../../clauses/applies.ts'
import type { Values } from '../../clauses/language.ts'
import { sharedRegime } from '../../settings/regime/regime.ts'
import { isOfRegion } from '../../organizations/kinds.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import type { DraftRead } from './draft-read.ts'
import { termOf } from './of-agreement.ts'
import { inWords, partyName, rupiah } from './words.ts'

type Agreement = DraftRead['agreement']
type Party = Agreement['parties'][number]

/** What decides which clauses the agreement has. */
export function clauseFactsOf({ agreement, organizations, choice }: DraftRead): ClauseFacts {
  const { type, funding, burdensPublic, unbudgeted } = agreement
  const kinds = new Set(Object.values(organizations).map(({ kind }) => kind))
  return {
    chosen: choice.optional,
    isFunded: Boolean(funding) && funding?.source !== 'none',
    needsDprd: needsDprd({
      type,
      burdensPublic,
      unbudgeted,
      hasForeignBody: kinds.has('foreign_body'),
    }),
    processesPersonalData: choice.personalData,
    hasIndividual: kinds.has('individual'),
    regime: sharedRegime(
      Object.values(organizations).flatMap(({ kind, regime }) => (isOfRegion(kind) ? [] : [regime])),
    ),
  }
}

/** What the record says of the variables of clauses; of one party, where the article is its own. */
export function clauseValuesOf({ agreement, commitments }: DraftRead, party?: Party): Values {
  const { funding, location, noticeDays, numberOfOriginals, parties, stages } = agreement
  const amount = funding?.amount ?? null
  const provided = (kind: 'right' | 'obligation') =>
    (agreement.provisions ?? [])
      .filter((each) => each.kind === kind && each.organization.id === party?.organization.id)
      .map(({ text }) => text)
  return {
    texts: {
      title: agreement.title,
      type: agreementLabels.agreementType[agreement.type].id,
      purpose: agreement.purpose,
      object: agreement.object ?? agreement.title,
      scope: agreement.scope,
      stages: stages.map((each) => stageNames[each].id).join(', ') || null,
      location: location?.join(', ') || null,
      period: agreement.effectiveFrom ? periodOf(agreement) : null,
      noticeDays:
        noticeDays === null ? null : `${noticeDays} (${noticeDays > 0 ? inWords(noticeDays) : 'nol'})`,
      fundingAmount: amount === null ? null : rupiah(amount),
      fundingNote: funding?.note || null,
      sanctions: agreement.sanctions ?? null,
      disputeSettlement: agreement.disputeSettlement ?? null,
      numberOfOriginals:
        numberOfOriginals === null ? null : `${numberOfOriginals} (${inWords(numberOfOriginals)})`,
      party: party ? partyName(party.position) : null,
      blank: null,
    },
    lists: {
      addresses: parties.map((each) => `${partyName(each.position)}: ${dots}`),
      rights: provided('right'),
      obligations: provided('obligation'),
    },
    flags: {
      funding: Boolean(funding),
      fundingApbd: funding?.source === 'apbd',
      fundingCollaborator: funding?.source === 'collaborator',
      fundingShared: funding?.source === 'shared',
      fundingNone: funding?.source === 'none',
      dutyStamp: agreement.dutyStamp === true,
      activities: commitments.length > 0,
    },
  }
}

const periodOf = (agreement: Agreement): string => {
  const said = termOf(agreement)
  return said.startsWith('Sejak') ? `s${said.slice(1)}` : `sejak ${said}`
}

/** What an officer still has to write. */
export const dots = '…………………………………………'
