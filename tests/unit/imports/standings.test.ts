import { describe, expect, it } from 'vitest'
import { isNothing } from '../../../src/imports/cells/nothing.ts'
import { numberInWords } from '../../../src/imports/cells/number-words.ts'
import { looksLikeStatus } from '../../../src/imports/cells/status.ts'
import { agencyReader, type KnownAgency } from '../../../src/imports/match/agencies.ts'
import { keyOf } from '../../../src/imports/match/keys.ts'
import { standingOfStatus } from '../../../src/imports/plan/statuses.ts'

const known = (id: string, names: string[], change: Partial<KnownAgency> = {}): KnownAgency => ({
  id,
  shortName: names[0]!,
  isProvince: false,
  names,
  succeededById: null,
  status: 'active',
  succeededFrom: null,
  successor: null,
  ...change,
})
const agencies = [
  known('own', ['Dinas PPKUKM', 'Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah']),
  known('other', ['Dinas Parekraf', 'Dinas Pariwisata dan Ekonomi Kreatif']),
  known('before', ['Dinas KUKMP'], { succeededById: 'own' }),
  known('province', ['Pemprov DKI Jakarta', 'Pemerintah Provinsi DKI Jakarta'], { isProvince: true }),
]

describe('agencyReader', () => {
  const reader = agencyReader('own', agencies, {
    'Dinas Lama': 'own',
    'Dinas Pariwisata dan Ekonomi Kreatif': 'leave_out',
  })

  it.each([
    ['DINAS  PPKUKM', 'own'],
    ['Dinas PPKUKM Provinsi DKI Jakarta', 'own'],
    ['Dinas KUKMP', 'own'],
    ['Pemprov DKI Jakarta melalui Dinas PPKUKM', 'own'],
    ['Dinas lama', 'own'],
    ['Gubernur DKI Jakarta', 'province'],
    ['Dinas Parekraf', 'other'],
    ['Dinas Parekraf DKI', 'other'],
    ['Dinas Pariwisata dan Ekonomi Kreatif', 'left_out'],
    ['Dinas PPKUKM dan Dinas Parekraf', 'unknown'],
    ['Dinas Entah', 'unknown'],
  ])('a cell %j is %s', (text, standing) => expect(reader.standingOf(text).of).toBe(standing))

  it.each([
    ['DAFTAR PKS DINAS PAREKRAF TAHUN 2024', 'other'],
    ['Daftar PKS Dinas PPKUKM dan Dinas Parekraf', undefined],
    ['DAFTAR KERJA SAMA PEMPROV DKI JAKARTA', undefined],
    ['A. PELATIHAN', undefined],
  ])('a title %j is %s', (text, standing) => expect(reader.standingIn(text)?.of).toBe(standing))
})

describe('standingOfStatus', () => {
  const past = { signedOn: '2020-01-01', effectiveUntil: '2021-12-31' }
  const holding = { signedOn: '2025-01-01', effectiveUntil: '2027-12-31' }
  const draft = { signedOn: null, effectiveUntil: null }
  it.each([
    ['Aktif', holding, 'fits'],
    ['AKTIF', past, 'asked'],
    ['aktif', draft, 'asked'],
    ['Selesai', past, 'fits'],
    ['Berakhir', holding, 'asked'],
    ['Dalam proses', draft, 'fits'],
    ['Dalam proses', holding, 'asked'],
    ['Diputus 2025', holding, 'asked'],
    ['Tidak aktif', past, 'asked'],
    ['Dihentikan', holding, 'left_out'],
    ['Ditinjau', holding, 'fits'],
    ['Aktif', { ...past, term: 'open_ended', effectiveUntil: null }, 'fits'],
    ['Berakhir', { ...past, term: 'auto_renewing' }, 'asked'],
  ] as const)('%s of %j: %s', (text, row, standing) => {
    const answers = { dihentikan: 'leave_out', Ditinjau: 'by_days' } as const
    expect(standingOfStatus(text, { term: 'fixed', ...row }, answers, '2026-06-15')).toBe(standing)
  })

  it.each(['Diputus 2025', 'Tidak aktif', 'TIDAK BERLAKU', 'Aktif', 'sudah berakhir'])(
    '%j looks like one',
    (text) => expect(looksLikeStatus(text)).toBe(true),
  )
  it.each(['Ani', 'Kelas aktif menjahit', 'a'.repeat(100)])('%j does not', (text) =>
    expect(looksLikeStatus(text)).toBe(false),
  )
})

describe('isNothing', () => {
  it.each(['-', '–', '--', ' - ', 'N/A', 'n.a.', 'belum ada', 'Tidak ada', '0', '…', '...', '/', 0])(
    '%j',
    (cell) => expect(isNothing(cell)).toBe(true),
  )
  it.each(['PKS', '1', 'Naga', '0812', 1, true, { dateSerial: 0 }])('not %j', (cell) =>
    expect(isNothing(cell)).toBe(false),
  )
})

describe('numberInWords', () => {
  it.each([
    ['lima', 5],
    ['Sebelas', 11],
    ['dua belas', 12],
    ['dua puluh lima', 25],
    ['seratus dua puluh', 120],
    ['seribu lima ratus', 1500],
    ['satu juta lima ratus ribu', 1_500_000],
    ['dua miliar seratus juta', 2_100_000_000],
    ['', undefined],
    ['juta', undefined],
    ['per tahun', undefined],
  ])('%j is %s', (text, value) => expect(numberInWords(text)).toBe(value))
})

describe('keyOf', () => {
  const row = {
    key: null,
    title: 'Kelas',
    signedOn: '2021-01-05',
    effectiveFrom: null,
    partners: [
      {
        place: 1,
        named: { name: 'PT Contoh', npwp: null, nib: null },
        contacts: [],
        documentNumber: null,
        signatoryName: null,
        signatoryTitle: null,
        authorityBasis: null,
      },
    ],
  }
  const numbered = (documentNumber: string, title = 'Kelas') => ({
    ...row,
    title,
    partners: [{ ...row.partners[0]!, documentNumber }],
  })
  it('its own mark, capitals apart', () => expect(keyOf({ ...row, key: 'A-1' })).toBe('a-1'))
  it('else the number of the collaborator, whatever its blanks and the title', () => {
    expect(keyOf(numbered('12 / PKS'))).toBe(keyOf(numbered('12/pks', 'Lain')))
    expect(keyOf(numbered('12/PKS'))).not.toBe(keyOf(numbered('13/PKS')))
  })
  it('else title, collaborator and days', () => {
    expect(keyOf(row)).toBe(keyOf({ ...row, title: 'KELAS' }))
    expect(keyOf(row)).not.toBe(keyOf({ ...row, signedOn: '2022-01-05' }))
    expect(keyOf({ ...row, title: null })).toBe('')
  })
})
