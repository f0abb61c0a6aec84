import { describe, expect, it } from 'vitest'
import { coveragePicture } from '../../../src/reports/coverage/picture.ts'
import { rate } from '../../../src/reports/performance/formula.ts'
import { performancePicture } from '../../../src/reports/performance/picture.ts'
import { stageLabels } from '../../../src/reference/stage-labels.ts'

const asOf = '2026-06-30'
const figure = { count: 0, unconfirmed: 0, href: '' }
const counted = (shortName: string, count: number) => ({
  id: shortName,
  shortName,
  count,
  unconfirmed: 0,
  href: '',
})
const covered = (stage: 'P2' | 'P5', collaborators: ReturnType<typeof counted>[]) => ({
  stage,
  name: stageLabels[stage],
  covered: collaborators.length > 0,
  deliveries: [],
  count: collaborators.length,
  unconfirmed: 0,
  href: '',
  agencies: [],
  collaborators,
  collaboratorCount: collaborators.length,
})
const rated = (shortName: string, delivered: number) => ({
  collaborator: { id: shortName, shortName },
  ...rate({
    asOf,
    movedUnseen: false,
    commitments: [
      {
        asked: 10,
        answeredUntil: null,
        answered: true,
        begunOn: '2026-01-01',
        dueOn: asOf,
        delivered,
        deliveredInTime: delivered,
      },
    ],
    signedCount: 1,
    renewalCount: 0,
    stageCount: 1,
    lastSignedOn: asOf,
    lastDeliveredOn: null,
    evaluations: [],
  }),
  evidence: {
    commitments: figure,
    activities: figure,
    signed: figure,
    inForce: figure,
    renewals: figure,
    evaluations: figure,
    stages: [],
    lastSignedOn: null,
    lastDeliveredOn: null,
  },
})
const map = (...collaborators: ReturnType<typeof rated>[]) => ({
  asOf,
  formulaVersion: '1',
  collaboratorCount: collaborators.length,
  collaborators,
})
const numbersOf = (svg: string, pattern: RegExp) =>
  [...svg.matchAll(pattern)].map((each) => each.slice(1).map(Number))

describe('names in pictures', () => {
  it('stay words, whatever is in them', () => {
    const name = `<script>"a" & 'b'</script>`
    const coverage = {
      asOf,
      basis: 'all' as const,
      inForce: figure,
      gaps: [],
      stages: [covered('P2', [counted(name, 1)])],
    }
    for (const svg of [coveragePicture(coverage, 'id'), performancePicture(map(rated(name, 5)), 'en')]) {
      expect(svg).not.toMatch(/<script|<style| style=| on\w+=/)
      expect(svg).toContain('&#60;script&#62;')
    }
  })

  it('are cut off where there is no room, and whole in their tooltip', () => {
    const name = 'Perkumpulan Wirausaha Mikro dan Kecil Seluruh Jakarta'
    const svg = coveragePicture(
      { asOf, basis: 'all' as const, inForce: figure, gaps: [], stages: [covered('P2', [counted(name, 1)])] },
      'id',
    )
    expect(svg).toContain('>Perkumpulan Wirausaha Mikro…<')
    expect(svg).toContain(`<title>${name}</title>`)
  })
})

describe('the heat map', () => {
  it('draws sixty collaborators and counts the others', () => {
    const many = Array.from({ length: 75 }, (_, index) => counted(`Mitra ${index}`, 75 - index))
    const coverage = {
      asOf,
      basis: 'all' as const,
      inForce: figure,
      gaps: [],
      stages: [covered('P2', many), covered('P5', [])],
    }
    const svg = coveragePicture(coverage, 'id')
    expect(svg).toContain('>Mitra 59<')
    expect(svg).not.toContain('>Mitra 60<')
    expect(svg).toContain('>+ 15 kolaborator lain<')
  })
})

describe('the performance map', () => {
  it('no circle covers another, also of those with the same scores', () => {
    const svg = performancePicture(
      map(...Array.from({ length: 30 }, (_, index) => rated(`Mitra ${index}`, 10))),
      'id',
    )
    const circles = numbersOf(svg, /<circle cx="([\d.]+)" cy="([\d.]+)"/g)
    expect(circles).toHaveLength(30)
    for (const [index, [x, y]] of circles.entries()) {
      for (const [otherX, otherY] of circles.slice(0, index)) {
        expect(Math.hypot(x! - otherX!, y! - otherY!)).toBeGreaterThanOrEqual(22)
      }
    }
  })

  it('a score further right and up is drawn further right', () => {
    const svg = performancePicture(map(rated('Rendah', 2), rated('Tinggi', 9)), 'en')
    const [first, second] = numbersOf(svg, /<circle cx="([\d.]+)" cy="([\d.]+)"/g)
    expect(svg).toMatch(/1\. Tinggi: 90 \/ [\d.]+/)
    expect(first![0]).toBeGreaterThan(second![0]!)
  })
})
