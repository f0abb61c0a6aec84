import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { en } from './en.ts'
import { id, type Texts } from './id.ts'

export type { Texts } from './id.ts'

export type Language = 'id' | 'en'

const languages = { id, en } satisfies Record<Language, Texts>
const Present = createContext<{
  language: Language
  texts: Texts
  choose: (language: Language) => void
} | null>(null)
const place = 'language'
const first: Language = localStorage.getItem(place) === 'en' ? 'en' : 'id'

/** Requests are made in the language of the page. */
function remember(language: Language): void {
  localStorage.setItem(place, language)
  document.documentElement.lang = language
}
remember(first)

/** Indonesian first, English by a switch that this browser remembers. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(first)
  const present = useMemo(() => {
    const choose = (next: Language) => {
      remember(next)
      setLanguage(next)
    }
    return { language, texts: languages[language], choose }
  }, [language])
  return <Present value={present}>{children}</Present>
}

export function useLanguage() {
  const present = use(Present)
  if (!present) throw new Error('no language is provided here')
  return present
}

export const useTexts = (): Texts => useLanguage().texts
