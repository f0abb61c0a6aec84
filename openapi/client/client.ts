import createClient, { type Client, type ClientOptions } from 'openapi-fetch'
import { retrying, type Retrying } from './retrying.ts'
import type { paths, Problem } from './types.ts'

export type * from './types.ts'
export type { Retrying } from './retrying.ts'

/** Lists and reports are read as JSON; their other media types are files. */
type Json = `${string}/json` | `${string}/${string}+json`

/** Every operation of the registry, typed: `client.GET('/v1/agreements/{id}', { params: { path: { id } } })`. */
export type RegistryClient = Client<paths, Json>

/** A token, or what gives one that is good now: asked before each request, so that it can be renewed in time. */
export type Token = string | (() => string | Promise<string>)

/**
 * A client for the registry at this address; without a token it reads what is public. Every POST is given an `Idempotency-Key`
 * where it has none, and what the registry could not answer is asked again after `Retry-After`.
 */
export function registryClient(
  baseUrl: string,
  token?: Token,
  { retries, longestWait, fetch: send = fetch, ...options }: ClientOptions & Retrying = {},
): RegistryClient {
  const client = createClient<paths, Json>({
    ...options,
    baseUrl,
    fetch: retrying(send, baseUrl, { retries, longestWait }),
    // Several values of a filter stand in one parameter, comma-separated.
    querySerializer: { array: { style: 'form', explode: false } },
  })
  if (token !== undefined)
    client.use({
      async onRequest({ request }) {
        request.headers.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`)
        return request
      },
    })
  return client
}

/** The registry refused a request: its problem (RFC 9457), with a code from a closed list. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly problem: Partial<Problem>

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? `the registry answered ${status}`)
    this.status = status
    this.problem = problem
  }

  get code(): Problem['code'] | undefined {
    return this.problem.code
  }
}

interface Answer<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** What a call answers; throws a ProblemError where it is refused: `await answered(client.GET(…))`. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (response.ok) return data as T
  throw new ProblemError(response.status, typeof error === 'object' && error !== null ? error : {})
}

interface Page<T> {
  readonly data: readonly T[]
  readonly page: { readonly nextCursor: string | null }
}

/**
 * Every record of a list, read page by page while they are taken:
 * `for await (const each of eachOf((from) => client.GET('/v1/agreements', { params: { query: { ...from } } }))) …`
 */
export async function* eachOf<T>(
  read: (from: { cursor?: string }) => Promise<Answer<Page<T>>>,
): AsyncGenerator<T, void> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { data, page } = await answered(read(cursor === undefined ? {} : { cursor }))
    yield* data
    cursor = page.nextCursor
  }
}
