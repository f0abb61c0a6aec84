import { useLanguage } from './language.tsx'

/**
 * The texts of a screen that is loaded when it is needed, in both languages: they are loaded with it. An English text that is
 * missing fails the type check.
 */
export function bilingual<Texts>(id: Texts, en: NoInfer<Texts>): () => Texts {
  return function useOwnTexts() {
    return useLanguage().language === 'en' ? en : id
  }
}
