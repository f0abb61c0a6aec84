import { agreementLabels } from '../../agreements/labels.ts'
import { commitmentLabels } from '../../commitments/labels.ts'
import { meetingLabels } from '../../meetings/labels.ts'
import { nameOf } from '../../organizations/schemas.ts'
import type { PeriodicAgreement, PeriodicReport } from '../../reports/periodic/schemas.ts'
import type { Block, Fact, Paper } from '../model/paper.ts'
import { letterheadOf, termOf, type Setting } from './of-agreement.ts'
import { amountInWords, dayInWords, nothing, rupiah } from './words.ts'

/** The most agreements that are told section by section; of more there is the list alone. */
const mostTold = 60

/**
 * Laporan berkala, in the sections that Permendagri 25/2020 article 37 asks of foreign cooperation, a model for the rest:
 * background, purpose and target, scope, results, beneficiaries, funding, obstacles, analysis and follow-up.
 */
export function periodicPaper(report: PeriodicReport, setting: Setting, address: string): Paper {
  const isTold = report.agreements.length <= mostTold
  const period = `${report.from ? dayInWords(report.from) : 'awal'} sampai dengan ${dayInWords(report.to)}`
  return {
    letterhead: letterheadOf(setting, ''),
    title: 'LAPORAN BERKALA KERJA SAMA',
    subtitle: [`Periode ${period}`],
    number: 'Laporan berkala',
    draft: false,
    state: period,
    version: null,
    madeOn: setting.today,
    recordId: 'periodic',
    address,
    blocks: [
      ...(report.partial || !report.complete
        ? [
            {
              kind: 'paragraph',
              text: 'Laporan ini memuat naskah yang dapat Anda lihat, dan sebagian dari seluruhnya.',
            } as const,
          ]
        : []),
      { kind: 'heading', text: 'Ringkasan' },
      { kind: 'facts', facts: totalsOf(report) },
      ...(isTold
        ? report.agreements.flatMap(sectionsOf)
        : [
            {
              kind: 'paragraph',
              text: `Uraian per naskah tidak dimuat karena naskahnya lebih dari ${mostTold}: persempit laporan per perangkat daerah atau mitra.`,
            } as const,
          ]),
      { kind: 'heading', text: 'Lampiran: daftar naskah' },
      annexOf(report.agreements),
    ],
  }
}

function totalsOf({ totals }: PeriodicReport): Fact[] {
  const { concluded, inForce, ended, results } = totals
  return [
    { name: 'Disepakati', value: `${concluded.count} naskah, ${rupiah(concluded.funding)}` },
    { name: 'Berlaku pada akhir periode', value: `${inForce.count} naskah, ${rupiah(inForce.funding)}` },
    { name: 'Berakhir', value: `${ended.count} naskah` },
    { name: 'Realisasi terverifikasi', value: `${amountInWords(results.activities)} kegiatan` },
    { name: 'Penerima manfaat', value: reachOf(results) },
    { name: 'Uang ke kas daerah', value: rupiah(results.moneyToTreasury) },
    { name: 'Barang milik daerah', value: rupiah(results.goods) },
  ]
}

type Reach = Pick<
  PeriodicAgreement['beneficiaries'],
  'beneficiaries' | 'beneficiariesWomen' | 'beneficiariesNew' | 'beneficiariesMovingUp'
>
const reachOf = (reach: Reach): string =>
  `${amountInWords(reach.beneficiaries)} (perempuan ${amountInWords(reach.beneficiariesWomen)}, pemula ${amountInWords(reach.beneficiariesNew)}, naik kelas ${amountInWords(reach.beneficiariesMovingUp)})`

/** An agreement in the sections of the law. */
function sectionsOf(agreement: PeriodicAgreement): Block[] {
  const { results, analysis, followUp, funding } = agreement
  const delivered = results.delivered.map(({ unit, value }) => amountInWords(value, unit)).join(', ')
  return [
    { kind: 'heading', text: `${agreement.registrationNumber} ${agreement.title}` },
    {
      kind: 'facts',
      facts: [
        { name: 'Para pihak', value: agreement.parties.map((each) => nameOf(each.organization)).join(', ') },
        { name: 'Jangka waktu', value: termOf(agreement) },
        { name: 'Latar belakang', value: agreement.background ?? nothing },
        { name: 'Maksud dan tujuan', value: agreement.purpose ?? nothing },
        { name: 'Ruang lingkup', value: agreement.scope ?? agreement.object ?? nothing },
        { name: 'Hasil', value: `${results.activities.count} kegiatan; ${delivered || nothing}` },
        { name: 'Penerima manfaat', value: reachOf(agreement.beneficiaries) },
        {
          name: 'Pembiayaan',
          value: funding
            ? [
                agreementLabels.fundingSource[funding.source].id,
                ...(funding.amount === null ? [] : [rupiah(funding.amount)]),
              ].join(', ')
            : nothing,
        },
        {
          name: 'Hambatan',
          value:
            agreement.obstacles
              .map(
                ({ category, description }) =>
                  `${meetingLabels.obstacleCategory[category].id}: ${description}`,
              )
              .join('\n') || nothing,
        },
        {
          name: 'Analisis',
          value: `${analysis.metCount} dari ${analysis.commitmentCount} komitmen tercapai, ${analysis.overdueCount} terlambat; rata-rata ${analysis.percent === null ? nothing : `${amountInWords(analysis.percent)}%`}`,
        },
        {
          name: 'Tindak lanjut',
          value:
            followUp.recommendations.map((each) => commitmentLabels.recommendation[each].id).join(', ') ||
            nothing,
        },
      ],
    },
    ...targetsOf(agreement),
  ]
}

function targetsOf({ targets }: PeriodicAgreement): Block[] {
  if (targets.length === 0) return []
  return [
    {
      kind: 'table',
      head: ['Sasaran', 'Target', 'Periode ini', 'Sejak awal', 'Capaian'],
      widths: [3.2, 1.3, 1.3, 1.3, 1],
      rows: targets.map((each) => [
        each.description,
        amountInWords(each.targetValue, each.unit),
        amountInWords(each.deliveredInPeriod, each.unit),
        amountInWords(each.delivered, each.unit),
        each.percent === null ? nothing : `${amountInWords(each.percent)}%`,
      ]),
    },
  ]
}

function annexOf(agreements: readonly PeriodicAgreement[]): Block {
  if (agreements.length === 0) return { kind: 'paragraph', text: 'Tidak ada naskah pada periode ini.' }
  return {
    kind: 'table',
    head: ['No.', 'Nomor', 'Tentang', 'Para pihak', 'Jangka waktu', 'Status'],
    widths: [0.5, 1.6, 2.4, 2, 1.8, 1.4],
    rows: agreements.map((each, at) => [
      String(at + 1),
      [each.registrationNumber, ...each.parties.map(({ documentNumber }) => documentNumber)]
        .filter(Boolean)
        .join('\n'),
      each.title,
      each.parties.map(({ organization }) => nameOf(organization)).join('\n'),
      termOf(each),
      agreementLabels.agreementStatus[each.status].id,
    ]),
  }
}
