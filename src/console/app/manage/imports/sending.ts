import { api } from '../../api/client.ts'
import type { Schemas } from '../../api/types.ts'

export type Preview = Schemas['ImportPreview']
export type Answers = Schemas['ImportAnswers']
export type Question = Preview['questions'][number]

/** A list on its way into the registry. */
export interface Sent {
  readonly file: File
  readonly leadAgencyId: string | undefined
  readonly answers: Answers
}

/** What is understood of a list; nothing is written. */
export async function previewOf(sent: Sent): Promise<Preview> {
  const { data } = await api.POST('/v1/imports/preview', {
    body: { file: sent.file.name },
    bodySerializer: () => formOf(sent),
  })
  return data!
}

/** Writes all of it, or nothing; with the same key it is written once however often it is sent. */
export async function importOf(sent: Sent, keepAnswers: boolean, key: string) {
  const { data } = await api.POST('/v1/imports', {
    params: { header: { 'Idempotency-Key': key } },
    body: { file: sent.file.name },
    bodySerializer: () => formOf(sent, { keepAnswers: String(keepAnswers) }),
  })
  return data!
}

/** The file is the last part. */
function formOf(
  { file, leadAgencyId, answers }: Sent,
  more: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData()
  if (leadAgencyId !== undefined) form.append('leadAgencyId', leadAgencyId)
  form.append('answers', JSON.stringify(answers))
  for (const [name, value] of Object.entries(more)) form.append(name, value)
  form.append('file', file)
  return form
}

/** The headings that a column can be given, as the template words them. */
export async function readHeadings(): Promise<string[]> {
  const { data } = await api.GET('/v1/imports/template.csv', { parseAs: 'text' })
  const [first = ''] = String(data).replace('\uFEFF', '').split(/\r?\n/)
  return first.split(';').map((heading) => heading.replace(/^"|"$/g, ''))
}

/** The answers with one more: those that are given by a name stand below it. */
export function answered(answers: Answers, { answer, about }: Question, value: unknown): Answers {
  const field = answer as keyof Answers
  if (about === null) return { ...answers, [field]: value }
  return { ...answers, [field]: { ...(answers[field] as object | undefined), [about]: value } }
}

/** What was answered to a question so far. */
export function answerTo(answers: Answers, { answer, about }: Question): unknown {
  const given: unknown = answers[answer as keyof Answers]
  return about === null ? given : (given as Readonly<Record<string, unknown>> | undefined)?.[about]
}
