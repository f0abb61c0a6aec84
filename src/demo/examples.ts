import type { Stage } from '../kernel/stages.ts'
import type { Example, ExampleItem } from './example.ts'

const offer = (stage: Stage, description: string, agreed?: ExampleItem['agreed']): ExampleItem => ({
  side: 'collaborator',
  type: 'offer',
  stage,
  description,
  ...(agreed ? { agreed } : {}),
})

const need = (stage: Stage, description: string): ExampleItem => ({
  side: 'region',
  type: 'need',
  stage,
  description,
})

const ksdpk = { framework: 'mou', type: 'pks' } as const

const sinergi = { framework: 'nota_kesepakatan', type: 'rencana_kerja' } as const

/**
 * The examples. All of them are invented and describe nobody's real actions: an agreement that ends soon, one that is
 * behind and was extended by an addendum, one about loans, one with a state university, one in review, and a negotiation that is blocked.
 */
export const examples: readonly Example[] = [
  {
    collaborator: 'niaga',
    object: 'Kelas dan etalase daring',
    stages: ['P2', 'P5'],
    meetings: [
      {
        on: -350,
        kind: 'exploratory',
        agenda: 'Penawaran kelas dan etalase daring',
        items: [offer('P2', 'Kelas berjualan daring'), need('P5', 'Etalase bagi usaha binaan')],
        obstacle: {
          category: 'administration',
          description: 'Akta dan NIB mitra belum diserahkan',
          resolution: 'Akta dan NIB diterima lengkap',
        },
        scores: [3, 2],
      },
      {
        on: -325,
        kind: 'negotiation',
        agenda: 'Jumlah kelas dan usaha',
        items: [
          offer('P2', 'Kelas berjualan daring', { quantity: 12, unit: 'kelas', dueIn: -60 }),
          offer('P5', 'Etalase bagi usaha binaan', { quantity: 200, unit: 'usaha', dueIn: -30 }),
          need('P5', 'Potongan biaya layanan bagi usaha mikro'),
        ],
        scores: [4, 4],
      },
    ],
    agreement: {
      ...ksdpk,
      reached: 'signed',
      from: -300,
      until: 60,
      deliveries: [
        {
          on: -240,
          commitment: 0,
          value: 4,
          kecamatan: 'Tanah Abang',
          beneficiaries: 120,
          women: 78,
          beginners: 64,
          movingUp: 12,
          lines: { fashion: 61, culinary: 40, crafts: 12 },
        },
        {
          on: -170,
          commitment: 0,
          value: 5,
          kecamatan: 'Tebet',
          beneficiaries: 140,
          women: 96,
          beginners: 80,
          movingUp: 15,
          lines: { culinary: 92, fashion: 30, services: 18 },
        },
        {
          on: -100,
          commitment: 0,
          value: 3,
          kecamatan: 'Cakung',
          beneficiaries: 90,
          women: 51,
          beginners: 51,
          movingUp: 6,
          lines: { culinary: 48, crafts: 22, other: 20 },
        },
        {
          on: -80,
          commitment: 1,
          value: 185,
          kecamatan: 'Tanah Abang',
          beneficiaries: 185,
          women: 118,
          beginners: 70,
          movingUp: 33,
          lines: { fashion: 120, culinary: 41, crafts: 24 },
        },
      ],
      judged: [
        { rating: 5, recommendation: 'extend' },
        { rating: 4, recommendation: 'extend' },
      ],
      outcome: { turnover: 640_000_000, workers: 61 },
    },
  },
  {
    collaborator: 'antar',
    object: 'Pengantaran dan kelas kemasan',
    stages: ['P2', 'P5'],
    meetings: [
      {
        on: -260,
        kind: 'negotiation',
        agenda: 'Kelas kemasan dan pendaftaran merchant',
        items: [
          offer('P2', 'Kelas kemasan makanan', { quantity: 8, unit: 'kelas', dueIn: -14 }),
          offer('P5', 'Pendaftaran usaha sebagai merchant', { quantity: 100, unit: 'usaha', dueIn: 200 }),
          need('P5', 'Pendampingan foto produk'),
        ],
        obstacle: {
          category: 'stakeholder_preferences',
          description: 'Mitra menghendaki kelas pada hari kerja',
          resolution: 'Disepakati hari Sabtu',
        },
        action: { description: 'Mengirim jadwal kelas triwulan berikut', dueIn: -21 },
        scores: [3, 3],
      },
    ],
    agreement: {
      ...ksdpk,
      reached: 'signed',
      from: -200,
      until: 530,
      extended: {
        reason: 'Kelas kemasan diteruskan bagi angkatan berikut',
        from: -15,
        until: 712,
        signed: -20,
      },
      deliveries: [
        {
          on: -120,
          commitment: 0,
          value: 3,
          kecamatan: 'Kelapa Gading',
          beneficiaries: 66,
          women: 40,
          beginners: 38,
          movingUp: 5,
          lines: { culinary: 66 },
        },
        {
          on: -45,
          commitment: 1,
          value: 31,
          kecamatan: 'Tebet',
          beneficiaries: 31,
          women: 17,
          beginners: 12,
          movingUp: 9,
          lines: { culinary: 29, other: 2 },
        },
        {
          on: -6,
          commitment: 0,
          value: 1,
          kecamatan: 'Palmerah',
          beneficiaries: 24,
          women: 15,
          beginners: 14,
          movingUp: 3,
          lines: { culinary: 24 },
          waits: true,
        },
      ],
      judged: [
        { rating: 3, recommendation: 'revise' },
        { rating: 4, recommendation: 'continue' },
      ],
      outcome: { turnover: 515_000_000, workers: 54 },
    },
  },
  {
    collaborator: 'bank',
    object: 'Kredit tanpa agunan',
    stages: ['P7'],
    meetings: [
      {
        on: -290,
        kind: 'negotiation',
        agenda: 'Syarat dan sasaran kredit',
        items: [
          offer('P7', 'Kredit tanpa agunan bagi usaha binaan', { quantity: 500, unit: 'usaha', dueIn: 120 }),
          need('P7', 'Literasi kredit sebelum pengajuan'),
        ],
        obstacle: {
          category: 'beneficiary_requirements',
          description: 'Sebagian usaha binaan belum memenuhi syarat kredit',
          resolution: 'Syarat disesuaikan untuk usaha mikro',
        },
        scores: [4, 3],
      },
    ],
    agreement: {
      ...ksdpk,
      reached: 'signed',
      from: -240,
      until: 850,
      deliveries: [
        {
          on: -150,
          commitment: 0,
          value: 120,
          kecamatan: 'Jatinegara',
          beneficiaries: 120,
          women: 70,
          beginners: 0,
          movingUp: 41,
          lines: { crafts: 35, services: 52, other: 20 },
        },
        {
          on: -50,
          commitment: 0,
          value: 180,
          kecamatan: 'Cengkareng',
          beneficiaries: 180,
          women: 104,
          beginners: 0,
          movingUp: 66,
          lines: { culinary: 75, fashion: 44, services: 38 },
        },
      ],
      judged: [
        { rating: 4, recommendation: 'continue' },
        { rating: 4, recommendation: 'expand' },
      ],
      outcome: { turnover: 402_000_000, workers: 48 },
    },
  },
  {
    collaborator: 'universitas',
    object: 'Kelas pembukuan oleh mahasiswa',
    stages: ['P2', 'P6'],
    meetings: [-210, -180, -150, -120, -90].map((on, index) => ({
      on,
      kind: index < 4 ? ('exploratory' as const) : ('negotiation' as const),
      agenda: `Kelas pembukuan, pertemuan ${index + 1}`,
      items:
        index < 4
          ? [need('P6', 'Pembukuan sederhana bagi usaha mikro')]
          : [offer('P6', 'Kelas pembukuan sederhana', { quantity: 10, unit: 'kelas', dueIn: 150 })],
      scores: [2 + Math.min(index, 3), 1 + index] as const,
    })),
    agreement: { ...sinergi, reached: 'signed', from: -60, until: 670, deliveries: [] },
  },
  {
    collaborator: 'modal',
    object: 'Pembiayaan usaha naik kelas',
    stages: ['P7'],
    meetings: [
      {
        on: -40,
        kind: 'negotiation',
        agenda: 'Pendanaan bersama bagi usaha naik kelas',
        items: [
          offer('P7', 'Pendanaan bersama', { quantity: 150, unit: 'usaha', dueIn: 300 }),
          need('P7', 'Bunga yang terjangkau'),
        ],
        scores: [3, 4],
      },
    ],
    agreement: { ...ksdpk, reached: 'in_review', from: 30, until: 760, deliveries: [] },
  },
  {
    collaborator: 'yayasan',
    object: 'Ruang pamer kriya',
    stages: ['P5'],
    meetings: [
      {
        on: -25,
        kind: 'exploratory',
        agenda: 'Ruang pamer kriya di tempat mitra',
        items: [
          offer('P5', 'Ruang pamer dua hari sebulan'),
          need('P4', 'Sertifikasi halal bagi usaha kuliner'),
        ],
        obstacle: { category: 'budget', description: 'Biaya listrik ruang pamer belum dianggarkan' },
        action: { description: 'Menghitung biaya listrik', dueIn: 10 },
        scores: [2, 2],
      },
    ],
  },
]
