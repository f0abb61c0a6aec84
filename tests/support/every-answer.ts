import type { AccountName, TestApp } from './app.ts'

/** Who is asked as: of each role somebody, of some two, and nobody. */
const readers: (AccountName | undefined)[] = [
  'admin',
  'officer-ppkukm',
  'officer-parekraf',
  'reviewer',
  'auditor',
  'partner-shopee',
  'partner-gojek',
  'integrator',
  undefined,
]

/** Lists whose records are read one by one. */
const lists = (paths: string[]) => paths.filter((path) => paths.includes(`${path}/{id}`))

/**
 * Two askings of these differ by nature: the trail grows by every read of people (its rows are compared by their sums),
 * zips have the time in them, a secret is known to nobody, and the state of the service is not the registry's.
 */
const left = new Set([
  '/readyz',
  '/v1/audit-events',
  '/v1/imports/template.xlsx',
  '/v1/reports/year/{year}/archive',
  '/calendar/{secret}.ics',
])

export interface Answer {
  readonly as: string
  readonly url: string
  readonly said: string
}

/** What every reader is answered by every GET of the contract, for the first and the last record of each kind. */
export async function everyAnswer(t: TestApp): Promise<Answer[]> {
  const paths = Object.entries(t.app.swagger().paths ?? {}).flatMap(([path, item]) =>
    item?.get ? [path] : [],
  )
  const ids = new Map<string, string[]>()
  for (const list of lists(paths)) {
    const { body } = await t.as('admin').get(list)
    const found = (body?.data ?? []) as { id: string }[]
    ids.set(list, [...new Set([found[0], found.at(-1)].flatMap((each) => (each ? [each.id] : [])))])
  }
  const answers: Answer[] = []
  for (const path of paths.filter((each) => !left.has(each)))
    for (const url of urlsOf(path, ids))
      for (const as of readers) {
        const { raw } = await t.as(as).get(url)
        answers.push({
          as: as ?? 'nobody',
          url,
          said: `${raw.statusCode} ${raw.headers.etag} ${raw.payload}`,
        })
      }
  return answers
}

const values: Record<string, string> = { number: '1', year: '2026', code: 'not_found', kind: 'company' }

function urlsOf(path: string, ids: Map<string, string[]>): string[] {
  const list = path.slice(0, Math.max(path.indexOf('/{'), 0)).replace('/public/', '/')
  return (path.includes('{id}') ? (ids.get(list) ?? []) : ['']).map((id) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? id : (values[name] ?? id))),
  )
}

/** Without what differs between two askings of the same: the id of the request. */
export const timeless = ({ as, url, said }: Answer): string =>
  `${as} ${url} ${said.replaceAll(/"requestId":"[^"]*"/g, '"requestId":""')}`
