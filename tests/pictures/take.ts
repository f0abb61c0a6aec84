// npm run pictures -- FOLDER [--only partner] [--at URL]: pictures of the console's screens, as the demo's people find
// them, on a phone, at a desk and at 200 % zoom, in both languages. With --docs, those that the documentation shows.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { startServer } from '../../bench/processes.ts'
import { reportFailure, StartupError } from '../../src/kernel/startup-error.ts'
import { openBrowser } from '../support/browser.ts'
import { screens, type Screen } from './screens.ts'

const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
  /** What a page of 1280×900 has at 200 % zoom. */
  zoom: { width: 640, height: 450 },
} as const
/** In milliseconds: a page that asks for nothing so long shows what it has. */
const QUIET_MS = 300
type Size = keyof typeof sizes
type Language = 'id' | 'en'

const { values, positionals } = parseArgs({
  options: {
    docs: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    at: { type: 'string' },
  },
  allowPositionals: true,
})
const folder = values.docs ? path.join(import.meta.dirname, '../../docs/pictures') : positionals[0]

try {
  if (folder === undefined) throw new StartupError('say where the pictures go: npm run pictures -- FOLDER')
  mkdirSync(folder, { recursive: true })
  if (values.at) await take(values.at, folder)
  else await ofDemo((address) => take(address, folder))
} catch (error) {
  reportFailure(error)
}

/** A demo of its own, which is gone afterwards. */
async function ofDemo(work: (address: string) => Promise<void>): Promise<void> {
  const data = mkdtempSync(path.join(tmpdir(), 'registry-pictures-'))
  try {
    const settings = { DEMO: 'true', DATA_DIR: path.join(data, 'data'), LOG_LEVEL: 'warn' }
    const server = await startServer('../src/main.ts', '/readyz', path.join(data, 'log'), settings)
    try {
      await work(server.url)
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function take(address: string, into: string): Promise<void> {
  const browser = await openBrowser()
  if (!browser) throw new StartupError('without a browser there are no pictures')
  try {
    const wanted = screens.filter(({ name, docs }) => name.includes(values.only) && (docs || !values.docs))
    for (const [by, theirs] of Map.groupBy(wanted, (screen) => screen.by)) {
      const context = await browser.newContext({ locale: 'id-ID', reducedMotion: 'reduce' })
      const page = await context.newPage()
      const settled = watch(page)
      if (by) await signIn(page, address, by)
      for (const screen of theirs)
        for (const language of values.docs ? (['id'] as const) : (['id', 'en'] as const))
          for (const size of screen.docs && values.docs ? [screen.docs] : (Object.keys(sizes) as Size[]))
            await takeOne(page, settled, { address, into, screen, language, size })
      await context.close()
    }
  } finally {
    await browser.close()
  }
}

async function signIn(page: Page, address: string, account: string): Promise<void> {
  await page.goto(address)
  await page.locator(`button.choice:has(strong:text-is("${account}"))`).click()
  await page.getByRole('navigation').waitFor()
}

async function takeOne(
  page: Page,
  settled: () => Promise<void>,
  of: { address: string; into: string; screen: Screen; language: Language; size: Size },
): Promise<void> {
  const { address, into, screen, language, size } = of
  const url = new URL(screen.at, address)
  if (language === 'en' && url.pathname.startsWith('/public')) url.searchParams.set('lang', language)
  await page.setViewportSize(sizes[size])
  await page.evaluate(`location.origin === 'null' || localStorage.setItem('language', '${language}')`)
  await page.goto(url.href)
  await settled()
  await screen.go?.(page)
  await settled()
  const name = values.docs ? screen.name : `${screen.name}-${size}-${language}`
  await page.screenshot({ path: path.join(into, `${name}.png`), fullPage: !values.docs })
}

/** How to wait until a page asks for nothing more. */
function watch(page: Page): () => Promise<void> {
  const seen = { asked: 0, last: Date.now() }
  const count = (by: number) => () => {
    seen.asked += by
    seen.last = Date.now()
  }
  page.on('request', count(1))
  page.on('requestfinished', count(-1))
  page.on('requestfailed', count(-1))
  return async () => {
    seen.last = Date.now()
    while (seen.asked > 0 || Date.now() - seen.last < QUIET_MS) await sleep(50)
    await page.locator('.loading').first().waitFor({ state: 'detached' })
  }
}
