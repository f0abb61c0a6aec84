import { agreementLabels } from '../../agreements/labels.ts'
import type { AgreementType } from '../../agreements/lifecycle.ts'
import type { Agreement } from '../../agreements/schemas/agreement.ts'
import { nameOf } from '../../organizations/schemas.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import type { Block, Paper } from '../model/paper.ts'
import { dots as blank } from './clause-values.ts'
import { articleBlocks } from './draft-articles.ts'
import type { DraftRead } from './draft-read.ts'
import { headOf, inPlaces, termOf, type Setting } from './of-agreement.ts'
import {
  amountInWords,
  dayInWords,
  inWords,
  spokenList,
  monthOf,
  nothing,
  partyName,
  rupiah,
  weekdayOf,
} from './words.ts'

const titles: Readonly<Record<AgreementType, string>> = {
  mou: 'KESEPAKATAN BERSAMA',
  pks: 'PERJANJIAN KERJA SAMA',
  nota_kesepakatan: 'NOTA KESEPAKATAN',
  rencana_kerja: 'RENCANA KERJA',
}

/**
 * An agreement as it would be written of what the record says, in the order in which offices write it; what the record
 * does not say is left to be filled in. It stays a draft, also of one that was signed: what holds is the signed file.
 */
export const draftAgreement = (read: DraftRead, setting: Setting): Paper => ({
  ...headOf(read.agreement, setting),
  draft: true,
  title: titles[read.agreement.type],
  subtitle: [
    ...read.agreement.parties.flatMap((party, at) => [
      at === 0 ? 'ANTARA' : 'DENGAN',
      legalName(read, party),
    ]),
    'TENTANG',
    read.agreement.title,
  ],
  blocks: [
    {
      kind: 'facts',
      facts: read.agreement.parties.map((party) => ({
        name: `Nomor ${partyName(party.position)}`,
        value: [party.documentNumber, ...(party.furtherNumbers ?? [])].filter(Boolean).join(', ') || blank,
      })),
    },
    { kind: 'paragraph', text: openingOf(read.agreement) },
    { kind: 'list', style: 'numbers', items: read.agreement.parties.map((each) => appearanceOf(read, each)) },
    {
      kind: 'paragraph',
      text: `${spokenList(read.agreement.parties.map((each) => partyName(each.position)))} secara bersama-sama disebut PARA PIHAK, terlebih dahulu menerangkan hal-hal sebagai berikut:`,
    },
    { kind: 'list', style: 'letters', items: premisesOf(read) },
    ...basisOf(read.agreement),
    { kind: 'paragraph', text: 'PARA PIHAK sepakat dengan ketentuan sebagai berikut.' },
    ...articleBlocks(read),
    ...(read.agreement.type === 'rencana_kerja' || read.agreement.type === 'pks' ? planOf(read) : []),
    {
      kind: 'signatures',
      signatures: inPlaces(read.agreement.parties).map((party) => ({
        role: partyName(party.position),
        organization: legalName(read, party),
        name: party.signatoryName ?? '',
        office: party.signatoryTitle ?? '',
      })),
    },
  ],
})

type Party = Agreement['parties'][number]

/** As it was signed; before that by its legal name. */
const legalName = ({ organizations }: DraftRead, { organization }: Party): string =>
  organization.nameAsSigned ?? organizations[organization.id]?.legalName ?? nameOf(organization)

/** The day in words and figures, where all signed on one. */
function openingOf({ parties, signingPlace }: Agreement): string {
  const days = [...new Set(parties.map(({ signedOn }) => signedOn))]
  const place = signingPlace ?? blank
  const [day] = days
  if (days.length !== 1 || !day)
    return `Pada hari ini ${blank} bertempat di ${place}, yang bertanda tangan di bawah ini:`
  const [year, month, date] = day.split('-')
  return `Pada hari ini ${weekdayOf(day)}, tanggal ${inWords(Number(date))} bulan ${monthOf(day)} tahun ${inWords(Number(year))} (${date}-${month}-${year}), bertempat di ${place}, yang bertanda tangan di bawah ini:`
}

/** Komparisi: who signs, in which office, on what basis, for whom. */
function appearanceOf(read: DraftRead, party: Party): string {
  const { authorityBasis, authorityDocument } = party
  const basis = [
    authorityDocument ?? (authorityBasis && agreementLabels.authorityBasis[authorityBasis].id),
    party.authorityDocumentNumber && `Nomor ${party.authorityDocumentNumber}`,
    party.authorityDocumentDate && `tanggal ${dayInWords(party.authorityDocumentDate)}`,
  ]
    .filter(Boolean)
    .join(' ')
  return `${party.signatoryName ?? blank}, ${party.signatoryTitle ?? blank}, berdasarkan ${basis || blank}, bertindak untuk dan atas nama ${legalName(read, party)}, berkedudukan di ${party.seat ?? blank}, selanjutnya disebut ${partyName(party.position)}.`
}

/** Why: the background, and the agreement it stands under with the numbers of its parties. */
function premisesOf({ agreement, parent }: DraftRead): string[] {
  const numbers = spokenList(parent?.parties.flatMap(({ documentNumber }) => documentNumber ?? []) ?? [])
  return [
    agreement.background ?? `bahwa ${blank}`,
    ...(parent
      ? [
          `bahwa PARA PIHAK telah menandatangani ${agreementLabels.agreementType[parent.type].id} nomor ${numbers || blank} tanggal ${parent.signedOn ? dayInWords(parent.signedOn) : blank} tentang ${parent.title};`,
        ]
      : []),
  ]
}

const basisOf = ({ legalBasis }: Agreement): Block[] => [
  { kind: 'paragraph', text: 'Dengan memperhatikan peraturan sebagai berikut:' },
  { kind: 'list', style: 'numbers', items: legalBasis?.length ? legalBasis : [blank] },
]

/** The annex of a PKS, and what a Rencana Kerja consists of. */
function planOf({ agreement, commitments }: DraftRead): Block[] {
  const { funding } = agreement
  const isAnnex = agreement.type === 'pks'
  return [
    { kind: 'heading', text: isAnnex ? 'Lampiran: kegiatan, target dan anggaran' : 'Kegiatan', mark: 'plan' },
    {
      kind: 'table',
      head: ['No.', 'Kegiatan', 'Penanggung jawab', 'Target', 'Batas waktu'],
      widths: [0.5, 3.4, 2, 1.6, 1.6],
      rows: (commitments.length > 0 ? commitments : [null]).map((each, at) => [
        String(at + 1),
        each ? [each.description, each.stage && stageNames[each.stage].id].filter(Boolean).join('\n') : blank,
        each?.responsibleOrganization ? nameOf(each.responsibleOrganization) : nothing,
        each ? amountInWords(each.targetValue, each.unit) : nothing,
        dayInWords(each?.dueOn),
      ]),
    },
    {
      kind: 'facts',
      facts: [
        { name: 'Jangka waktu', value: termOf(agreement) },
        { name: 'Tempat', value: agreement.location?.join(', ') ?? blank },
        {
          name: 'Anggaran',
          value: funding
            ? [
                agreementLabels.fundingSource[funding.source].id,
                ...(funding.amount === null ? [] : [rupiah(funding.amount)]),
              ].join(', ')
            : blank,
        },
      ],
    },
  ]
}
