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
})
