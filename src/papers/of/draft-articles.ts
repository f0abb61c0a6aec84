import { agreementLabels } from '../../agreements/labels.ts'
import type { AgreementType } from '../../agreements/lifecycle.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import type { Block } from '../model/paper.ts'
import type { DraftRead } from './draft-read.ts'
import { termOf } from './of-agreement.ts'
import { inWords, partyName, rupiah } from './words.ts'

/** What an officer still has to write. */
export const blank = '…………………………………………'

/** An article (Pasal) without its number: what it is about, and its paragraphs (ayat) or whatever else it has. */
interface Article {
  readonly about: string
  readonly paragraphs?: readonly string[]
  /** The parts of one paragraph each, such as the rights of a party. */
  readonly parts?: readonly { readonly head: string; readonly items: readonly string[] }[]
}

/** Makes an article of the record; several, where each party has one. */
type Maker = (read: DraftRead) => readonly Article[]

const one =
  (about: string, paragraphs: (read: DraftRead) => readonly string[]): Maker =>
  (read) => [{ about, paragraphs: paragraphs(read) }]

const purpose = one('Maksud dan Tujuan', ({ agreement }) => [agreement.purpose ?? blank])
const object = one('Objek', ({ agreement }) => [agreement.object ?? agreement.title])
const scope = one('Ruang Lingkup', ({ agreement }) => [
  agreement.scope ?? blank,
  `Kerja sama meliputi tahapan JakPreneur: ${agreement.stages.map((each) => stageNames[each].id).join(', ') || blank}.`,
  ...(agreement.location ? [`Lokasi kerja sama: ${agreement.location.join(', ')}.`] : []),
])
const carriedOutByPks = one('Pelaksanaan', () => [
  'Kesepakatan ini ditindaklanjuti dengan perjanjian kerja sama oleh perangkat daerah yang ditunjuk sesuai tugas dan fungsinya.',
])
const carriedOutByPlan = one('Pelaksanaan', () => [
  'Nota Kesepakatan ini dilaksanakan dengan Rencana Kerja, yang merupakan bagian yang tidak terpisahkan dari Nota Kesepakatan ini.',
])
const carriedOut = one('Pelaksanaan', ({ commitments }) => [
  'PARA PIHAK melaksanakan kerja sama ini melalui kegiatan dengan target dan batas waktu sebagaimana tercantum dalam Lampiran.',
  ...(commitments.length === 0 ? [`Kegiatan yang dilaksanakan: ${blank}`] : []),
])
const funding = one('Pembiayaan', ({ agreement }) => {
  if (!agreement.funding) return [`Pembiayaan dibebankan kepada ${blank}`]
  const { source, amount, note } = agreement.funding
  const paid = {
    apbd: 'Biaya pelaksanaan dibebankan pada Anggaran Pendapatan dan Belanja Daerah Provinsi DKI Jakarta.',
    collaborator: 'Biaya pelaksanaan dibebankan pada anggaran kolaborator.',
    shared: 'Biaya pelaksanaan dibebankan pada anggaran masing-masing pihak sesuai kegiatannya.',
    none: 'Kerja sama ini tidak menimbulkan pembebanan biaya bagi PARA PIHAK.',
  }[source]
  return [
    paid,
    ...(amount === null ? [] : [`Nilai pembiayaan sebesar ${rupiah(amount)}.`]),
    ...(note ? [note] : []),
  ]
})
const term = one('Jangka Waktu', ({ agreement }) => [
  agreement.effectiveFrom
    ? `Naskah ini berlaku ${periodOf(agreement)}.`
    : `Naskah ini berlaku sejak ${blank}`,
  agreement.noticeDays === null
    ? 'Jangka waktu dapat diperpanjang atas kesepakatan PARA PIHAK.'
    : `Pihak yang akan memperpanjang atau tidak melanjutkan memberitahukan secara tertulis paling lambat ${agreement.noticeDays} (${agreement.noticeDays > 0 ? inWords(agreement.noticeDays) : 'nol'}) hari sebelum jangka waktu berakhir.`,
  'Pergantian pimpinan PARA PIHAK tidak mengakhiri naskah ini.',
])
const periodOf = (agreement: DraftRead['agreement']): string => {
  const said = termOf(agreement)
  return said.startsWith('Sejak') ? `s${said.slice(1)}` : `sejak ${said}`
}
const correspondence: Maker = ({ agreement }) => [
  {
    about: 'Korespondensi',
    parts: [
      {
        head: 'Surat-menyurat dialamatkan kepada:',
        items: agreement.parties.map((each) => `${partyName(each.position)}: ${blank}`),
      },
    ],
  },
]
const others = one('Lain-lain', () => [
  'Hal yang belum diatur dalam naskah ini ditetapkan kemudian atas kesepakatan PARA PIHAK.',
])
const closing = one('Penutup', ({ agreement }) => {
  const { numberOfOriginals: originals, dutyStamp } = agreement
  return [
    `Naskah ini dibuat dalam ${originals === null ? blank : `${originals} (${inWords(originals)})`} rangkap asli${dutyStamp ? ', bermeterai cukup,' : ''} yang mempunyai kekuatan hukum yang sama.`,
  ]
})

