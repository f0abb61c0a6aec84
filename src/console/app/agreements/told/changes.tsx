import type { Schemas } from '../../api/types.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useRecordTexts } from '../record-texts.ts'

type Diff = Schemas['AgreementDiff']

/** What one text says otherwise than another: each field side by side, and who or what was added, changed or left out. */
export function Changes({ diff }: { diff: Diff }) {
  const { language } = useLanguage()
  const t = useRecordTexts()
  const parts = [...diff.parties, ...(diff.provisions ?? []), ...(diff.commitments ?? [])]
  if (diff.fields.length === 0 && parts.length === 0) return <p className="lead">{t.nothing}</p>
  return (
    <>
      <dl className="versions box">
        {diff.fields.map((field) => (
          <div key={field.field}>
            <dt>{field.label[language]}</dt>
            <dd>
              <h3>{t.before}</h3>
              <p>{valueIn(field.before, language) ?? t.none}</p>
            </dd>
            <dd className="after">
              <h3>{t.after}</h3>
              <p>{valueIn(field.after, language) ?? t.none}</p>
            </dd>
          </div>
        ))}
      </dl>
      {parts.length > 0 && (
        <ul className="plain-list">
          {parts.map(({ id, sentence }) => (
            <li key={`${id} ${sentence.id}`}>{sentence[language]}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const valueIn = ({ value, text }: Schemas['DiffValue'], language: 'id' | 'en') =>
  text?.[language] ?? (value === null ? undefined : String(value))
