import type { AccountName, TestApp } from './app.ts'

/** Who is asked as: of each role somebody, of some two, and nobody. */
export const readers: readonly (AccountName | undefined)[] = [
  'admin',
  'officer-ppkukm',
  'officer-parekraf',
  'reviewer',
  'auditor',
  'partner-shopee',
  'partner-gojek',
  'partner-contoh-niaga',
  'integrator',
  undefined,
]

/** A registry that can be asked, however it runs. */
export interface Asked {
  /** The paths of its contract that have a GET. */
  readonly paths: readonly string[]
  readonly get: (as: AccountName | undefined, url: string) => Promise<Said>
}

interface Said {
  readonly status: number
  readonly etag: string | undefined
  readonly body: string
}

/** The service of a test. */
export const askedOf = (t: TestApp): Asked => ({
  paths: Object.entries(t.app.swagger().paths ?? {}).flatMap(([path, item]) => (item?.get ? [path] : [])),
  get: async (as, url) => {
    const { raw } = await t.as(as).get(url)
    const { etag } = raw.headers
    return { status: raw.statusCode, etag, body: raw.payload }
  },
})

/**
 * Two askings of these differ by nature: the trail grows by every read of people (its rows are compared by their sums),
 * zips have the time in them, a secret is known to nobody, and neither the state nor the keys of the service are the
 * registry's.
 */
const left = new Set([
  '/readyz',
  '/.well-known/jwks.json',
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

/**
 * What every reader is answered by every GET of the contract: lists page by page to their ends, and of each kind so many
 * records one by one, from the first to the last.
 */
export async function everyAnswer(asked: Asked, { each = 2 } = {}): Promise<Answer[]> {
  const ids = new Map<string, readonly string[]>()
  for (const list of asked.paths.filter((path) => asked.paths.includes(`${path}/{id}`)))
    ids.set(list, spread(await idsOf(asked, list), each))
  const urls = asked.paths.filter((path) => !left.has(path)).flatMap((path) => urlsOf(path, ids))
  const answers: Answer[] = []
  for (const url of urls)
    answers.push(...(await Promise.all(readers.map((as) => pagesOf(asked, as, url)))).flat())
  return answers
}

/** The answer, and where it is the first page of a list that goes on, every page of it. */
async function pagesOf({ get }: Asked, as: AccountName | undefined, url: string): Promise<Answer[]> {
  const ask = async (page: string) => {
    const { status, etag, body } = await get(as, page)
    return { as: as ?? 'nobody', url: page, said: `${status} ${etag} ${body}`, next: cursorIn(body) }
  }
  const answers = [await ask(url)]
  if (answers[0]!.next) answers.push(await ask(`${url}?limit=200`))
  for (let next = answers.at(-1)!.next; next; next = answers.at(-1)!.next)
    answers.push(await ask(`${url}?limit=200&cursor=${encodeURIComponent(next)}`))
  return answers.map(({ next: _, ...answer }) => answer)
}

const cursorIn = (body: string): string | undefined => /"nextCursor":"([^"]+)"/.exec(body)?.[1]

async function idsOf(asked: Asked, list: string): Promise<string[]> {
  const pages = await pagesOf(asked, 'admin', list)
  const records = pages.flatMap(({ said }) => {
    const [, status, body] = /^(\d+) \S+ (.*)$/s.exec(said)!
    return status === '200' ? (JSON.parse(body!) as { data: { id: string }[] }).data : []
  })
  return [...new Set(records.map(({ id }) => id))]
}

/** So many of them, from the first to the last. */
const spread = (ids: readonly string[], count: number): string[] =>
  ids.length <= count
    ? [...ids]
    : Array.from({ length: count }, (_, n) => ids[Math.round((n * (ids.length - 1)) / (count - 1))]!)

const values: Record<string, string> = { number: '1', year: '2026', code: 'not_found', kind: 'company' }

function urlsOf(path: string, ids: ReadonlyMap<string, readonly string[]>): string[] {
  const list = path.slice(0, Math.max(path.indexOf('/{'), 0)).replace('/public/', '/')
  return (path.includes('{id}') ? (ids.get(list) ?? []) : ['']).map((id) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? id : (values[name] ?? id))),
  )
}

/**
 * Without what differs between two askings of the same: the id of the request, when a package was published, and the place in
 * the feed, which names the database that gave it.
 */
export const timeless = ({ as, url, said }: Answer): string =>
  `${as} ${url} ${said.replaceAll(/"(requestId|publishedDate|next)":"[^"]*"/g, '"$1":""')}`
