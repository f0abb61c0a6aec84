import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, completeFile, draftAgreement, expectStatus, ids } from '../../support/agreements.ts'
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
import { pdfOf } from '../../support/documents.ts'

const browser = await openBrowser()

describe.skipIf(!browser)('a partner in the console', () => {
  let t: ConsoleApp
  let agreementId: string
  beforeAll(async () => {
    t = await startConsole({ clock })
    const { body } = await draftAgreement(t, { title: 'Kelas etalase daring' })
    agreementId = body.id
    const url = `/v1/agreements/${agreementId}`
    const promised = {
      description: 'Kelas bagi perajin',
      targetValue: 9,
      unit: 'kelas',
      responsibleOrganizationId: ids.shopee,
    }
    expectStatus(await t.as('officer-ppkukm').post(`${url}/commitments`, promised), 201)
    await completeFile(t, agreementId)
    const steps = [
      ['officer-ppkukm', 'submit'],
      ['reviewer', 'approve'],
      ['officer-ppkukm', 'sign'],
    ] as const
    for (const [by, action] of steps) {
      const { etag } = expectStatus(await t.as(by).get(url), 200)
      expectStatus(await t.as(by).post(`${url}/${action}`, undefined, { etag }), 200)
    }
  })
  afterAll(async () => {
    await browser?.close()
    await t.close()
  })

  it('sees at once what it promised, and reports a delivery with a file, once, also after a lost network', async () => {
    await inBrowser(browser!, phone, async ({ page, context }) => {
      await signInAs(page, t.address, 'partner-shopee')
      await page.getByText('0 dari 9 kelas terverifikasi').waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: /Laporkan realisasi/ }).click()
      await page.getByLabel('Hari pelaksanaan').fill('2026-06-11')
      await page.getByLabel('Yang tercapai (kelas)').fill('3')
      await page.getByLabel('Penerima manfaat').fill('47')
      const file = { name: 'foto.pdf', mimeType: 'application/pdf', buffer: pdfOf(500) }
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
      await page.getByText('Terlampir. foto.pdf').waitFor()
      await context.setOffline(true)
      await page.getByRole('button', { name: 'Kirim untuk diverifikasi' }).click()
      await page.getByRole('alert').waitFor()
      await context.setOffline(false)
      expect(await page.getByLabel('Yang tercapai (kelas)').inputValue()).toBe('3')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Kirim untuk diverifikasi' }).dblclick()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    })
    const list = `/v1/agreements/${agreementId}/activities`
    const { body } = expectStatus(await t.as('officer-ppkukm').get(list), 200)
    expect(body.data).toMatchObject([{ value: 3, beneficiaries: 47, status: 'submitted' }])
    expect(body.data[0].evidenceDocumentId).not.toBeNull()
    await inBrowser(browser!, desk, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.goto(`${t.address}/agreements/${agreementId}`)
      await page.getByRole('button', { name: 'Verifikasi' }).click()
      await page.getByRole('button', { name: 'Verifikasi' }).waitFor({ state: 'detached' })
      await expectAccessible(page)
    })
    expect(expectStatus(await t.as('auditor').get(list), 200).body.data[0].status).toBe('verified')
  })

  it('keeps its contacts, and sees what everybody reads of it', async () => {
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'partner-shopee')
      await page.getByRole('link', { name: 'Selengkapnya tentang organisasi saya' }).press('Enter')
      await page.getByRole('link', { name: 'Kelas etalase daring' }).waitFor()
      await page.getByRole('button', { name: 'Ubah narahubung' }).press('Enter')
      await page.getByLabel('Narahubung 1: Nama').fill('Sri Lestari')
      await page.getByLabel('Narahubung 1: Surel').fill('sri@shopee.example')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Simpan' }).press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByText('sri@shopee.example').waitFor()
      await expectAccessible(page)
    })
    const own = await t.as('partner-shopee').get(`/v1/collaborators/${ids.shopee}`)
    expect(expectStatus(own, 200).body.contacts).toMatchObject([{ name: 'Sri Lestari', isPublic: false }])
  })

  it('is led by a mail to tasks of its kind alone; so is an officer, who may see all again', async () => {
    await draftAgreement(t, { title: 'Kelas kemasan' })
    const tasks = '/v1/me/tasks?count=exact&limit=1'
    const { counts } = expectStatus(await t.as('officer-ppkukm').get(tasks), 200).body
    const drafts = counts.find(({ kind }: { kind: string }) => kind === 'submit_agreement').count
    expect(counts.length).toBeGreaterThan(1)
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.goto(`${t.address}/tasks?kind=submit_agreement`)
      await page.getByText('Kelas kemasan').waitFor()
      const cards = page.locator('.cards .tag')
      expect(new Set(await cards.allInnerTexts())).toEqual(new Set(['Lengkapi dan ajukan draf naskah']))
      expect(await cards.count()).toBe(Math.min(drafts, 20))
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Tampilkan semua yang menunggu' }).press('Enter')
      const others = page.locator('.cards .tag', { hasNotText: 'Lengkapi dan ajukan draf naskah' })
      await others.first().waitFor()
    })
  })

  it('chooses what is mailed and when, and is shown what another device chose meanwhile', async () => {
    const url = '/v1/me/notification-preferences'
    const chosen = async () => expectStatus(await t.as('partner-shopee').get(url), 200)
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'partner-shopee')
      await page.goto(`${t.address}/account`)
      const ends = page.getByLabel('Naskah akan berakhir')
      expect(await ends.inputValue()).toBe('at_once')
      await ends.selectOption('Dalam ringkasan harian')
      await page.getByText('Tersimpan.').waitFor()
      const waits = page.getByLabel('Yang menunggu saya')
      expect(await waits.locator('option').allInnerTexts()).toEqual([
        'Dalam ringkasan harian',
        'Tidak pernah',
      ])
      await waits.selectOption('Tidak pernah')
      await expect.poll(async () => (await chosen()).body.mail.tasks).toBe('never')
      await expectAccessible(page)
      const { etag } = await chosen()
      const elsewhere = { language: 'en', mail: { notice_due: 'never' } }
      expectStatus(await t.as('partner-shopee').patch(url, elsewhere, { etag }), 200)
      await ends.selectOption('Segera')
      await page.getByRole('alert').waitFor()
      await expect.poll(() => page.getByLabel('Bahasa surel').inputValue()).toBe('en')
      expect(await ends.inputValue()).toBe('daily')
      await ends.selectOption('Segera')
      await page.getByText('Tersimpan.').waitFor()
    })
    expect((await chosen()).body).toMatchObject({
      language: 'en',
      mail: { agreement_ends: 'at_once', notice_due: 'never', tasks: 'never' },
    })
  })
})
