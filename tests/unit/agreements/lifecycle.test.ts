import { describe, expect, it } from 'vitest'
import {
  agreementActions,
  agreementBlockers,
  agreementLifecycle,
  agreementStatuses,
  concludedStatuses,
  validities,
  type AgreementAction,
  type AgreementFacts,
  type AgreementStatus,
  type PartyFacts,
} from '../../../src/agreements/lifecycle.ts'
import { DomainError } from '../../../src/errors.ts'
import { nextStatus } from '../../../src/transition.ts'

/** Where each action leads from each status; null where it has no place. */
const expected: Record<AgreementStatus, Record<AgreementAction, AgreementStatus | null>> = {
  draft: {
    patch: 'draft',
    patch_party: 'draft',
    submit: 'in_review',
    return: null,
    approve: null,
    sign: null,
    terminate: null,
    cancel: 'cancelled',
  },
  in_review: {
    patch: null,
    patch_party: null,
    submit: null,
    return: 'draft',
    approve: 'ready_to_sign',
    sign: null,
    terminate: null,
    cancel: 'cancelled',
  },
  ready_to_sign: {
    patch: null,
    patch_party: 'ready_to_sign',
    submit: null,
    return: null,
    approve: null,
    sign: 'signed',
    terminate: null,
    cancel: 'cancelled',
  },
  signed: {
    patch: null,
    patch_party: null,
    submit: null,
    return: null,
    approve: null,
    sign: null,
    terminate: 'terminated',
    cancel: null,
  },
  terminated: {
    patch: null,
    patch_party: null,
    submit: null,
    return: null,
    approve: null,
    sign: null,
    terminate: null,
    cancel: null,
  },
  cancelled: {
    patch: null,
    patch_party: null,
    submit: null,
    return: null,
    approve: null,
    sign: null,
    terminate: null,
    cancel: null,
  },
}

/** Where the action leads, or what it is refused with. */
function outcomeOf(status: AgreementStatus, action: AgreementAction): unknown {
  try {
    return nextStatus(agreementLifecycle, status, action, ['cancel'])
  } catch (error) {
    return error instanceof DomainError ? { code: error.code, ...error.details } : error
  }
}

describe('agreementLifecycle', () => {
  it('has a row here for every status and action', () => {
    expect(Object.keys(expected)).toEqual([...agreementStatuses])
    for (const row of Object.values(expected)) {
      expect(Object.keys(row).toSorted()).toEqual([...agreementActions].toSorted())
    }
  })

  it.each(
    Object.entries(expected).flatMap(([status, row]) =>
      Object.entries(row).map(
        ([action, to]) => [status as AgreementStatus, action as AgreementAction, to] as const,
      ),
    ),
  )('%s, %s → %s', (status, action, to) => {
    expect(outcomeOf(status, action)).toEqual(
      to ?? { code: 'invalid_transition', allowedActions: ['cancel'] },
    )
  })

  it('tells the public of what was signed once, and of nothing else', () => {
    expect(concludedStatuses).toEqual(['signed', 'terminated'])
    expect(validities).toEqual(['not_yet_effective', 'in_force', 'expiring', 'expired'])
  })
})

const agency: PartyFacts = {
  organizationName: 'Dinas PPKUKM',
  side: 'region',
  documentNumber: '1/PKS/2026',
  signatoryName: 'Kepala Dinas',
  signatoryTitle: 'Kepala',
  authorityBasis: 'position',
  signedOn: '2026-06-15',
}
const shopee: PartyFacts = {
  ...agency,
  organizationName: 'Shopee',
  side: 'collaborator',
  documentNumber: 'SHP-1',
}
const complete: AgreementFacts = {
  title: 'Pelatihan',
  stageCount: 1,
  effectiveFrom: '2026-07-01',
  effectiveUntil: '2027-06-30',
  parties: [agency, shopee],
  today: '2026-06-15',
}
const unsigned = {
  documentNumber: null,
  signatoryName: null,
  signatoryTitle: null,
  authorityBasis: null,
  signedOn: null,
} satisfies Partial<PartyFacts>

const allOfAParty = ['no_document_number', 'no_signatory', 'no_authority', 'not_signed_by_party']

