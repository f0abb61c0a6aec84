import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lastDayOf } from '../../../src/agreements/term/lengths.ts'
import {
  attach,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  newAgreement,
  ownerRows,
  reasonCodes,
  reread,
  signedAgreement,
  readyToSign,
  terminatedFrom,
  walk,
} from '../../support/agreements.ts'
import { amend, draftAmendment } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { register } from '../organizations/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const officer = () => t.as('officer-ppkukm')
const open = { term: 'open_ended', effectiveFrom: '2024-01-01', effectiveUntil: null }
const renewing = {
  term: 'auto_renewing',
  effectiveFrom: '2024-01-01',
  effectiveUntil: '2024-12-31',
  renewsEveryMonths: 12,
}
/** Begun on a leap day, for a year, and a year more each time; notice is due 60 days before. */
const leaping = { ...renewing, effectiveFrom: '2024-02-29', effectiveUntil: '2025-02-28', noticeDays: 60 }

const on = async ({ body }: TestResponse, day: string, account?: AccountName) =>
  expectStatus(
    await t.as(account).get(`/v1/${account ? '' : 'public/'}agreements/${body.id}?asOf=${day}`),
    200,
  ).body
const errors = ({ status, body }: TestResponse) => [
  status,
  ...body.errors.map((each: { pointer: string; code: string }) => `${each.pointer} ${each.code}`),
]
const warned = ({ body }: TestResponse): string[] => body.warnings.map(({ code }: { code: string }) => code)

describe('a term without an end', () => {
  it('holds on every day from its first on, until somebody ends it', async () => {
    const signed = await signedAgreement(t, open)
    for (const account of ['officer-ppkukm', 'partner-shopee', 'integrator', undefined] as const) {
      for (const [day, validity] of [
        ['2023-12-31', 'not_yet_effective'],
        ['2024-01-01', 'in_force'],
        ['2199-12-31', 'in_force'],
      ] as const)
        expect(await on(signed, day, account)).toMatchObject({
          term: 'open_ended',
          effectiveUntil: null,
          validity,
          endsOn: null,
          endsBecause: null,
          noticeDueOn: null,
        })
    }
    const ended = await terminatedFrom(t, '2026-09-01', open)
    expect(await on(ended, '2026-08-31', 'auditor')).toMatchObject({
      status: 'signed',
      validity: 'expiring',
      endsOn: '2026-08-31',
      endsBecause: 'termination',
    })
    expect(await on(ended, '2026-09-01', 'auditor')).toMatchObject({ status: 'terminated' })
  })

  it('is warned of in both languages, and refused nothing', async () => {
    const draft = await draftAgreement(t, open)
    expect(warned(draft)).toContain('no_end')
    const { body } = await officer().get(`/v1/agreements/${draft.body.id}`, {
      headers: { 'accept-language': 'en' },
    })
    const { text } = body.warnings.find(({ code }: { code: string }) => code === 'no_end')
    expect(text).toMatch(/^Without an end/)
    expect(draft.body.warnings.find(({ code }: { code: string }) => code === 'no_end').text).toMatch(
      /^Tanpa batas waktu/,
    )
  })

  it('ends on the day before its renewal begins', async () => {
    const old = await signedAgreement(t, open)
    const next = {
      effectiveFrom: '2026-10-01',
      term: 'auto_renewing',
      effectiveUntil: '2027-09-30',
      renewsEveryMonths: 6,
    }
    const draft = expectStatus(
      await officer().post(`/v1/agreements/${old.body.id}/renew`, next, { etag: old.etag }),
      201,
    )
    expect(draft.body).toMatchObject(next)
    const ready = await readyToSign(t, draft)
    expectStatus(
      await officer().post(`/v1/agreements/${draft.body.id}/sign`, undefined, { etag: ready.etag }),
      200,
    )
    expect((await reread(t, old)).body).toMatchObject({
      endsOn: '2026-09-30',
      endsBecause: 'renewal',
      validity: 'in_force',
    })
  })
})

