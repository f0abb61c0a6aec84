import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clock,
  completeFile,
  draftAgreement,
  expectStatus,
  ids,
  signedAgreement,
  today,
} from '../../support/agreements.ts'
import { openBrowser } from '../../support/browser.ts'
import { beginClause, stepOn } from '../../support/clauses.ts'
import {
  desk,
  expectAccessible,
  inBrowser,
  phone,
  signInAs,
  startConsole,
  type ConsoleApp,
} from '../../support/console.ts'

const browser = await openBrowser()

describe.skipIf(!browser)('an agreement in the console', () => {
  let t: ConsoleApp
  const read = async (id: string) =>
    expectStatus(await t.as('officer-ppkukm').get(`/v1/agreements/${id}`), 200)
  beforeAll(async () => void (t = await startConsole({ clock })))
  afterAll(async () => {
    await browser?.close()
    await t.close()
  })

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])('is edited by whom the registry lets, by keyboard alone: %s', async (_name, size) => {
    const { body } = await draftAgreement(t, { title: `Kelas kemasan ${size.width}` })
    await inBrowser(browser!, size, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.goto(`${t.address}/agreements/${body.id}`)
      await page.getByRole('button', { name: 'Ubah naskah' }).press('Enter')
      await page.getByLabel('Objek').fill('Kemasan tahan panas')
      await page.getByLabel('Jumlah pembiayaan').fill('12500000')
      await page.getByLabel('Sumber pembiayaan').selectOption('shared')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Simpan' }).press('Enter')
      await page.getByText('Kemasan tahan panas').waitFor()
      await page.getByRole('button', { name: 'Isi baris Shopee' }).press('Enter')
      await page.getByLabel('Nama penanda tangan').fill('Ratna Wulandari')
      await page.getByLabel('Nama penanda tangan').press('Enter')
      await page.getByText('Ratna Wulandari').waitFor()
      await page.getByRole('button', { name: 'Tambah komitmen' }).press('Enter')
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).press('Enter')
      await page.getByText('Wajib diisi.').waitFor()
      await page.getByRole('textbox', { name: 'Komitmen' }).fill('Melatih pengemas')
      await page.getByLabel('Target').fill('37')
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).press('Enter')
      await page
        .getByRole('region', { name: 'Komitmen dan realisasi' })
        .getByText('Melatih pengemas')
        .waitFor()
      await expectAccessible(page)
    })
    expect((await read(body.id)).body).toMatchObject({
      object: 'Kemasan tahan panas',
      funding: { source: 'shared', amount: 12_500_000 },
      parties: [{}, { organization: { id: ids.shopee }, signatoryName: 'Ratna Wulandari' }],
    })
  })

  it('overwrites nothing: what another changed is shown beside what was typed, which outlives a reload', async () => {
    const { body, etag } = await draftAgreement(t, { title: 'Etalase bersama', purpose: 'Lama' })
    const url = `/v1/agreements/${body.id}`
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.goto(t.address + url.slice(3))
      await page.getByRole('button', { name: 'Ubah naskah' }).click()
      await page.getByLabel('Maksud dan tujuan').fill('Punya saya')
      await page.getByLabel('Ruang lingkup').fill('Tiga pasar')
      const other = { purpose: 'Punya orang lain', object: 'Rak' }
      expectStatus(await t.as('officer-ppkukm-2').patch(url, other, { etag }), 200)
      await page.getByRole('button', { name: 'Simpan' }).click()
      await page.getByText('Di registri: Punya orang lain').waitFor()
      expect((await read(body.id)).body).toMatchObject(other)
      await page.reload()
      await page.getByRole('button', { name: 'Ubah naskah' }).click()
      await page.getByText('Di registri: Punya orang lain').waitFor()
      expect(await page.getByLabel('Maksud dan tujuan').inputValue()).toBe('Punya saya')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Pakai punya saya' }).click()
      await page.getByRole('button', { name: 'Simpan' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByText('Tiga pasar').waitFor()
    })
    const after = { purpose: 'Punya saya', scope: 'Tiga pasar', object: 'Rak' }
    expect((await read(body.id)).body).toMatchObject(after)
  })

  it('says where each reason of a refusal is mended, and shows its papers', async () => {
    const { body } = await draftAgreement(t, {
      title: 'Tanpa masa',
      effectiveFrom: null,
      effectiveUntil: null,
    })
    await inBrowser(browser!, desk, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.goto(`${t.address}/agreements/${body.id}`)
      await page.getByRole('button', { name: 'Ajukan untuk ditelaah' }).click()
      await page.getByRole('link', { name: 'Perbaiki di sini' }).first().waitFor()
      await page.getByRole('region', { name: 'Isi naskah' }).getByText('Yang masih menghalangi').waitFor()
      await page.getByRole('button', { name: 'Kesampingkan dengan alasan' }).first().click()
      await page.getByLabel('Alasan atau penjelasan').fill('Ada pada naskah induk')
      await page.getByRole('dialog').getByRole('button', { name: 'Kesampingkan dengan alasan' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByText('Ada pada naskah induk').waitFor()
      await page.getByRole('button', { name: /PDF.*Lembar naskah/ }).click()
      await page.locator('iframe.viewer').waitFor()
      await page.getByRole('link', { name: 'Unduh' }).waitFor()
      await page.getByRole('button', { name: 'Tutup' }).click()
      await expectAccessible(page)
    })
  })

  it('is read again by a reviewer with what changed since the return, and what was said of a clause', async () => {
    const { body, etag } = await draftAgreement(t, { title: 'Yang kembali' })
    await completeFile(t, body.id)
    const url = `/v1/agreements/${body.id}`
    const step = async (by: 'officer-ppkukm' | 'reviewer', action: string, said?: object) =>
      expectStatus(await t.as(by).post(`${url}/${action}`, said, { etag: (await read(body.id)).etag }), 200)
    expectStatus(await t.as('officer-ppkukm').post(`${url}/submit`, undefined, { etag }), 200)
    await step('reviewer', 'return', { reason: 'Objek belum jelas' })
    const { etag: returned } = await read(body.id)
    const mended = { object: 'Dua belas kelas daring' }
    expectStatus(await t.as('officer-ppkukm').patch(url, mended, { etag: returned }), 200)
    await step('officer-ppkukm', 'submit')
    for (const size of [desk, phone])
      await inBrowser(browser!, size, async ({ page }) => {
        await signInAs(page, t.address, 'reviewer')
        await page
          .getByRole('link', { name: /Yang kembali/ })
          .first()
          .click()
        const since = page.getByRole('region', { name: 'Yang berubah sejak putaran telaah sebelumnya' })
        await since.getByText('Dua belas kelas daring').waitFor()
        await page.getByRole('button', { name: 'Tulis komentar' }).click()
        await page.getByLabel('Tentang bagian').selectOption('object')
        await page.getByRole('textbox', { name: 'Komentar' }).fill(`Sebut jumlah peserta ${size.width}`)
        await expectAccessible(page)
        // A double tap sends it once.
        await page.getByRole('button', { name: 'Tulis komentar' }).dblclick()
        await page.getByRole('listitem').getByText(`Sebut jumlah peserta ${size.width}`).waitFor()
        await expectAccessible(page)
      })
    const { body: comments } = expectStatus(await t.as('reviewer').get(`${url}/comments`), 200)
    expect(comments.data).toHaveLength(2)
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'reviewer')
      await page.goto(t.address + url.slice(3))
      await page.getByRole('button', { name: 'Setujui' }).click()
      await page.getByLabel('Catatan (boleh kosong)').fill('Sesuai dengan rencana')
      await page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByText('Sesuai dengan rencana').waitFor()
    })
    expect((await read(body.id)).body.status).toBe('ready_to_sign')
  })

  it('is amended apart from what was signed, which stays beside what would change', async () => {
    const { body } = await signedAgreement(t, { title: 'Yang ditandatangani', purpose: 'Empat pasar' })
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.goto(`${t.address}/agreements/${body.id}`)
      await page.getByRole('button', { name: 'Susun addendum' }).click()
      await page.getByText('Dalam naskah: Empat pasar').waitFor()
      await page.getByLabel('Alasan addendum').fill('Dua pasar bertambah')
      await page.getByLabel('Addendum berlaku sejak').fill(today)
      await page.getByLabel('Maksud dan tujuan').fill('Enam pasar')
      await expectAccessible(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).dblclick()
      const amending = page.getByRole('region', { name: 'Mengubah naskah yang ditandatangani' })
      await amending.getByText('Enam pasar').waitFor()
      await amending.getByText('Empat pasar').waitFor()
      await expectAccessible(page)
      await amending.getByRole('button', { name: 'Ubah addendum' }).click()
      expect(await page.getByLabel('Maksud dan tujuan').inputValue()).toBe('Enam pasar')
      await page.getByLabel('Objek').fill('Kios dan gerobak')
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
      await amending.getByText('Kios dan gerobak').waitFor()
      await amending.getByRole('button', { name: 'Batalkan addendum' }).click()
      await page.getByLabel('Alasan atau penjelasan').fill('Belum perlu')
      await page.getByRole('dialog').getByRole('button', { name: 'Batalkan addendum' }).click()
      await page.getByRole('button', { name: 'Susun addendum' }).waitFor()
    })
    const { body: page } = await t.as('admin').get(`/v1/agreements/${body.id}/amendments`)
    expect(page.data).toMatchObject([
      { status: 'cancelled', changes: { purpose: 'Enam pasar', object: 'Kios dan gerobak' } },
    ])
    expect((await read(body.id)).body.purpose).toBe('Empat pasar')
  })

  it('says beside its files why it is not ended yet, and keeps what was typed', async () => {
    const { body } = await signedAgreement(t, { title: 'Yang hendak diakhiri' })
    await inBrowser(browser!, desk, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.goto(`${t.address}/agreements/${body.id}`)
      await page.getByRole('button', { name: 'Akhiri' }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('Dasar pengakhiran').selectOption('agreed')
      await form.getByLabel('Alasan atau penjelasan').fill('Sepakat berhenti')
      await form.getByLabel('Berakhir pada').fill(today)
      await form.getByRole('button', { name: 'Akhiri' }).click()
      await form.waitFor({ state: 'detached' })
      await page.getByRole('alert').getByRole('link', { name: 'Perbaiki di sini' }).first().waitFor()
      await page.getByText('Yang masih menghalangi').waitFor()
      await page.getByRole('button', { name: 'Akhiri' }).click()
      expect(await form.getByLabel('Alasan atau penjelasan').inputValue()).toBe('Sepakat berhenti')
    })
    expect((await read(body.id)).body.status).toBe('signed')
  })

  it('has the optional clauses that its officer chooses', async () => {
    const clause = await beginClause(t, { code: 'tidy', title: 'Kebersihan kios', condition: 'optional' })
    expectStatus(await stepOn(t, clause, 'put-in-force'), 200)
    const { body } = await draftAgreement(t, { title: 'Dengan pilihan', type: 'pks' })
    await inBrowser(browser!, desk, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.goto(`${t.address}/agreements/${body.id}`)
      await page.getByRole('button', { name: 'Pilih klausul' }).click()
      await page.getByRole('checkbox', { name: 'Kebersihan kios' }).check()
      await expectAccessible(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
      await page.getByRole('region', { name: 'Klausul pilihan' }).getByText('Kebersihan kios').waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button', { name: 'Pilih klausul' }).isVisible()).toBe(false)
      expect(await page.getByRole('heading', { name: 'Cetak dan unduh' }).isVisible()).toBe(false)
      const look = await page.evaluate(`getComputedStyle(document.querySelector('.card')).borderColor`)
      expect(look).toBe('rgb(0, 0, 0)')
    })
    const { body: clauses } = await t.as('officer-ppkukm').get(`/v1/agreements/${body.id}/clauses`)
    expect(clauses.data).toContainEqual(expect.objectContaining({ code: 'tidy', applies: true }))
  })
})
