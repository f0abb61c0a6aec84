import { z } from 'zod'
import { line, paragraph, setOf, text, uuid } from '../../http/schemas.ts'
import { both, type Labels } from '../../kernel/labels.ts'
import type { Field } from './field.ts'
import {
  cooperationKinds,
  languageCodes,
  signingMethods,
  type CooperationKind,
  type LanguageCode,
  type SigningMethod,
} from './tables.ts'

const cooperationKind = z
  .enum(cooperationKinds)
  .meta({ id: 'CooperationKind', description: 'What a KSDPK is about (UU 23/2014, article 366).' })
const language = z
  .enum(languageCodes)
  .meta({ id: 'LanguageCode', description: 'A language that a text is written in (ISO 639-1).' })
const signingMethod = z.enum(signingMethods).meta({
  id: 'SigningMethod',
  description: 'Each party at its own desk, all in one ceremony, or some of both.',
})

export const lawLabels = {
  cooperationKind: {
    public_service: both('Pelayanan publik', 'Public service'),
    asset: both('Pengelolaan aset', 'Management of assets'),
    investment: both('Investasi', 'Investment'),
    other: both('Lainnya', 'Other'),
  } satisfies Labels<CooperationKind>,
  language: {
    id: both('Indonesia', 'Indonesian'),
    en: both('Inggris', 'English'),
    ar: both('Arab', 'Arabic'),
    de: both('Jerman', 'German'),
    fr: both('Prancis', 'French'),
    ja: both('Jepang', 'Japanese'),
    ko: both('Korea', 'Korean'),
    nl: both('Belanda', 'Dutch'),
    zh: both('Tionghoa', 'Chinese'),
  } satisfies Labels<LanguageCode>,
  signingMethod: {
    desk_to_desk: both('Masing-masing (desk to desk)', 'Desk to desk'),
    ceremonial: both('Seremoni', 'Ceremony'),
    hybrid: both('Sebagian bersama', 'Partly together'),
  } satisfies Labels<SigningMethod>,
}

/** The content that the law requires, and how the paper is made. */
export const lawFields = {
  parentId: {
    schema: uuid.nullable().meta({
      description:
        'The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it.',
      example: null,
    }),
    label: both('ID naskah induk', 'ID of the parent agreement'),
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  legalBasis: {
    schema: setOf(text(500), 50)
      .nullable()
      .meta({
        description: 'The regulations it rests on, in the order of the paper.',
        example: ['UU Nomor 23 Tahun 2014', 'PP Nomor 28 Tahun 2018'],
      }),
    label: both('Dasar hukum', 'Legal basis'),
    readBy: 'reader',
    amended: true,
    imported: true,
  },
  cooperationKind: {
    schema: cooperationKind.nullable(),
    label: both('Bentuk kerja sama', 'Kind of cooperation'),
    labels: lawLabels.cooperationKind,
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  planReference: {
    schema: text(1000).nullable().meta({
      description: 'Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16).',
      example: 'RPJMD 2023–2026, program pengembangan UMKM',
    }),
    label: both('Dokumen perencanaan', 'Planning document'),
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  usesRegionalAsset: {
    schema: z.boolean().nullable().describe('Uses goods of the region; null where it does not say.'),
    label: both('Memakai barang milik daerah', 'Uses regional assets'),
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  involvesGrant: {
    schema: z
      .boolean()
      .nullable()
      .describe('Involves a grant (hibah), to which other procedures apply; null where it does not say.'),
    label: both('Melibatkan hibah', 'Involves a grant'),
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  burdensPublic: {
    schema: z.boolean().describe('Puts a burden on the public: needs the approval of the DPRD.'),
    label: both('Membebani masyarakat', 'Puts a burden on the public'),
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  unbudgeted: {
    schema: z.boolean().describe('Is not in the budget yet: needs the approval of the DPRD.'),
    label: both('Belum dianggarkan', 'Not in the budget yet'),
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  disputeSettlement: {
    schema: paragraph.nullable().meta({
      description: 'How the parties settle a dispute.',
      example: 'Musyawarah; bila tidak tercapai, Pengadilan Negeri Jakarta Pusat.',
    }),
    label: both('Penyelesaian perselisihan', 'Settlement of disputes'),
    readBy: 'negotiation',
    amended: true,
    imported: false,
  },
  sanctions: {
    schema: paragraph.nullable().meta({
      description: 'What follows where a party does not do its part.',
      example: 'Teguran tertulis, lalu pengakhiran.',
    }),
    label: both('Sanksi', 'Sanctions'),
    readBy: 'negotiation',
    amended: true,
    imported: false,
  },
  languages: {
    schema: setOf(language, languageCodes.length)
      .nullable()
      .describe('The languages it is signed in; Indonesian always (Perpres 63/2019, article 26).'),
    label: both('Bahasa naskah', 'Languages'),
    labels: lawLabels.language,
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  prevailingLanguage: {
    schema: language.nullable().describe('The language whose text decides where they differ.'),
    label: both('Bahasa yang berlaku', 'Language that prevails'),
    labels: lawLabels.language,
    readBy: 'reader',
    amended: true,
    imported: false,
  },
  signingPlace: {
    schema: line.nullable().meta({ description: 'Where it is signed.', example: 'Balai Kota Jakarta' }),
    label: both('Tempat penandatanganan', 'Place of signing'),
    readBy: 'reader',
    amended: false,
    imported: false,
  },
  signingMethod: {
    schema: signingMethod.nullable(),
    label: both('Cara penandatanganan', 'Manner of signing'),
    labels: lawLabels.signingMethod,
    readBy: 'reader',
    amended: false,
    imported: false,
  },
  numberOfOriginals: {
    schema: z.int().min(1).max(100).nullable().describe('How many originals are signed.'),
    label: both('Jumlah naskah asli', 'Number of originals'),
    readBy: 'reader',
    amended: false,
    imported: false,
  },
  dutyStamp: {
    schema: z.boolean().nullable().describe('Whether the originals bear duty stamps (meterai).'),
    label: both('Bermeterai', 'With materai'),
    readBy: 'reader',
    amended: false,
    imported: false,
  },
} as const satisfies Readonly<Record<string, Field>>
