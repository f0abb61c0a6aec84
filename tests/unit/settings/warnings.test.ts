import { describe, expect, it } from 'vitest'
import { lastDayOf } from '../../../src/agreements/term/lengths.ts'
import { defaultWarningRules } from '../../../src/settings/warnings/defaults.ts'
import {
  warningCodes,
  warningsOf,
  type WarningCode,
  type WarningFacts,
} from '../../../src/settings/warnings/warnings.ts'

const province = {
  side: 'region',
  kind: 'province',
  organizationId: 'province',
  name: 'Provinsi',
  authorityBasis: 'position',
  isDocumented: false,
} as const
const agency = { ...province, kind: 'agency', organizationId: 'agency' } as const
const empowered = { ...agency, authorityBasis: 'power_of_attorney', isDocumented: true } as const
const company = {
  side: 'collaborator',
  kind: 'company',
  organizationId: 'company',
  name: 'PT Contoh',
  authorityBasis: 'power_of_attorney',
  isDocumented: true,
} as const
const foreign = { ...company, kind: 'foreign_body', organizationId: 'foreign' } as const
const year = {
  term: 'fixed',
  effectiveFrom: '2026-01-01',
  effectiveUntil: '2026-12-31',
  renewsEveryMonths: null,
} as const
const open = { ...year, term: 'open_ended', effectiveUntil: null } as const
const renewing = { ...year, term: 'auto_renewing', renewsEveryMonths: 12 } as const
const parent = { ...year, isSigned: true, isOver: false, collaboratorIds: ['company', 'another'] }
/** A PKS that no rule has anything to say of. */
const facts: WarningFacts = {
  ...year,
  type: 'pks',
  isOver: false,
  cooperationKind: null,
  involvesGrant: null,
  burdensPublic: false,
  unbudgeted: false,
  isApprovedByDprd: false,
  disputeSettlement: 'Musyawarah.',
  sanctions: 'Teguran.',
  provisionKinds: ['obligation', 'right'],
  parties: [empowered, company],
  numbersUsedTwice: [],
  openComments: 0,
  parent,
  regime: 'ksdpk',
  status: 'in_review',
  stages: ['P2', 'P5'],
  commitments: ['P5', null],
  isOverBeforeSignature: false,
  newerClauses: [],
}
const warned = (change: Partial<WarningFacts>) => warningsOf(defaultWarningRules, { ...facts, ...change })
const codes = (change: Partial<WarningFacts>) => warned(change).map((each) => each.code)

