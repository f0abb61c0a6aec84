import type { Checklist } from '../../agreements/checklist/schemas.ts'
import { checklistLabels } from '../../agreements/checklist/labels.ts'
import { agreementLabels } from '../../agreements/labels.ts'
import { originalLabels } from '../../agreements/originals/labels.ts'
import type { Original } from '../../agreements/originals/schemas.ts'
import type { Agreement } from '../../agreements/schemas/agreement.ts'
import type { Document } from '../../documents/schemas.ts'
import { nameOf } from '../../organizations/schemas.ts'
import type { Block, Paper, TableBlock } from '../model/paper.ts'
import { headOf, stateOf, type Setting } from './of-agreement.ts'
import { dayInWords, instantInWords, nothing, partyName } from './words.ts'

/** What a reader reads of the way of an agreement to its signature. */
export interface ControlRead {
  readonly agreement: Agreement
  readonly checklist: Checklist
  readonly documents: readonly Document[]
  readonly originals: readonly Original[]
}

/** Lembar kendali: what is there, what is missing, whose turn it is, and what became of the signed copies. */
export const controlSheet = (read: ControlRead, setting: Setting): Paper => ({
  ...headOf(read.agreement, setting),
  title: 'LEMBAR KENDALI',
  subtitle: [agreementLabels.agreementType[read.agreement.type].id, read.agreement.title],
  blocks: [
    {
      kind: 'facts',
      facts: [
        { name: 'Nomor registrasi', value: read.agreement.registrationNumber },
        { name: 'Perangkat daerah', value: nameOf(read.agreement.leadAgency) },
        { name: 'Status', value: stateOf(read.agreement) },
        { name: 'Giliran', value: turnOf(read.checklist) },
      ],
    },
    { kind: 'heading', text: 'Kelengkapan' },
    itemsOf(read),
    { kind: 'heading', text: 'Telaah' },
    reviewOf(read.agreement),
    { kind: 'heading', text: 'Penandatanganan' },
    signingOf(read.agreement),
    { kind: 'heading', text: 'Naskah yang ditandatangani' },
    copyOf(read.agreement),
    ...originalsOf(read.originals),
    {
      kind: 'signatures',
      signatures: [
        { role: 'Disiapkan oleh', organization: nameOf(read.agreement.leadAgency), name: '', office: '' },
        { role: 'Diperiksa oleh', organization: 'TKKSD', name: '', office: '' },
      ],
    },
  ],
})

const turnOf = ({ turn }: Checklist): string =>
  turn.map((owner) => checklistLabels.checklistOwner[owner].id).join(', ') || nothing

function itemsOf({ checklist, documents }: ControlRead): Block {
  if (checklist.items.length === 0)
    return { kind: 'paragraph', text: 'Naskah ini tidak memiliki daftar kelengkapan.' }
  const byId = new Map(documents.map((each) => [each.id, each]))
  return {
    kind: 'table',
    head: ['No.', 'Butir', 'Ada', 'Dokumen', 'Diperiksa', 'Catatan', 'Paraf'],
    widths: [0.5, 2, 1.4, 1.7, 1.6, 1.7, 0.8],
    rows: checklist.items.map((item, at) => {
      const document = item.documentId ? byId.get(item.documentId) : undefined
      return [
        String(at + 1),
        `${item.label.id}\n${checklistLabels.checklistOwner[item.owner].id}`,
        item.applies ? checklistLabels.checklistStatus[item.status].id : 'Tidak berlaku',
        document ? `${document.fileName}\n${instantInWords(document.createdAt)}` : nothing,
        instantInWords(item.decidedAt),
        item.reason ?? nothing,
        '',
      ]
    }),
  }
}

function reviewOf({ review }: Agreement): Block {
  if (!review) return { kind: 'paragraph', text: 'Naskah ini belum diajukan untuk ditelaah.' }
  return {
    kind: 'table',
    head: ['Langkah', 'Penelaah', 'Status', 'Disetujui', 'Catatan'],
    widths: [1, 2.2, 1.6, 1.6, 2.2],
    rows: review.steps.map((step) => [
      String(step.position),
      step.organization?.shortName ?? 'Penelaah mana pun',
      agreementLabels.reviewStepStatus[step.status].id,
      instantInWords(step.approvedAt),
      step.note ?? nothing,
    ]),
  }
}

/** Who signs, and on what basis. */
const signingOf = ({ parties }: Agreement): TableBlock => ({
  kind: 'table',
  head: ['Pihak', 'Nomor', 'Penanda tangan', 'Dasar kewenangan', 'Ditandatangani'],
  widths: [1.9, 1.5, 1.8, 1.8, 1.7],
  rows: parties.map((party) => [
    `${partyName(party.position)}\n${nameOf(party.organization)}`,
    [party.documentNumber, ...(party.furtherNumbers ?? [])].filter(Boolean).join('\n') || nothing,
    [party.signatoryName, party.signatoryTitle].filter(Boolean).join('\n') || nothing,
    authorityOf(party),
    dayInWords(party.signedOn),
  ]),
})

function authorityOf(party: Agreement['parties'][number]): string {
  const { authorityBasis, authorityDocument, authorityDocumentNumber, authorityDocumentDate } = party
  return (
    [
      authorityBasis && agreementLabels.authorityBasis[authorityBasis].id,
      authorityDocument,
      authorityDocumentNumber && `Nomor ${authorityDocumentNumber}`,
      authorityDocumentDate && dayInWords(authorityDocumentDate),
    ]
      .filter(Boolean)
      .join('\n') || nothing
  )
}

/** What is looked for on the signed copy by hand; what the record says of it is filled in. */
function copyOf({ dutyStamp, numberOfOriginals, signingPlace }: Agreement): TableBlock {
  const stamp = dutyStamp === null ? nothing : dutyStamp ? 'Bermeterai' : 'Tanpa meterai'
  const originals = numberOfOriginals === null ? nothing : `${numberOfOriginals} rangkap`
  return {
    kind: 'table',
    head: ['Yang diperiksa', 'Menurut catatan', 'Ada / tidak', 'Tanggal', 'Paraf'],
    widths: [2.6, 2, 1.3, 1.3, 1],
    rows: [
      ['Paraf pada tiap halaman', nothing, '', '', ''],
      ['Meterai', stamp, '', '', ''],
      ['Stempel para pihak', nothing, '', '', ''],
      ['Rangkap untuk tiap pihak diterima', originals, '', '', ''],
      ['Tempat penandatanganan', signingPlace ?? nothing, '', '', ''],
    ],
  }
}

function originalsOf(originals: readonly Original[]): Block[] {
  if (originals.length === 0) return []
  return [
    { kind: 'heading', text: 'Tempat naskah asli' },
    {
      kind: 'table',
      head: ['Pemegang', 'Bentuk', 'Tempat', 'Keadaan'],
      widths: [2.4, 1.6, 2.6, 1.4],
      rows: originals.map((each) => [
        each.holderOrganization ? each.holderOrganization.shortName : (each.holderName ?? nothing),
        originalLabels.originalForm[each.form].id,
        each.place ?? nothing,
        originalLabels.originalStatus[each.status].id,
      ]),
    },
  ]
}
