import { fundingSources } from '../../agreements/content/funding.ts'
import { agreementTypes } from '../../agreements/lifecycle.ts'
import type { Language, Text } from '../../kernel/errors.ts'
import type { ImportAnswers } from '../answers.ts'
import { stageCodes } from '../../kernel/stages.ts'
import type { Placed } from './report.ts'

/** An open question about a file, and the answer that resolves it. */
export interface Question {
  /** The field of `answers`. */
  readonly answer: keyof ImportAnswers
  /** The key within the field, if the field has several answers. */
  readonly about: string | null
  /** The possible answers, if they are a fixed choice. */
  readonly options: readonly string[]
  readonly text: string
  /** The first cells that the question is about. */
  readonly cells: readonly string[]
  readonly count: number
}

interface Asked {
  readonly answer: keyof ImportAnswers
  readonly options?: readonly string[]
  /** The column, if the finding itself names nothing. */
  readonly about?: string
}

const byCode: Readonly<Record<string, Asked>> = {
  undecided_order: { answer: 'dateOrder', options: ['day_first', 'month_first'] },
  maybe_swapped: { answer: 'storedDates', options: ['as_shown', 'swapped'] },
  undecided_length: { answer: 'lengthEnds', options: ['day_before', 'anniversary'] },
  no_first_day: { answer: 'startsOn', options: ['signature'] },
  no_stage: { answer: 'defaults', about: 'stages', options: stageCodes },
  unknown_partner: { answer: 'newPartners' },
  unsure_partner: { answer: 'partners' },
  other_agency: { answer: 'agencies', options: ['own', 'leave_out'] },
  unknown_agency: { answer: 'agencies', options: ['own', 'leave_out'] },
  unclear_status: { answer: 'statuses', options: ['by_days', 'leave_out'] },
  repeated_heading: { answer: 'mapping' },
  too_many_partners: { answer: 'mapping' },
  unread_status: { answer: 'mapping', options: ['Status'] },
  unread_partner: { answer: 'mapping', options: [] },
  unread_agency: { answer: 'mapping', options: ['Perangkat daerah'] },
}
/** Columns of codes, which one answer fills for the whole file. */
const defaults: Readonly<Record<string, Asked>> = {
  'Jenis naskah': { answer: 'defaults', about: 'type', options: agreementTypes },
  'Sumber dana': { answer: 'defaults', about: 'fundingSource', options: fundingSources },
}

const askedBy = ({ code, column }: Placed): Asked | undefined =>
  code === 'required' ? (defaults[column] ?? { answer: 'mapping', about: column }) : byCode[code]

const mostCells = 20

/** The questions from these findings, each only once, with the cells concerned. */
export function questionsOf(findings: readonly Placed[], language: Language): Question[] {
  const questions = new Map<string, Omit<Question, 'cells' | 'count'> & { cells: string[]; count: number }>()
  for (const finding of findings) {
    const asked = askedBy(finding)
    if (!asked) continue
    const about = asked.about ?? finding.about ?? null
    const key = JSON.stringify([asked.answer, about])
    const cell = finding.sheet === null ? finding.cell : `${finding.sheet}!${finding.cell}`
    const question = questions.get(key)
    if (question) {
      question.count += 1
      if (question.cells.length < mostCells) question.cells.push(cell)
    } else
      questions.set(key, {
        answer: asked.answer,
        about,
        options: asked.options ?? finding.candidates?.map(({ shortName }) => shortName) ?? [],
        text: inLanguage(finding.message, language),
        cells: [cell],
        count: 1,
      })
  }
  return [...questions.values()]
}

const inLanguage = (message: Text, language: Language): string => message[language].slice(0, 1000)
