import type { Agreement } from '../../agreements/schemas/agreement.ts'
import type { AgreementProgress } from '../../commitments/commitments/schemas.ts'
import { evaluationCriteria } from '../../commitments/evaluations/criteria.ts'
import { commitmentLabels } from '../../commitments/labels.ts'
import type { Evaluation } from '../../commitments/monitoring-schemas.ts'
import { nameOf } from '../../organizations/schemas.ts'
import type { Block, Paper } from '../model/paper.ts'
import { headOf, termOf, type Setting } from './of-agreement.ts'
import { amountInWords, dayInWords, nothing } from './words.ts'

/** What a reader reads of an evaluation, its agreement, and how far that is. */
export interface EvaluationRead {
  readonly evaluation: Evaluation
  readonly agreement: Agreement
  readonly progress: AgreementProgress
}

/** Monitoring dan evaluasi: who judged whom, over which period, by which criteria. It is no draft. */
export function evaluationPaper(
  { evaluation, agreement, progress }: EvaluationRead,
  setting: Setting,
): Paper {
  const evaluator = evaluation.organization
    ? nameOf(evaluation.organization)
    : commitmentLabels.evaluator[evaluation.evaluator].id
  return {
    ...headOf(agreement, setting),
    draft: false,
    version: evaluation.version,
    recordId: evaluation.id,
    title: 'MONITORING DAN EVALUASI',
    subtitle: [agreement.title],
    blocks: [
      {
        kind: 'facts',
        facts: [
          { name: 'Naskah', value: agreement.registrationNumber },
          { name: 'Jangka waktu', value: termOf(agreement) },
          {
            name: 'Periode',
            value: `${dayInWords(evaluation.periodFrom)} sampai dengan ${dayInWords(evaluation.periodUntil)}`,
          },
          {
            name: 'Penilai',
            value: `${evaluator} (${commitmentLabels.evaluator[evaluation.evaluator].id})`,
          },
          {
            name: 'Yang dinilai',
            value: evaluation.evaluatedOrganization ? nameOf(evaluation.evaluatedOrganization) : nothing,
          },
          { name: 'Nilai', value: `${evaluation.rating} dari 5` },
          { name: 'Rekomendasi', value: commitmentLabels.recommendation[evaluation.recommendation].id },
        ],
      },
      { kind: 'heading', text: 'Kriteria' },
      {
        kind: 'table',
        head: ['Kriteria', 'Nilai (1–5)'],
        widths: [4, 1],
        rows: evaluationCriteria.map((criterion) => [
          commitmentLabels.evaluationCriterion[criterion].id,
          amountInWords(evaluation.criteria[criterion]),
        ]),
      },
      { kind: 'heading', text: 'Realisasi komitmen pada hari ini' },
      progressOf(progress),
      { kind: 'heading', text: 'Catatan' },
      { kind: 'paragraph', text: evaluation.note ?? 'Tidak ada catatan.' },
      {
        kind: 'signatures',
        signatures: [{ role: 'Penilai', organization: evaluator, name: '', office: '' }],
      },
    ],
  }
}

function progressOf({ commitments, total }: AgreementProgress): Block {
  if (commitments.length === 0) return { kind: 'paragraph', text: 'Belum ada komitmen yang dicatat.' }
  return {
    kind: 'table',
    head: ['No.', 'Komitmen', 'Target', 'Realisasi', 'Capaian', 'Batas'],
    widths: [0.5, 3.4, 1.4, 1.4, 1, 1.4],
    rows: [
      ...commitments.map((each, at) => [
        String(at + 1),
        each.description,
        amountInWords(each.targetValue, each.unit),
        amountInWords(each.delivered, each.unit),
        each.percent === null ? nothing : `${amountInWords(each.percent)}%`,
        dayInWords(each.dueOn),
      ]),
      [
        '',
        `Rata-rata; ${total.metCount} dari ${total.commitmentCount} tercapai, ${total.overdueCount} terlambat`,
        '',
        '',
        total.percent === null ? nothing : `${amountInWords(total.percent)}%`,
        '',
      ],
    ],
  }
}
