import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'
import { document } from '../support/contract.ts'

let t: TestApp
let reference: TestResponse
beforeAll(async () => {
  t = await startTestApp()
  reference = await t.as().get('/v1/reference')
})
afterAll(() => t.close())

const codesOf = (list: string): string[] =>
  reference.body.codes[list].map((each: { code: string }) => each.code)

describe('GET /v1/reference', () => {
  it('200: the seven stages by their names, without a token', () => {
    expect(reference.status).toBe(200)
    expect(reference.body.codes.stage).toEqual([
      { code: 'P1', label: { id: 'Pendaftaran', en: 'Registration' } },
      { code: 'P2', label: { id: 'Pelatihan', en: 'Training' } },
      { code: 'P3', label: { id: 'Pendampingan', en: 'Mentoring' } },
      { code: 'P4', label: { id: 'Perizinan', en: 'Licensing' } },
      { code: 'P5', label: { id: 'Pemasaran', en: 'Marketing' } },
      { code: 'P6', label: { id: 'Pelaporan Keuangan', en: 'Financial reporting' } },
      { code: 'P7', label: { id: 'Permodalan', en: 'Access to capital' } },
    ])
  })

  it('the 44 kecamatan of Jakarta, each once', () => {
    const { kecamatan } = reference.body
    expect(kecamatan).toHaveLength(44)
    expect(new Set(kecamatan.map((each: { name: string }) => each.name)).size).toBe(44)
    const count = (regency: string) =>
      kecamatan.filter((each: { regency: string }) => each.regency === regency).length
    const regencies = [
      'Jakarta Pusat',
      'Jakarta Utara',
      'Jakarta Barat',
      'Jakarta Selatan',
      'Jakarta Timur',
      'Kepulauan Seribu',
    ]
    expect(regencies.map(count)).toEqual([8, 6, 8, 10, 10, 2])
  })

  it('a label in both languages for every code', () => {
    const lists: { label: { id: string; en: string } }[][] = Object.values(reference.body.codes)
    for (const entries of lists) {
      expect(entries.length).toBeGreaterThan(1)
      for (const { label } of entries)
        for (const text of [label.id, label.en]) expect(text.trim()).not.toBe('')
    }
  })

  /** Lists whose codes are explained where they are answered, and not in labels. */
  const unlabeled = new Set(['MentionKind', 'WarningCode'])
  /** Parts of another list, and names that need no label. */
  const covered = new Set(['CollaboratorKind', 'UserRole', 'Kecamatan'])

  it('each closed list of the contract, with its codes in their order', () => {
    const offered = new Set(Object.keys(reference.body.codes).map((list) => codesOf(list).join(' ')))
    const schemas = document.components['schemas'] as Record<string, { enum?: string[] }>
    const missing = Object.entries(schemas).filter(
      ([name, schema]) =>
        schema.enum && !unlabeled.has(name) && !covered.has(name) && !offered.has(schema.enum.join(' ')),
    )
    expect(missing.map(([name]) => name)).toEqual([])
  })

  it('the organizations that are known from the start are there', async () => {
    const names = async (register: string) =>
      (await t.as('auditor').get(`/v1/${register}?limit=200`)).body.data
        .map((row: { shortName: string }) => row.shortName)
        .toSorted()
    expect(await names('agencies')).toEqual([
      'BPPBJ',
      'Biro Perekonomian dan Keuangan',
      'DPMPTSP',
      'Dinas KPKP',
      'Dinas Nakertransgi',
      'Dinas PPAPP',
      'Dinas PPKUKM',
      'Dinas Parekraf',
      'Dinas Sosial',
    ])
    expect(await names('collaborators')).toEqual([
      'BPOM',
      'Bank DKI',
      'Bank Indonesia',
      'Bukalapak',
      'Gojek',
      'Grab',
      'Investree',
      'KoinWorks',
      'LLDIKTI',
      'OJK',
      'Perguruan Tinggi',
      'Prospera',
      'Shopee',
      'Tokopedia',
    ])
  })
})
