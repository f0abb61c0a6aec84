import type { Language } from '../kernel/errors.ts'

type Said = Readonly<Record<Language, string>>
type Format = keyof typeof mediaTypes

/** The media types of what is answered, by `Accept`. */
export const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson',
}
const list: readonly Format[] = ['json', 'csv', 'xlsx', 'ndjson']
const report: readonly Format[] = ['json', 'csv', 'xlsx']

interface OpenData {
  readonly path: string
  /** Where the documentation page explains it. */
  readonly docs: string
  readonly formats: readonly Format[]
  readonly title: Said
  readonly description: Said
}

/** What anyone may take as data, without a token. */
export const openData: readonly OpenData[] = [
  {
    path: '/v1/public/agreements',
    docs: 'Public/listPublicAgreements',
    formats: list,
    title: { id: 'Naskah kerja sama JakPreneur', en: 'Partnership agreements of JakPreneur' },
    description: {
      id: 'MoU dan PKS yang sudah ditandatangani: para pihak, tahap P1–P7, tanggal, status, dan yang dibuka untuk umum.',
      en: 'MoUs and PKS that were signed: parties, stages P1–P7, dates, status, and what is disclosed.',
    },
  },
  {
    path: '/v1/public/collaborators',
    docs: 'Public/listPublicCollaborators',
    formats: list,
    title: { id: 'Mitra kerja sama JakPreneur', en: 'Collaborators of JakPreneur' },
    description: {
      id: 'Mitra pada naskah yang sudah ditandatangani; perorangan tidak disebut.',
      en: 'Who stands in signed agreements; persons are not named.',
    },
  },
  {
    path: '/v1/public/releases',
    docs: 'Public/listPublicReleases',
    formats: ['json'],
    title: { id: 'Naskah kerja sama dalam bentuk OCDS', en: 'Partnership agreements in the shape of OCDS' },
    description: {
      id: 'Naskah yang sama sebagai paket rilis bergaya Open Contracting Data Standard 1.1.',
      en: 'The same agreements as a release package in the style of the Open Contracting Data Standard 1.1.',
    },
  },
  {
    path: '/v1/public/stages',
    docs: 'Public/listPublicStages',
    formats: report,
    title: { id: 'Tahap JakPreneur P1–P7', en: 'Stages P1–P7 of JakPreneur' },
    description: {
      id: 'Jumlah naskah yang berlaku tiap tahap, yang dikerjakan daerah sendiri, dan pendukungnya.',
      en: 'How many agreements are in force for each stage, what the region delivers itself, and who supports it.',
    },
  },
  {
    path: '/v1/public/coverage',
    docs: 'Public/getPublicCoverage',
    formats: report,
    title: { id: 'Cakupan tahap oleh kerja sama', en: 'Coverage of the stages by partnerships' },
    description: {
      id: 'Tahap mana yang didukung, dan oleh siapa.',
      en: 'Which stages are supported, and by whom.',
    },
  },
  {
    path: '/v1/public/trading-spaces',
    docs: 'Public/listPublicTradingSpaces',
    formats: list,
    title: { id: 'Tempat usaha mikro dan kecil', en: 'Where micro and small businesses sell' },
    description: {
      id: 'Tempat berjualan dengan kecamatan dan wilayahnya.',
      en: 'The places with their kecamatan and administrative area.',
    },
  },
  {
    path: '/v1/public/feedback',
    docs: 'Public/listPublicFeedback',
    formats: list,
    title: { id: 'Masukan pelaku usaha', en: 'What businesses say' },
    description: {
      id: 'Masukan yang diterbitkan, tanpa nama, dan jawabannya.',
      en: 'What was published of it, without names, and what it was answered.',
    },
  },
  {
    path: '/v1/stage-deliveries',
    docs: 'Programme/listStageDeliveries',
    formats: list,
    title: { id: 'Kegiatan daerah pada tahap P1–P7', en: 'What the region delivers of the stages itself' },
    description: {
      id: 'Kegiatan yang dikerjakan perangkat daerah tanpa mitra.',
      en: 'What agencies of the province do without a collaborator.',
    },
  },
  {
    path: '/v1/programme',
    docs: 'Programme/getProgramme',
    formats: report,
    title: { id: 'Program JakPreneur', en: 'The programme JakPreneur' },
    description: {
      id: 'Pelaksana, dasar hukum, dan pendukung tiap tahap menurut naskahnya.',
      en: 'Who leads it, on what legal basis, and who supports which stage by the paper.',
    },
  },
  {
    path: '/v1/holidays',
    docs: 'Settings/listHolidays',
    formats: list,
    title: { id: 'Hari libur nasional dan cuti bersama', en: 'National holidays and collective leave' },
    description: {
      id: 'Hari yang tidak dihitung sebagai hari kerja.',
      en: 'The days that are no working days.',
    },
  },
]
