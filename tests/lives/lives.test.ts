import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from '../support/properties.ts'
import { expectStatus, ids, noon, today } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'
import { pick } from '../../src/kernel/content.ts'
import { register } from '../api/organizations/examples.ts'
import { begin, steps, take, type Life, type Step } from './life.ts'
import { actionsOn, daysOfInterest, endOf, neverBegins, noticeDueOn, statusOn, validityOn } from './model.ts'

/** More of them, and others: `LIVES=100 npm test -- tests/lives`; fast-check says the seed of one that fails. */
const numRuns = Number(process.env['LIVES'] ?? 6)

let t: TestApp
let now = noon(today)
const setClock = (instant: Date) => void (now = instant)
beforeAll(async () => void (t = await startTestApp({ clock: () => now })))
afterAll(() => t.close())

const anyStep: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...steps),
  days: fc.integer({ min: -60, max: 200 }),
  length: fc.integer({ min: 1, max: 400 }),
  kind: fc.constantFrom('fixed', 'open_ended', 'auto_renewing'),
})
const anyLife = fc.record({
  start: fc.integer({ min: -400, max: 60 }),
  length: fc.integer({ min: 0, max: 500 }),
  kind: fc.constantFrom('fixed', 'open_ended', 'auto_renewing'),
  taken: fc.array(anyStep, { minLength: 2, maxLength: 12 }),
})

/** Extended twenty days after its end, so that the days between stay expired: lived each time, whatever else comes. */
const extendedLate = {
  start: -100,
  length: 120,
  kind: 'fixed' as const,
  taken: [
    { name: 'wait' as const, days: 0, length: 40, kind: 'fixed' as const },
    { name: 'amend' as const, days: 0, length: 200, kind: 'fixed' as const },
  ],
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string }
const get = async (account: AccountName | undefined, url: string) =>
  expectStatus(await t.as(account).get(url), 200).body
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id).toSorted()

