import { describe, expect, it } from 'vitest'
import {
  parseAgreementType,
  parseAuthorityBasis,
  parseFundingSource,
  parseStages,
} from '../../../src/imports/cells/codes.ts'

describe('parseStages', () => {
  it.each([
    ['P2, P5', ['P2', 'P5']],
    ['P5;P2', ['P2', 'P5']],
    ['p2 / p5', ['P2', 'P5']],
    ['P2\nP5', ['P2', 'P5']],
    ['P-2 dan P 5', ['P2', 'P5']],
    ['P2, P2,', ['P2']],
    ['Pelatihan, Pemasaran', ['P2', 'P5']],
    ['PELATIHAN dan pemasaran', ['P2', 'P5']],
    ['Pelaporan  Keuangan', ['P6']],
    ['P2 (Pelatihan), P7 - Permodalan', ['P2', 'P7']],
    ['P1-P3', ['P1', 'P2', 'P3']],
    ['P1 s.d. P7', ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']],
    ['Access to capital', ['P7']],
    ['2, 5', ['P2', 'P5']],
    ['2 dan 5', ['P2', 'P5']],
    ['1-3', ['P1', 'P2', 'P3']],
    ['Tahap 2 serta tahap 7', ['P2', 'P7']],
  ])('%j', (text, stages) => {
    expect(parseStages(text)).toEqual({ value: stages })
  })

  it.each(['P8', 'P0', '2.5', '25', '0', 'P2, semua', 'P2 Pemasaran', 'P5-P2', 'ekspor'])(
    '%j is none',
    (text) => {
      expect(parseStages(text)).toMatchObject({ wrong: { code: 'unknown_code' } })
    },
  )
})

describe('codes by what people call them', () => {
  it.each([
    ['PKS', 'pks'],
    ['Perjanjian Kerjasama', 'pks'],
    ['Perjanjian Kerja Sama (PKS)', 'pks'],
    ['MoU', 'mou'],
    ['Kesepakatan bersama', 'mou'],
    ['Nota Kesepahaman', 'mou'],
    ['NOTA KESEPAKATAN', 'nota_kesepakatan'],
    ['Rencana Kerja', 'rencana_kerja'],
    ['MoA', 'pks'],
    ['KB', 'mou'],
    ['Nota Kesepahaman (MoU)', 'mou'],
    ['PKS / Perjanjian Kerja Sama', 'pks'],
  ])('type %j is %s', (text, code) => expect(parseAgreementType(text)).toEqual({ value: code }))

  it.each([
    ['APBD', 'apbd'],
    ['Mitra', 'collaborator'],
    ['Para Pihak', 'shared'],
    ['tanpa pendanaan', 'none'],
  ])('funding %j is %s', (text, code) => expect(parseFundingSource(text)).toEqual({ value: code }))

  it.each([
    ['Jabatan', 'position'],
    ['Surat Kuasa', 'power_of_attorney'],
    ['Plt.', 'acting'],
    ['Plt. Kepala Dinas', 'acting'],
    ['Pelaksana Tugas', 'acting'],
  ])('authority %j is %s', (text, code) => expect(parseAuthorityBasis(text)).toEqual({ value: code }))

  it.each(['Nota Kesepakatan (MoU)', 'PKS/MoU', '2', 'Adendum PKS'])('type %j is asked about', (text) =>
    expect(parseAgreementType(text)).toMatchObject({ wrong: { code: 'unknown_code' } }),
  )

  it('anything else is refused, with what would be taken', () => {
    expect(parseAgreementType('Kontrak')).toMatchObject({
      wrong: {
        code: 'unknown_code',
        message: { en: '"Kontrak" is not known; choose from: PKS, MoU, Nota Kesepakatan, Rencana Kerja.' },
      },
    })
  })
})
