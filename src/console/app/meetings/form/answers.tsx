import { useTexts } from '../../texts/language.tsx'
import { Alert } from '../../parts/notices.tsx'
import type { Draft, Refusal } from '../draft.ts'
import type { DraftAtHand } from '../use-draft.ts'
import { bodyOf, type MinutesForm } from '../minutes.ts'

/** What the registry did not take, with each of its reasons. Everything typed is still here. */
export function Refused({ refusal }: { refusal: Refusal }) {
  const { meetings: t } = useTexts()
  return (
    <Alert>
      <p>
        <strong>{t.refusedTitle}</strong> {refusal.message}
      </p>
      {refusal.details.length > 0 && (
        <ul>
          {refusal.details.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </Alert>
  )
}

/** Somebody else changed the minutes meanwhile: both are shown, and the person chooses; nothing is overwritten unasked. */
export function Conflict({ draft, change }: { draft: Draft; change: DraftAtHand['change'] }) {
  const { meetings: t } = useTexts()
  const theirs = draft.theirs!
  const parts = differing(draft.form, theirs.form)
  return (
    <section className="box conflict" aria-labelledby="conflict">
      <h2 id="conflict">{t.conflictTitle}</h2>
      <p>{t.conflictLead}</p>
      <dl className="versions">
        {parts.map((part) => (
          <div key={part}>
            <dt>{t.parts[part]}</dt>
            <dd>
              <h3>{t.yours}</h3>
              <Said value={bodyOf(draft.form)[part]} />
            </dd>
            <dd>
              <h3>{t.theirs}</h3>
              <Said value={bodyOf(theirs.form)[part]} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() =>
            void change((each) => ({ ...each, base: theirs, form: theirs.form, theirs: null, state: 'sent' }))
          }
        >
          {t.takeTheirs}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void change((each) => ({ ...each, base: theirs, theirs: null, state: 'editing' }))}
        >
          {t.keepMine}
        </button>
      </div>
    </section>
  )
}

type PartName = keyof ReturnType<typeof bodyOf>

function differing(mine: MinutesForm, theirs: MinutesForm): PartName[] {
  const [one, other] = [bodyOf(mine), bodyOf(theirs)]
  return (Object.keys(one) as PartName[]).filter(
    (part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]),
  )
}

/** A part of the minutes in words: of a line its text. */
function Said({ value }: { value: unknown }) {
  const lines = (Array.isArray(value) ? value : [value]).map(wordsOf).filter(Boolean)
  return lines.length === 0 ? <p>–</p> : lines.map((line) => <p key={line}>{line}</p>)
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const { name, title, description, stage, quantity, unit } = value as Record<string, string | null>
  if (name) return [name, title].filter(Boolean).join(', ')
  if (description) return [stage, description, quantity, unit].filter(Boolean).join(' ')
  return Object.entries(value)
    .map(([indicator, score]) => `${indicator}: ${(score as { score: number }).score}`)
    .join(', ')
}
