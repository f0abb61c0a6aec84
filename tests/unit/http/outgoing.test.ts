import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { getJson, isPublicAddress, OutgoingError } from '../../../src/http/outgoing.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server on this machine, as host:port. */
async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer)
  await new Promise<void>((resolve) => void server!.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const expectRefused = async (reading: Promise<unknown>, message: RegExp) => {
  await expect(reading).rejects.toThrow(OutgoingError)
  await expect(reading).rejects.toThrow(message)
}

describe('getJson', () => {
  it('reads JSON from a host inside that a setting names', async () => {
    const host = await serve((_request, response) => response.end('{"a":1}'))
    expect(await getJson(`http://${host}/x`, { privateHosts: [host] })).toEqual({ a: 1 })
  })

  it('refuses the same host where no setting names it, by address and by name', async () => {
    let asked = 0
    const host = await serve((_request, response) => {
      asked += 1
      response.end('{}')
    })
    const port = host.split(':')[1]
    const rules = { privateHosts: ['127.0.0.1:1'] }
    await expectRefused(getJson(`http://${host}/`, rules), /not https/)
    await expectRefused(getJson(`https://${host}/`, rules), /not public/)
    await expectRefused(getJson(`https://[::1]:${port}/`, rules), /not public/)
    await expectRefused(getJson(`https://2130706433:${port}/`, rules), /not public/)
    await expectRefused(getJson(`https://localhost:${port}/`, rules), /not public|no answer/)
    expect(asked).toBe(0)
  })

  it.each(['file:///etc/passwd', 'ftp://a.example/', 'https://user:secret@a.example/', 'a.example', ''])(
    'refuses %s',
    (address) => expectRefused(getJson(address, { privateHosts: [] }), /no web address/),
  )

  it('follows no redirect', async () => {
    const host = await serve((_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    )
    await expectRefused(getJson(`http://${host}/`, { privateHosts: [host] }), /status 302/)
  })

  it('reads no more than it should, nor for longer, nor what is no JSON', async () => {
    const large = await serve((_request, response) => response.end(JSON.stringify('x'.repeat(2000))))
    await expectRefused(getJson(`http://${large}/`, { privateHosts: [large], mostBytes: 1000 }), /too long/)
    server!.close()
    const silent = await serve(() => {})
    await expectRefused(getJson(`http://${silent}/`, { privateHosts: [silent], timeoutMs: 50 }), /no answer/)
    server!.closeAllConnections()
    const page = await serve((_request, response) => response.end('<html>'))
    await expectRefused(getJson(`http://${page}/`, { privateHosts: [page] }), /none that is JSON/)
  })
})

describe('isPublicAddress', () => {
  it.each(['1.1.1.1', '103.10.20.30', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '2404:6800:4003::1'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))
})
