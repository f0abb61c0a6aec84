import { agreementLabels } from '../../agreements/labels.ts'
import type { Agreement } from '../../agreements/schemas/agreement.ts'
import type { AgreementVersion } from '../../agreements/versions/schemas.ts'
import type { DraftedClauses } from '../clauses/schemas.ts'
import type { Commitment } from '../../commitments/commitments/schemas.ts'
import { documentLabels } from '../../documents/labels.ts'
import type { SignatureFinding } from '../../documents/signatures/findings.ts'
import { nameOf } from '../../organizations/schemas.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import type { Block, Fact, Paper, TableBlock } from '../model/paper.ts'
import { headOf, stateOf, termOf, type Setting } from './of-agreement.ts'
import { amountInWords, dayInWords, nothing, partyName, rupiah } from './words.ts'

/** What a reader reads of one agreement today. */
export interface AgreementRead {
  readonly agreement: Agreement
  readonly versions: readonly AgreementVersion[]
  readonly commitments: readonly Commitment[]
  /** What was found of the electronic signatures of its newest signed file; null where none was looked for. */
  readonly electronicSignature: SignatureFinding | null
  /** The clauses that its draft came from; none of a paper that was written elsewhere. */
  readonly clauses: DraftedClauses['data']
}

/** Lembar naskah: one agreement at a glance, as its reader sees it. */
export const agreementSheet = (read: AgreementRead, setting: Setting): Paper => ({
  ...headOf(read.agreement, setting),
  title: 'LEMBAR NASKAH',
  subtitle: [agreementLabels.agreementType[read.agreement.type].id, read.agreement.title],
  blocks: [
    { kind: 'facts', facts: factsOf(read) },
    { kind: 'heading', text: 'Para pihak' },
    partiesOf(read.agreement),
    ...versionsOf(read.versions),
    { kind: 'heading', text: 'Komitmen dan realisasi' },
    commitmentsOf(read.commitments),
    ...clausesOf(read.clauses),
  ],
})

function factsOf({ agreement, electronicSignature }: AgreementRead): Fact[] {
  const { validity, endsOn, endsBecause, funding } = agreement
  return [
    { name: 'Nomor registrasi', value: agreement.registrationNumber },
    ...(agreement.label ? [{ name: 'Nama naskah', value: agreement.label }] : []),
    { name: 'Status', value: withReason(stateOf(agreement), agreement.statusReason) },
    ...(validity ? [{ name: 'Keberlakuan', value: agreementLabels.validity[validity].id }] : []),
    { name: 'Perangkat daerah', value: nameOf(agreement.leadAgency) },
    {
      name: 'Tahap',
      value: agreement.stages.map((stage) => stageNames[stage].id).join(', ') || nothing,
    },
    { name: 'Lokasi', value: agreement.location?.join(', ') ?? nothing },
    { name: 'Jangka waktu', value: termOf(agreement) },
    { name: 'Ditandatangani', value: dayInWords(agreement.signedOn) },
    ...(electronicSignature
      ? [
          {
            name: 'Tanda tangan elektronik',
            value: documentLabels.electronicSignature[electronicSignature].id,
          },
        ]
      : []),
    {
      name: 'Hari terakhir berlaku',
      value: withReason(dayInWords(endsOn), endsBecause && agreementLabels.endCause[endsBecause].id),
    },
    ...(funding
      ? [
          {
            name: 'Pendanaan',
            value: [
              agreementLabels.fundingSource[funding.source].id,
              ...(funding.amount === null ? [] : [rupiah(funding.amount)]),
            ].join(', '),
          },
        ]
      : []),
  ]
}

const withReason = (said: string, reason: string | null): string => (reason ? `${said} (${reason})` : said)

/** The parties with their numbers and who signs. */
const partiesOf = ({ parties }: Agreement): TableBlock => ({
  kind: 'table',
  head: ['Pihak', 'Organisasi', 'Nomor', 'Penanda tangan', 'Ditandatangani'],
  widths: [1.1, 1.9, 1.7, 1.9, 1.6],
  rows: parties.map((party) => [
    partyName(party.position),
    nameOf(party.organization),
    [party.documentNumber, ...(party.furtherNumbers ?? [])].filter(Boolean).join('\n') || nothing,
    [party.signatoryName, party.signatoryTitle].filter(Boolean).join('\n') || nothing,
    dayInWords(party.signedOn),
  ]),
})

function versionsOf(versions: readonly AgreementVersion[]): Block[] {
  if (versions.length === 0) return []
  return [
    { kind: 'heading', text: 'Versi yang ditandatangani' },
    {
      kind: 'table',
      head: ['Versi', 'Berlaku sejak', 'Jangka waktu', 'Tentang'],
      widths: [1.1, 1.4, 2.3, 3],
      rows: versions.map((version) => [
        version.number === 0 ? 'Naskah asal' : `Adendum ${version.number}`,
        dayInWords(version.validFrom),
        termOf(version),
        version.title,
      ]),
    },
  ]
}

/** The clauses that its draft came from, with their versions. */
function clausesOf(clauses: AgreementRead['clauses']): Block[] {
  const had = clauses.filter(({ articles }) => articles.length > 0)
  if (had.length === 0) return []
  return [
    { kind: 'heading', text: 'Klausul asal konsep' },
    {
      kind: 'table',
      head: ['Pasal', 'Klausul', 'Versi', 'Versi yang berlaku kini'],
      widths: [1, 4, 0.8, 2],
      rows: had.map(({ articles, code, version, versionInForce }) => [
        articles.map(({ number }) => number).join(', '),
        [...articles.map(({ title }) => title), code].join('\n'),
        String(version),
        versionInForce === null ? 'tidak dipakai lagi' : String(versionInForce),
      ]),
    },
  ]
}

function commitmentsOf(commitments: readonly Commitment[]): Block {
  if (commitments.length === 0) return { kind: 'paragraph', text: 'Belum ada komitmen yang dicatat.' }
  return {
    kind: 'table',
    head: ['No.', 'Komitmen', 'Penanggung jawab', 'Target', 'Realisasi', 'Capaian', 'Batas'],
    widths: [0.5, 2.3, 1.6, 1.2, 1.2, 1.1, 1.4],
    rows: commitments.map((each, at) => [
      String(at + 1),
      each.stage ? `${each.description}\n${stageNames[each.stage].id}` : each.description,
      each.responsibleOrganization ? nameOf(each.responsibleOrganization) : nothing,
      amountInWords(each.targetValue, each.unit),
      amountInWords(each.delivered, each.unit),
      `${each.percent === null ? nothing : `${amountInWords(each.percent)}%`}${each.overdue ? '\nterlambat' : ''}`,
      dayInWords(each.dueOn),
    ]),
  }
}
