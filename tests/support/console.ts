import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { builtConsole } from '../../src/console/built.ts'
import { startTestApp, type AccountName, type TestApp } from './app.ts'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

/** A service with the console, on a port of its own. */
export interface ConsoleApp extends TestApp {
  readonly address: string
}

export async function startConsole(options: Parameters<typeof startTestApp>[0] = {}): Promise<ConsoleApp> {
  const t = await startTestApp({ ...options, console: await builtConsole() })
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  return { ...t, address: `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}` }
}

interface Opened {
  readonly page: Page
  readonly context: BrowserContext
}

/**
 * Works in a browser of its own, in which nothing is remembered from another. Errors of scripts and whatever the content
 * security policy stops fail the test; so does a page that is wider than its screen.
 */
export async function inBrowser(
  browser: Browser,
  viewport: { width: number; height: number },
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport, hasTouch: viewport.width < 600, locale: 'id-ID' })
  const wrong: string[] = []
  const watch = (page: Page) => {
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => {
      // What the network refuses, the page itself tells its reader.
      const text = message.text()
      if (message.type() === 'error' && !text.startsWith('Failed to load resource')) wrong.push(text)
    })
  }
  context.on('page', watch)
  try {
    const page = await context.newPage()
    await work({ page, context })
    for (const each of context.pages()) await expectNoSidewaysScroll(each)
    expect(wrong).toEqual([])
  } finally {
    await context.close()
  }
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
    0,
  )
}

/** One tap on an account of the demo. */
export async function signInAs(page: Page, address: string, account: AccountName): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: new RegExp(`^${account}(?![-\\w])`) }).click()
  await page.getByRole('navigation').waitFor()
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.2 AA: nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe)
  const found = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as { violations: { id: string; nodes: { html: string }[] }[] }
  expect(found.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([])
}
