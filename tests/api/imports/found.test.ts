import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { gatherAllNames } from '../../support/renaming.ts'
import { importFile, paper } from '../../support/imports.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  const rows = [
    paper('7/UKM/2021', { Tentang: 'Ditandatangani', 'Nomor naskah mitra': '77/SHP/2021' }),
    paper('8/UKM/2021', { Tentang: 'Belum ditandatangani', 'Tanggal tanda tangan': '' }),
  ]
  expectStatus(await importFile(t, 'officer-ppkukm', rows), 200)
})
afterAll(() => t.close())

const found = async (words: string) => {
  const { body } = expectStatus(
    await t.as('officer-ppkukm').get(`/v1/agreements?q=${encodeURIComponent(words)}`),
    200,
  )
  return body.data.map(({ title }: { title: string }) => title).toSorted()
}
const both = ['Belum ditandatangani', 'Ditandatangani']

describe('what was imported is found', () => {
  it('by the names of its parties and their numbers', async () => {
    expect(await found('shopee 2021')).toEqual(both)
    expect(await found('77/SHP/2021')).toEqual(['Ditandatangani'])
    expect(await found('8/UKM/2021')).toEqual(['Belum ditandatangani'])
  })

  it('by the name that a party signed under, also once it has another', async () => {
    const { etag } = await t.as('admin').get(`/v1/collaborators/${ids.shopee}`)
    const names = { shortName: 'Toko Zamrud', legalName: 'PT Toko Zamrud', aliases: [] }
    expectStatus(await t.as('admin').patch(`/v1/collaborators/${ids.shopee}`, names, { etag }), 200)
    await gatherAllNames(t)
    expect(await found('zamrud 2021')).toEqual(both)
    expect(await found('shopee 77/SHP/2021')).toEqual(['Ditandatangani'])
  })

  it('by the same words as if each had been written alone', async () => {
    const stored = await ownerRows(
      t,
      `select from agreements where organization_names <> registry_words_of_agreement(id, organization_ids)`,
    )
    expect(stored).toEqual([])
  })
})
