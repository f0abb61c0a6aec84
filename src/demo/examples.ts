import type { obstacleCategories } from '../meetings/kinds.ts'
import type { Recommendation } from '../commitments/kinds.ts'
import type { Stage } from '../kernel/stages.ts'

export interface Example {
  readonly collaborator: string
  readonly object: string
  /** What the collaborator offers at the table, by stage; null where the paper ties it to none. */
  readonly offers: readonly { readonly stage: Stage | null; readonly description: string }[]
  /** How far it has come: an agreement in force, or a negotiation that is held up. */
  readonly outcome: 'signed' | 'exploring'
}

const example = (
  collaborator: string,
  object: string,
  offers: Example['offers'],
  outcome: Example['outcome'] = 'signed',
): Example => ({ collaborator, object, offers, outcome })

/**
 * One example for each collaborator and the stages the paper says it supports (Katya & Saraswati 2021, sections 1–7).
 * What they give is the paper's; that there is an agreement, and its number and dates, is not: hence `[CONTOH]`.
 */
export const examples: readonly Example[] = [
  example('Shopee', 'Pelatihan dan pemasaran daring', [
    { stage: 'P2', description: 'Pelatihan bagi usaha JakPreneur' },
    { stage: 'P5', description: 'Pemasaran daring melalui lokapasar' },
  ]),
  example('Gojek', 'Pelatihan dan pemasaran daring', [
    { stage: 'P2', description: 'Pelatihan bagi usaha JakPreneur' },
    { stage: 'P5', description: 'Pemasaran daring' },
  ]),
  example('Bukalapak', 'Pelatihan', [{ stage: 'P2', description: 'Pelatihan bagi usaha JakPreneur' }]),
  example('Tokopedia', 'Pelatihan', [{ stage: 'P2', description: 'Pelatihan bagi usaha JakPreneur' }]),
  example('Grab', 'Pemasaran daring', [{ stage: 'P5', description: 'Pemasaran daring' }]),
  example('LLDIKTI', 'Pelatihan bersama perguruan tinggi', [
    { stage: 'P2', description: 'Pelatihan bersama perguruan tinggi' },
  ]),
  example('Perguruan Tinggi', 'Pelatihan sehari', [
    { stage: 'P2', description: 'Pelatihan sehari bersama organisasi mahasiswa' },
  ]),
  example('BPOM', 'Pembekalan pendamping', [{ stage: 'P3', description: 'Melatih para pendamping' }]),
  example('Bank Indonesia', 'Edukasi laporan keuangan', [
    { stage: 'P6', description: 'Edukasi laporan keuangan dan pemasaran ke luar negeri' },
  ]),
  example('Bank DKI', 'Kredit tanpa agunan', [
    { stage: 'P7', description: 'Kredit tanpa agunan: Kredit Monas Pemula dan Monas 25 JakPreneur' },
  ]),
  example('OJK', 'Literasi keuangan', [
    { stage: 'P7', description: 'Akses permodalan dan literasi keuangan' },
  ]),
  example('Investree', 'Akses permodalan', [{ stage: 'P7', description: 'Akses permodalan' }]),
  example('KoinWorks', 'Akses permodalan', [{ stage: 'P7', description: 'Akses permodalan' }]),
  example(
    'Prospera',
    'Penelitian dampak pandemi pada usaha, terutama milik perempuan',
    [{ stage: null, description: 'Penelitian tentang dampak pandemi pada usaha' }],
    'exploring',
  ),
]

type Category = (typeof obstacleCategories)[number]

/** What stood in the way, in the paper's groups of obstacles, and how such a thing is resolved; the words are ours. */
export const exampleObstacles: readonly {
  readonly category: Category
  readonly description: string
  readonly resolution: string
}[] = [
  {
    category: 'administration',
    description: 'Dokumen legalitas mitra belum lengkap',
    resolution: 'Dokumen diterima lengkap',
  },
  {
    category: 'budget',
    description: 'Konsumsi peserta belum dianggarkan',
    resolution: 'Ditanggung mitra',
  },
  {
    category: 'beneficiary_requirements',
    description: 'Sebagian usaha binaan belum memenuhi syarat mitra',
    resolution: 'Syarat disesuaikan untuk usaha mikro',
  },
  {
    category: 'stakeholder_preferences',
    description: 'Mitra menghendaki jadwal pada hari kerja',
    resolution: 'Disepakati hari Sabtu',
  },
]

/** How it went with the collaborators that have an account: invented, and of nobody's real doing. */
export const exampleCourses: readonly {
  readonly account: string
  /** In each of the kecamatan below, of the four that were committed to. */
  readonly delivered: number
  readonly rating: number
  readonly recommendation: Recommendation
  /** Of 25 businesses, in IDR. */
  readonly turnover: number
  readonly workers: number
}[] = [
  {
    account: 'partner-shopee',
    delivered: 4,
    rating: 5,
    recommendation: 'extend',
    turnover: 640_000_000,
    workers: 61,
  },
  {
    account: 'partner-gojek',
    delivered: 2,
    rating: 4,
    recommendation: 'continue',
    turnover: 515_000_000,
    workers: 54,
  },
  {
    account: 'partner-bankdki',
    delivered: 1,
    rating: 3,
    recommendation: 'revise',
    turnover: 402_000_000,
    workers: 48,
  },
]

/** Where examples of activities took place. */
export const exampleKecamatan = ['Tanah Abang', 'Tebet', 'Cakung'] as const
