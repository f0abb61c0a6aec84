import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtConsole } from '../../../src/console/built.ts'
import { startConsole, type ConsoleApp } from '../../support/console.ts'

let t: ConsoleApp
beforeAll(async () => void (t = await startConsole()))
afterAll(() => t.close())

const browserAccepts = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'
const get = (url: string, accept = browserAccepts, more: Record<string, string> = {}) =>
  fetch(t.address + url, { headers: { accept, ...more } })
const typeOf = (response: Response) => response.headers.get('content-type')

describe('the address of the registry', () => {
  it.each([
    ['a browser', browserAccepts, 'text/html; charset=utf-8'],
    ['who takes anything', '*/*', 'application/json; charset=utf-8'],
    ['a program', 'application/json', 'application/json; charset=utf-8'],
    ['who prefers JSON', 'application/json, text/html;q=0.5', 'application/json; charset=utf-8'],
  ])('answers %s with what it can use', async (_who, accept, type) => {
    const response = await get('/', accept)
    expect(response.status).toBe(200)
    expect(typeOf(response)).toBe(type)
    expect(response.headers.get('vary')).toContain('Accept')
  })

  it('is the page at its own addresses alone, and never for a file that is missing', async () => {
    for (const url of ['/sign-in', '/meetings/x', '/cases', '/agreements/x?tab=versions', '/account'])
      expect([url, typeOf(await get(url))]).toEqual([url, 'text/html; charset=utf-8'])
    for (const url of [
      '/v1/nowhere',
      '/oauth/nowhere',
      '/console/assets/missing.js',
      '/unknown',
      '/meetingsx',
    ]) {
      const response = await get(url)
      expect([url, response.status, typeOf(response)]).toEqual([url, 404, 'application/problem+json'])
    }
  })

  it('names the accounts of the demo in its page, each with its role', async () => {
    const told = /name="demo-accounts" content="([^"]*)"/.exec(await (await get('/')).text())![1]!
    const accounts = JSON.parse(told.replaceAll('&quot;', '"'))
    expect(accounts).toContainEqual({ name: 'officer-acting', role: 'officer' })
    expect(accounts.map(({ name }: { name: string }) => name)).not.toContain('integrator')
  })

  it('lets no text become a script or a style, and nobody frame it', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')!
    expect(policy).not.toContain('unsafe')
    for (const each of [
      `default-src 'none'`,
      `script-src 'self'`,
      `require-trusted-types-for 'script'`,
      `frame-ancestors 'none'`,
    ])
      expect(policy).toContain(each)
  })
})

describe('the files of the page', () => {
  it('are compressed, and never asked for again', async () => {
    const files = (await (await get('/console/files.json')).json()) as string[]
    const script = files.find((file) => file.endsWith('.js'))!
    for (const coding of ['br', 'gzip']) {
      const response = await get(script, '*/*', { 'accept-encoding': coding })
      expect(response.headers.get('content-encoding')).toBe(coding)
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
  })

  it('weigh at most 120 kB at first, and 130 kB with the form of a meeting, by brotli', async () => {
    const folder = await builtConsole()
    const html = await readFile(path.join(folder, 'index.html'), 'utf8')
    const first = [...html.matchAll(/\/console\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, name]) => name!)
    expect(await kilobytes(folder, first)).toBeLessThanOrEqual(120)
    const all = await readdir(path.join(folder, 'assets'))
    const form = all
      .filter((name) => /^meeting-screens-.*\.(js|css)$/.test(name))
      .map((name) => `assets/${name}`)
    expect(await kilobytes(folder, [...first, ...form])).toBeLessThanOrEqual(130)
  })
})

async function kilobytes(folder: string, names: readonly string[]): Promise<number> {
  expect(names.length).toBeGreaterThan(1)
  expect(await readdir(path.join(folder, 'assets'))).not.toHaveLength(0)
  const sizes = await Promise.all(names.map((name) => stat(path.join(folder, `${name}.br`))))
  return sizes.reduce((sum, { size }) => sum + size, 0) / 1024
}
