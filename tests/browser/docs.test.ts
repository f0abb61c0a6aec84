import type { AddressInfo } from 'node:net'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'
import { document as contract } from '../support/contract.ts'

const browser = await openBrowser()
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 900 }

/** Every operation: its group, its id and where it is. */
const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => {
    const { operationId, summary, tags } = operation as unknown as {
      operationId: string
      summary: string
      tags: string[]
    }
    return { path, method, operationId, summary, tag: tags[0]! }
  }),
)
const byId = (operationId: string) => operations.find((each) => each.operationId === operationId)!

describe.skipIf(!browser)('the page of the contract in a browser', () => {
  let t: TestApp
  let docs: string
  beforeAll(async () => {
    t = await startTestApp()
    await t.app.listen({ host: '127.0.0.1', port: 0 })
    docs = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}/docs`
  })
  afterAll(async () => {
    await browser?.close()
    await t.close()
  })

  /** A page of its own: nothing is remembered from another; everything that goes wrong in it fails the test. */
  async function open(viewport: typeof phone, work: (page: Page) => Promise<void>) {
    const context = await (browser as Browser).newContext({ viewport })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
    try {
      await page.goto(docs)
      await page.locator('.opblock').first().waitFor()
      await work(page)
      expect(errors).toEqual([])
    } finally {
      await context.close()
    }
  }

  /** Finds an operation by the filter box and opens it. */
  async function openOperation(page: Page, operationId: string): Promise<Locator> {
    const { tag } = byId(operationId)
    await page.locator('.operation-filter-input').fill(operationId)
    const block = page.locator(`[id="operations-${tag.replaceAll(' ', '_')}-${operationId}"]`)
    await block.locator('.opblock-summary-control').click()
    await block.locator('.execute').waitFor()
    return block
  }

  /** Sends what stands in the form, and gives the request and what the page shows of the answer. */
  async function execute(page: Page, block: Locator, { path, method }: { path: string; method: string }) {
    const isAsked = new RegExp(`/v1${path.slice(3).replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?|$)`)
    const [request] = await Promise.all([
      page.waitForRequest((each) => isAsked.test(each.url()) && each.method() === method.toUpperCase()),
      block.locator('.execute').click(),
    ])
    const answer = block.locator('.live-responses-table .response').first()
    await answer.waitFor()
    const status = (await answer.locator('.response-col_status').textContent())!.trim()
    return { status, url: request.url(), headers: await request.allHeaders(), answer }
  }

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])('shows the first operation within 2 s of CPU: %s', async (_name, viewport) => {
    const context = await (browser as Browser).newContext({ viewport })
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(docs)
    await page.locator('.opblock').first().waitFor()
    const { metrics } = await devtools.send('Performance.getMetrics')
    await context.close()
    expect(metrics.find(({ name }) => name === 'TaskDuration')!.value).toBeLessThan(2)
  })

  it('begins with what people work with, and finds every operation by its id', async () => {
    await open(desk, async (page) => {
      expect(await page.locator('.opblock-tag').first().getAttribute('data-tag')).toBe('Cases')
      for (const { operationId, tag } of operations) {
        await page.locator('.operation-filter-input').fill(operationId)
        await page.locator(`[id="operations-${tag.replaceAll(' ', '_')}-${operationId}"]`).waitFor()
      }
    })
  }, 180_000)

  it('finds operations by words of their summary, in any order', async () => {
    // What the service sends to others stands apart, whatever is looked for.
    const operation = '.opblock:not([id^="operations-webhooks-"])'
    await open(phone, async (page) => {
      await page.locator('.operation-filter-input').fill('meeting log')
      await page.locator('[id="operations-Meetings-logMeeting"]').waitFor()
      expect(await page.locator(operation).count()).toBeLessThan(4)
      await page.locator('.operation-filter-input').fill('tidak ada di mana pun')
      await page.locator(operation).first().waitFor({ state: 'detached' })
    })
  })

  it('sends no parameter that nobody wrote', async () => {
    await open(desk, async (page) => {
      const block = await openOperation(page, 'listPublicAgreements')
      const { status, url } = await execute(page, block, byId('listPublicAgreements'))
      expect(status).toBe('200')
      expect(new URL(url).search).toBe('')
      for (const field of await block.locator('.parameters input, .parameters select').all())
        expect(await field.inputValue()).toMatch(/^(--)?$/)
    })
  })

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])(
    'logs two meetings and changes one, the token kept over a reload: %s',
    async (name, viewport) => {
      const opened = { title: `Penjajakan lewat halaman (${name})`, collaboratorIds: [ids.shopee] }
      const { body: negotiation } = expectStatus(await t.as('officer-ppkukm').post('/v1/cases', opened), 201)
      await open(viewport, async (page) => {
        await page.locator('.btn.authorize').click()
        await page.locator('#auth-bearer-value').fill(t.token('officer-ppkukm'))
        await page
          .locator('.auth-container', { has: page.locator('#auth-bearer-value') })
          .locator('.authorize')
          .click()
        await page.reload()
        await page.locator('.opblock').first().waitFor()

        const logged: string[] = []
        const log = await openOperation(page, 'logMeeting')
        for (const agenda of ['Penawaran kelas daring', 'Etalase untuk 40 UMKM']) {
          const minutes = {
            kind: 'negotiation',
            mode: 'online',
            agenda,
            startsAt: '2026-03-03T09:00:00+07:00',
            endsAt: '2026-03-03T11:00:00+07:00',
          }
          await log.locator('[data-param-name="id"] input').fill(negotiation.id)
          await log.locator('.body-param__text').fill(JSON.stringify(minutes))
          const { status, headers, answer } = await execute(page, log, byId('logMeeting'))
          expect(status).toBe('201')
          expect(headers['idempotency-key']).toBeUndefined()
          const { id } = JSON.parse((await answer.locator('.highlight-code code').first().textContent())!)
          logged.push(id)
          await log.locator('.btn-clear').click()
        }
        expect(new Set(logged).size).toBe(2)

        const read = await openOperation(page, 'getMeeting')
        await read.locator('[data-param-name="id"] input').fill(logged[1]!)
        const { answer: shown } = await execute(page, read, byId('getMeeting'))
        const [, etag] = /etag: ("[^"]+")/.exec(
          (await shown.locator('.headerline').allTextContents()).join('\n'),
        )!

        const change = await openOperation(page, 'patchMeeting')
        await change.locator('[data-param-name="id"] input').fill(logged[1]!)
        await change.locator('[data-param-name="If-Match"] input').fill(etag!)
        await change.locator('.body-param__text').fill('{"agenda":"Etalase untuk 60 UMKM"}')
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          viewport.width,
        )
        const { status } = await execute(page, change, byId('patchMeeting'))
        expect(status).toBe('200')

        const { body } = await t.as('officer-ppkukm').get(`/v1/cases/${negotiation.id}/meetings`)
        const agendas = body.data.map((each: { agenda: string }) => each.agenda)
        expect(agendas.toSorted()).toEqual(['Etalase untuk 60 UMKM', 'Penawaran kelas daring'])
      })
    },
    120_000,
  )
})
