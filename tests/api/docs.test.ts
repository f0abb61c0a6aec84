import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorKinds } from '../../src/kernel/errors.ts'
import { detailCodes } from '../../src/kernel/codes/codes.ts'
import { pages } from '../../src/guides/page.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp()))
afterAll(() => t.close())

const paths = pages.map((page) => page.path)
const read = async (path: string) => (await t.as().get(path)).raw

/** The addresses that a page loads or leads to. */
const addressesIn = (html: string, attributes: string): string[] =>
  [...html.matchAll(new RegExp(`(?:${attributes})="([^"]+)"`, 'g'))].map(([, address]) => address!)

describe('the pages for people', () => {
  it.each(paths)('%s: loads nothing from outside, and the browser would not let it', async (path) => {
    const { statusCode, body, headers } = await read(path)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toMatch(/^text\/html/)
    const loaded = [...body.matchAll(/<(?:link|script|img)[^>]*/g)].flatMap(([tag]) =>
      addressesIn(tag, 'href|src'),
    )
    expect(loaded.length).toBeGreaterThan(1)
    for (const address of loaded) {
      expect(address).toMatch(/^(\.|\/(?!\/))/)
      const { pathname } = new URL(address, `http://localhost${path}`)
      expect((await read(pathname)).statusCode, address).toBe(200)
    }
    expect(headers['content-security-policy']).toContain(`default-src 'self';`)
    expect(headers['content-security-policy']).not.toMatch(/https?:|\*/)
    expect(body).not.toMatch(/<script(?![^>]*src=)/)
  })

  it.each(paths.slice(1))('%s: each link leads somewhere, each operation it names exists', async (path) => {
    const { body } = await read(path)
    const operations = Object.values(t.app.swagger().paths!).flatMap((methods) =>
      Object.values(methods as object).map(({ tags, operationId }) => `/docs#/${tags[0]}/${operationId}`),
    )
    const links = addressesIn(body.replaceAll(/<link[^>]*>/g, ''), 'href')
    expect(links).toEqual(expect.arrayContaining(pages.map((page) => page.path)))
    expect(operations).toEqual(expect.arrayContaining(links.filter((link) => link.includes('#'))))
    for (const link of links) expect((await read(link.split('#')[0]!)).statusCode, link).toBe(200)
  })

  it('/docs leads to each of them', async () => {
    const { description } = t.app.swagger().info
    for (const { path } of pages.slice(1)) expect(description).toContain(`](${path})`)
  })

  it('/docs/problems: each problem under its code, in both languages', async () => {
    const { body } = await read('/docs/problems')
    for (const [code, { title }] of Object.entries(errorKinds)) {
      const [, entry] = body.split(`id="${code}"`)
      expect(entry).toContain(title.id)
      expect(entry).toContain(title.en)
    }
  })

  it('/docs/problems: each code inside a problem under itself, with what to do, and none of them twice', async () => {
    const { body } = await read('/docs/problems')
    for (const [code, advice] of Object.entries(detailCodes)) {
      const [, entry, again] = body.split(`id="${code}"`)
      expect(entry, code).toContain(advice.id.replaceAll('<', '&lt;'))
      expect(entry, code).toContain(advice.en)
      expect(again, code).toBeUndefined()
    }
  })

  it.each([
    '/openapi.json',
    '/docs',
    '/docs/problems',
    '/docs/static/swagger-ui-bundle.js',
    '/docs/static/swagger-ui.css',
  ])('%s: compressed as the reader takes it, and not sent again while it stands', async (path) => {
    const ask = (headers: Record<string, string>) => t.app.inject({ url: path, headers })
    const plain = await ask({})
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const [accepted, coding, unpack] of [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const { headers, rawPayload } = await ask({ 'accept-encoding': accepted })
      expect(headers['content-encoding']).toBe(coding)
      expect(String(headers.vary)).toContain('Accept-Encoding')
      expect(unpack(rawPayload).equals(plain.rawPayload)).toBe(true)
      expect(rawPayload.length).toBeLessThan(Math.max(1000, plain.rawPayload.length / 2))
      const again = await ask({ 'accept-encoding': accepted, 'if-none-match': String(headers.etag) })
      expect(again).toMatchObject({ statusCode: 304, body: '' })
    }
  })

  it('no parameter has an example, which a form would send unasked', () => {
    const parameters = Object.values(t.app.swagger().paths!).flatMap((methods) =>
      Object.values(methods as object).flatMap((operation) => operation.parameters ?? []),
    )
    expect(parameters.length).toBeGreaterThan(500)
    for (const { name, example, examples, schema } of parameters)
      expect([example, examples, schema.example, schema.examples], name).toEqual(Array(4).fill(undefined))
  })

  it('the commands name the service by its own address', async () => {
    const own = await startTestApp({ settings: { publicUrl: 'https://mitra.contoh.id' } })
    const { body } = (await own.as().get('/docs/guides/officer')).raw
    await own.close()
    expect(body).toContain('API=https://mitra.contoh.id\n')
    expect(body).not.toContain('127.0.0.1')
  })
})