/** Hak dan Kewajiban of each party, from the provisions of the record. */
const rightsAndDuties: Maker = ({ agreement }) =>
  agreement.parties.map((party) => {
    const called = partyName(party.position)
    const of = (kind: 'right' | 'obligation') => {
      const said = (agreement.provisions ?? [])
        .filter((each) => each.kind === kind && each.organization.id === party.organization.id)
        .map(({ text }) => text)
      return said.length > 0 ? said : [blank]
    }
    return {
      about: `Hak dan Kewajiban ${called}`,
      parts: [
        { head: `${called} berhak:`, items: of('right') },
        { head: `${called} berkewajiban:`, items: of('obligation') },
      ],
    }
  })

/** The articles of each type, in the order in which offices write them. Of a Rencana Kerja there are none. */
const articlesOf: Readonly<Record<AgreementType, readonly Maker[]>> = {
  mou: [purpose, object, scope, carriedOutByPks, term, funding, correspondence, others, closing],
  nota_kesepakatan: [
    purpose,
    object,
    scope,
    carriedOutByPlan,
    term,
    funding,
    correspondence,
    others,
    closing,
  ],
  rencana_kerja: [],
  pks: [
    one('Ketentuan Umum', ({ agreement }) => [
      `Dalam naskah ini yang dimaksud dengan JakPreneur adalah program pengembangan usaha mikro, kecil dan menengah Provinsi DKI Jakarta.`,
      `${agreementLabels.agreementType[agreement.type].id} ini selanjutnya disebut Perjanjian.`,
    ]),
    purpose,
    object,
    scope,
    carriedOut,
    rightsAndDuties,
    funding,
    term,
    one('Pelaporan, Monitoring dan Evaluasi', () => [
      'PARA PIHAK melaporkan realisasi kegiatan secara berkala, dan bersama-sama melakukan monitoring dan evaluasi sekurang-kurangnya sekali setahun.',
    ]),
    one('Kerahasiaan dan Pelindungan Data Pribadi', () => [
      'PARA PIHAK menjaga kerahasiaan data dan informasi yang diperoleh dari pelaksanaan Perjanjian ini.',
      'Data pribadi diproses sesuai peraturan perundang-undangan tentang pelindungan data pribadi.',
    ]),
    one('Kekayaan Intelektual', () => [
      'Kekayaan intelektual yang dimiliki suatu pihak sebelum Perjanjian ini tetap menjadi miliknya; yang dihasilkan bersama diatur tersendiri.',
    ]),
    one('Keadaan Kahar', () => [
      'Pihak yang mengalami keadaan kahar memberitahukannya secara tertulis, dan dibebaskan dari kewajiban yang karenanya tidak dapat dilaksanakan selama keadaan itu berlangsung.',
    ]),
    one('Sanksi', ({ agreement }) => [agreement.sanctions ?? blank]),
    one('Pengakhiran', () => [
      'Perjanjian ini berakhir karena jangka waktunya habis, tujuannya tercapai, atas kesepakatan PARA PIHAK, atau karena sebab lain menurut peraturan perundang-undangan.',
      'Berakhirnya Perjanjian ini tidak menghapus kewajiban yang belum diselesaikan.',
    ]),
    one('Penyelesaian Perselisihan', ({ agreement }) => [agreement.disputeSettlement ?? blank]),
    correspondence,
    one('Perubahan', () => [
      'Perubahan Perjanjian ini dituangkan dalam adendum yang merupakan bagian yang tidak terpisahkan dari Perjanjian ini.',
    ]),
    others,
    closing,
  ],
}

/** The articles with their numbers; each has a mark, and so has each of its paragraphs. */
export const articleBlocks = (read: DraftRead): Block[] =>
  articlesOf[read.agreement.type]
    .flatMap((make) => make(read))
    .flatMap((article, at) => blocksOf(article, at + 1))

function blocksOf({ about, paragraphs, parts = [] }: Article, number: number): Block[] {
  const mark = `p_${number}`
  return [
    { kind: 'heading', text: `Pasal ${number}\n${about}`, centered: true, mark },
    ...(paragraphs ? [paragraphsOf(paragraphs, mark)] : []),
    ...parts.flatMap(({ head, items }, at): Block[] => [
      { kind: 'paragraph', text: parts.length > 1 ? `(${at + 1}) ${head}` : head },
      { kind: 'list', style: 'letters', items, mark: `${mark}_${'abcdefgh'[at]}` },
    ]),
  ]
}

/** A single paragraph has no number. */
const paragraphsOf = (paragraphs: readonly string[], mark: string): Block =>
  paragraphs.length === 1
    ? { kind: 'paragraph', text: paragraphs[0]! }
    : { kind: 'list', style: 'paragraphs', items: paragraphs, mark }
