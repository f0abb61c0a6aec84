import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { openBrowser } from '../../support/browser.ts'
import {
  desk,
  expectAccessible,
  expectNoSidewaysScroll,
  inBrowser,
  phone,
  signInAs,
  startConsole,
  type ConsoleApp,
} from '../../support/console.ts'
import { movableClock } from '../../api/accounts/people.ts'

const browser = await openBrowser()
const small = { width: 360, height: 740 }

describe.skipIf(!browser)('logging a meeting', () => {
  const time = movableClock(new Date().toISOString())
  let t: ConsoleApp
  beforeAll(async () => void (t = await startConsole({ clock: time.clock })))
  afterAll(async () => {
    await browser?.close()
    await t.close()
  })

  const openCase = async (title: string) => {
    const body = { title, collaboratorIds: [ids.shopee] }
    return expectStatus(await t.as('officer-ppkukm').post('/v1/cases', body), 201).body.id as string
  }
  /** What the registry holds of the meetings about something. */
  const held = (agenda: string) =>
    ownerRows(t, 'select id, status, version, agenda from meetings where agenda = $1', [agenda])

  /** A draft about a case that is open, with an agenda of its own. */
  async function begin(page: Page, agenda: string): Promise<string> {
    const caseId = await openCase(agenda)
    await page.goto(`${t.address}/meetings/new?case=${caseId}`)
    await page.getByRole('textbox', { name: 'Agenda' }).fill(agenda)
    await page.getByText('Di perangkat ini').waitFor()
    return page.url()
  }
  const save = (page: Page) => page.getByRole('button', { name: 'Simpan' }).click()
  const sent = (page: Page) => page.getByText(/^Terkirim/).waitFor()

  it.each([
    ['360 px', small],
    ['phone', phone],
    ['desk', desk],
  ])('as it was held, with a case that is opened for it: %s', async (name, size) => {
    await inBrowser(browser!, size, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.getByRole('link', { name: 'Catat rapat' }).click()
      await page.getByRole('button', { name: 'Pilih penjajakan' }).click()
      await page.getByRole('button', { name: '+ Buka penjajakan baru' }).click()
      await page.getByLabel('Cari mitra').fill('sho')
      await page.getByRole('button', { name: /^Shopee/ }).click()
      await page.getByLabel('Judul penjajakan').fill(`Kelas ${name}`)
      await page.getByRole('checkbox', { name: 'P2 Pelatihan' }).check()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Pakai penjajakan ini' }).click()
      await page.getByRole('button', { name: '+ Mitra menawarkan' }).click()
      await page.keyboard.type('Kelas daring gratis')
      await page.getByRole('radio', { name: /^P2/ }).check()
      await page.getByLabel('Jumlah').fill('1.250')
      await page.getByLabel('Satuan').fill('UMKM')
      await page.getByRole('button', { name: '+ Kita membutuhkan' }).click()
      await page.keyboard.type('Pendamping')
      await page.getByRole('button', { name: '+ Hambatan' }).click()
      await page.keyboard.type('Jadwal belum cocok')
      await page.getByRole('button', { name: '+ Keputusan' }).click()
      await page.keyboard.type('Dilanjutkan')
      await page.getByRole('button', { name: '+ Tindak lanjut' }).click()
      await page.keyboard.type('Kirim daftar peserta')
      await page
        .getByRole('group', { name: 'Membangun kepercayaan' })
        .getByRole('radio', { name: '4' })
        .check()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await page.getByRole('button', { name: 'Sahkan' }).click()
      await page.getByText('Notulen disahkan').waitFor()
      await expectAccessible(page)
      const id = new URL(page.url()).pathname.split('/').at(-1)
      const { body } = expectStatus(await t.as('officer-ppkukm').get(`/v1/meetings/${id}?expand=case`), 200)
      expect(body).toMatchObject({
        status: 'finalized',
        agenda: `Rapat: Kelas ${name}`,
        case: { title: `Kelas ${name}` },
        items: [
          { type: 'offer', side: 'collaborator', organizationId: ids.shopee, stage: 'P2', quantity: 1250 },
          { type: 'need', side: 'region', organizationId: ids.ppkukm, description: 'Pendamping' },
        ],
        obstacles: [{ description: 'Jadwal belum cocok' }],
        decisions: ['Dilanjutkan'],
        actionItems: [{ description: 'Kirim daftar peserta', ownerOrganizationId: ids.ppkukm }],
        processScores: { trustBuilding: { score: 4 } },
      })
    })
  })

  it('offers those who were there last time, and registers a partner on the spot', async () => {
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      const caseId = await openCase('Rapat berulang')
      const first = {
        kind: 'exploratory',
        mode: 'online',
        agenda: 'Yang pertama',
        startsAt: '2026-03-03T09:00:00+07:00',
        endsAt: '2026-03-03T10:00:00+07:00',
        participants: [
          { name: 'Contoh Satu', title: 'Kepala Seksi', organizationId: ids.ppkukm },
          { name: 'Contoh Dua', organizationId: ids.shopee },
        ],
      }
      expectStatus(await t.as('officer-ppkukm').post(`/v1/cases/${caseId}/meetings`, first), 201)
      await page.goto(`${t.address}/meetings/new?case=${caseId}`)
      await page.getByRole('button', { name: '+ Semua (2)' }).click()
      expect(await page.getByLabel('Nama', { exact: true }).evaluateAll((all) => all.length)).toBe(2)
      await page.getByRole('button', { name: 'Ganti' }).click()
      await page.getByRole('button', { name: '+ Buka penjajakan baru' }).click()
      await page.getByLabel('Cari mitra').fill('Koperasi Baru Sekali')
      await page.getByRole('button', { name: /Daftarkan/ }).click()
      await page.getByLabel('Bentuk').selectOption('cooperative')
      await page.getByRole('button', { name: 'Pakai mitra ini' }).click()
      await page.getByRole('button', { name: 'Pakai penjajakan ini' }).click()
      for (const remove of ['Contoh Dua', 'Contoh Satu'])
        await page.getByRole('button', { name: `Hapus: ${remove}` }).click()
      await save(page)
      await sent(page)
      const found = await t.as('officer-ppkukm').get('/v1/collaborators?q=Koperasi%20Baru%20Sekali')
      expect(found.body.data).toMatchObject([{ legalName: 'Koperasi Baru Sekali', kind: 'cooperative' }])
    })
  })

  it.each([
    ['never arrives', (route: Route) => route.abort('connectionreset')],
    [
      'arrives, and its answer is lost',
      async (route: Route) => {
        await route.fetch()
        await route.abort('connectionreset')
      },
    ],
  ])('is sent once where each request first %s', async (name, lose) => {
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.goto(`${t.address}/meetings/new`)
      await page.getByRole('button', { name: 'Pilih penjajakan' }).click()
      await page.getByRole('button', { name: '+ Buka penjajakan baru' }).click()
      await page.getByLabel('Cari mitra').fill(`Yayasan yang ${name}`)
      await page.getByRole('button', { name: /Daftarkan/ }).click()
      await page.getByRole('button', { name: 'Pakai mitra ini' }).click()
      await page.getByRole('button', { name: 'Pakai penjajakan ini' }).click()
      await page.getByRole('textbox', { name: 'Agenda' }).fill(name)
      const lost = new Set<string>()
      await page.route(/\/v1\/(collaborators|cases|meetings)/, async (route) => {
        const { pathname } = new URL(route.request().url())
        const step = `${route.request().method()} ${pathname}`
        if (route.request().method() === 'GET' || lost.has(step)) return route.continue()
        lost.add(step)
        return lose(route)
      })
      await page.getByRole('button', { name: 'Sahkan' }).click()
      // Back in the network, once for each request that was lost.
      await expect
        .poll(
          async () => {
            await page.evaluate(`window.dispatchEvent(new Event('online'))`)
            return (await held(name)).map(({ status }) => status)
          },
          { timeout: 60_000, interval: 300 },
        )
        .toEqual(['finalized'])
      await page.getByText('Notulen disahkan').waitFor()
      expect(lost.size).toBe(4)
      const cases = await ownerRows(t, 'select id from cases where title like $1', [`%Yayasan yang ${name}`])
      const partners = await ownerRows(t, 'select id from organizations where legal_name = $1', [
        `Yayasan yang ${name}`,
      ])
      expect([cases.length, partners.length]).toEqual([1, 1])
    })
  })

  it('survives a closed page without a network, and is sent when it is back', async () => {
    await inBrowser(browser!, phone, async ({ page, context }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      const address = await begin(page, 'Tanpa jaringan')
      await page.evaluate('navigator.serviceWorker.ready')
      // The worker holds every file by then.
      await page.reload()
      await page.getByRole('textbox', { name: 'Agenda' }).waitFor()
      await context.setOffline(true)
      await page.getByRole('button', { name: '+ Keputusan' }).click()
      await page.keyboard.type('Ditulis di lapangan')
      await save(page)
      await page.getByText('Dikirim sekali begitu ada jaringan').waitFor()
      await page.close()
      const later = await context.newPage()
      await later.goto(address)
      expect(await later.getByRole('textbox', { name: 'Isi' }).inputValue()).toBe('Ditulis di lapangan')
      expect(await held('Tanpa jaringan')).toEqual([])
      await context.setOffline(false)
      await sent(later)
      expect(await held('Tanpa jaringan')).toHaveLength(1)
    })
  })

  it('is sent once by two taps, and by two more while it is on its way', async () => {
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await begin(page, 'Ketuk dua kali')
      await page.route(/\/v1\/cases\/.*\/meetings$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400))
        await route.continue()
      })
      const posts: string[] = []
      page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
      await page.getByRole('button', { name: 'Simpan' }).dblclick()
      await page.getByRole('button', { name: 'Simpan' }).dblclick()
      await sent(page)
      expect(posts).toHaveLength(1)
      expect(await held('Ketuk dua kali')).toMatchObject([{ status: 'draft', version: 1 }])
    })
  })

  it('goes on when the token expires meanwhile, and after the session has ended', async () => {
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await begin(page, 'Token kedaluwarsa')
      time.pass(16 * 60)
      await save(page)
      await sent(page)
      await page.getByRole('textbox', { name: 'Tempat' }).fill('Aula')
      time.pass(15 * 24 * 3600)
      await save(page)
      await page.getByText('Sesi Anda berakhir').waitFor()
      await page.getByRole('button', { name: /^officer-ppkukm(?!-)/ }).click()
      expect(await page.getByRole('textbox', { name: 'Tempat' }).inputValue()).toBe('Aula')
      await sent(page)
      expect(await held('Token kedaluwarsa')).toMatchObject([{ version: 2 }])
    })
  })

  it('is changed in one tab at a time', async () => {
    await inBrowser(browser!, phone, async ({ page, context }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      const address = await begin(page, 'Dua tab')
      const other = await context.newPage()
      await other.goto(address)
      await other.getByText('terbuka di tab lain').waitFor()
      await expectAccessible(other)
      await other.getByRole('button', { name: 'Lanjutkan di sini' }).click()
      await other.getByRole('textbox', { name: 'Tempat' }).fill('Dari tab kedua')
      await page.getByText('terbuka di tab lain').waitFor()
      await page.getByRole('button', { name: 'Lanjutkan di sini' }).click()
      expect(await page.getByRole('textbox', { name: 'Tempat' }).inputValue()).toBe('Dari tab kedua')
    })
  })

  it('shows what somebody else changed meanwhile beside it, and overwrites nothing unasked', async () => {
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await begin(page, 'Diubah berdua')
      await save(page)
      await sent(page)
      const [{ id }] = (await held('Diubah berdua')) as [{ id: string }]
      const other = t.as('officer-ppkukm-2')
      const { etag } = await other.get(`/v1/meetings/${id}`)
      expectStatus(await other.patch(`/v1/meetings/${id}`, { venue: 'Balai Kota' }, { etag }), 200)
      await page.getByRole('textbox', { name: 'Tempat' }).fill('Kantor mitra')
      await save(page)
      await page.getByRole('heading', { name: 'Notulen ini diubah orang lain' }).waitFor()
      await expectAccessible(page)
      const shown = page.getByRole('region', { name: 'Notulen ini diubah orang lain' })
      await shown.getByText('Kantor mitra').waitFor()
      await shown.getByText('Balai Kota').waitFor()
      expect((await other.get(`/v1/meetings/${id}`)).body.venue).toBe('Balai Kota')
      await page.getByRole('button', { name: 'Pakai punya saya' }).click()
      await save(page)
      await sent(page)
      expect((await other.get(`/v1/meetings/${id}`)).body.venue).toBe('Kantor mitra')
    })
  })

  it('says what is missing, and why the registry did not take it; everything typed stays', async () => {
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await page.goto(`${t.address}/meetings/new`)
      await save(page)
      await page.getByText('Pilih penjajakan, atau buka yang baru.').waitFor()
      await begin(page, 'Belum diadakan')
      await page.getByLabel('Hari', { exact: true }).fill('2031-01-15')
      await page.getByRole('button', { name: 'Sahkan' }).click()
      await page.getByRole('alert').getByText('Registri belum menerima notulen ini.').waitFor()
      await expectAccessible(page)
      expect(await page.getByLabel('Hari', { exact: true }).inputValue()).toBe('2031-01-15')
      expect(await held('Belum diadakan')).toMatchObject([{ status: 'draft' }])
    })
  })

  it('is opened again or deleted from the list of what is on this device', async () => {
    await inBrowser(browser!, phone, async ({ page }) => {
      await signInAs(page, t.address, 'officer-ppkukm')
      await begin(page, 'Untuk dihapus')
      await page.getByRole('link', { name: 'Rapat', exact: true }).click()
      await expectAccessible(page)
      await page.getByRole('link', { name: /Untuk dihapus/ }).click()
      await page.getByRole('textbox', { name: 'Agenda' }).waitFor()
      await page.goBack()
      await page.getByRole('button', { name: 'Hapus dari perangkat ini: Untuk dihapus' }).click()
      await page.getByText('belum pernah terkirim').waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click()
      await page.getByRole('link', { name: /Untuk dihapus/ }).waitFor({ state: 'detached' })
    })
  })
})