const codes = (action: AgreementAction, change: Partial<AgreementFacts>) =>
  agreementBlockers(action, { ...complete, ...change }).map((reason) => reason.code)

const contentGuards: [string, Partial<AgreementFacts>, string[]][] = [
  ['nothing', {}, []],
  ['a party missing', { parties: [agency] }, ['too_few_parties', 'no_collaborator_party']],
  ['both parties missing', { parties: [] }, ['too_few_parties', 'no_agency_party', 'no_collaborator_party']],
  [
    'two agencies',
    { parties: [agency, { ...agency, organizationName: 'DPMPTSP' }] },
    ['no_collaborator_party'],
  ],
  ['two collaborators', { parties: [shopee, { ...shopee, organizationName: 'Gojek' }] }, ['no_agency_party']],
  ['no stage', { stageCount: 0 }, ['no_stage']],
  ['no first day', { effectiveFrom: null }, ['no_period']],
  ['no last day', { effectiveUntil: null }, ['no_period']],
  ['no period', { effectiveFrom: null, effectiveUntil: null }, ['no_period']],
  ['a period of one day', { effectiveFrom: '2026-07-01', effectiveUntil: '2026-07-01' }, []],
  ['a period that begins on 29 February', { effectiveFrom: '2028-02-29', effectiveUntil: '2029-02-28' }, []],
  [
    'everything missing',
    { stageCount: 0, effectiveFrom: null, effectiveUntil: null, parties: [] },
    ['too_few_parties', 'no_agency_party', 'no_collaborator_party', 'no_stage', 'no_period'],
  ],
]

const signatureGuards: [string, Partial<PartyFacts>, string[]][] = [
  ['no number', { documentNumber: null }, ['no_document_number']],
  ['no signatory', { signatoryName: null }, ['no_signatory']],
  ['a signatory without a title', { signatoryTitle: null }, ['no_signatory']],
  ['no authority', { authorityBasis: null }, ['no_authority']],
  ['no day', { signedOn: null }, ['not_signed_by_party']],
  ['signed today', { signedOn: '2026-06-15' }, []],
  ['signed yesterday', { signedOn: '2026-06-14' }, []],
  ['signed tomorrow', { signedOn: '2026-06-16' }, ['signed_in_future']],
  [
    'nothing filled in',
    unsigned,
    ['no_document_number', 'no_signatory', 'no_authority', 'not_signed_by_party'],
  ],
]

describe('agreementBlockers', () => {
  describe.each(['submit', 'approve', 'sign'] as const)('%s', (action) => {
    it.each(contentGuards)('with %s', (_, change, reasons) => expect(codes(action, change)).toEqual(reasons))
  })

  describe('sign, for each party', () => {
    it.each(signatureGuards)('with %s', (_, change, reasons) => {
      expect(codes('sign', { parties: [{ ...agency, ...change }, shopee] })).toEqual(reasons)
      expect(codes('sign', { parties: [agency, { ...shopee, ...change }] })).toEqual(reasons)
    })
  })

  it('sign: names every reason of the text and of every party, in both languages', () => {
    const reasons = agreementBlockers('sign', {
      ...complete,
      stageCount: 0,
      parties: [
        { ...agency, ...unsigned },
        { ...shopee, ...unsigned },
      ],
    })
    expect(reasons.map((each) => each.code)).toEqual(['no_stage', ...allOfAParty, ...allOfAParty])
    expect(reasons[1]!.message).toEqual({
      id: 'Dinas PPKUKM belum memberi nomor dokumennya.',
      en: 'Dinas PPKUKM has not given its document number.',
    })
    expect(reasons[5]!.message).toEqual({
      id: 'Shopee belum memberi nomor dokumennya.',
      en: 'Shopee has not given its document number.',
    })
  })

  it('asks nothing of the signatures before sign', () => {
    const parties = [
      { ...agency, ...unsigned },
      { ...shopee, ...unsigned },
    ]
    expect(codes('submit', { parties })).toEqual([])
    expect(codes('approve', { parties })).toEqual([])
  })

  it.each(['patch', 'patch_party', 'return', 'terminate', 'cancel'] as const)('%s has no guard', (action) => {
    expect(codes(action, { stageCount: 0, effectiveFrom: null, parties: [] })).toEqual([])
  })
})
