import type { Paper } from '../model/paper.ts'

export const paperFormats = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type PaperFormat = keyof typeof paperFormats

/** What a process of the press is asked for. */
export interface Task {
  readonly format: PaperFormat
  readonly paper: Paper
}

/** What it answers: the file, with the memory that the process takes by now, in bytes; or why there is none. */
export type Answer =
  | { readonly file: Uint8Array; readonly memory: number }
  | { readonly notInstalled: true }
  | { readonly failed: unknown }
