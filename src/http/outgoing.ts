import { lookup as resolve } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { PlainError } from '../kernel/plain-error.ts'

/** A call to another server was refused or failed. The message gives the reason and contains nothing of the answer. */
export class OutgoingError extends PlainError {
  override name = 'OutgoingError'
}

/** Limits for calls to other servers. */
export interface OutgoingRules {
  /** Hosts, as `host:port`, that may be in our own network and may be called without TLS. */
  readonly privateHosts: readonly string[]
  /** Timeout for the whole call, in milliseconds. */
  readonly timeoutMs?: number
  readonly mostBytes?: number
}

/** IPv4 networks that are not public (IANA special-purpose registries). */
const inside4 = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside4.addSubnet(network, prefix)
// IPv6 networks that are not public: everything outside 2000::/3 and, inside it, addresses that carry an IPv4 address
// or are reserved for documentation. This is a separate list, because a BlockList also checks an IPv4 address against
// IPv6 networks, as its mapped IPv6 address.
const inside6 = new BlockList()
for (const [network, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside6.addSubnet(network, prefix, 'ipv6')

/** Whether an address is public: neither this machine nor a private network. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) === 6 ? !inside6.check(address, 'ipv6') : !inside4.check(address)

/**
 * Resolves a host name and refuses it if any of its addresses is not public. This runs while connecting, so a name
 * that changes its address after an earlier check is refused too (DNS rebinding).
 */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) callback(error, [])
    else if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address)))
      callback(new OutgoingError('the name leads to an address that is not public'), [])
    else if (options.all) callback(null, addresses)
    else callback(null, addresses[0]!.address, addresses[0]!.family)
  })
}

/** What is asked of another server. */
interface Asked {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Ends the call. */
  readonly signal?: AbortSignal
}

/** What another server answered. */
interface Answer {
  readonly status: number
  /** Its beginning, where it is longer than was to be read. */
  readonly body: Buffer
  readonly isWhole: boolean
}

/**
 * Calls another server: over TLS, at public addresses only, without following redirects, with limits of time and size. Throws
 * OutgoingError. Where the address comes from outside, this protects against requests to our own network (SSRF).
 */
export async function call(
  address: string,
  { method, headers, body, signal }: Asked,
  rules: OutgoingRules,
): Promise<Answer> {
  const { timeoutMs = 5000, mostBytes = 256 * 1024 } = rules
  const url = allowedUrl(address, rules)
  const { request } = url.protocol === 'https:' ? https : http
  const { promise, resolve: answer, reject } = Promise.withResolvers<Answer>()
  const sent = request(url, {
    agent: false,
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
    signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
    ...(isException(url, rules) ? {} : { lookup: lookupPublic }),
  })
  sent.on('error', reject)
  sent.on('response', (response) => {
    const parts: Buffer[] = []
    let size = 0
    const done = (isWhole: boolean) => {
      const whole = Buffer.concat(parts)
      answer({ status: response.statusCode!, body: whole.subarray(0, mostBytes), isWhole })
      sent.destroy()
    }
    response.on('data', (part: Buffer) => {
      size += part.length
      parts.push(part)
      if (size > mostBytes) done(false)
    })
    response.on('end', () => done(true))
    response.on('error', reject)
  })
  sent.end(body)
  return promise
}

/** Reads JSON from another server, as `call` calls it. Throws OutgoingError. */
export async function getJson(address: string, rules: OutgoingRules): Promise<unknown> {
  try {
    const { status, body, isWhole } = await call(
      address,
      { method: 'GET', headers: { accept: 'application/json' } },
      rules,
    )
    if (status !== 200) throw new OutgoingError(`the answer has status ${status}`)
    if (!isWhole) throw new OutgoingError('the answer is too long')
    return JSON.parse(body.toString('utf8'))
  } catch (error) {
    if (error instanceof OutgoingError) throw error
    throw new OutgoingError('no answer, or none that is JSON', { cause: error })
  }
}

/** The address, where it may be called. Throws OutgoingError. A name is looked up only when it is called. */
export function allowedUrl(address: string, rules: OutgoingRules): URL {
  const url = URL.parse(address)
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.username || url.password)
    throw new OutgoingError('no web address')
  if (isException(url, rules)) return url
  if (url.protocol === 'http:') throw new OutgoingError('the address is not https')
  const literal = url.hostname.replaceAll(/[[\]]/g, '')
  // A host that is an IP address is never looked up, so it is checked here.
  if (isIP(literal) && !isPublicAddress(literal)) throw new OutgoingError('the address is not public')
  return url
}

/** `host:port` of an address. */
export const receiverOf = ({ hostname, port, protocol }: URL): string =>
  `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`

const isException = (url: URL, { privateHosts }: OutgoingRules): boolean =>
  privateHosts.includes(receiverOf(url))