const cases: [string, WarningCode, Partial<WarningFacts>, boolean][] = [
  ['without a parent', 'pks_outside_parent_period', { parent: null }, false],
  ['within its parent', 'pks_outside_parent_period', {}, false],
  [
    'beginning a day before its parent',
    'pks_outside_parent_period',
    { parent: { ...parent, effectiveFrom: '2026-01-02' } },
    true,
  ],
  [
    'ending a day after its parent',
    'pks_outside_parent_period',
    { parent: { ...parent, effectiveUntil: '2026-12-30' } },
    true,
  ],
  [
    'under a parent without a period',
    'pks_outside_parent_period',
    { parent: { ...parent, effectiveFrom: null, effectiveUntil: null } },
    false,
  ],
  ['without a period', 'pks_outside_parent_period', { effectiveFrom: null, effectiveUntil: null }, false],
  [
    'a Rencana Kerja beyond its Nota Kesepakatan',
    'pks_outside_parent_period',
    { type: 'rencana_kerja', parent: { ...parent, effectiveUntil: '2026-06-30' } },
    true,
  ],
  ['without an end under a parent with one', 'pks_outside_parent_period', { ...open }, true],
  ['renewing itself under a parent with an end', 'pks_outside_parent_period', { ...renewing }, true],
  [
    'without an end under a parent without one',
    'pks_outside_parent_period',
    { ...open, parent: { ...parent, ...open } },
    false,
  ],
  [
    'with an end under a parent without one',
    'pks_outside_parent_period',
    { parent: { ...parent, ...renewing } },
    false,
  ],
  ['a term with an end', 'no_end', {}, false],
  ['a term without an end', 'no_end', { ...open }, true],
  ['a term that renews itself', 'no_end', { ...renewing }, false],
  ['without open comments', 'open_comments', {}, false],
  ['with open comments', 'open_comments', { openComments: 2 }, true],
  ['a term with an end', 'renews_itself', {}, false],
  ['a term without an end', 'renews_itself', { ...open }, false],
  ['a term that renews itself', 'renews_itself', { ...renewing }, true],
  ['a public service without an end', 'public_service_over_5_years', { ...open }, true],
  ['an open term that is said', 'pks_lacks_content', { ...open }, false],
  ['an open term without a first day', 'pks_lacks_content', { ...open, effectiveFrom: null }, true],
  [
    'renewing itself for a time that is not said',
    'pks_lacks_content',
    { ...renewing, renewsEveryMonths: null },
    true,
  ],
  ['under a signed parent', 'parent_unsigned', {}, false],
  ['without a parent', 'parent_unsigned', { parent: null }, false],
  ['under a parent that is not signed', 'parent_unsigned', { parent: { ...parent, isSigned: false } }, true],
  ['a PKS with commitments', 'pks_without_commitments', {}, false],
  ['a PKS without commitments, once it was submitted', 'pks_without_commitments', { commitments: [] }, true],
  [
    'a PKS ready to sign without',
    'pks_without_commitments',
    { status: 'ready_to_sign', commitments: [] },
    true,
  ],
  ['a draft without', 'pks_without_commitments', { status: 'draft', commitments: [] }, false],
  ['a signed PKS without', 'pks_without_commitments', { status: 'signed', commitments: [] }, false],
  ['an MoU without', 'pks_without_commitments', { type: 'mou', commitments: [] }, false],
  ['commitments of its stages, or of none', 'commitment_stage_not_in_agreement', {}, false],
  ['of another stage', 'commitment_stage_not_in_agreement', { commitments: ['P2', 'P7'] }, true],
  [
    'of another, in a draft',
    'commitment_stage_not_in_agreement',
    { status: 'draft', commitments: ['P7'] },
    true,
  ],
  [
    'of another, signed',
    'commitment_stage_not_in_agreement',
    { status: 'signed', commitments: ['P7'] },
    false,
  ],
  ['a period that goes on', 'period_already_over', {}, false],
  ['with the clauses in force', 'newer_clauses', {}, false],
  ['with newer clauses', 'newer_clauses', { newerClauses: ['Keadaan Kahar'] }, true],
  ['over before it is signed', 'period_already_over', { isOverBeforeSignature: true }, true],
  ['under a parent in force', 'parent_over', {}, false],
  ['under a parent that is over', 'parent_over', { parent: { ...parent, isOver: true } }, true],
  ['over like its parent', 'parent_over', { isOver: true, parent: { ...parent, isOver: true } }, false],
  ['without a parent', 'parent_over', { parent: null }, false],
  ['under a parent with its collaborator', 'parent_other_parties', {}, false],
  [
    'under a parent of another collaborator',
    'parent_other_parties',
    { parent: { ...parent, collaboratorIds: ['another'] } },
    true,
  ],
  [
    'with one collaborator more than its parent',
    'parent_other_parties',
    { parties: [empowered, company, foreign] },
    true,
  ],
  [
    'of an agency under the MoU of the province',
    'parent_other_parties',
    { parties: [agency, company] },
    false,
  ],
  ['without a parent', 'parent_other_parties', { parent: null }, false],
  ['a PKS of KSDPK under its MoU', 'ksdpk_pks_without_mou', {}, false],
  ['a PKS of KSDPK without an MoU', 'ksdpk_pks_without_mou', { parent: null }, true],
  ['a PKS of an unclear regime', 'ksdpk_pks_without_mou', { parent: null, regime: 'unclear' }, false],
  ['an MoU of KSDPK', 'ksdpk_pks_without_mou', { parent: null, type: 'mou' }, false],
  ['an agency by power of attorney', 'pks_signed_by_position', {}, false],
  ['an agency by position', 'pks_signed_by_position', { parties: [agency, company] }, true],
  [
    'the second agency by position',
    'pks_signed_by_position',
    { parties: [empowered, company, agency] },
    true,
  ],
  [
    'an agency by no authority yet',
    'pks_signed_by_position',
    { parties: [{ ...agency, authorityBasis: null }] },
    false,
  ],
  ['the province by position', 'pks_signed_by_position', { parties: [province, company] }, false],
  [
    'a collaborator by position',
    'pks_signed_by_position',
    { parties: [empowered, { ...company, authorityBasis: 'position' }] },
    false,
  ],
  ['an MoU of an agency by position', 'pks_signed_by_position', { type: 'mou', parties: [agency] }, false],
  ['a PKS that says all four', 'pks_lacks_content', {}, false],
  ['a PKS without rights', 'pks_lacks_content', { provisionKinds: ['obligation'] }, true],
  ['a PKS without obligations', 'pks_lacks_content', { provisionKinds: ['right'] }, true],
  ['a PKS without a last day', 'pks_lacks_content', { effectiveUntil: null }, true],
  ['a PKS without a first day', 'pks_lacks_content', { effectiveFrom: null }, true],
  ['a PKS without settlement of disputes', 'pks_lacks_content', { disputeSettlement: null }, true],
  ['a PKS without sanctions', 'pks_lacks_content', { sanctions: null }, true],
  [
    'an MoU that says none of it',
    'pks_lacks_content',
    { type: 'mou', provisionKinds: [], sanctions: null },
    false,
  ],
  ['a PKS by power of attorney that is named', 'authority_undocumented', {}, false],
  [
    'a PKS by power of attorney without number or day',
    'authority_undocumented',
    { parties: [empowered, { ...company, isDocumented: false }] },
    true,
  ],
  [
    'a PKS of an acting head without a decree',
    'authority_undocumented',
    { parties: [{ ...agency, authorityBasis: 'acting' }, company] },
    true,
  ],
  ['a PKS by position', 'authority_undocumented', { parties: [agency, company] }, false],
  [
    'an MoU by power of attorney without number or day',
    'authority_undocumented',
    { type: 'mou', parties: [empowered, { ...company, isDocumented: false }] },
    false,
  ],
  [
    'with a foreign body for five years',
    'foreign_over_5_years',
    { parties: [province, foreign], effectiveUntil: '2030-12-31' },
    false,
  ],
  [
    'with a foreign body for a day more',
    'foreign_over_5_years',
    { parties: [province, foreign], effectiveUntil: '2031-01-01' },
    true,
  ],
  ['with a company for a day more', 'foreign_over_5_years', { effectiveUntil: '2031-01-01' }, false],
  ['with numbers of its own', 'number_used_twice', {}, false],
  ['with a number that was given before', 'number_used_twice', { numbersUsedTwice: ['1/PKS'] }, true],
  ['that says nothing of a grant', 'involves_grant', {}, false],
  ['without a grant', 'involves_grant', { involvesGrant: false }, false],
  ['with a grant', 'involves_grant', { involvesGrant: true }, true],
  ['an MoU that burdens nobody', 'dprd_before_pks', { type: 'mou' }, false],
  ['an MoU that burdens the public', 'dprd_before_pks', { type: 'mou', burdensPublic: true }, true],
  [
    'a Nota Kesepakatan without a budget',
    'dprd_before_pks',
    { type: 'nota_kesepakatan', unbudgeted: true },
    true,
  ],
  ['a PKS that burdens the public', 'dprd_before_pks', { burdensPublic: true, unbudgeted: true }, false],
  ['of five years', 'public_service_over_5_years', { effectiveUntil: '2030-12-31' }, false],
  ['of five years and a day', 'public_service_over_5_years', { effectiveUntil: '2031-01-01' }, true],
  [
    'of five years from 29 February',
    'public_service_over_5_years',
    { effectiveFrom: '2028-02-29', effectiveUntil: '2033-02-28' },
    false,
  ],
  [
    'of a day more',
    'public_service_over_5_years',
    { effectiveFrom: '2028-02-29', effectiveUntil: '2033-03-01' },
    true,
  ],
  ['without an end', 'public_service_over_5_years', { effectiveUntil: null }, false],
  [
    'for public service',
    'public_service_over_5_years',
    { cooperationKind: 'public_service', effectiveUntil: '2031-01-01' },
    true,
  ],
  [
    'for an investment',
    'public_service_over_5_years',
    { cooperationKind: 'investment', effectiveUntil: '2031-01-01' },
    false,
  ],
  ['an MoU of a year', 'mou_over_12_months', { type: 'mou' }, false],
  ['an MoU of a year and a day', 'mou_over_12_months', { type: 'mou', effectiveUntil: '2027-01-01' }, true],
  ['a PKS of two years', 'mou_over_12_months', { effectiveUntil: '2027-12-31' }, false],
  [
    'an MoU delegated by the region',
    'mou_delegated',
    { type: 'mou', parties: [{ ...province, authorityBasis: 'power_of_attorney' }, company] },
    true,
  ],
  [
    'an MoU delegated by the collaborator',
    'mou_delegated',
    { type: 'mou', parties: [province, company] },
    false,
  ],
  ['a PKS delegated by the region', 'mou_delegated', {}, false],
  ['of unclear regime', 'regime_mismatch', { regime: 'unclear' }, false],
  ['of a regime without documents here', 'regime_mismatch', { regime: 'ksdll' }, false],
  ['of its regime', 'regime_mismatch', {}, false],
  ['of another regime', 'regime_mismatch', { regime: 'sinergi' }, true],
]

