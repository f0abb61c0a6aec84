import createClient, { type Client, type ClientOptions } from 'openapi-fetch'
import type { paths } from './types.ts'

/** Lists and reports are read as JSON; their other media types are files. */
type Json = `${string}/json` | `${string}/${string}+json`

/** Every operation of the registry, typed: `client.GET('/v1/agreements/{id}', { params: { path: { id } } })`. */
export type RegistryClient = Client<paths, Json>

/** A client for the registry at this address; without a token it reads what is public. */
export function registryClient(baseUrl: string, token?: string, options: ClientOptions = {}): RegistryClient {
  return createClient<paths, Json>({
    ...options,
    baseUrl,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    // Several values of a filter stand in one parameter, comma-separated.
    querySerializer: { array: { style: 'form', explode: false } },
  })
}
