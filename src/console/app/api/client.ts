import createClient, { type Client, type Middleware } from 'openapi-fetch'
import type { paths } from '../../../../openapi/client/types.ts'
import { present, refresh, sayEnded } from './session.ts'
import type { Problem } from './types.ts'

/** In milliseconds: a request that is not answered then is tried again when the network is better. */
const PATIENCE_MS = 20_000
/** A list of ten thousand rows is read and written for minutes. */
const PATIENCE_WITH_LISTS_MS = 300_000

type Json = `${string}/json` | `${string}/${string}+json`

/** What the registry answered instead of doing it. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }
}

/** There was no answer: no network, or it took too long. */
export class NoAnswer extends Error {}

/** Sends with the present token; once it has expired, with the next. */
async function send(request: Request): Promise<Response> {
  const again = request.clone()
  const { accessToken } = present()
  const response = await reach(withToken(request))
  if (response.status !== 401) return response
  const isFresh = await refresh(accessToken).catch(() => {
    throw new NoAnswer()
  })
  if (isFresh) return reach(withToken(again))
  sayEnded()
  return response
}

async function reach(request: Request): Promise<Response> {
  const isList = request.method === 'POST' && /\/v1\/imports(\/preview)?$/.test(request.url)
  try {
    return await fetch(request, {
      signal: AbortSignal.timeout(isList ? PATIENCE_WITH_LISTS_MS : PATIENCE_MS),
    })
  } catch {
    throw new NoAnswer()
  }
}

function withToken(request: Request): Request {
  const { accessToken, membershipId } = present()
  request.headers.set('accept-language', document.documentElement.lang)
  if (accessToken !== undefined) request.headers.set('authorization', `Bearer ${accessToken}`)
  // A draft names the membership that it was written for.
  if (membershipId !== undefined && !request.headers.has('registry-membership'))
    request.headers.set('registry-membership', membershipId)
  return request
}

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return undefined
    if (response.status >= 502 && response.status <= 504) throw new NoAnswer()
    throw new ProblemError(await response.json())
  },
}

/** Every operation of the registry; what it refuses is thrown as a ProblemError. */
export const api: Client<paths, Json> = createClient<paths, Json>({
  baseUrl: window.location.origin,
  fetch: send,
  querySerializer: { array: { style: 'form', explode: false } },
})
api.use(throwProblems)
