import { describe, expect, it } from 'vitest'
import { matchItems, type Offered } from '../../../src/cases/matching.ts'

/** `RN2` is a need of the region for P2; without a number it names no stage. */
const item = (code: string): Offered & { code: string } => ({
  code,
  side: code[0] === 'R' ? 'region' : 'collaborator',
  type: code[1] === 'N' ? 'need' : 'offer',
  stage: code[2] ? (`P${code[2]}` as never) : null,
})
const codes = (items: readonly { code: string }[]) => items.map((each) => each.code).join(' ')

const table: [string, string][] = [
  ['', ''],
  ['RN2 CO2', 'P2 region(RN2|CO2)'],
  ['CN2 RO2', 'P2 collaborator(CN2|RO2)'],
  ['RN2 CO2 CN2 RO2', 'P2 region(RN2|CO2) collaborator(CN2|RO2)'],
  ['RN2', 'P2 unmet(RN2)'],
  ['CO2', 'P2 unused(CO2)'],
  // What one side offers itself, or for another stage, meets nothing.
  ['RN2 RO2', 'P2 unmet(RN2) unused(RO2)'],
  ['CN2 CO2', 'P2 unmet(CN2) unused(CO2)'],
  ['RN2 CN2', 'P2 unmet(RN2 CN2)'],
  ['RO2 CO2', 'P2 unused(CO2 RO2)'],
  ['CO2 RN5', 'P2 unused(CO2); P5 unmet(RN5)'],
  ['CO2 RN', 'P2 unused(CO2); null unmet(RN)'],
  ['RN CO', 'null region(RN|CO)'],
  ['RN2 CO2 RO2 RN2', 'P2 region(RN2 RN2|CO2) unused(RO2)'],
  ['CO7 CO1 CO', 'P1 unused(CO1); P7 unused(CO7); null unused(CO)'],
]

describe('matchItems', () => {
  it.each(table)('%s → %s', (given, expected) => {
    const found = matchItems(given.split(' ').filter(Boolean).map(item)).map((stage) =>
      [
        stage.stage,
        ...stage.matches.map((each) => `${each.needSide}(${codes(each.needs)}|${codes(each.offers)})`),
        ...(stage.unmetNeeds.length > 0 ? [`unmet(${codes(stage.unmetNeeds)})`] : []),
        ...(stage.unusedOffers.length > 0 ? [`unused(${codes(stage.unusedOffers)})`] : []),
      ]
        .map(String)
        .join(' '),
    )
    expect(found.join('; ')).toBe(expected)
  })
})
