import { describe, expect, it } from 'vitest'
import { agreementBlockers } from '../../../src/agreements/transitions/guards.ts'
import type {
  AgreementFacts,
  PartyFacts,
  RenewedFacts,
} from '../../../src/agreements/transitions/guard-facts.ts'
import { agreementActions, type AgreementAction } from '../../../src/agreements/lifecycle.ts'

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
  stageCount: 1,
  term: 'fixed',
  renewsEveryMonths: null,
  effectiveFrom: '2026-07-01',
  effectiveUntil: '2027-06-30',
  parties: [agency, shopee],
  needsDprd: false,
  dprdSilenceApprovesOn: null,
  openItems: [],
  documentKinds: ['signed_agreement'],
  signedFile: 'signed_agreement',
  renewed: null,
  amendedSignedOn: null,
  today: '2026-06-15',
}
const renewed: RenewedFacts = {
  registrationNumber: 'KS-2025-00001',
  status: 'signed',
  effectiveFrom: '2025-07-01',
}
const unsigned = {
  documentNumber: null,
  signatoryName: null,
  signatoryTitle: null,
  authorityBasis: null,
  signedOn: null,
} satisfies Partial<PartyFacts>

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

const study = { id: 'Studi kelayakan', en: 'Feasibility study' }
const readinessGuards: [string, Partial<AgreementFacts>, string[]][] = [
  ['an open item', { openItems: [study] }, ['checklist_item_open']],
  [
    'two open items',
    { openItems: [study, { id: 'Surat kuasa', en: 'Power of attorney' }] },
    ['checklist_item_open', 'checklist_item_open'],
  ],
  ['a burden and no approval of the DPRD', { needsDprd: true }, ['no_dprd_approval']],
  [
    'a burden and that approval',
    { needsDprd: true, documentKinds: ['signed_agreement', 'dprd_approval'] },
    [],
  ],
  ['its silence from today on', { needsDprd: true, dprdSilenceApprovesOn: '2026-06-15' }, []],
  [
    'its silence from tomorrow on',
    { needsDprd: true, dprdSilenceApprovesOn: '2026-06-16' },
    ['no_dprd_approval'],
  ],
  [
    'everything of it missing',
    { openItems: [study], needsDprd: true },
    ['checklist_item_open', 'no_dprd_approval'],
  ],
]

const renewalGuards: [string, Partial<AgreementFacts>, string[]][] = [
  ['an agreement that is in force', { renewed }, []],
  ['one that was terminated', { renewed: { ...renewed, status: 'terminated' } }, []],
  ['one that is suspended', { renewed: { ...renewed, status: 'suspended' } }, ['renewed_is_suspended']],
  [
    'one that began on the same day',
    { renewed: { ...renewed, effectiveFrom: '2026-07-01' } },
    ['not_after_renewed'],
  ],
  ['one that began the day before', { renewed: { ...renewed, effectiveFrom: '2026-06-30' } }, []],
]

describe('agreementBlockers', () => {
  describe.each(['submit', 'approve', 'sign'] as const)('%s', (action) => {
    it.each(contentGuards)('with %s', (_, change, reasons) => expect(codes(action, change)).toEqual(reasons))
  })

  describe.each(['approve', 'sign'] as const)('%s', (action) => {
    it.each(readinessGuards)('with %s', (_, change, reasons) =>
      expect(codes(action, change)).toEqual(reasons),
    )
  })

  describe('sign, renewing', () => {
    it.each(renewalGuards)('%s', (_, change, reasons) => expect(codes('sign', change)).toEqual(reasons))
  })

  it.each([[[]], [['draft_agreement', 'dprd_approval']]])(
    'sign: without the signed document, with %j',
    (documentKinds) => {
      expect(codes('sign', { documentKinds })).toEqual(['no_signed_document'])
    },
  )

  it('sign: an amendment by its own signed document, not before its agreement', () => {
    const amendment = { signedFile: 'signed_amendment', amendedSignedOn: '2026-06-15' } as const
    expect(codes('sign', amendment)).toEqual(['no_signed_document'])
    const documentKinds = ['signed_amendment']
    expect(codes('sign', { ...amendment, documentKinds })).toEqual([])
    const later = { ...amendment, documentKinds, amendedSignedOn: '2026-06-16', today: '2026-06-17' }
    expect(codes('sign', later)).toEqual(['signed_before_agreement', 'signed_before_agreement'])
    expect(codes('approve', later)).toEqual([])
  })

  it('sign: by power of attorney only where it is attached', () => {
    const parties = [agency, { ...shopee, authorityBasis: 'power_of_attorney' }]
    expect(codes('sign', { parties })).toEqual(['no_power_of_attorney'])
    expect(codes('sign', { parties, documentKinds: ['signed_agreement', 'power_of_attorney'] })).toEqual([])
    expect(codes('approve', { parties })).toEqual([])
    const [blocker] = agreementBlockers('sign', { ...complete, parties })
    expect(blocker!.message).toEqual({
      id: 'Surat kuasa penanda tangan Shopee belum dilampirkan.',
      en: 'The power of attorney of the signatory of Shopee is not attached.',
    })
  })

  it('terminate: needs its document and nothing else', () => {
    const nothing = { stageCount: 0, effectiveFrom: null, effectiveUntil: null, parties: [] }
    expect(codes('terminate', { ...nothing, documentKinds: ['termination'] })).toEqual([])
    expect(codes('terminate', {})).toEqual(['no_termination_document'])
  })

  it('asks nothing of the checklist and the documents before approval', () => {
    expect(codes('submit', { openItems: [study], needsDprd: true, documentKinds: [] })).toEqual([])
    expect(codes('approve', { documentKinds: [] })).toEqual([])
  })

  it('names an open item in both languages', () => {
    const [reason] = agreementBlockers('approve', { ...complete, openItems: [study] })
    expect(reason!.message).toEqual({
      id: 'Kelengkapan belum dipenuhi: Studi kelayakan.',
      en: 'Still open on the checklist: Feasibility study.',
    })
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
    const ofParty = ['no_document_number', 'no_signatory', 'no_authority', 'not_signed_by_party']
    expect(reasons.map((each) => each.code)).toEqual(['no_stage', ...ofParty, ...ofParty])
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

  const unguarded = agreementActions.filter(
    (action) => !['submit', 'approve', 'sign', 'terminate'].includes(action),
  )
  it.each(unguarded)('%s has no guard', (action) => {
    const nothing = {
      stageCount: 0,
      effectiveFrom: null,
      parties: [],
      openItems: [study],
      needsDprd: true,
      documentKinds: [],
    }
    expect(codes(action, nothing)).toEqual([])
  })
})
