import { describe, expect, it } from 'vitest'
// As a project has it that installs the package.
import { answered, eachOf, ProblemError, registryClient } from '../../../openapi/client/built/client.js'

const baseUrl = 'https://registri.contoh.id'

/** A client of a registry that answers these in turn, with what it was asked. */
function clientOf(answers: (Response | Error)[], options = {}) {
  const asked: Request[] = []
  const fetch = async (request: Request) => {
    asked.push(request)
    const answer = answers.shift()!
    if (answer instanceof Error) throw answer
    return answer
  }
  return { asked, client: registryClient(baseUrl, () => 'token-kedua', { fetch, ...options }) }
}

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init })
const busy = (status: number, after = '0') =>
  json(
    { code: 'unavailable' },
    { status, headers: { 'retry-after': after, 'content-type': 'application/problem+json' } },
  )
const lost = new TypeError('fetch failed')
const body = { title: 'Pelatihan', stages: ['P2' as const], collaboratorIds: [] }

describe('the client of the contract', () => {
  it('asks again after Retry-After, with the same Idempotency-Key', async () => {
    const { asked, client } = clientOf([
      busy(503),
      busy(429),
      json({ caseNumber: 'PJ-2026-00007' }, { status: 201 }),
    ])
    expect(await answered(client.POST('/v1/cases', { body }))).toEqual({ caseNumber: 'PJ-2026-00007' })
    const keys = new Set(asked.map(({ headers }) => headers.get('idempotency-key')))
    expect([asked.length, keys.size, keys.has(null)]).toEqual([3, 1, false])
    expect(asked[2]!.headers.get('authorization')).toBe('Bearer token-kedua')
    expect(await asked[2]!.json()).toEqual(body)
  })

  it('keeps the key that is given', async () => {
    const { asked, client } = clientOf([json({})])
    await client.POST('/v1/cases', { body, headers: { 'Idempotency-Key': 'milik-sendiri' } })
    expect(asked[0]!.headers.get('idempotency-key')).toBe('milik-sendiri')
  })

  it('gives the answer where too long a wait is asked for, or it was tried often enough', async () => {
    const longest = clientOf([busy(503, '61')])
    expect((await longest.client.GET('/v1/me')).response.status).toBe(503)
    const often = clientOf([busy(503), busy(504)], { retries: 1 })
    expect((await often.client.GET('/v1/me')).response.status).toBe(504)
  })

  it('sends again without an answer only what does no harm twice', async () => {
    const shownOnce = clientOf([lost])
    const hook = { name: 'Dasbor', url: 'https://dasbor.contoh.id/kait' }
    await expect(shownOnce.client.POST('/v1/webhooks', { body: hook })).rejects.toBe(lost)
    const id = '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60'
    const changed = clientOf([lost])
    const params = { path: { id }, header: { 'If-Match': '*' } }
    await expect(changed.client.PATCH('/v1/cases/{id}', { params, body: { title: 'B' } })).rejects.toBe(lost)
    const keyed = clientOf([lost, json({ caseNumber: 'PJ-2026-00008' })], { longestWait: 1 })
    expect((await keyed.client.POST('/v1/cases', { body })).data).toEqual({ caseNumber: 'PJ-2026-00008' })
  })

  it('walks a list to its end', async () => {
    const page = (ids: string[], nextCursor: string | null) =>
      json({ data: ids.map((id) => ({ id })), page: { nextCursor, hasMore: nextCursor !== null } })
    const { asked, client } = clientOf([page(['a', 'b'], 'WyJ1'), page([], 'WyJ2'), page(['c'], null)])
    const ids: string[] = []
    for await (const { id } of eachOf((from) =>
      client.GET('/v1/cases', { params: { query: { ...from, stage: ['P2', 'P5'] } } }),
    ))
      ids.push(id)
    expect(ids).toEqual(['a', 'b', 'c'])
    expect(asked.map(({ url }) => url.slice(baseUrl.length))).toEqual([
      '/v1/cases?stage=P2,P5',
      '/v1/cases?cursor=WyJ1&stage=P2,P5',
      '/v1/cases?cursor=WyJ2&stage=P2,P5',
    ])
  })

  it('throws problems with their codes', async () => {
    const problem = {
      code: 'guard_not_met',
      detail: 'Lengkapi naskahnya.',
      reasons: [{ code: 'no_stage', message: '…' }],
    }
    const { client } = clientOf([json(problem, { status: 409 })])
    const error = await answered(client.GET('/v1/me')).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({
      status: 409,
      code: 'guard_not_met',
      message: 'Lengkapi naskahnya.',
      problem,
    })
  })
})
