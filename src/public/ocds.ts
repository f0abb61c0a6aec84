import { startOfDay, type Day } from '../kernel/days.ts'
import { nameOf } from '../organizations/schemas.ts'
import type { Release } from './ocds-schemas.ts'
import type { PublicAgreement } from './schemas.ts'
import type { Standing } from './service.ts'
import { agreementLabels } from '../agreements/labels.ts'
import { stageLabels } from '../reference/stage-labels.ts'

/** This prefix is not registered with Open Contracting, whose prefixes are for publishers of contracting processes. */
const prefix = 'jakpreneur'

/**
 * An agreement as a release with its present state. It has no data beyond the public list. `base` begins its links. A release never changes:
 * when a period begins or ends by date alone, a new release of that day is made.
 */
export function releaseOf(agreement: Standing, base: string): Release {
  const { registrationNumber, version, updatedAt, title, type, status, since } = agreement
  const begun = since === null ? updatedAt : new Date(startOfDay(since)).toISOString()
  return {
    ocid: `${prefix}-${registrationNumber}`,
    id: [registrationNumber, version, ...(since === null ? [] : [since])].join('-'),
    date: begun > updatedAt ? begun : updatedAt,
    tag: [status === 'terminated' ? 'contractTermination' : 'contract'],
    language: 'id',
    parties: agreement.parties.map(({ side, organization }) => ({
      id: organization.id,
      name: nameOf(organization),
      roles: [side === 'region' ? 'publicAuthority' : 'collaborator'],
    })),
    contracts: [
      {
        id: registrationNumber,
        title,
        description: agreementLabels.agreementType[type].id,
        status: contractStatus(agreement),
        statusDetails: statusDetails(agreement),
        period: {
          startDate: instantOf(agreement.effectiveFrom),
          endDate: instantOf(agreement.endsOn, '23:59:59'),
        },
        ...openedOf(agreement, base),
        dateSigned: instantOf(agreement.signedOn),
        items: agreement.stages.map((stage) => ({
          id: stage,
          classification: { scheme: 'x_jakpreneurStage', id: stage, description: stageLabels[stage].id },
        })),
      },
    ],
  }
}

/** The amount and the copies for the public, of an agreement that is open. */
const openedOf = ({ disclosed }: Standing, base: string) => ({
  ...(typeof disclosed?.funding?.amount === 'number' && {
    value: { amount: disclosed.funding.amount, currency: 'IDR' as const },
  }),
  ...(disclosed && {
    documents: disclosed.files.map(({ id, fileName, mediaType }) => ({
      id,
      documentType: 'contractSigned' as const,
      title: fileName,
      format: mediaType,
      language: 'id' as const,
      url: `${base}/v1/public/documents/${id}/content`,
    })),
  }),
})

/** The OCDS code of the status: active, pending (not in force yet, or suspended), or terminated. */
function contractStatus({
  status,
  validity,
}: Pick<PublicAgreement, 'status' | 'validity'>): Release['contracts'][number]['status'] {
  if (status === 'suspended') return 'pending'
  if (status !== 'signed' || validity === 'expired') return 'terminated'
  return validity === 'not_yet_effective' ? 'pending' : 'active'
}

/** The status in words, marked where nobody has compared what was entered with the paper yet. */
const statusDetails = ({ status, confirmation }: Standing): string =>
  confirmation === 'unconfirmed'
    ? `${agreementLabels.agreementStatus[status].id} (${agreementLabels.agreementConfirmation.unconfirmed.id})`
    : agreementLabels.agreementStatus[status].id

const instantOf = (day: Day | null, time = '00:00:00'): string | null =>
  day === null ? null : startOfDay(day).replace('00:00:00', time)
