import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, walk } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { document } from '../../support/contract.ts'
import { csvRows, getAs, mediaTypes, ndjsonRecords, xlsxRows } from '../../support/exports.ts'
import { requireSample, sampleRecords, type Sample } from '../../support/sample-records.ts'

let t: TestApp
let samples: Record<string, Sample>
beforeAll(async () => {
  t = await startTestApp({ clock })
  samples = await sampleRecords(t)
})
afterAll(() => t.close())

const lists = Object.entries(document.paths)
  .filter(([, { get }]) => get?.responses['200']?.content?.[mediaTypes.ndjson])
  .map(([path]) => path)

/** What is the same however often it is read: of the trail, without the reads that it records itself. */
const urlOf = (path: string): string => {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => requireSample(samples, path).path[name]!)
  return path === '/v1/audit-events' ? `${url}?action=create` : url
}

const callers: (AccountName | undefined)[] = [
  'admin',
  'auditor',
  'officer-ppkukm',
  'officer-parekraf',
  'partner-shopee',
  'partner-gojek',
  'integrator',
  undefined,
]

describe.each(lists)('GET %s as a file', (path) => {
  it('has the records of the JSON, for every caller', async () => {
    for (const caller of callers) {
      const url = urlOf(path)
      const { status } = await t.as(caller).get(url)
      const lines = await getAs(t, caller, url, 'ndjson')
      expect([caller, lines.status]).toEqual([caller, status])
      if (status !== 200) continue
      const records = await walk(t, caller, url)
      expect(ndjsonRecords(lines), caller).toEqual(records)
      const ids = records.map(({ id }) => id)
      expect(csvRows(await getAs(t, caller, url, 'csv')).map(({ ID }) => ID)).toEqual(ids)
      expect((await xlsxRows(await getAs(t, caller, url, 'xlsx'))).map(({ ID }) => ID)).toEqual(ids)
    }
  })
})

it('every list that has pages can be taken as a file', () => {
  const paged = Object.entries(document.paths)
    .filter(([, { get }]) => JSON.stringify(get ?? {}).includes('"name":"cursor"'))
    .map(([path]) => path)
    // Another form of the list of public agreements.
    .filter((path) => path !== '/v1/public/releases')
  expect(lists).toEqual(paged)
})
