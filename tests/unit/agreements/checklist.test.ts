import { describe, expect, it } from 'vitest'
import {
  checklistConditions,
  checklistOwners,
  checklistStatuses,
  isDecidable,
  itemApplies,
  mayDecideItem,
  openItems,
  turnOf,
  type ChecklistCondition,
  type ChecklistItem,
  type ChecklistOwner,
  type ConditionFacts,
} from '../../../src/agreements/checklist/checklist.ts'
import { defaultChecklist } from '../../../src/agreements/checklist/templates.ts'
import { roles } from '../../../src/kernel/actor.ts'
import { agreementStatuses, agreementTypes, type AgreementStatus } from '../../../src/agreements/lifecycle.ts'

const plain: ConditionFacts = {
  type: 'pks',
  hasForeignBody: false,
  burdensPublic: false,
  unbudgeted: false,
  parties: [{ authorityBasis: 'position' }, { authorityBasis: null }],
}
const delegated = {
  ...plain,
  parties: [{ authorityBasis: 'position' }, { authorityBasis: 'power_of_attorney' }],
}

describe('itemApplies', () => {
  const cases: [ChecklistCondition, ConditionFacts, boolean][] = [
    ['always', plain, true],
    ['power_of_attorney', plain, false],
    ['power_of_attorney', { ...plain, parties: [] }, false],
    ['power_of_attorney', delegated, true],
    ['dprd', plain, false],
    ['dprd', { ...plain, burdensPublic: true }, true],
    ['dprd', { ...plain, unbudgeted: true }, true],
    ['dprd', { ...plain, burdensPublic: true, unbudgeted: true }, true],
    ['dprd', { ...plain, type: 'mou', burdensPublic: true }, false],
    ['dprd', { ...plain, type: 'mou', hasForeignBody: true }, true],
  ]
  it.each(cases)('%s, %j: %s', (condition, facts, applies) =>
    expect(itemApplies(condition, facts)).toBe(applies),
  )

  it('has a case here for every condition', () => {
    expect(new Set(cases.map(([condition]) => condition))).toEqual(new Set(checklistConditions))
  })
})

const item = (code: string, change: Partial<ChecklistItem> = {}): ChecklistItem => ({
  code,
  label: { id: code, en: code },
  owner: 'agency',
  condition: 'always',
  status: 'open',
  ...change,
})

describe('mayDecideItem', () => {
  const everyCase = roles.flatMap((role) =>
    checklistOwners.flatMap((owner) =>
      checklistStatuses.flatMap((status) =>
        checklistStatuses.map((decided) => ({ role, owner, status, decided })),
      ),
    ),
  )
  it.each(everyCase)('$role, of $owner, $status to $decided', ({ role, owner, status, decided }) => {
    const byPartner = owner === 'collaborator' && status !== 'waived' && decided === 'met'
    expect(mayDecideItem({ role }, { owner, status }, decided)).toBe(role !== 'partner' || byPartner)
  })
})

describe('openItems', () => {
  it('leaves out what is met, waived or does not apply', () => {
    const items = [
      item('open'),
      item('met', { status: 'met' }),
      item('waived', { status: 'waived' }),
      item('not_delegated', { condition: 'power_of_attorney' }),
    ]
    expect(openItems(items, plain).map((each) => each.code)).toEqual(['open'])
    expect(openItems(items, delegated).map((each) => each.code)).toEqual(['open', 'not_delegated'])
  })
})

describe('isDecidable', () => {
  const always = { approved: false, condition: 'always' } as const
  const whereDelegated = { approved: false, condition: 'power_of_attorney' } as const

  it('while no approval stands, every item', () => {
    expect(isDecidable(false, { ...always, approved: true }, plain)).toBe(true)
    expect(isDecidable(false, whereDelegated, plain)).toBe(true)
  })

  it.each([
    ['what was approved', { ...always, approved: true }, plain, false],
    ['what began to apply since', whereDelegated, delegated, true],
    ['what does not apply', whereDelegated, plain, false],
    ['what applied before and was approved', { ...whereDelegated, approved: true }, delegated, false],
  ] as const)('while an approval stands, %s', (_, item, facts, decidable) => {
    expect(isDecidable(true, item, facts)).toBe(decidable)
  })
})

describe('turnOf', () => {
  const whenNothingIsOpen: Record<AgreementStatus, ChecklistOwner[]> = {
    draft: ['agency'],
    in_review: ['reviewer'],
    awaiting_dprd: ['reviewer'],
    ready_to_sign: ['agency'],
    signed: [],
    suspended: [],
    terminated: [],
    superseded: [],
    cancelled: [],
  }
  it.each(agreementStatuses)('%s', (status) => {
    expect(turnOf(status, [])).toEqual(whenNothingIsOpen[status])
    const beforeSignature = whenNothingIsOpen[status].length > 0
    expect(turnOf(status, [{ owner: 'collaborator' }, { owner: 'collaborator' }])).toEqual(
      beforeSignature ? ['collaborator'] : [],
    )
    expect(turnOf(status, [{ owner: 'reviewer' }, { owner: 'agency' }])).toEqual(
      beforeSignature ? ['agency', 'reviewer'] : [],
    )
  })
})

describe('defaultChecklist', () => {
  it('has items for every type, each code once, each owner a known one', () => {
    for (const type of agreementTypes) {
      const codes = defaultChecklist.filter((each) => each.types.includes(type)).map((each) => each.code)
      expect(codes).toContain('draft_agreement')
      expect(codes).toContain('power_of_attorney')
      expect(codes).toContain('dprd_approval')
      expect(new Set(codes).size).toBe(codes.length)
    }
    expect(defaultChecklist.every((each) => checklistOwners.includes(each.owner))).toBe(true)
  })

  it('asks of a PKS everything the rules name', () => {
    const codes = defaultChecklist.filter((each) => each.types.includes('pks')).map((each) => each.code)
    expect(codes).toEqual([
      'offer_letter',
      'terms_of_reference',
      'feasibility_study',
      'draft_agreement',
      'legality',
      'power_of_attorney',
      'dprd_approval',
    ])
  })
})