describe('warningsOf', () => {
  it.each(cases)('%s, %s', (_, code, change, warned) => expect(codes(change).includes(code)).toBe(warned))

  it('has a case here for every code, both ways', () => {
    // Those of meetings have their table in tests/unit/meetings/warnings.test.ts.
    for (const code of warningCodes.filter((each) => !each.startsWith('meeting_'))) {
      expect(new Set(cases.filter((each) => each[1] === code).map((each) => each[3]))).toEqual(
        new Set([true, false]),
      )
    }
  })

  it('says nothing of a PKS that all is well with, and names what is missing and which numbers', () => {
    expect(warned({})).toEqual([])
    const texts = warned({
      provisionKinds: [],
      effectiveUntil: null,
      disputeSettlement: null,
      sanctions: null,
      numbersUsedTwice: ['1/PKS', '$&'],
    }).map(({ text }) => text)
    expect(texts).toEqual([
      {
        id: 'PKS belum memuat yang diwajibkan: hak dan kewajiban, jangka waktu, penyelesaian perselisihan, sanksi.',
        en: 'The PKS lacks what is demanded of it: rights and obligations, the term, the settlement of disputes, sanctions.',
      },
      {
        id: 'Nomor yang sama sudah dipakai pihak itu untuk naskah lain: 1/PKS, $&.',
        en: 'The same party has given the same number to another document: 1/PKS, $&.',
      },
    ])
  })

  it('says nothing by a rule that it is not given, nor by one it does not know', () => {
    const long = { ...facts, effectiveUntil: '2040-01-01' }
    expect(warningsOf([], long)).toEqual([])
    expect(warningsOf([{ ...defaultWarningRules[1]!, code: 'unheard_of' }], long)).toEqual([])
    expect(warningsOf([{ ...defaultWarningRules[1]!, threshold: null }], long)).toEqual([])
  })

  it('goes by the threshold of the rule and says it, with its source', () => {
    const rule = { ...defaultWarningRules[1]!, threshold: 6 }
    expect(warningsOf([rule], facts)).toEqual([
      {
        code: 'public_service_over_5_years',
        text: {
          id: 'Masa berlaku lebih dari 6 bulan: untuk pelayanan publik ada ketentuan tersendiri.',
          en: 'The period is longer than 6 months: for public services special rules apply.',
        },
        source: rule.source,
        certainty: 'source',
      },
    ])
  })
})

describe('defaultWarningRules', () => {
  it('has one for each code; what is unsure is off', () => {
    expect(defaultWarningRules.map((each) => each.code)).toEqual([...warningCodes])
    for (const rule of defaultWarningRules) expect(rule.enabled).toBe(rule.certainty !== 'unsure')
  })
})

describe('lastDayOf', () => {
  it.each([
    ['2026-01-01', 12, '2026-12-31'],
    ['2026-06-15', 12, '2027-06-14'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-03-01', 12, '2028-02-29'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2026-01-01', 60, '2030-12-31'],
  ])('%s, %i months: %s', (from, months, last) => expect(lastDayOf(from, months)).toBe(last))
})
