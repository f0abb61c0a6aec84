import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExamples } from '../../src/demo/load-examples.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

/** Who supports which stage, as Katya & Saraswati (2021) state it in the section of each stage. */
const stated = {
  P1: [],
  P2: ['Bukalapak', 'Gojek', 'LLDIKTI', 'Perguruan Tinggi', 'Shopee', 'Tokopedia'],
  P3: ['BPOM'],
  P4: [],
  P5: ['Gojek', 'Grab', 'Shopee'],
  P6: ['Bank Indonesia'],
  P7: ['Bank DKI', 'Investree', 'KoinWorks', 'OJK'],
}

describe('the examples of the demo', () => {
  let t: TestApp
  const asOf = { asOf: '2026-11-24', today: '2026-11-24', withinDays: 90 }
  const clock = () => new Date('2026-11-24T02:00:00Z')

  beforeAll(async () => {
    t = await startTestApp({ clock })
    await loadExamples({ db: t.db, files: t.app.files, clock, asOf })
  })
  afterAll(() => t.close())

  it('cover the stages that the paper names, by the collaborators it names', async () => {
    const { body } = await t.as('auditor').get('/v1/reports/coverage?asOf=2026-11-24')
    type Named = { shortName: string }
    const covered = body.stages.map((each: { stage: string; collaborators: Named[] }) => [
      each.stage,
      each.collaborators.map((one) => one.shortName),
    ])
    expect(Object.fromEntries(covered)).toEqual(stated)
  })

  it('are all marked as examples', async () => {
    const { body } = await t.as('auditor').get('/v1/agreements?limit=200')
    expect(body.data).toHaveLength(26)
    for (const agreement of body.data) expect(agreement.title).toMatch(/^\[CONTOH\] /)
  })

  it('are loaded once', async () => {
    await loadExamples({ db: t.db, files: t.app.files, clock, asOf })
    expect((await t.as('auditor').get('/v1/cases?count=exact')).body.page.total).toBe(14)
  })
})