describe('a term that renews itself', () => {
  it('from a leap day: each period is counted from the first day, and none drifts', async () => {
    const signed = await signedAgreement(t, leaping)
    const notices: unknown[] = []
    for (let day = '2024-03-01'; day < '2029-03-01';) {
      const { noticeDueOn } = await on(signed, day, 'auditor')
      notices.push(noticeDueOn)
      day = new Date(Date.parse(noticeDueOn) + 86_400_000).toISOString().slice(0, 10)
    }
    // 60 days before 28 February of each year: the term never ends on the 27th, nor moves to 1 March.
    expect(notices).toEqual([
      '2024-12-30',
      '2025-12-30',
      '2026-12-30',
      '2027-12-30',
      '2028-12-30',
      '2029-12-30',
    ])
    expect(await on(signed, '2199-12-31', 'auditor')).toMatchObject({
      noticeDueOn: null,
      validity: 'in_force',
    })
  })

  it.each([
    ['2024-01-31', '2024-02-29', 1, '2026-06-15', '2026-06-30'],
    ['2024-01-31', '2024-02-29', 1, '2026-07-01', '2026-07-30'],
    ['2025-03-01', '2026-02-28', 12, '2027-06-01', '2028-02-29'],
    ['2024-03-15', '2024-12-31', 6, '2026-01-01', '2026-06-30'],
    ['2020-02-29', '2024-02-29', 12, '2026-06-15', '2027-02-28'],
  ])(
    'from %s until %s, every %i months: on %s the period ends on %s',
    async (effectiveFrom, effectiveUntil, renewsEveryMonths, day, last) => {
      const draft = {
        term: 'auto_renewing',
        effectiveFrom,
        effectiveUntil,
        renewsEveryMonths,
        noticeDays: null,
      }
      expect(await on(await signedAgreement(t, draft), day, 'auditor')).toMatchObject({ noticeDueOn: last })
    },
  )

  it('is expiring before notice is due, in force again after it, and never over', async () => {
    const signed = await signedAgreement(t, leaping)
    for (const account of ['auditor', undefined] as const)
      for (const [day, validity] of [
        ['2026-09-30', 'in_force'],
        ['2026-10-01', 'expiring'],
        ['2026-12-30', 'expiring'],
        ['2026-12-31', 'in_force'],
        ['2027-03-01', 'in_force'],
      ] as const)
        expect([day, (await on(signed, day, account))['validity']]).toEqual([day, validity])
    expect(warned(signed)).toContain('renews_itself')
    expect(
      (await reread(t, signed)).body.warnings.find(({ code }: { code: string }) => code === 'renews_itself')
        .text,
    ).toContain('tiap 12 bulan')
  })

  it('once terminated ends like any other, and no notice is due any more', async () => {
    const ended = await terminatedFrom(t, '2026-09-01', leaping)
    expect(ended.body).toMatchObject({ endsOn: '2026-08-31', noticeDueOn: null, validity: 'expiring' })
  })

  it('counts months as the warnings of long terms do', async () => {
    const rows = await ownerRows<{ first: string; months: number; last: string }>(
      t,
      `select d::date::text first, m months, registry_last_day_of(d::date, m)::text last
        from generate_series('2023-12-28'::date, '2024-04-02', '1 day') d, unnest(array[1, 2, 11, 12, 13, 48]) m`,
    )
    expect(rows.length).toBe(97 * 6)
    for (const { first, months, last } of rows)
      expect([first, months, last]).toEqual([first, months, lastDayOf(first, months)])
  })
})

describe('a fixed term', () => {
  it('that begins and ends on leap days holds on both of them', async () => {
    const signed = await signedAgreement(t, { effectiveFrom: '2024-02-29', effectiveUntil: '2028-02-29' })
    expect(signed.body).toMatchObject({ term: 'fixed', renewsEveryMonths: null })
    for (const [day, validity] of [
      ['2024-02-28', 'not_yet_effective'],
      ['2024-02-29', 'in_force'],
      ['2028-02-29', 'expiring'],
      ['2028-03-01', 'expired'],
    ] as const)
      expect([day, (await on(signed, day, 'auditor'))['validity']]).toEqual([day, validity])
  })
})

