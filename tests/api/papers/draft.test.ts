import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, newAgreement } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { bare, docxType, paperOf, readDocx, readPdf } from '../../support/paper-files.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
})
afterAll(() => t.close())

const written = {
  background: 'bahwa usaha mikro memerlukan pasar daring',
  purpose: 'Memperluas pasar usaha mikro.',
  object: 'Pemasaran daring usaha binaan.',
  scope: 'Pelatihan dan etalase daring.',
  legalBasis: ['UU Nomor 23 Tahun 2014', 'PP Nomor 28 Tahun 2018'],
  disputeSettlement: 'Musyawarah, lalu Pengadilan Negeri Jakarta Pusat.',
  sanctions: 'Teguran tertulis, lalu pengakhiran.',
  noticeDays: 90,
  numberOfOriginals: 3,
  dutyStamp: true,
  signingPlace: 'Balai Kota Jakarta',
  funding: { source: 'shared', amount: 250_000_000, note: 'Sesuai rencana tahunan.' },
}

async function drafted(type: string, more: object = {}) {
  const body = { ...newAgreement({ type, parties: [ids.ppkukm, ids.shopee, ids.bankDki] }), ...more }
  return expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', body), 201).body
}
const urlOf = (id: string) => `/v1/agreements/${id}/papers/draft-agreement`

/** The articles of each type, as offices order them. */
const articles: Record<string, string[]> = {
  mou: [
    'Maksud dan Tujuan',
    'Objek',
    'Ruang Lingkup',
    'Pelaksanaan',
    'Jangka Waktu',
    'Pembiayaan',
    'Korespondensi',
    'Lain-lain',
    'Penutup',
  ],
  pks: [
    'Ketentuan Umum',
    'Maksud dan Tujuan',
    'Objek',
    'Ruang Lingkup',
    'Pelaksanaan',
    'Hak dan Kewajiban PIHAK KESATU',
    'Hak dan Kewajiban PIHAK KEDUA',
    'Hak dan Kewajiban PIHAK KETIGA',
    'Pembiayaan',
    'Jangka Waktu',
    'Pelaporan, Monitoring dan Evaluasi',
    'Kerahasiaan dan Pelindungan Data Pribadi',
    'Kekayaan Intelektual',
    'Keadaan Kahar',
    'Sanksi',
    'Pengakhiran',
    'Penyelesaian Perselisihan',
    'Korespondensi',
    'Perubahan',
    'Lain-lain',
    'Penutup',
  ],
  rencana_kerja: [],
}
articles['nota_kesepakatan'] = articles['mou']!

describe.each(Object.entries(articles))('the draft of a %s', (type, expected) => {
  it('has the articles of its type in their order, each with its mark', async () => {
    const { id } = await drafted(type, written)
    const { text, bookmarks } = readDocx(await paperOf(t.as('officer-ppkukm'), urlOf(id), docxType))
    const numbered = expected.map((about, at) => bare(`Pasal ${at + 1} ${about}`))
    const said = bare(text)
    const places = numbered.map((each) => said.indexOf(each))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(said).not.toContain(`Pasal${expected.length + 1}`)
    expect(bookmarks).toEqual(expect.arrayContaining(expected.map((_, at) => `p_${at + 1}`)))
    const { faults, artifacts } = await readPdf(await paperOf(t.as('officer-ppkukm'), urlOf(id)))
    expect(faults).toEqual([])
    expect(bare(artifacts[0]!)).toContain('DRAF')
  })
})

describe('the draft of a PKS', () => {
  it('says what the record says of parties, term, money, rights and obligations, activities', async () => {
    const provisions = [
      { organizationId: ids.shopee, kind: 'right', text: 'Memakai logo JakPreneur.' },
      { organizationId: ids.shopee, kind: 'obligation', text: 'Menyediakan etalase daring.' },
      { organizationId: ids.shopee, kind: 'obligation', text: 'Melatih 1.250 pelaku usaha.' },
    ]
    const { id } = await drafted('pks', { ...written, provisions })
    expectStatus(
      await t.as('officer-ppkukm').post(`/v1/agreements/${id}/commitments`, {
        stage: 'P5',
        description: 'Etalase bersama',
        targetValue: 1250,
        unit: 'usaha',
        dueOn: '2026-11-30',
        responsibleOrganizationId: ids.shopee,
      }),
      201,
    )
    const { text, faults } = await readPdf(await paperOf(t.as('officer-ppkukm'), urlOf(id)))
    expect(faults).toEqual([])
    const said = bare(text)
    for (const part of [
      'PERJANJIAN KERJA SAMA ANTARA',
      'Nomor PIHAK KEDUA : 2/PKS/2026, 2/PKS/2026/BKS',
      'Pada hari ini Senin, tanggal lima belas bulan Juni tahun dua ribu dua puluh enam (15-06-2026), bertempat di Balai Kota Jakarta',
      'Penanda Tangan 1/PKS/2026, Kepala, berdasarkan Keputusan pengangkatan Nomor SK-1/PKS/2026 tanggal 4 Maret 2025, bertindak untuk dan atas nama',
      'berkedudukan di Jakarta Pusat, selanjutnya disebut PIHAK KESATU.',
      'a. bahwa usaha mikro memerlukan pasar daring',
      '1. UU Nomor 23 Tahun 2014 2. PP Nomor 28 Tahun 2018',
      '(1) PIHAK KEDUA berhak: a. Memakai logo JakPreneur. (2) PIHAK KEDUA berkewajiban: a. Menyediakan etalase daring. b. Melatih 1.250 pelaku usaha.',
      'Nilai pembiayaan sebesar Rp 250.000.000. (3) Sesuai rencana tahunan.',
      'berlaku sejak 1 Januari 2026 sampai dengan 31 Desember 2026.',
      'paling lambat 90 (sembilan puluh) hari',
      'dalam 3 (tiga) rangkap asli, bermeterai cukup,',
      'Musyawarah, lalu Pengadilan Negeri Jakarta Pusat.',
      'Teguran tertulis, lalu pengakhiran.',
      'Etalase bersama P5 Pemasaran Shopee 1.250 usaha 30 November 2026',
    ])
      expect(said).toContain(bare(part))
    expect(said).toContain(bare('PIHAK KESATU, PIHAK KEDUA, dan PIHAK KETIGA secara bersama-sama'))
    // The second on the left, the first on the right, the third below.
    const signing = ['PIHAK KEDUA', 'PIHAK KESATU', 'PIHAK KETIGA'].map((each) =>
      said.lastIndexOf(bare(each)),
    )
    expect(signing).toEqual(signing.toSorted((one, other) => one - other))
  })

  it('leaves the day of an MoU open that is not signed yet', async () => {
    const mou = await drafted('mou', { title: 'Payung kerja sama' })
    const { id } = await drafted('pks', { parentId: mou.id })
    const { text } = readDocx(await paperOf(t.as('officer-ppkukm'), urlOf(id), docxType))
    expect(bare(text)).toContain(
      bare(
        'Kesepakatan Bersama (MoU) nomor 1/PKS/2026, 2/PKS/2026, dan 3/PKS/2026 tanggal ………………………………………… tentang Payung kerja sama;',
      ),
    )
  })
})
