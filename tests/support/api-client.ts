import type { Client as FetchClient } from 'openapi-fetch'
import { registryClient, type RegistryClient } from '../../openapi/client/client.ts'
import type { paths, Problem } from '../../openapi/client/types.ts'
import { holdToContract } from './contract.ts'

/** The client that integrators use, on a listening service; every answer is held to the contract. */
export function contractClient(baseUrl: string, token?: string): RegistryClient {
  const client: FetchClient<paths> = registryClient(baseUrl, token)
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
