import { useTexts } from '../../texts/language.tsx'
import type { Draft } from '../draft.ts'
import type { Missing } from '../missing.ts'
import { StateOfDraft } from '../state-of-draft.tsx'

/** Where the minutes are, what they lack, and the two verbs: saving is never held up, finalizing is for good. */
export function Bar({
  draft,
  kept,
  failed,
  missing,
  asked,
  onSave,
  onFinalize,
  onStop,
}: {
  draft: Draft
  kept: boolean
  failed: boolean
  missing: readonly Missing[]
  asked: boolean
  onSave: () => void
  onFinalize: () => void
  onStop: () => void
}) {
  const { meetings: t } = useTexts()
  const locked = draft.finalize && draft.state === 'waiting'
  return (
    <div className="bar">
      <output className="bar-state">
        {failed ? <strong>{t.state.failed}</strong> : <StateOfDraft draft={draft} kept={kept} />}
        {missing.length > 0 && <strong> {t.missing(missing.length)}</strong>}
      </output>
      {asked && missing.length > 0 && (
        <ul className="bar-missing" aria-label={t.missing(missing.length)}>
          {missing.map((each) => (
            <li key={each}>{t.lacks[each]}</li>
          ))}
        </ul>
      )}
      <div className="row">
        {locked ? (
          <button type="button" className="button" onClick={onStop}>
            {t.stop}
          </button>
        ) : (
          <>
            <button type="button" className="button" onClick={onSave}>
              {t.save}
            </button>
            <button type="button" className="button primary" onClick={onFinalize}>
              {t.finalize}
            </button>
          </>
        )}
      </div>
    </div>
  )
}
