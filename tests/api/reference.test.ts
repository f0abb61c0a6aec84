import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'

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

  it.each([
    ['Stage', 'stage'],
    ['OrganizationKind', 'organizationKind'],
    ['Sector', 'sector'],
    ['OrganizationStatus', 'organizationStatus'],
    ['Side', 'side'],
    ['CaseStatus', 'caseStatus'],
    ['MeetingKind', 'meetingKind'],
    ['MeetingMode', 'meetingMode'],
    ['MeetingStatus', 'meetingStatus'],
    ['MeetingItemType', 'itemType'],
    ['ObstacleCategory', 'obstacleCategory'],
    ['ObstacleStatus', 'obstacleStatus'],
    ['AgreementType', 'agreementType'],
    ['AgreementStatus', 'agreementStatus'],
    ['Validity', 'validity'],
    ['AccountRole', 'accountRole'],
  ])('the codes of %s in the contract are those of %s', async (schema, list) => {
    const { body: contract } = await t.as().get('/openapi.json')
    expect(contract.components.schemas[schema].enum).toEqual(codesOf(list))
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