describe('what is refused', () => {
  it.each([
    [{ ...open, effectiveUntil: '2026-12-31' }, ['/effectiveUntil open_term_has_end']],
    [{ renewsEveryMonths: 12 }, ['/renewsEveryMonths does_not_renew_itself']],
    [{ ...renewing, effectiveUntil: '2023-12-31' }, ['/effectiveUntil end_before_start']],
    [
      { ...open, effectiveUntil: '2023-12-31', renewsEveryMonths: 1 },
      [
        '/effectiveUntil end_before_start',
        '/effectiveUntil open_term_has_end',
        '/renewsEveryMonths does_not_renew_itself',
      ],
    ],
  ])('422: fields that contradict each other, %j', async (term, named) => {
    expect(errors(await officer().post('/v1/agreements', newAgreement(term)))).toEqual([422, ...named])
    const draft = await draftAgreement(t, { effectiveFrom: null, effectiveUntil: null })
    const patched = await officer().patch(`/v1/agreements/${draft.body.id}`, term, { etag: draft.etag })
    expect(errors(patched)).toEqual([422, ...named])
  })

  it('422: a change that leaves what the kind of term does not have; 200: with it', async () => {
    const draft = await draftAgreement(t, renewing)
    const patch = (change: object) =>
      officer().patch(`/v1/agreements/${draft.body.id}`, change, { etag: draft.etag })
    expect(errors(await patch({ term: 'fixed' }))).toEqual([422, '/renewsEveryMonths does_not_renew_itself'])
    const changed = expectStatus(
      await patch({ term: 'open_ended', effectiveUntil: null, renewsEveryMonths: null }),
      200,
    )
    expect(changed.body).toMatchObject({ term: 'open_ended', effectiveUntil: null, renewsEveryMonths: null })
  })

  it.each([
    [{ ...open, effectiveFrom: null }],
    [{ ...renewing, effectiveUntil: null }],
    [{ ...renewing, renewsEveryMonths: null }],
    [{ effectiveUntil: null }],
  ])('409: submitted without what its kind needs, %j', async (term) => {
    const draft = await draftAgreement(t, term)
    const submitted = await officer().post(`/v1/agreements/${draft.body.id}/submit`, undefined, {
      etag: draft.etag,
    })
    expect([submitted.status, reasonCodes(submitted)]).toEqual([409, ['no_period']])
    expect(
      draft.body.warnings.find(({ code }: { code: string }) => code === 'pks_lacks_content').text,
    ).toContain('jangka waktu')
  })

  it('422: a renewal or an amendment that lacks it', async () => {
    const signed = await signedAgreement(t)
    const url = `/v1/agreements/${signed.body.id}`
    const renewed = await officer().post(
      `${url}/renew`,
      { effectiveFrom: '2027-01-01' },
      { etag: signed.etag },
    )
    expect(errors(renewed)).toEqual([422, '/effectiveUntil required'])
    const amended = await officer().post(`${url}/amendments`, {
      reason: 'Kesepakatan',
      effectiveFrom: '2026-07-01',
      changes: { term: 'auto_renewing' },
    })
    expect(errors(amended)).toEqual([422, '/changes/renewsEveryMonths required'])
    const endless = await officer().post(`${url}/amendments`, {
      reason: 'Kesepakatan',
      effectiveFrom: '2026-07-01',
      changes: { effectiveUntil: null },
    })
    expect(errors(endless)).toEqual([422, '/changes/effectiveUntil required'])
  })
})

describe('an amendment of the term', () => {
  it('from fixed to open and back: every day is told by the term that held', async () => {
    const signed = await signedAgreement(t)
    await amend(t, signed, '2027-01-01', { term: 'open_ended', effectiveUntil: null })
    const now = await reread(t, signed)
    expect(now.body).toMatchObject({
      term: 'fixed',
      effectiveUntil: '2026-12-31',
      endsOn: null,
      validity: 'in_force',
    })
    expect(await on(signed, '2027-01-01', 'auditor')).toMatchObject({
      term: 'open_ended',
      validity: 'in_force',
    })
    expect(await on(signed, '2031-01-01', 'auditor')).toMatchObject({ validity: 'in_force' })
    const draft = await draftAmendment(t, now, '2028-01-01', { term: 'fixed', effectiveUntil: '2029-12-31' })
    expect(warned(draft)).not.toContain('no_end')
    expectStatus(
      await t
        .as('admin')
        .post(
          `/v1/agreements/${signed.body.id}/amendments/2/cancel`,
          { reason: 'Uji' },
          { etag: draft.etag },
        ),
      200,
    )
    await amend(t, now, '2028-01-01', { term: 'fixed', effectiveUntil: '2029-12-31' })
    expect(await on(signed, '2027-12-31', 'auditor')).toMatchObject({
      term: 'open_ended',
      effectiveUntil: null,
      endsOn: '2029-12-31',
      endsBecause: 'term',
    })
    expect(await on(signed, '2030-01-01', 'auditor')).toMatchObject({ term: 'fixed', validity: 'expired' })
    const { data } = (await officer().get(`/v1/agreements/${signed.body.id}/versions`)).body
    expect(
      data.map(({ term, effectiveUntil }: { term: string; effectiveUntil: string }) => [
        term,
        effectiveUntil,
      ]),
    ).toEqual([
      ['fixed', '2026-12-31'],
      ['open_ended', null],
      ['fixed', '2029-12-31'],
    ])
  })

  it('signed after the end that it takes away: the days between stay expired', async () => {
    const signed = await signedAgreement(t, { effectiveFrom: '2025-01-01', effectiveUntil: '2026-05-31' })
    const amended = await amend(t, signed, '2026-06-01', { term: 'open_ended', effectiveUntil: null })
    expect(amended.body).toMatchObject({ effectiveFrom: '2026-06-01', holdsFrom: '2026-06-15' })
    expect(warned(amended)).toContain('extended_after_end')
    expect(await on(signed, '2026-06-14', 'auditor')).toMatchObject({ validity: 'expired' })
    expect(await on(signed, '2026-06-15', 'auditor')).toMatchObject({ validity: 'in_force' })
  })
})

