import type { FieldError } from '../../kernel/errors.ts'
import type { Disclosure } from './kinds.ts'

interface DisclosureFacts {
  readonly disclosure: Disclosure
  readonly ground: string | null
  readonly consequenceTest: string | null
}

/** What is missing: nothing is withheld without its ground and the consequence test (UU 14/2008, articles 17 and 19). */
export const disclosureErrors = ({ disclosure, ...facts }: DisclosureFacts): FieldError[] =>
  (['ground', 'consequenceTest'] as const)
    .filter((field) => disclosure === 'withheld' && facts[field] === null)
    .map((field) => ({ pointer: `/${field}`, code: 'required', message: needed }))

const needed = {
  id: 'Informasi hanya dikecualikan dengan dasar dan uji konsekuensi.',
  en: 'What is withheld needs its ground and the consequence test.',
}
