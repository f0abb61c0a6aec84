import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
import { personWithPassword, password } from '../../api/accounts/people.ts'

const browser = await openBrowser()

describe.skipIf(!browser)('signing in to the console', () => {
  let t: ConsoleApp
  beforeAll(async () => void (t = await startConsole()))
  afterAll(async () => {
    await browser?.close()
    await t.close()
  })

  it('with e-mail address and password; a wrong one is said, and nothing typed is lost', async () => {
    const { email } = await personWithPassword(t)
    await inBrowser(browser!, phone, async ({ page }) => {
      await page.goto(`${t.address}/account`)
      await page.getByLabel('Alamat surel').fill(email)
      await page.getByLabel('Kata sandi').fill('bukan ini kata sandinya')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
      expect(await page.getByLabel('Alamat surel').inputValue()).toBe(email)
      await expectAccessible(page)
      await page.getByLabel('Kata sandi').fill(password)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Akun' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/account')
    })
  })

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])('by one tap on an account of the demo, over a reload, until one signs out: %s', async (_name, size) => {
    await inBrowser(browser!, size, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await expectAccessible(page)
      await page.reload()
      await page.getByRole('heading', { name: 'Selamat datang, officer-ppkukm' }).waitFor()
      await page.getByRole('link', { name: /^Akun/ }).click()
      await page.getByRole('button', { name: 'Keluar', exact: true }).click()
      await expectAccessible(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).click()
      await page.getByRole('heading', { name: 'Masuk' }).waitFor()
      await page.reload()
      await page.getByRole('heading', { name: 'Masuk' }).waitFor()
    })
  })

  it('for one of several memberships, which can be changed', async () => {
    await inBrowser(browser!, phone, async ({ page }) => {
      await page.goto(t.address)
      await page.getByRole('button', { name: /^officer-acting/ }).click()
      await page.getByRole('heading', { name: 'Atas nama siapa?' }).waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: /^DPMPTSP/ }).click()
      await page.getByRole('link', { name: /^Akun/ }).click()
      await page.getByText('DPMPTSP').last().waitFor()
      await page.getByRole('button', { name: 'Ganti keanggotaan' }).click()
      await page.getByRole('button', { name: /^Dinas Parekraf/ }).click()
      await page.getByRole('link', { name: /^Akun/ }).getByText('Dinas Parekraf').waitFor()
    })
  })

  it('in English by a switch, which is remembered', async () => {
    await inBrowser(browser!, desk, async ({ page }) => {
      await page.goto(t.address)
      await page.getByRole('radio', { name: 'English' }).check()
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await page.reload()
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    })
  })

  it('by the keyboard alone', async () => {
    await inBrowser(browser!, desk, async ({ page }) => {
      await page.goto(t.address)
      const account = page.getByRole('button', { name: /^auditor/ })
      await account.waitFor()
      for (let tabs = 0; !(await account.evaluate((each) => each.matches(':focus'))); tabs++) {
        expect(tabs).toBeLessThan(30)
        await page.keyboard.press('Tab')
      }
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Selamat datang, auditor' }).waitFor()
    })
  })
})
