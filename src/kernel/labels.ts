import type { Text } from './errors.ts'

/** The names of the codes of a closed list, in Indonesian and English. */
export type Labels<Code extends string> = Readonly<Record<Code, Text>>

export const both = (id: string, en: string): Text => ({ id, en })
