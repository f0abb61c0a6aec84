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
})
