import { useLanguage } from '../texts/language.tsx'

/** Each language says its own name. */
export function LanguageSwitch() {
  const { language, choose, texts } = useLanguage()
  return (
    <fieldset className="language">
      <legend className="unseen">{texts.language}</legend>
      {(
        [
          ['id', 'Bahasa Indonesia', 'ID'],
          ['en', 'English', 'EN'],
        ] as const
      ).map(([code, name, short]) => (
        <label key={code} lang={code}>
          <input
            type="radio"
            name="language"
            aria-label={name}
            checked={language === code}
            onChange={() => choose(code)}
          />
          <span>{short}</span>
        </label>
      ))}
    </fieldset>
  )
}
