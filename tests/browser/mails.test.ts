import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountContent } from '../../src/notifications/mail/letters/account.ts'
import { digestContent } from '../../src/notifications/mail/letters/digest.ts'
import { reminderContent } from '../../src/notifications/mail/letters/reminder.ts'
import { mailLanguages, type MailLanguage } from '../../src/notifications/preferences/choices.ts'
import { operationOf } from '../../src/tasks/kinds.ts'
import { openBrowser } from '../support/browser.ts'
import { expectAccessible } from '../support/console.ts'

const title = `Perjanjian Kerja Sama tentang Pelatihan Pemasaran Daring dan Pendampingan Pelaku Usaha Mikro <b>"Usaha" & batik</b> ${'Panjang'.repeat(20)}`
const id = '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60'
const told = {
  kind: 'agreement_ends',
  registrationNumber: 'KS-2026-0031',
  title,
  dueOn: '2026-12-31',
  agreementUrl: `https://registri.contoh.go.id/agreements/${id}`,
} as const
const stopUrl = `https://registri.contoh.go.id/unsubscribe/${'contoh'.repeat(20)}`
const task = {
  id,
  kind: 'approve_agreement',
  record: { type: 'agreement', id, number: 'KS-2026-0032', title },
  since: '2026-11-03T02:15:00.000Z',
  due: '2026-12-04',
  reason: 'any_reviewer',
  why: { id: '', en: '' },
  organizationId: null,
  membershipId: null,
  operation: operationOf('approve_agreement', id, null),
} as const
const counts = [
  { kind: 'approve_agreement', count: 31, since: task.since, due: task.due },
  { kind: 'resolve_comment', count: 1, since: task.since, due: null },
] as const

/** Every sort of mail. */
const mails = {
  reminder: (language: MailLanguage) => reminderContent({ ...told, language, stopUrl }),
  digest: (language: MailLanguage) =>
    digestContent({
      language,
      reminders: [told],
      tasks: { data: [task, { ...task, due: null }], counts: [...counts] },
      publicUrl: 'https://registri.contoh.go.id',
      stopUrl,
    }),
  account: (language: MailLanguage) =>
    accountContent({
      action: 'rotate-secret',
      at: new Date('2026-11-28T21:15:00+07:00'),
      client: title,
      language,
      publicUrl: 'https://registri.contoh.go.id',
    }),
} as const

let browser: Browser | undefined
beforeAll(async () => void (browser = await openBrowser()), 60_000)
afterAll(() => browser?.close())

describe('a mail in a browser', () => {
  const each = mailLanguages.flatMap((language) =>
    Object.entries(mails).map(([sort, contentIn]) => ({ sort, language, contentIn })),
  )
  it.for(each)(
    'is no wider than a telephone, whatever the title, and accessible: $sort, $language',
    async ({ language, contentIn }, { skip }) => {
      if (!browser) return skip('no browser is to be had')
      const page = await browser.newPage({ viewport: { width: 360, height: 640 } })
      const { html, text } = contentIn(language)
      await page.setContent(html)
      const shown = await page.locator('main').innerText()
      for (const said of [title, ...text.split('\n').filter((line) => /^[A-Z]/.test(line))])
        expect(shown).toContain(said.replace(/: https:.*/, ''))
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
      await expectAccessible(page)
      await page.close()
    },
  )
})
