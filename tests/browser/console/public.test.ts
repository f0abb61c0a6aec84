import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, draftAgreement, expectStatus, signedAgreement } from '../../support/agreements.ts'
import { openBrowser } from '../../support/browser.ts'
import {
  desk,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  startConsole,
  type ConsoleApp,
} from '../../support/console.ts'

const browser = await openBrowser()

describe.skipIf(!browser)('what the public reads, without a script', () => {
  let t: ConsoleApp
  beforeAll(async () => {
    t = await startConsole({ clock })
    await signedAgreement(t, { title: 'Kelas <b>pemasaran</b> & etalase' })
    for (let each = 0; each < 20; each += 1)
      await signedAgreement(t, { title: `Pendampingan pasar ${each}`, stages: ['P3'] })
    await draftAgreement(t, { title: 'Naskah yang masih draf' })
  })
  afterAll(async () => {
    await browser?.close()
    await t.close()
  })

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])('which partnerships exist, by stage and words, and one of them: %s', async (_name, viewport) => {
    const context = await browser!.newContext({ viewport, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${t.address}/public`)
    await page.getByText('21 kemitraan').waitFor()
    expect(
      await page
        .getByRole('main')
        .getByRole('listitem')
        .evaluateAll((all) => all.length),
    ).toBe(20)
    await page.getByRole('link', { name: 'Berikutnya' }).click()
    await page.getByRole('main').getByRole('listitem').first().waitFor()
    await page.getByLabel('Cari').fill('etalase')
    await page.getByRole('button', { name: 'Cari' }).click()
    await page.getByText('1 kemitraan').waitFor()
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: /Kelas <b>pemasaran<\/b> & etalase/ }).click()
    await page.getByRole('heading', { name: 'Kelas <b>pemasaran</b> & etalase' }).waitFor()
    await page.getByText('Dinas PPKUKM, Shopee').waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByText('1 January 2026 – 31 December 2026').waitFor()
    await context.close()
  })

  it('is accessible, and tells nothing of drafts', async () => {
    const page = await browser!.newPage({ viewport: phone })
    await page.goto(`${t.address}/public?stage=P2`)
    await expectAccessible(page)
    expect(await page.content()).not.toContain('masih draf')
    await page.getByRole('link', { name: /etalase/ }).click()
    await expectAccessible(page)
    await page.close()
  })

  it('is not found, or not understood, with a page that says so', async () => {
    const statusOf = async (path: string) => {
      const response = await fetch(t.address + path)
      return [response.status, response.headers.get('content-type')?.split(';')[0]]
    }
    const type = 'text/html'
    expect(await statusOf('/public/agreements/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60')).toEqual([404, type])
    expect(await statusOf('/public?cursor=forged')).toEqual([400, type])
    for (const list of ['agreements', 'trading-spaces', 'feedback'])
      expect(await statusOf(`/public/${list}.csv`)).toEqual([200, 'text/csv'])
    const empty = await fetch(`${t.address}/public/feedback`, { method: 'POST' })
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('<form')
  })

  it('is there for others where one visitor asked too often, also before anybody else came', async () => {
    const own = await startConsole({ clock, settings: { rateLimitAddress: 3, trustProxy: ['127.0.0.1'] } })
    const visit = async (address: string, path: string) =>
      (await fetch(own.address + path, { headers: { 'x-forwarded-for': address } })).status
    try {
      for (let each = 0; each < 3; each += 1) await visit('192.0.2.1', '/v1/public/stages')
      expect(await visit('192.0.2.1', '/public')).toBe(503)
      expect(await visit('192.0.2.2', '/public')).toBe(200)
    } finally {
      await own.close()
    }
  })

  it('where businesses sell and who supports which stage; feedback is sent, mended and found once published', async () => {
    const place = { kind: 'bazaar', name: 'Bazar Melati', kecamatan: 'Tebet', openFrom: '2026-06-12' }
    const space = expectStatus(await t.as('officer-ppkukm').post('/v1/trading-spaces', place), 201).body
    const context = await browser!.newContext({ viewport: phone, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${t.address}/public`)
    await page.getByRole('link', { name: 'Tahap', exact: true }).click()
    await page.getByRole('listitem').filter({ hasText: 'P3' }).getByText('Shopee').waitFor()
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: 'Ruang dagang', exact: true }).click()
    await page.getByLabel('Kecamatan').selectOption('Tebet')
    await page.getByRole('button', { name: 'Cari' }).click()
    await page.getByText('1 ruang dagang').waitFor()
    await page.getByText('Buka: sejak 12 Juni 2026').waitFor()
    expect(await page.getByLabel('Jenis').locator('option').first().textContent()).toBe('Semua jenis')
    await page.getByRole('link', { name: 'Sampaikan masukan tentang tempat ini' }).click()
    await page.getByLabel('Masukan Anda').fill('Listrik kios <b>sering</b> padam, hubungi kami')
    await page.getByLabel('Surel atau telepon Anda').fill('x'.repeat(150))
    await page.getByLabel('Tentang').selectOption('')
    await page.evaluate(`document.querySelector('form').noValidate = true`)
    await page.getByRole('button', { name: 'Kirim masukan' }).click()
    await page.getByText('Belum terkirim').waitFor()
    expect(await page.getByLabel('Masukan Anda').inputValue()).toContain('Listrik kios')
    await page.getByLabel('Tentang').selectOption({ label: 'Bazar Melati' })
    await page.getByLabel('Masukan Anda').fill('Listrik kios sering padam setelah magrib')
    await page.getByLabel('Surel atau telepon Anda').fill('')
    await page.getByRole('button', { name: 'Kirim masukan' }).click()
    await page.getByRole('heading', { name: 'Masukan diterima' }).waitFor()
    await expectNoSidewaysScroll(page)
    const list = expectStatus(await t.as('admin').get('/v1/feedback?status=received'), 200).body.data
    expect(list).toMatchObject([
      { tradingSpace: { id: space.id }, receivedText: expect.stringMatching('magrib') },
    ])
    const url = `/v1/feedback/${list[0].id}`
    const { etag } = await t.as('admin').get(url)
    expectStatus(await t.as('admin').post(`${url}/publish`, {}, { etag }), 200)
    await page.getByRole('link', { name: 'Semua masukan' }).click()
    await page.getByText('Listrik kios sering padam setelah magrib').waitFor()
    await page.getByText('Belum dijawab.').waitFor()
    await context.close()
    const scripted = await browser!.newPage({ viewport: desk })
    for (const part of ['stages', 'trading-spaces?lang=en', 'feedback', `feedback/new?space=${space.id}`]) {
      await scripted.goto(`${t.address}/public/${part}`)
      await expectAccessible(scripted)
    }
    await scripted.close()
  })
})
