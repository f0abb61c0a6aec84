import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { registryClient, type RegistryClient } from '../../openapi/client/client.ts'
import type { Problem } from '../../openapi/client/types.ts'
import { holdToContract } from './contract.ts'

/** The client that integrators use, on a listening service. Its POSTs are sent twice, its answers held to the contract. */
export function contractClient(baseUrl: string, token?: string): RegistryClient {
  const client = registryClient(baseUrl, token, { fetch: sentTwice, retries: 0 })
  client.use({
    async onResponse({ request, response }) {
      holdToContract({
        method: request.method,
        url: request.url.slice(baseUrl.length),
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.clone().text(),
      })
    },
  })
  return client
}

/** A POST with one key, sent again as after a lost answer: it is done once and answered alike. */
async function sentTwice(request: Request): Promise<Response> {
  if (request.method !== 'POST') return fetch(request)
  request.headers.set('idempotency-key', randomUUID())
  const again = request.clone()
  const first = await fetch(request)
  if (first.ok) expect(await told(await fetch(again))).toEqual(await told(first.clone()))
  return first
}

const told = async (response: Response) => ({
  status: response.status,
  etag: response.headers.get('etag'),
  body: await response.text(),
})

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** What a call that succeeds answers, with the ETag for the next change. */
export async function done<T>(call: Promise<Answer<T>>): Promise<NonNullable<T> & { etag: string }> {
  const { data, error, response } = await call
  if (!data) throw new Error(`${response.url} -> ${response.status} ${JSON.stringify(error)}`)
  return { ...data, etag: response.headers.get('etag') ?? '' }
}

/** The problem that a call is refused with. */
export async function refused(call: Promise<Answer<unknown>>): Promise<Problem> {
  const { error, response } = await call
  if (!error) throw new Error(`${response.url} -> ${response.status} and should be refused`)
  return error as Problem
}

/** One record; with the ETag of its last read, to change it. */
export const at = (id: string) => ({ path: { id } })
export const change = (id: string, etag: string) => ({ ...at(id), header: { 'If-Match': etag } })
