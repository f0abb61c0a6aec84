import type { Language, Text } from '../../kernel/errors.ts'
import type { ImportAnswers } from '../answers.ts'
import type { Placed } from './report.ts'

/** Something that is open about a file, and which answer closes it. */
export interface Question {
  /** The field of the answers. */
  readonly answer: keyof ImportAnswers
  /** Of what the answer is, where the field holds several. */
  readonly about: string | null
  /** What can be answered, where that is a choice. */
  readonly options: readonly string[]
  readonly text: string
  /** Where it is asked, the first of them. */
  readonly cells: readonly string[]
  readonly count: number
}

interface Asked {
  readonly answer: keyof ImportAnswers
  readonly options?: readonly string[]
  /** By the column, where the finding names nothing itself. */
  readonly about?: string
}

const byCode: Readonly<Record<string, Asked>> = {
  undecided_order: { answer: 'dateOrder', options: ['day_first', 'month_first'] },
  maybe_swapped: { answer: 'storedDates', options: ['as_shown', 'swapped'] },
  undecided_length: { answer: 'lengthEnds', options: ['day_before', 'anniversary'] },
  no_first_day: { answer: 'startsOn', options: ['signature'] },
  no_stage: { answer: 'defaults', about: 'stages' },
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
/** What the answers have a default for. */
const defaults: Readonly<Record<string, string>> = {
  'Jenis naskah': 'type',
  'Sumber dana': 'fundingSource',
}

function askedBy({ code, column }: Placed): Asked | undefined {
  if (code !== 'required') return byCode[code]
  const about = defaults[column]
  return about === undefined ? { answer: 'mapping', about: column } : { answer: 'defaults', about }
}

const mostCells = 20

/** The questions that these findings ask, each once, with the cells that ask it. */
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
