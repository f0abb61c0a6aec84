import { useState } from 'react'
import { useTexts } from '../texts/language.tsx'
import { TextField } from './field.tsx'
import { ProblemNotice } from './notices.tsx'
import { Sheet } from './sheet.tsx'

export interface Act {
  /** Its name among the `allowedActions` of a record. */
  readonly action: string
  readonly text: string
  /** A text that goes with it: `reason` must be given, `note` may be. */
  readonly asks?: 'reason' | 'note'
  readonly tone?: 'primary' | 'bad'
  readonly run: (said: string) => Promise<unknown>
}

/**
 * The buttons of a record: those that the registry says this person may use now. What it refuses stands beside them, with
 * each of its reasons, so that one can mend it.
 */
export function Acts({
  acts,
  allowed,
  onDone,
}: {
  acts: readonly Act[]
  allowed: readonly string[]
  onDone: () => void
}) {
  const [asking, setAsking] = useState<Act>()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const shown = acts.filter(({ action }) => allowed.includes(action))
  const run = async (act: Act, said: string) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await act.run(said)
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
    setAsking(undefined)
    onDone()
  }
  if (shown.length === 0 && failure === undefined) return null
  return (
    <div className="acts">
      <ProblemNotice error={failure} />
      <div className="row">
        {shown.map((act) => (
          <button
            key={act.action}
            type="button"
            className={`button ${act.tone ?? ''}`}
            aria-disabled={busy}
            onClick={() => (act.asks ? setAsking(act) : void run(act, ''))}
          >
            {act.text}
          </button>
        ))}
      </div>
      {asking && (
        <Ask
          act={asking}
          busy={busy}
          onStay={() => setAsking(undefined)}
          onSay={(said) => void run(asking, said)}
        />
      )}
    </div>
  )
}

function Ask({
  act,
  busy,
  onStay,
  onSay,
}: {
  act: Act
  busy: boolean
  onStay: () => void
  onSay: (said: string) => void
}) {
  const { acts: t, cancel } = useTexts()
  const [said, setSaid] = useState('')
  const lacks = act.asks === 'reason' && said.trim() === ''
  return (
    <Sheet title={act.text} open onClose={onStay}>
      <TextField
        label={act.asks === 'reason' ? t.reason : t.note}
        value={said}
        rows={4}
        maxLength={4000}
        autoFocus
        onChange={({ target }) => setSaid(target.value)}
      />
      <div className="row">
        <button
          type="button"
          className={`button ${act.tone ?? 'primary'}`}
          aria-disabled={busy || lacks}
          onClick={() => !lacks && onSay(said.trim())}
        >
          {act.text}
        </button>
        <button type="button" className="button" onClick={onStay}>
          {cancel}
        </button>
      </div>
    </Sheet>
  )
}