/** What every reader should be told of the life on a day. */
function toldOf({ old, renewals }: Life, day: string) {
  return [old, ...renewals]
    .map(({ id, pact }) => ({
      id,
      status: statusOn(pact, day),
      validity: validityOn(pact, day),
      ...endOf(pact),
      noticeDueOn: noticeDueOn(pact, day),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
type Told = ReturnType<typeof toldOf>

const saysOf = (rows: readonly Row[]) =>
  rows
    .map((row) => pick(row, ['id', 'status', 'validity', 'endsOn', 'endsBecause', 'noticeDueOn']))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** Single records, lists with their filters, and the public tier. */
async function expectRecords(told: Told, collaborator: string, day: string): Promise<void> {
  const scope = `collaboratorId=${collaborator}&asOf=${day}&limit=200`
  const signed = 'status=signed,suspended,terminated,superseded'
  expect(saysOf((await get('auditor', `/v1/agreements?${scope}&${signed}`)).data)).toEqual(told)
  expect(saysOf((await get('integrator', `/v1/agreements?${scope}`)).data)).toEqual(told)
  expect(saysOf((await get(undefined, `/v1/public/agreements?${scope}`)).data)).toEqual(told)
  for (const each of told) {
    expect(await get('auditor', `/v1/agreements/${each.id}?asOf=${day}`)).toMatchObject(each)
    expect(await get(undefined, `/v1/public/agreements/${each.id}?asOf=${day}`)).toMatchObject(each)
  }
  for (const status of ['signed', 'suspended', 'terminated', 'superseded', 'signed,terminated']) {
    const { data } = await get('auditor', `/v1/agreements?${scope}&status=${status}`)
    expect(idsOf(data), status).toEqual(idsOf(told.filter((each) => status.split(',').includes(each.status))))
  }
  for (const validity of ['not_yet_effective', 'in_force', 'expiring', 'expired']) {
    const expected = idsOf(told.filter((each) => each.validity === validity))
    for (const [account, path] of [
      ['auditor', ''],
      [undefined, 'public/'],
    ] as const) {
      const { data } = await get(account, `/v1/${path}agreements?${scope}&validity=${validity}`)
      expect(idsOf(data), validity).toEqual(expected)
    }
  }
}

/** Coverage and what ends soon, each by the day asked for. */
async function expectReports(life: Life, told: Told, collaborator: string, day: string): Promise<void> {
  const scope = `collaboratorId=${collaborator}&asOf=${day}`
  const holding = told.filter(({ validity }) => validity === 'in_force' || validity === 'expiring')
  expect((await get('auditor', `/v1/reports/coverage?${scope}`)).inForce.count).toBe(holding.length)
  const isRenewed = (id: string) => id === life.old.id && life.renewals.some(({ pact }) => !neverBegins(pact))
  const ending = told.filter(({ validity }) => validity === 'expiring')
  const report = await get('auditor', `/v1/reports/expiring?${scope}`)
  const alone = ending.filter(({ id }) => !isRenewed(id))
  expect(report.renewing.count).toBe(ending.length - alone.length)
  expect(idsOf(report.agreements)).toEqual(idsOf(alone))
  for (const each of report.agreements) {
    const { endsOn, endsBecause, noticeDueOn } = told.find(({ id }) => id === each.id)!
    const daysLeft = daysBetween(day, (endsOn ?? noticeDueOn)!)
    expect(each).toMatchObject({ endsOn, endsBecause, noticeDueOn, daysLeft })
  }
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** What is said on the day itself, without asking for one: actions, the pipeline, the calendar. */
async function expectToday(life: Life, told: Told, collaborator: string, day: string): Promise<void> {
  now = noon(day)
  for (const { id, pact } of [life.old, ...life.renewals]) {
    const { allowedActions, ...row } = await get('officer-ppkukm', `/v1/agreements/${id}`)
    expect(row).toMatchObject(told.find((each) => each.id === id)!)
    expect(allowedActions.toSorted()).toEqual(actionsOn(pact, day).toSorted())
  }
  const { agreements } = await get('auditor', `/v1/reports/pipeline?collaboratorId=${collaborator}`)
  for (const { status, count } of agreements.statuses) {
    if (status === 'cancelled') continue
    expect([status, count]).toEqual([status, told.filter((each) => each.status === status).length])
  }
  const shown = await calendar()
  const window = [shift(day, -90), shift(day, 400)] as const
  for (const { id, endsOn, endsBecause, noticeDueOn: notice } of told) {
    const { pact } = [life.old, ...life.renewals].find((each) => each.id === id)!
    const end = endsBecause === 'renewal' || endsOn === null || endsOn < pact.from ? null : endsOn
    const shownOn = (last: string | null) =>
      last !== null && last >= window[0] && last <= window[1] ? last.replaceAll('-', '') : undefined
    expect([id, shown.get(`end-${id}`)]).toEqual([id, shownOn(end)])
    expect([id, shown.get(`notice-${id}`)]).toEqual([id, shownOn(notice)])
  }
}

const shift = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The days on which agreements end or notice is due by a new calendar of the auditor, by their ids. */
async function calendar(): Promise<Map<string, string>> {
  const auditor = t.as('auditor')
  const { body } = expectStatus(await auditor.post('/v1/calendar-feeds', { name: 'Hari ini' }), 201)
  const { raw } = expectStatus(await t.as().get(body.url), 200)
  const { etag } = await auditor.get(`/v1/calendar-feeds/${body.id}`)
  expectStatus(await auditor.delete(`/v1/calendar-feeds/${body.id}`, undefined, { etag }), 204)
  const unfolded = raw.body.replaceAll(/\r\n[ \t]/g, '')
  const events = unfolded.split('BEGIN:VEVENT').slice(1)
  return new Map(
    events.flatMap((event) => {
      const [, id] = /UID:agreement-((?:end|notice)-[\w-]{36})@/.exec(event) ?? []
      return id ? [[id, /DTSTART;VALUE=DATE:(\d{8})/.exec(event)![1]!] as const] : []
    }),
  )
}

describe('the life of a partnership', () => {
  it('is told alike by every answer on every day on which something begins or ends', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async ({ start, taken, ...term }) => {
        const collaborator = (await register(t.as('admin'))).body.id
        const life = await begin(t, [ids.ppkukm, collaborator], start, term, setClock)
        for (const step of taken) await take(t, life, step, setClock)
        const versions = new Map<string, number>()
        for (const { id } of [life.old, ...life.renewals])
          versions.set(id, (await get('auditor', `/v1/agreements/${id}`)).version)
        const days = daysOfInterest([life.old, ...life.renewals].map(({ pact }) => pact))
        for (const day of days) {
          const told = toldOf(life, day)
          await expectRecords(told, collaborator, day)
          await expectReports(life, told, collaborator, day)
        }
        // Nobody asks before the day it has become.
        for (const day of days.filter((each) => each >= life.day))
          await expectToday(life, toldOf(life, day), collaborator, day)
        for (const [id, version] of versions)
          expect((await get('auditor', `/v1/agreements/${id}`)).version).toBe(version)
      }),
      { numRuns, examples: [[extendedLate]], interruptAfterTimeLimit: 90_000 },
    )
  }, 600_000)
})
