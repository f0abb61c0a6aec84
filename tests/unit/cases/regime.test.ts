import { describe, expect, it } from 'vitest'
import { collaboratorKinds, type CollaboratorKind } from '../../../src/organizations/kinds.ts'
import { defaultRegimeRules } from '../../../src/settings/regime/defaults.ts'
import { adviseRegime, regimes, typesOfRegime, type Regime } from '../../../src/settings/regime/regime.ts'

/** What domain.md 4.7 says of each kind, and how sure it is. */
const expected: Record<CollaboratorKind, [Regime, string]> = {
  cooperative: ['ksdpk', 'source'],
  foundation: ['ksdpk', 'source'],
  company: ['ksdpk', 'source'],
  bumn: ['ksdpk', 'source'],
  bumd: ['ksdpk', 'source'],
  association: ['ksdpk', 'source'],
  community: ['ksdpk', 'source'],
  individual: ['ksdpk', 'source'],
  private_university: ['ksdpk', 'source'],
  ministry_or_agency: ['sinergi', 'source'],
  regulator: ['sinergi', 'unsure'],
  state_university_satker_blu: ['sinergi', 'source'],
  state_university_ptnbh: ['unclear', 'unsure'],
  foreign_body: ['ksdll', 'source'],
  other_region: ['ksdd', 'text'],
  other: ['unclear', 'unsure'],
}

const collaborator = (kind: CollaboratorKind) => {
  const { regime, reason, source, certainty } = defaultRegimeRules[kind]
  return { organization: { id: kind, shortName: kind }, rule: { regime, text: reason, source, certainty } }
}

describe('the mapping as it is delivered', () => {
  it('has a rule for every kind of collaborator and no other', () => {
    expect(Object.keys(defaultRegimeRules).toSorted()).toEqual(collaboratorKinds.toSorted())
  })

  it.each(collaboratorKinds)('%s', (kind) => {
    const rule = defaultRegimeRules[kind]
    expect([rule.regime, rule.certainty]).toEqual(expected[kind])
    expect(rule.reason.id).not.toBe(rule.reason.en)
    expect(rule.source).toMatch(/PP 28\/2018|Permendagri/)
  })
})

describe('adviseRegime', () => {
  const pairs = collaboratorKinds.flatMap((one) => collaboratorKinds.map((two) => [one, two] as const))

  it.each(collaboratorKinds)('%s alone', (kind) => {
    const { advice, reasons } = adviseRegime([collaborator(kind)])
    expect(advice).toBe(expected[kind][0])
    expect(reasons).toEqual([{ organization: { id: kind, shortName: kind }, ...collaborator(kind).rule }])
  })

  it.each(pairs)('%s with %s', (one, two) => {
    const { advice, reasons } = adviseRegime([collaborator(one), collaborator(two)])
    expect(advice).toBe(expected[one][0] === expected[two][0] ? expected[one][0] : 'unclear')
    expect(reasons.map((each) => each.organization.id)).toEqual([one, two])
  })

  it('is unclear for nobody, and for a kind that is not mapped, and says so', () => {
    expect(adviseRegime([])).toEqual({ advice: 'unclear', reasons: [] })
    const unmapped = { organization: { id: 'x', shortName: 'X' }, rule: null }
    expect(adviseRegime([unmapped])).toMatchObject({
      advice: 'unclear',
      reasons: [{ regime: 'unclear', certainty: 'unsure' }],
    })
    expect(adviseRegime([unmapped, collaborator('company')]).advice).toBe('unclear')
  })
})

describe('typesOfRegime', () => {
  it.each(regimes)('%s', (regime) => {
    const types: Partial<Record<Regime, string[]>> = {
      ksdpk: ['mou', 'pks'],
      sinergi: ['nota_kesepakatan', 'rencana_kerja'],
    }
    expect(typesOfRegime(regime)).toEqual(types[regime])
  })
})
