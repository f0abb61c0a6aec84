import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOf } from '../../src/notifications/mail/content.ts'
import { mailLanguages } from '../../src/notifications/preferences/choices.ts'
import { openBrowser } from '../support/browser.ts'

const title = `Perjanjian Kerja Sama tentang Pelatihan Pemasaran Daring dan Pendampingan Pelaku Usaha Mikro ${'Panjang'.repeat(20)}`

let browser: Browser | undefined
beforeAll(async () => void (browser = await openBrowser()), 60_000)
afterAll(() => browser?.close())

describe('a mail in a browser', () => {
  it.for(mailLanguages)(
    'is no wider than a telephone, whatever the title: %s',
    async (language, { skip }) => {
      if (!browser) return skip('no browser is to be had')
      const page = await browser.newPage({ viewport: { width: 360, height: 640 } })
      await page.setContent(
        contentOf({
          kind: 'agreement_ends',
          registrationNumber: 'KS-2026-0031',
          title,
          dueOn: '2026-12-31',
          language,
          agreementUrl: 'https://registri.contoh.go.id/v1/agreements/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
          stopUrl: 'https://registri.contoh.go.id/unsubscribe/contoh',
        }).html,
      )
      expect(await page.locator('p').first().innerText()).toContain(title)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
      await page.close()
    },
  )
})