describe('lists, reports and calendars', () => {
  it('filter by the term, sort terms without an end last, and say when notice is due', async () => {
    const { id } = (await register(t.as('admin'))).body
    const parties = [ids.ppkukm, id]
    const fixed = (await signedAgreement(t, { parties, effectiveUntil: '2027-06-30' })).body.id
    const endless = (await signedAgreement(t, { ...open, parties })).body.id
    const renews = (await signedAgreement(t, { ...leaping, parties })).body.id
    const idsOf = async (account: AccountName | undefined, query: string) =>
      (
        await walk(
          t,
          account,
          `/v1/${account ? '' : 'public/'}agreements?collaboratorId=${id}&limit=1&${query}`,
        )
      ).map((each) => each.id)
    for (const account of ['officer-ppkukm', 'integrator', undefined] as const) {
      expect(await idsOf(account, 'term=open_ended')).toEqual([endless])
      expect(await idsOf(account, 'term=open_ended,auto_renewing&sort=effectiveUntil')).toEqual([
        renews,
        endless,
      ])
      expect(await idsOf(account, 'sort=effectiveUntil')).toEqual([renews, fixed, endless])
      expect(await idsOf(account, 'sort=-effectiveUntil')).toEqual([endless, fixed, renews])
      expect(await idsOf(account, 'validity=expiring&asOf=2026-11-01')).toEqual([renews])
    }
    expect(await idsOf('auditor', 'endsOn[lte]=2099-12-31')).toEqual([fixed])
    const report = (await t.as('auditor').get(`/v1/reports/expiring?collaboratorId=${id}&asOf=2026-12-20`))
      .body
    expect(report.agreements).toMatchObject([
      { id: renews, endsOn: null, endsBecause: null, noticeDueOn: '2026-12-30', daysLeft: 10 },
    ])
    const csv = (
      await t
        .as('auditor')
        .get(`/v1/agreements?collaboratorId=${id}&term=auto_renewing`, { headers: { accept: 'text/csv' } })
    ).raw.body
    expect(csv).toContain('Diperpanjang otomatis')
    expect(csv).toContain('2026-12-30')
  })

  it('OCDS has no last day for a term without one', async () => {
    const { body } = await signedAgreement(t, leaping)
    const { releases } = (await t.as().get(`/v1/public/releases?limit=200`)).body
    const { contracts } = releases.find(({ ocid }: { ocid: string }) =>
      ocid.endsWith(body.registrationNumber),
    )
    expect(contracts[0]).toMatchObject({ status: 'active', period: { endDate: null } })
  })
})

it('a collaborator owes nothing by a day where neither the commitment nor the agreement has one', async () => {
  const { id } = (await register(t.as('admin'))).body
  const signed = await signedAgreement(t, { ...open, parties: [ids.ppkukm, id] })
  await attach(t, signed.body.id, 'other')
  const { body } = expectStatus(await t.as('auditor').get(`/v1/collaborators/${id}/performance`), 200)
  expect(body.performance).toMatchObject({ score: null })
})
