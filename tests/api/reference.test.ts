import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'
import { areas, kecamatan } from '../../src/reference/kecamatan.ts'
import { paperFacts } from '../../src/reference/paper-facts.ts'
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

  it('the six areas and the 44 kecamatan of Jakarta with their Kemendagri codes, each once', () => {
    const { areas, kecamatan } = reference.body
    expect(kecamatan).toHaveLength(44)
    for (const key of ['code', 'name'])
      expect(new Set(kecamatan.map((each: Record<string, string>) => each[key])).size).toBe(44)
    const within = (area: string) =>
      kecamatan.filter(
        (each: { code: string; area: string }) => each.code.startsWith(`${each.area}.`) && each.area === area,
      )
    expect(areas.map(({ code, name }: Record<string, string>) => [code, name, within(code!).length])).toEqual(
      [
        ['31.01', 'Kepulauan Seribu', 2],
        ['31.71', 'Jakarta Pusat', 8],
        ['31.72', 'Jakarta Utara', 6],
        ['31.73', 'Jakarta Barat', 8],
        ['31.74', 'Jakarta Selatan', 10],
        ['31.75', 'Jakarta Timur', 10],
      ],
    )
    expect(kecamatan).toContainEqual({
      code: '31.75.02',
      name: 'Pulo Gadung',
      regency: 'Jakarta Timur',
      area: '31.75',
    })
    expect(areas[5].officialName).toBe('Kota Administrasi Jakarta Timur')
  })

  it('the lines of business by their names', () => {
    expect(codesOf('lineOfBusiness')).toEqual(['culinary', 'fashion', 'crafts', 'services', 'other'])
    expect(reference.body.codes.lineOfBusiness[2].label).toEqual({ id: 'Kriya', en: 'Crafts' })
  })

  it('a label in both languages for every code', () => {
    const lists: { label: { id: string; en: string } }[][] = Object.values(reference.body.codes)
    for (const entries of lists) {
      expect(entries.length).toBeGreaterThan(1)
      for (const { label } of entries)
        for (const text of [label.id, label.en]) expect(text.trim()).not.toBe('')
    }
  })

  /** Lists whose codes are explained where they are answered or in a page of their own, and not in labels. */
  const unlabeled = new Set([
    'AmendmentWarningCode',
    'AuditAction',
    'EventType',
    'FieldCode',
    'MentionKind',
    'ReasonCode',
    'WarningCode',
  ])
  /** Parts of another list, and names that need no label. */
  const covered = new Set([
    'AreaCode',
    'CollaboratorKind',
    'DeviceFactorKind',
    'Kecamatan',
    'KecamatanCode',
    'UserRole',
  ])

  it('each closed list of the contract, with its codes in their order', () => {
    const offered = new Set(Object.keys(reference.body.codes).map((list) => codesOf(list).join(' ')))
    const schemas = document.components['schemas'] as Record<string, { enum?: string[] }>
    const missing = Object.entries(schemas).filter(
      ([name, schema]) =>
        schema.enum && !unlabeled.has(name) && !covered.has(name) && !offered.has(schema.enum.join(' ')),
    )
    expect(missing.map(([name]) => name)).toEqual([])
  })

  it('the organizations that are known from the start are there; the demo adds invented ones, which are marked', async () => {
    const names = async (register: string) =>
      (await t.as('auditor').get(`/v1/${register}?limit=200`)).body.data
        .map((row: { shortName: string }) => row.shortName)
        .toSorted()
    const ofTheProgramme = paperFacts.agencies.filter((each) => each.partOfProgramme)
    // The province is a party of its own; its bureaus and TKKSD review.
    const beside = ['Biro Hukum', 'Biro Kerja Sama', 'Pemprov DKI Jakarta', 'TKKSD']
    expect(await names('agencies')).toEqual(
      [...ofTheProgramme.map((each) => each.shortName), ...beside].toSorted(),
    )
    const collaborators: string[] = await names('collaborators')
    expect(collaborators.filter((name) => !name.startsWith('[CONTOH] '))).toEqual(
      paperFacts.collaborators.map((each) => each.shortName).toSorted(),
    )
    expect(collaborators.filter((name) => name.startsWith('[CONTOH] '))).toHaveLength(6)
  })

  it('a name taken on since is found, and is not the name', async () => {
    const { body } = await t.as('auditor').get('/v1/collaborators?q=bank%20jakarta')
    expect(body.data).toMatchObject([
      { shortName: 'Bank DKI', legalName: 'Bank DKI', aliases: ['Bank Jakarta'] },
    ])
  })
})

