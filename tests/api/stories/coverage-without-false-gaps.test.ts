import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, noon, signedAgreement } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

/** Who asks where the programme has gaps is told only of stages that nobody delivers, agreement or not. */
describe('a coverage without false gaps', () => {
  let t: TestApp
  let day = '2026-06-15'
  beforeAll(async () => void (t = await startTestApp({ clock: () => noon(day) })))
  afterAll(() => t.close())

  const gaps = async (account: 'officer-ppkukm' | 'partner-bankdki' = 'officer-ppkukm') =>
    expectStatus(await t.as(account).get('/v1/reports/coverage'), 200).body.gaps
  const publicGaps = async () => expectStatus(await t.as().get('/v1/public/coverage'), 200).body.gaps
  const url = async (stage: string) => {
    const { data } = (await t.as().get(`/v1/stage-deliveries?stage=${stage}`)).body
    return `/v1/stage-deliveries/${data[0].id}`
  }

  it('without one agreement, what the region delivers itself is no gap', async () => {
    expect(await gaps()).toEqual(['P6', 'P7'])
    expect(await publicGaps()).toEqual(['P6', 'P7'])
  })

  it('an agreement closes one from its first day on', async () => {
    await signedAgreement(t, {
      stages: ['P7'],
      parties: [ids.ppkukm, ids.bankDki],
      effectiveFrom: '2026-06-20',
      effectiveUntil: '2026-12-31',
    })
    expect(await gaps()).toEqual(['P6', 'P7'])
    day = '2026-06-20'
    expect(await gaps()).toEqual(['P6'])
    expect(await gaps('partner-bankdki')).toEqual(['P6'])
  })

  it('an agency that begins a stage closes one, and the day after it ends it is one again', async () => {
    const made = await t.as('admin').post('/v1/stage-deliveries', {
      stage: 'P6',
      agencyId: ids.ppkukm,
      what: 'Klinik pembukuan',
      channels: ['office'],
      validFrom: '2026-06-20',
      source: 'Rencana kerja Dinas PPKUKM 2026',
    })
    expectStatus(made, 201)
    expect(await gaps()).toEqual([])
    const ended = `/v1/stage-deliveries/${made.body.id}`
    expectStatus(await t.as('admin').patch(ended, { validUntil: '2026-07-31' }, { etag: made.etag }), 200)
    day = '2026-07-31'
    expect(await gaps()).toEqual([])
    day = '2026-08-01'
    expect([await gaps(), await publicGaps()]).toEqual([['P6'], ['P6']])
  })

  it('what ended the day before is one, also where no agreement ever was', async () => {
    const licenses = await url('P4')
    const { etag } = await t.as('admin').get(licenses)
    expectStatus(await t.as('admin').patch(licenses, { validUntil: '2026-08-01' }, { etag }), 200)
    expect(await gaps()).toEqual(['P6'])
    day = '2026-08-02'
    expect(await gaps()).toEqual(['P4', 'P6'])
    const { stages } = expectStatus(await t.as('officer-ppkukm').get('/v1/stages'), 200).body
    expect(
      stages.filter((each: { covered: boolean }) => !each.covered).map((each: { code: string }) => each.code),
    ).toEqual(['P4', 'P6'])
  })

  it('a partner, who sees a part, is told that it is a part', async () => {
    const shown = expectStatus(await t.as('partner-gojek').get('/v1/reports/coverage'), 200).body
    expect(shown).toMatchObject({ basis: 'own', gaps: ['P4', 'P6', 'P7'] })
    const { raw } = expectStatus(await t.as('partner-gojek').get('/v1/reports/coverage.svg'), 200)
    expect(raw.body).toContain('Anda melihat sebagian: Hanya naskah organisasi Anda')
    const whole = expectStatus(await t.as('auditor').get('/v1/reports/coverage.svg'), 200)
    expect(whole.raw.body).not.toContain('Anda melihat sebagian')
  })
})
