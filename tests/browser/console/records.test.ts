import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amend } from '../../support/amendments.ts'
import { clock, draftAgreement, expectStatus, ids, signedAgreement } from '../../support/agreements.ts'
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
import { item, movingClock, Partnership } from '../../support/partnership.ts'

const browser = await openBrowser()

describe.skipIf(!browser)('records in the console', () => {
  let t: ConsoleApp
  let p: Partnership
  const day = clock().toISOString().slice(0, 10)
  const moving = movingClock(day)
  beforeAll(async () => {
    t = await startConsole({ clock: moving.clock })
    p = new Partnership(t, day, moving.setDay)
  })
  afterAll(async () => {
    await browser?.close()
    await t.close()
  })

  it('take a case from what was said to a draft that reviewers get, each refusal with its reasons', async () => {
    const opened = { title: 'Kelas untuk pedagang pasar', collaboratorIds: [ids.shopee], stages: ['P3'] }
    const { body } = expectStatus(await t.as('officer-ppkukm').post('/v1/cases', opened), 201)
    const caseUrl = `/v1/cases/${body.id}`
    await p.minutes('officer-ppkukm', caseUrl, {
      items: [item('Pendamping 14 sesi', ids.shopee), item('Ruang kelas', ids.ppkukm, { type: 'need' })],
      obstacles: [{ category: 'budget', description: 'Listrik belum dianggarkan', blocking: true }],
    })
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.getByRole('link', { name: /Listrik belum dianggarkan/ }).click()
      await page.getByRole('heading', { name: 'Kelas untuk pedagang pasar' }).waitFor()
      await page.getByText('Yang menghalangi: 1').waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Naik ke penawaran' }).click()
      await page.getByRole('button', { name: 'Sepakat dilanjutkan' }).click()
      await page.getByRole('alert').waitFor()
      await page.getByRole('button', { name: 'Selesaikan hambatan' }).click()
      await page.getByLabel('Alasan atau penjelasan').fill('Dianggarkan dalam perubahan')
      await page.getByRole('dialog').getByRole('button', { name: 'Selesaikan hambatan' }).click()
      await page.getByText('Dianggarkan dalam perubahan').waitFor()
      await page.getByRole('button', { name: 'Sepakat dilanjutkan' }).click()
      await page.getByRole('button', { name: 'Naikkan menjadi naskah' }).click()
      await page.getByRole('radio', { name: /PKS/ }).check()
      await expectAccessible(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Naikkan menjadi naskah' }).click()
      await page.getByText('Pendamping 14 sesi').waitFor()
      // It has no period yet.
      await page.getByRole('button', { name: 'Ajukan untuk ditelaah' }).click()
      await page.getByRole('alert').getByRole('listitem').first().waitFor()
      await expectAccessible(page)
    })
    const { body: promoted } = expectStatus(await t.as('officer-ppkukm').get(caseUrl), 200)
    expect(promoted).toMatchObject({ status: 'promoted', agreements: [{ type: 'pks' }] })
  })

  it('take a draft through review: a return with its reason on the page, files handed in, an approval', async () => {
    const draft = await draftAgreement(t, { title: 'Naskah yang ditelaah' })
    await inBrowser(browser!, desk, async ({ page, context }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      const address = `${t.address}/agreements/${draft.body.id}`
      await page.goto(address)
      await page.getByRole('button', { name: 'Ajukan untuk ditelaah' }).click()
      await page.getByText('Giliran:').first().waitFor()
      const reviewing = await context.browser()!.newContext({ viewport: phone })
      const review = await reviewing.newPage()
      await signInAs(review, t.address, 'reviewer')
      await review.goto(address)
      await review.getByRole('button', { name: 'Kembalikan' }).click()
      await review.getByLabel('Alasan atau penjelasan').fill('Ruang lingkup belum jelas')
      await review.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click()
      await review.getByText('Ruang lingkup belum jelas').waitFor()
      await expectAccessible(review)
      await page.reload()
      await page.getByText('Ruang lingkup belum jelas').waitFor()
      const open = page.getByRole('listitem').filter({ hasText: 'Unggah berkas' })
      await open.first().waitFor()
      const before = await open.evaluateAll((all) => all.length)
      const file = { name: 'surat.pdf', mimeType: 'application/pdf', buffer: pdfOf(400) }
      await open.first().locator('input[type=file]').setInputFiles(file)
      await page.getByRole('button', { name: /surat\.pdf/ }).waitFor()
      await expect.poll(() => open.evaluateAll((all) => all.length)).toBe(before - 1)
      await page.getByRole('button', { name: 'Ajukan untuk ditelaah' }).click()
      await page.getByRole('button', { name: 'Ajukan untuk ditelaah' }).waitFor({ state: 'detached' })
      await reviewing.close()
    })
    expect((await p.read(`/v1/agreements/${draft.body.id}`)).status).toBe('in_review')
  })

  it('show a partner its own agreement, what an amendment changed beside what it was, and nobody else theirs', async () => {
    const long = `Perjanjian Kerja Sama tentang ${'Pendampingan dan Pemasaran Daring '.repeat(8)}`.trim()
    const signed = await signedAgreement(t, { title: long })
    await amend(t, signed, day, { scope: 'Dua belas pasar di Jakarta Utara' })
    for (const size of [phone, desk])
      await inBrowser(browser!, size, async ({ page }) => {
        await signInAs(page, t.address, 'partner-shopee')
        await page.getByRole('link', { name: 'Naskah', exact: true }).click()
        await page.getByRole('link', { name: new RegExp(long.slice(0, 60)) }).click()
        await page.getByRole('heading', { name: long }).waitFor()
        const versions = page.getByRole('region', { name: 'Apa yang diubah addendum' })
        await versions.getByText('Dua belas pasar di Jakarta Utara').waitFor()
        await expectAccessible(page)
      })
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'partner-gojek')
      await page.goto(`${t.address}/agreements/${signed.body.id}`)
      await page.getByRole('heading', { name: 'Halaman tidak ditemukan' }).waitFor()
      await page.goto(`${t.address}/meetings/bukan-id`)
      await page.getByRole('heading', { name: 'Halaman tidak ditemukan' }).waitFor()
      await expectAccessible(page)
    })
  })

  it('are found by words, with what was searched for in the address, also after going back', async () => {
    await draftAgreement(t, { title: 'Pelatihan barista keliling' })
    await inBrowser(browser!, desk, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.getByRole('link', { name: 'Naskah', exact: true }).click()
      await page.getByLabel('Cari').fill('barista')
      await page.getByRole('link', { name: /Pelatihan barista keliling/ }).waitFor()
      await expect.poll(() => new URL(page.url()).search).toBe('?q=barista')
      await expectAccessible(page)
      await page.getByRole('link', { name: /Pelatihan barista keliling/ }).click()
      await page.getByRole('heading', { name: 'Pelatihan barista keliling' }).waitFor()
      await page.goBack()
      expect(await page.getByLabel('Cari').inputValue()).toBe('barista')
      await page.getByLabel('Cari').fill('tidak ada yang begini')
      await page.getByText('Tidak ada naskah yang cocok.').waitFor()
    })
  })
})
