import { both, type Labels } from '../../kernel/labels.ts'
import type { MailLanguage, MailTiming } from './choices.ts'

export const preferenceLabels = {
  mailLanguage: {
    id: both('Indonesia', 'Indonesian'),
    en: both('Inggris', 'English'),
  } satisfies Labels<MailLanguage>,
  mailTiming: {
    at_once: both('Segera', 'At once'),
    daily: both('Dalam ringkasan harian', 'With the daily digest'),
    never: both('Tidak pernah', 'Never'),
  } satisfies Labels<MailTiming>,
} as const
