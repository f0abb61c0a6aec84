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
import { document } from '../support/contract.ts'

const url = '/v1/public/releases'
/** Addresses are absolute also where no PUBLIC_URL is set: the host that was asked. */
const base = 'http://localhost:80'
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
      uri: `${base}${url}`,
      publisher: { uri: `${base}/` },
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
      expect(next ?? base).toContain(base)
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

describe('GET /v1/public/datasets', () => {
  const mediaType = 'https://www.iana.org/assignments/media-types/'

  it('has each list and report that anyone may take as a file, and in which form', async () => {
    const { body } = expectStatus(await t.as().get('/v1/public/datasets'), 200)
    const told = (body.dataset as Told[]).map(({ '@id': id, distribution }): [string, string[]] => [
      id.slice(base.length),
      distribution.map((each) => each.mediaType.slice(mediaType.length)).toSorted(),
    ])
    const taken = Object.entries(document.paths).flatMap(([path, { get }]): [string, string[]][] => {
      const types = Object.keys(get?.responses['200']?.content ?? {})
      const isOpen = (get as { security?: unknown[] } | undefined)?.security?.length === 0
      const isFile = isOpen && types.includes('application/json') && types.includes('text/csv')
      return isFile ? [[path, types.filter((type) => !type.includes('partial')).toSorted()]] : []
    })
    expect(new Map(told)).toEqual(new Map([...taken, [url, ['application/json']]]))
  })

  it('says of each where it is, what it means, and of which places by their Kemendagri codes', async () => {
    const { body } = expectStatus(await t.as().get('/v1/public/datasets'), 200)
    const pages = Object.entries(document.paths).map(([path, { get }]) => {
      const { tags, operationId } = (get ?? {}) as { tags?: string[]; operationId?: string }
      return [path, `${base}/docs#/${tags?.[0]}/${operationId}`] as const
    })
    const pageOf = new Map(pages)
    for (const { '@id': id, landingPage, spatial, distribution } of body.dataset as Told[]) {
      expect(landingPage).toBe(pageOf.get(id.slice(base.length)))
      expect(spatial.map(({ notation }) => notation)).toEqual(
        '31 31.01 31.71 31.72 31.73 31.74 31.75'.split(' '),
      )
      for (const { accessURL, mediaType: type } of distribution) {
        const accept = type.slice(mediaType.length)
        const { headers } = expectStatus(await t.as().get(accessURL, { headers: { accept } }), 200)
        expect(headers['content-type']).toContain(accept)
      }
    }
  })

  it('gives each of its names a term, so that it is read as JSON-LD', async () => {
    const { body } = expectStatus(await t.as().get('/v1/public/datasets'), 200)
    const { '@context': context, ...catalog } = body
    const names = new Set<string>()
    JSON.stringify(catalog, (name, value) => {
      // `id` and `en` are languages there.
      if (/^[a-z]/i.test(name) && !['id', 'en'].includes(name)) names.add(name)
      return value
    })
    expect([...names].filter((name) => !(name in context))).toEqual([])
  })
})

interface Told {
  '@id': string
  landingPage: string
  spatial: { notation: string }[]
  distribution: { accessURL: string; mediaType: string }[]
}
