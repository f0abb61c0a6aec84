import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import contract from '../../../openapi/openapi.json' with { type: 'json' }
import { loadExamples } from '../../../src/demo/load-examples.ts'
import { inventedOrganizations } from '../../../src/demo/organizations.ts'
import { organizationId } from '../../../src/reference/organizations.ts'
import { expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { everyAccount } from '../../support/refusals.ts'

const asOf = { asOf: '2026-11-24', today: '2026-11-24', withinDays: 90 }
const clock = () => new Date('2026-11-24T02:00:00Z')
let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  await loadExamples({ db: t.db, files: t.app.files, clock, asOf })
  const officer = t.as('officer-ppkukm')
  const { body } = await officer.get(`/v1/agreements?leadAgencyId=${ids.ppkukm}&status=signed&limit=1`)
  const money = { kind: 'money_to_treasury', description: 'Bagi hasil', value: 7, receivedOn: '2026-01-20' }
  expectStatus(await officer.post(`/v1/agreements/${body.data[0].id}/results`, money), 201)
})
afterAll(() => t.close())

const niaga = organizationId(inventedOrganizations.niaga.shortName)

/** Every report that counts, and with which parameters. That of a year lists what it counts in its own answer. */
const reports = Object.entries(contract.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, { get }]) =>
    get && /^\/v1\/reports\/|\/performance$/.test(path) && !/\.svg$|\/year\//.test(path)
      ? [{ path, ...get }]
      : [],
)
interface Operation {
  parameters?: { name: string; in: string }[]
}
const values: Record<string, string> = {
  agencyId: ids.ppkukm,
  collaboratorId: niaga,
  stage: 'P2,P7',
  asOf: '2026-03-20',
  from: '2026-01-13',
  to: '2026-01-31',
  withinDays: '1500',
  rollUp: 'true',
  kind: 'bazaar',
  lineOfBusiness: 'culinary',
}

/** A figure, or the address of a record: whatever has an `href`. */
interface Linked {
  readonly href: string
  readonly count?: number
}
function linksIn(value: unknown): Linked[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'href' in value ? [value as Linked] : []
  return [...own, ...Object.values(value).flatMap(linksIn)]
}

/** What the list at an address counts for an account; nothing changes, so that each is asked once. */
const totals = new Map<string, Promise<number>>()
function totalAt(account: AccountName, href: string): Promise<number> {
  const key = `${account} ${href}`
  const known = totals.get(key)
  if (known) return known
  const asked = t
    .as(account)
    .get(`${href}&count=exact&limit=1`)
    .then((response) => expectStatus(response, 200).body.page.total as number)
  totals.set(key, asked)
  return asked
}

/** Follows every link of a report; how many of its figures count anything. */
async function expectFollowed(account: AccountName, url: string): Promise<number> {
  const { status, body } = await t.as(account).get(url)
  if (status === 403 || status === 404) return 0
  expect(status, url).toBe(200)
  const links = linksIn(body)
  // Not all at once: on a busy machine some would be told to come again.
  for (let first = 0; first < links.length; first += 10) {
    const followed = links.slice(first, first + 10).map(async ({ href, count }) => {
      if (count === undefined) expectStatus(await t.as(account).get(href), 200)
      return { href, count, total: count === undefined ? undefined : await totalAt(account, href) }
    })
    for (const { href, count, total } of await Promise.all(followed))
      expect([url, href, total]).toEqual([url, href, count])
  }
  return links.filter((each) => (each.count ?? 0) > 0).length
}

describe('each figure is what the list it names counts', () => {
  it('knows the reports', () => expect(reports.length).toBeGreaterThanOrEqual(7))

  describe.each(reports)('$path', ({ path, parameters = [] }) => {
    const names = parameters.filter((each) => each.in === 'query').map((each) => each.name)
    const queries = [
      '',
      ...names.map((name) => `?${new URLSearchParams({ [name]: values[name]! }).toString()}`),
    ]
    const url = path.replace('{id}', niaga)

    it.each(everyAccount)('%s', async (account) => {
      for (const query of queries) await expectFollowed(account, `${url}${query}`)
    })

    it('has figures that count something', async () => {
      const query = names.includes('withinDays') ? '?withinDays=1500' : ''
      expect(await expectFollowed('auditor', `${url}${query}`)).toBeGreaterThan(0)
    })

    it.each(['unknown=1', 'from=2026-02-30', 'asOf=x', 'stage=P9', 'agencyId=1', 'limit=1'])(
      '400: %s',
      async (query) => {
        expect(await t.as('auditor').get(`${url}?${query}`)).toMatchObject({
          status: 400,
          body: { code: 'invalid_request' },
        })
      },
    )
  })
})
