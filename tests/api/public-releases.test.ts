import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  clock,
  expectStatus,
  ids,
  renewedAgreement,
  terminatedFrom,
} from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

const url = '/v1/public/releases'
const statuses = [
  'draft',
  'in_review',
  'ready_to_sign',
  'signed',
  'suspended',
  'terminated',
  'cancelled',
] as const
const shown = ['signed', 'suspended', 'terminated', 'superseded', 'renewal']

let t: TestApp
const numbers: Record<string, string> = {}
beforeAll(async () => {
  t = await startTestApp({ clock })
  const hidden = { purpose: 'Maksud yang tidak diumumkan' }
  for (const status of statuses)
    numbers[status] = (await agreementIn(t, status, hidden)).body.registrationNumber
  const { old, renewal } = await renewedAgreement(t, { stages: ['P7'], parties: [ids.ppkukm, ids.bankDki] })
  numbers['superseded'] = old.body.registrationNumber
  numbers['renewal'] = renewal.body.registrationNumber
})
afterAll(() => t.close())

const get = async (query = '') => expectStatus(await t.as().get(`${url}${query}`), 200)
const numbersIn = (answer: { releases: { contracts: { id: string }[] }[] }): string[] =>
  answer.releases.map(({ contracts }) => contracts[0]!.id)

describe('GET /v1/public/releases', () => {
  it('says of itself that it is not conformant', async () => {
    expect((await get()).body).toMatchObject({
      uri: url,
      version: '1.1',
      conformance: expect.stringContaining('OCDS-inspired, not conformant'),
      publishedDate: '2026-06-15T05:00:00.000Z',
      links: { next: null },
    })
  })

  it('has the agreements of the public list, and nothing of them that is not there', async () => {
    const { body, raw } = await get()
    expect(numbersIn(body).toSorted()).toEqual(shown.map((name) => numbers[name]!).toSorted())
    const { data } = (await t.as().get('/v1/public/agreements')).body
    expect(numbersIn(body)).toEqual(
      data.map((each: { registrationNumber: string }) => each.registrationNumber),
    )
    expect(raw.body).not.toMatch(/Penanda Tangan|Maksud yang|PKS\/2026|mengundurkan|hasil audit/)
  })

  it('is valid by the schema that is served beside it', async () => {
    const { body: schema } = expectStatus(await t.as().get(`${url}/schema`), 200)
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
    addFormats.default(ajv)
    const validate = ajv.compile(schema)
    const { body } = await get()
    validate(body)
    expect(validate.errors).toBeNull()
    expect(validate({ ...body, releases: [{ ...body.releases[0], buyer: {} }] })).toBe(false)
  })

  it('is walked by its links', async () => {
    const walked: string[] = []
    let next: string | null = `${url}?limit=2&sort=updatedAt`
    while (next !== null) {
      const { body, headers } = expectStatus(await t.as().get(next), 200)
      walked.push(...numbersIn(body))
      next = body.links.next
      expect(String(headers.link).includes('rel="next"')).toBe(next !== null)
    }
    expect(walked.toSorted()).toEqual(shown.map((name) => numbers[name]!).toSorted())
  })

  it('takes the filters of the list, and says the status on a day', async () => {
    expect(numbersIn((await get('?stage=P7')).body).toSorted()).toEqual(
      [numbers['superseded']!, numbers['renewal']!].toSorted(),
    )
    const statusOn = async (day: string) => {
      const { releases } = (await get(`?asOf=${day}`)).body
      return releases.find(
        (each: { contracts: { id: string }[] }) => each.contracts[0]!.id === numbers['signed'],
      ).contracts[0].status
    }
    expect(await statusOn('2025-12-31')).toBe('pending')
    expect(await statusOn('2026-06-15')).toBe('active')
    expect(await statusOn('2027-01-01')).toBe('terminated')
  })

  it('has another release from each day on which something begins or is over, and the same until then', async () => {
    const { body } = await terminatedFrom(t, '2026-09-01', { effectiveFrom: '2026-07-01' })
    const releaseOn = async (day: string) => {
      const { releases } = (await get(`?asOf=${day}&limit=200`)).body
      const { id, tag, contracts } = releases.find(
        (each: { contracts: { id: string }[] }) => each.contracts[0]!.id === body.registrationNumber,
      )
      return [id, tag[0], contracts[0].status]
    }
    const release = `${body.registrationNumber}-${body.version}`
    expect(await releaseOn('2026-06-30')).toEqual([release, 'contract', 'pending'])
    expect(await releaseOn('2026-07-01')).toEqual([`${release}-2026-07-01`, 'contract', 'active'])
    expect(await releaseOn('2026-08-31')).toEqual([`${release}-2026-07-01`, 'contract', 'active'])
    const ended = [`${release}-2026-09-01`, 'contractTermination', 'terminated']
    expect(await releaseOn('2026-09-01')).toEqual(ended)
  })

  it.each(['count=exact', 'status=draft', 'limit=500', 'cursor=x'])('400: %s', async (query) => {
    expectStatus(await t.as().get(`${url}?${query}`), 400)
  })
})
