import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, draftAgreement, expectStatus, ids } from '../../support/agreements.ts'
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
import { csvOf, paper } from '../../support/imports.ts'

const browser = await openBrowser()

describe.skipIf(!browser)('who keeps the registry in order', () => {
  let t: ConsoleApp
  beforeAll(async () => {
    t = await startConsole({ clock })
  })
  afterAll(async () => {
    await browser?.close()
    await t.close()
  })

  it.each([
    ['phone', phone, 'Toko Dua Pintu'],
    ['desk', desk, 'Warung Tiga Saudara'],
  ])('finds a second record, compares both, merges them and undoes it: %s', async (_size, size, name) => {
    const made = { legalName: `PT ${name}`, shortName: name, kind: 'company', sector: 'marketplace' }
    const first = expectStatus(await t.as('admin').post('/v1/collaborators', made), 201).body
    const doubled = { ...made, legalName: `${name}, PT (Persero)`, shortName: `${name} Jakarta` }
    const second = expectStatus(await t.as('admin').post('/v1/collaborators', doubled), 201).body
    const draft = await draftAgreement(t, { parties: [ids.ppkukm, second.id] })
    const partyOf = async () =>
      (await t.as('admin').get(`/v1/agreements/${draft.body.id}`)).body.parties[1].organization.id
    await inBrowser(browser!, size, async ({ page }) => {
      await signInAs(page, t.address, 'admin')
      await page.getByRole('link', { name: 'Kelola' }).press('Enter')
      await page.getByLabel('Cari nama').fill(name)
      await page.getByRole('link', { name: new RegExp(`PT ${name}`) }).click()
      await page.getByRole('heading', { name: 'Tercatat dua kali?' }).waitFor()
      await expectAccessible(page)
      await page.getByRole('link', { name: /Bandingkan/ }).click()
      await page
        .getByRole('row', { name: /Naskah/ })
        .getByText('1', { exact: true })
        .waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: `Pertahankan ${name} (${first.id.slice(-4)})` }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Pertahankan/ })
        .dblclick()
      await page.getByText('Catatan digabungkan.').waitFor()
      expect(await partyOf()).toBe(first.id)
      await page.getByRole('button', { name: 'Batalkan penggabungan' }).click()
      await page
        .getByRole('button', { name: /^Pertahankan/ })
        .first()
        .waitFor()
      await expectAccessible(page)
    })
    expect(await partyOf()).toBe(second.id)
  })

  it('imports a list: each question with its cells, each wrong cell in a table, names among candidates', async () => {
    const row = (number: string, change: Record<string, string> = {}) =>
      paper(number, { 'Tanggal tanda tangan': '05/01/2021', ...change })
    const wrong = csvOf([row('K-1', { Tahapan: 'P9' }), row('K-2', { Mitra: 'Koperasi Pasar Pagi' })])
    const mended = csvOf([row('K-1'), row('K-2', { Mitra: 'Koperasi Pasar Pagi' })])
    const fileOf = (buffer: Buffer) => ({ name: 'daftar kantor.csv', mimeType: 'text/csv', buffer })
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.getByRole('link', { name: 'Kelola' }).click()
      await page.getByRole('link', { name: 'Impor', exact: true }).click()
      await page.getByRole('link', { name: 'Impor daftar' }).click()
      const choose = page.locator('input[type=file]')
      await choose.setInputFiles(fileOf(wrong))
      await page.getByRole('heading', { name: 'Sel yang salah' }).waitFor()
      await page.getByRole('row', { name: /C2.*P9/ }).waitFor()
      await expectAccessible(page)
      await choose.setInputFiles(fileOf(mended))
      await page.getByRole('row', { name: /C2.*P9/ }).waitFor({ state: 'detached' })
      await page.getByRole('radio', { name: 'Bulan dahulu (1 Mei)' }).check()
      await page.getByRole('checkbox', { name: 'Daftarkan sebagai mitra baru' }).check()
      await page.getByLabel('Jenis').selectOption({ label: 'Koperasi' })
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Periksa dengan jawaban ini' }).click()
      await page.getByRole('button', { name: 'Impor 2 naskah' }).dblclick()
      await page.getByText('Belum dipastikan').waitFor()
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Lihat naskahnya' }).click()
      await page.getByRole('link', { name: /Pelatihan K-2/ }).waitFor()
    })
    const found = await t.as('admin').get('/v1/agreements?q=K-1')
    expect(expectStatus(found, 200).body.data).toMatchObject([{ signedOn: '2021-05-01', status: 'signed' }])
    const [kept] = (await t.as('admin').get('/v1/collaborators?q=Pasar%20Pagi')).body.data
    expect(kept).toMatchObject({ shortName: 'Koperasi Pasar Pagi', kind: 'cooperative' })
  })

  it('registers a person, who sets a password by the invitation and signs in, until disabled', async () => {
    await inBrowser(browser!, desk, async ({ page, context }) => {
      await signInAs(page, t.address, 'admin')
      await page.goto(`${t.address}/manage/users`)
      await page.getByRole('button', { name: 'Daftarkan orang' }).click()
      await page.getByLabel('Nama').fill('Rina Kartika')
      await page.getByLabel('Surel').fill('rina@contoh.example')
      await page
        .getByRole('dialog')
        .getByLabel('Peran', { exact: true })
        .selectOption({ label: 'Petugas SKPD teknis' })
      await page.getByLabel('Perangkat daerah atau badan').selectOption({ label: 'DPMPTSP' })
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Simpan' }).click()
      await page.getByRole('heading', { name: 'Rina Kartika' }).waitFor()
      await page.getByText('Petugas SKPD teknis · DPMPTSP').waitFor()
      await page.getByRole('button', { name: 'Buat undangan' }).click()
      const link = await page.getByRole('dialog').locator('code').textContent()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Sudah saya simpan' }).click()
      const own = await context.browser()!.newContext({ viewport: phone })
      const invited = await own.newPage()
      await invited.goto(link!)
      await invited.getByLabel('Kata sandi baru').fill('kucing hujan payung 47')
      await expectAccessible(invited)
      await invited.getByRole('button', { name: 'Simpan kata sandi' }).click()
      await invited.getByRole('button', { name: 'Masuk' }).click()
      await invited.getByLabel('Surel').fill('rina@contoh.example')
      await invited.getByLabel('Kata sandi').fill('kucing hujan payung 47')
      await invited.getByRole('button', { name: 'Masuk', exact: true }).click()
      await invited.getByRole('heading', { name: 'Selamat datang, Rina Kartika' }).waitFor()
      await own.close()
      await page.getByRole('button', { name: 'Nonaktifkan' }).click()
      await page.getByRole('button', { name: 'Aktifkan kembali' }).waitFor()
    })
  })

  it('registers an API client and a webhook, whose secrets are told once', async () => {
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'admin')
      await page.goto(`${t.address}/manage/clients`)
      await page.getByRole('button', { name: 'Daftarkan klien' }).click()
      await page.getByLabel('Nama').fill('Satu Data Jakarta')
      await page.getByRole('dialog').getByRole('checkbox').first().check()
      await page.getByRole('button', { name: 'Simpan' }).click()
      const told = await page.getByRole('dialog').locator('code').textContent()
      await page.getByRole('button', { name: 'Sudah saya simpan' }).click()
      const card = page.getByRole('listitem').filter({ hasText: 'Satu Data Jakarta' })
      await card.getByRole('button', { name: 'Nonaktifkan' }).click()
      await card.getByRole('button', { name: 'Aktifkan kembali' }).waitFor()
      expect(await page.content()).not.toContain(told)
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Webhook' }).click()
      await page.getByRole('button', { name: 'Daftarkan webhook' }).click()
      await page.getByLabel('Nama').fill('Dasbor provinsi')
      await page.getByLabel('Alamat').fill('https://penerima.example/kejadian')
      await page.getByRole('button', { name: 'Simpan' }).click()
      await page
        .getByRole('dialog')
        .getByText(/^whsec_/)
        .waitFor()
      await page.getByRole('button', { name: 'Sudah saya simpan' }).click()
      await page.getByText('Pengiriman terakhir').click()
      await page.getByText('Belum ada pengiriman.').waitFor()
      await expectAccessible(page)
    })
    const { body } = expectStatus(await t.as('admin').get('/v1/clients?status=disabled'), 200)
    expect(body.data).toMatchObject([{ name: 'Satu Data Jakarta' }])
  })

  it('shows an auditor the trail by day, by record and by person, and what was read', async () => {
    const draft = await draftAgreement(t, { title: 'Naskah yang dirunut' })
    const etag = { etag: draft.etag }
    const url = `/v1/agreements/${draft.body.id}`
    expectStatus(await t.as('officer-ppkukm').patch(url, { scope: 'Tujuh pasar' }, etag), 200)
    await t.as('admin').get(url)
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'auditor')
      await page.getByRole('link', { name: 'Jejak' }).press('Enter')
      const changed = page.getByRole('listitem').filter({ hasText: 'mengubah: naskah' }).first()
      await changed.getByText('Rincian').click()
      await changed.getByText('Tujuh pasar').waitFor()
      await expectAccessible(page)
      await changed.getByRole('link', { name: 'Semua tentang data ini' }).click()
      await page.getByText('Hanya satu data').waitFor()
      const created = page.getByRole('listitem').filter({ hasText: 'membuat: naskah' })
      await created.getByRole('link', { name: 'Semua oleh orang ini' }).click()
      await page.getByText('Hanya satu orang').waitFor()
      await page.getByRole('link', { name: 'Tampilkan semuanya lagi' }).click()
      await page.getByRole('radio', { name: 'Yang dibaca' }).check()
      await page
        .getByText(/admin membaca data pribadi/)
        .first()
        .waitFor()
      await page.getByLabel('Sampai hari').fill('2020-01-01')
      await page.getByText('Tidak ada kejadian yang cocok.').waitFor()
      expect(new URL(page.url()).search).toBe('?until=2020-01-01&show=reads')
      await expectAccessible(page)
    })
  })
})
