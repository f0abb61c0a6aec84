import type { Schemas } from '../api/types.ts'
import { useLanguage } from '../texts/language.tsx'
import { actionWords, kindWords } from './trail-words.ts'

/** What an event says was done to which kind of record; a kind that has no words is shown as the trail has it. */
export function useTrailWords() {
  const { language } = useLanguage()
  const which = language === 'id' ? 0 : 1
  return ({ action, resourceType }: Schemas['AuditEvent']): string =>
    `${actionWords[action][which]}: ${kindWords[resourceType]?.[which] ?? resourceType.replaceAll('_', ' ')}`
}
