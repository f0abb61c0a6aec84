import { lookup as resolve } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** A call to another server that was refused or failed. The message says why and holds nothing of the answer. */
export class OutgoingError extends Error {
  override name = 'OutgoingError'
}

/** What bounds calls to other servers. */
export interface OutgoingRules {
  /** Hosts, each as `host:port`, that may be inside our own network and spoken to without TLS. */
  readonly privateHosts: readonly string[]
  /** Milliseconds for all of it. */
  readonly timeoutMs?: number
  readonly mostBytes?: number
}

/** Addresses that are not somebody else's on the internet (IANA special-purpose registries). */
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
// Of IPv6 only 2000::/3 is handed out; in it, what carries an IPv4 address or is for documents.
// A list of its own: to a list of both, every IPv4 address is also the IPv6 address that maps it.
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

/** Whether a call may go to an address: not to this machine, nor into the network around it. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) === 6 ? !inside6.check(address, 'ipv6') : !inside4.check(address)

/** Looks a name up and refuses it where any of its addresses is inside, at the moment of connecting: a name that
 * changes its address after a check gains nothing. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) callback(error, [])
    else if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address)))
      callback(new OutgoingError('the name leads to an address that is not public'), [])
    else if (options.all) callback(null, addresses)
    else callback(null, addresses[0]!.address, addresses[0]!.family)
  })
}

/**
 * Reads JSON from another server: over TLS, from public addresses, no redirect followed, bounded in time and size.
 * Throws OutgoingError. Where the address comes from outside, this is what keeps it from pointing at ourselves (SSRF).
 */
export async function getJson(address: string, rules: OutgoingRules): Promise<unknown> {
  const { timeoutMs = 5000, mostBytes = 256 * 1024 } = rules
  const url = allowedUrl(address, rules)
  const { request } = url.protocol === 'https:' ? https : http
  const { promise, resolve: answer, reject } = Promise.withResolvers<string>()
  const sent = request(url, {
    agent: false,
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(timeoutMs),
    ...(isException(url, rules) ? {} : { lookup: lookupPublic }),
  })
  sent.on('error', reject)
  sent.on('response', (response) => {
    const fail = (reason: string) => {
      reject(new OutgoingError(reason))
      sent.destroy()
    }
    if (response.statusCode !== 200) return fail(`the answer has status ${response.statusCode}`)
    const parts: Buffer[] = []
    let size = 0
    response.on('data', (part: Buffer) => {
      size += part.length
      if (size > mostBytes) return fail('the answer is too long')
      parts.push(part)
    })
    response.on('end', () => answer(Buffer.concat(parts).toString('utf8')))
    response.on('error', reject)
  })
  sent.end()
  try {
    return JSON.parse(await promise)
  } catch (error) {
    if (error instanceof OutgoingError) throw error
    throw new OutgoingError('no answer, or none that is JSON', { cause: error })
  }
}

function allowedUrl(address: string, rules: OutgoingRules): URL {
  const url = URL.parse(address)
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.username || url.password)
    throw new OutgoingError('no web address')
  if (isException(url, rules)) return url
  if (url.protocol === 'http:') throw new OutgoingError('the address is not https')
  const literal = url.hostname.replaceAll(/[[\]]/g, '')
  // An address in place of a name is never looked up.
  if (isIP(literal) && !isPublicAddress(literal)) throw new OutgoingError('the address is not public')
  return url
}

const isException = ({ hostname, port, protocol }: URL, { privateHosts }: OutgoingRules): boolean =>
  privateHosts.includes(`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`)