/** What the paper says, read again and written down here by hand. */
describe('the facts of the paper', () => {
  const supporters = (stage: string) =>
    [...paperFacts.agencies, ...paperFacts.collaborators]
      .filter(({ supports }) => supports.some((each) => each.stage === stage))
      .map(({ shortName }) => shortName)
      .toSorted()

  it.each([
    ['P1', []],
    ['P2', ['Bukalapak', 'Dinas PPKUKM', 'Gojek', 'LLDIKTI', 'Perguruan Tinggi', 'Shopee', 'Tokopedia']],
    ['P3', ['BPOM']],
    ['P4', ['DPMPTSP']],
    ['P5', ['BPPBJ', 'Gojek', 'Grab', 'Shopee']],
    ['P6', ['Bank Indonesia']],
    ['P7', ['Bank DKI', 'Investree', 'KoinWorks', 'OJK']],
  ])('who supports %s', (stage, names) => {
    expect(supporters(stage)).toEqual(names)
  })

  it('one agency leads; the bureau has no part; nothing says who is one of the seven', () => {
    expect(paperFacts.agencies.filter(({ leading }) => leading).map((each) => each.shortName)).toEqual([
      'Dinas PPKUKM',
    ])
    const without = paperFacts.agencies.filter(({ partOfProgramme }) => !partOfProgramme)
    expect(without.map(({ shortName, supports }) => [shortName, supports])).toEqual([
      ['Biro Perekonomian dan Keuangan', []],
    ])
  })

  it('the products of the bank in the words of the paper', () => {
    const bank = paperFacts.collaborators.find(({ shortName }) => shortName === 'Bank DKI')
    expect(bank?.supports[0]?.what.en).toContain('"Kredit Monas Pemula dan 25 JakPreneur"')
  })

  it('what the region delivers itself, its targets, legal basis and lines of business', () => {
    expect(paperFacts.deliveredByTheRegion.map(({ stage, by }) => `${stage} ${by}`)).toEqual([
      'P1 Pemprov DKI Jakarta',
      'P2 Dinas PPKUKM',
      'P3 Pemprov DKI Jakarta',
      'P4 DPMPTSP',
      'P5 Pemprov DKI Jakarta',
      'P5 BPPBJ',
    ])
    expect(paperFacts.targets.map(({ what }) => /^\d+,\d+/.exec(what.en)?.[0])).toEqual([
      '200,000',
      '250,000',
    ])
    expect(paperFacts.legalBasis.map(({ title }) => /Nomor (\d+ Tahun \d+)/.exec(title)?.[1])).toEqual([
      '102 Tahun 2018',
      '2 Tahun 2020',
    ])
    expect(paperFacts.linesOfBusiness).toEqual([
      'fashion',
      'kuliner',
      'kriya',
      'jasa reparasi',
      'bidang lainnya',
    ])
    expect(paperFacts.listsAreOpen).toMatch(/^P2, P5 and P7/)
  })

  it('every kecamatan is one the registry takes, with its area and code', () => {
    const named = areas.map(({ code, name }) => [
      name,
      kecamatan
        .filter((each) => each.area === code)
        .map((each) => each.name)
        .toSorted(),
    ])
    const told = Object.entries(paperFacts.kecamatan).map(([name, names]) => [name, names.toSorted()])
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(named))
    expect(paperFacts.kecamatanCodes.codes).toEqual(
      Object.fromEntries(kecamatan.map(({ name, code }) => [name, code])),
    )
  })
})
