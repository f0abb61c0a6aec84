import { describe, expect, it } from 'vitest'
import { agreementVisibility } from '../../../src/agreements/policy.ts'
import { roles, type Role } from '../../../src/kernel/actor.ts'
import { dayErrors, delivererErrors, type Deliverer } from '../../../src/programme/deliveries/rules.ts'
import { programmeAccess } from '../../../src/programme/policy.ts'
import { coverageBasisOf, type CoverageBasis } from '../../../src/reports/policy.ts'

const agency: Deliverer = {
  kind: 'agency',
  status: 'active',
  mergedIntoId: null,
  shortName: 'Dinas Contoh',
  succeededFrom: null,
  successor: null,
}
const succeeded = { ...agency, succeededFrom: '2026-07-01', successor: 'Dinas Penerus' }
const from = (validFrom: string | null, validUntil: string | null) => ({ validFrom, validUntil })

describe('who delivers a stage', () => {
  it.each<[string, Deliverer | undefined, ReturnType<typeof from>, string[]]>([
    ['an agency', agency, from(null, null), []],
    ['the province', { ...agency, kind: 'province' }, from(null, null), []],
    ['nobody', undefined, from(null, null), ['unknown_agency']],
    [
      'a body of the region that is no agency',
      { ...agency, kind: 'other' },
      from(null, null),
      ['unknown_agency'],
    ],
    ['a company', { ...agency, kind: 'company' }, from(null, null), ['unknown_agency']],
    ['one that was merged', { ...agency, mergedIntoId: 'x' }, from(null, null), ['unknown_agency']],
    ['an inactive one', { ...agency, status: 'inactive' }, from(null, null), ['agency_inactive']],
    [
      'an inactive one, until today',
      { ...agency, status: 'inactive' },
      from(null, '2026-06-15'),
      ['agency_inactive'],
    ],
    ['an inactive one, until yesterday', { ...agency, status: 'inactive' }, from(null, '2026-06-14'), []],
    ['one that is succeeded later', succeeded, from(null, null), []],
    ['one up to the day before its succession', succeeded, from(null, '2026-06-30'), []],
    ['one on the day of its succession', succeeded, from(null, '2026-07-01'), ['agency_succeeded']],
  ])('%s', (_, deliverer, days, codes) => {
    expect(delivererErrors(deliverer, days, '2026-06-15').map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    [null, null, 0],
    ['2026-01-01', null, 0],
    [null, '2026-01-01', 0],
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-02', '2026-01-01', 1],
  ])('from %s until %s: %i errors', (validFrom, validUntil, errors) => {
    expect(dayErrors({ validFrom, validUntil })).toHaveLength(errors)
  })
})

describe('who may', () => {
  it('read it: everyone; write it: the registrar', () => {
    expect([...programmeAccess.read].toSorted()).toEqual([...roles].toSorted())
    expect(programmeAccess.write).toEqual(['admin'])
  })

  it.each<[Role, CoverageBasis]>([
    ['admin', 'all'],
    ['officer', 'all'],
    ['reviewer', 'all'],
    ['auditor', 'all'],
    ['partner', 'own'],
    ['integrator', 'open'],
    ['public', 'open'],
  ])('%s counts %s', (role, basis) => {
    expect(coverageBasisOf(role)).toBe(basis)
    expect(coverageBasisOf(role) === 'all').toBe(agreementVisibility[role] === 'all')
  })
})
