import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, signedAgreement, today } from '../../support/agreements.ts'
import { openBrowser } from '../../support/browser.ts'
import {
  desk,
  expectAccessible,
  inBrowser,
  phone,
  signInAs,
  startConsole,
  type ConsoleApp,
} from '../../support/console.ts'
import { item, movingClock, Partnership } from '../../support/partnership.ts'

const browser = await openBrowser()

describe.skipIf(!browser)('the dashboard', () => {
  let t: ConsoleApp
  beforeAll(async () => {
    const moving = movingClock(today)
    t = await startConsole({ clock: moving.clock })
    const p = new Partnership(t, today, moving.setDay)
    const title = `Kios bersama ${'di pasar rakyat '.repeat(7)}`.trim()
    await signedAgreement(t, { title, stages: ['P3'], effectiveUntil: '2026-09-23' })
    const delivered = { stage: 'P6', agencyId: ids.parekraf, what: 'Klinik', channels: ['office'] }
    const since = { validFrom: '2026-03-02', source: 'Laporan triwulan I 2026' }
    expectStatus(await t.as('admin').post('/v1/stage-deliveries', { ...delivered, ...since }), 201)
    const opened = { title: 'Kelas kemasan', collaboratorIds: [ids.gojek], stages: ['P4'] }
    const { body } = await t.as('officer-ppkukm').post('/v1/cases', opened)
    await p.minutes('officer-ppkukm', `/v1/cases/${body.id}`, { items: [item('Kemasan', ids.gojek)] })
  })
  afterAll(async () => {
    await browser?.close()
    await t.close()
  })

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])('shows where the region stands, and each figure opens its list: %s', async (_name, size) => {
    await inBrowser(browser!, size, async ({ page }) => {
      await signInAs(page, t.address, 'auditor')
      await page.getByRole('link', { name: 'Ringkasan' }).press('Enter')
      await page.getByText(/Belum ada yang mendukung: .*P4/).waitFor()
      await page.locator('tr', { hasText: 'Dinas Parekraf' }).getByText('sendiri', { exact: true }).waitFor()
      await page.getByRole('region', { name: 'Yang akan berakhir' }).getByText('100 hari lagi').waitFor()
      const tiles = page.getByRole('region', { name: '44 kecamatan' }).getByRole('listitem')
      expect(await tiles.evaluateAll((all) => all.length)).toBe(44)
      await expectAccessible(page)
      await page.getByRole('link', { name: /Naskah: Dinas PPKUKM, Shopee, P3/ }).press('Enter')
      await page.getByRole('link', { name: /Kios bersama/ }).waitFor()
      await expectAccessible(page)
      await page.goBack()
      await page.getByRole('link', { name: /Penjajakan: Penjajakan/ }).click()
      await page.getByRole('link', { name: /Kelas kemasan/ }).click()
      await page.getByRole('heading', { name: 'Kelas kemasan' }).waitFor()
    })
  })

  it('is printed in black on white, without what is for the screen', async () => {
    await inBrowser(browser!, desk, async ({ page }) => {
      await signInAs(page, t.address, 'reviewer')
      await page.goto(`${t.address}/dashboard`)
      await page.getByRole('heading', { name: '44 kecamatan' }).waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button', { name: 'Cetak atau simpan PDF' }).isVisible()).toBe(false)
      const look = await page.evaluate(`getComputedStyle(document.querySelector('.tile')).backgroundColor`)
      expect(look).toBe('rgb(255, 255, 255)')
      expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
    })
  })
})
