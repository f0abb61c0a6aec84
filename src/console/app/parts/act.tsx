import { useState } from 'react'
import { ProblemError } from '../api/client.ts'
import type { Texts } from '../texts/language.tsx'
import type { FormField, Said } from './form/fields.ts'
import { RecordForm } from './form/record-form.tsx'
import { ProblemNotice } from './notices.tsx'
import { Sheet } from './sheet.tsx'

export interface Act {
  /** Its name among the `allowedActions` of a record. */
  readonly action: string
  readonly text: string
  /** What goes with it. */
  readonly asks?: readonly FormField[]
  readonly lead?: string
  readonly tone?: 'primary' | 'bad'
  readonly run: (said: Said, id: string) => Promise<unknown>
}

/** A reason that must be given. */
export const aReason = ({ reason }: Texts['acts']): readonly FormField[] => [
  { name: 'reason', label: reason, kind: 'text', required: true },
]

/**
 * The buttons of a record: those that the registry says this person may use now. What it refuses stands beside them, with
 * each of its reasons, so that one can mend it.
 */
export function Acts({
  place,
  acts,
  allowed,
  onDone,
  onRefused,
  placeOf,
}: {
  /** The record that it is done to. */
  place: string
  acts: readonly Act[]
  allowed: readonly string[]
  onDone: () => void
  /** What stands in the way, for whoever shows it beside what mends it; undefined once something else is tried. */
  onRefused?: (failure: unknown) => void
  /** The part of the page that mends a reason. */
  placeOf?: (code: string) => string | undefined
}) {
  const [action, setAction] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const shown = acts.filter((each) => allowed.includes(each.action))
  // By its name, so that it is done to the record as it was last read.
  const asking = acts.find((each) => each.action === action)
  const refuse = (error: unknown) => {
    setFailure(error)
    onRefused?.(error)
  }
  const run = async (act: Act) => {
    if (busy) return
    setBusy(true)
    refuse(undefined)
    try {
      await act.run({}, '')
    } catch (error) {
      refuse(error)
    }
    setBusy(false)
    onDone()
  }
  const stop = () => setAction(undefined)
  if (shown.length === 0 && failure === undefined) return null
  return (
    <div className="acts">
      <ProblemNotice error={failure} placeOf={placeOf} />
      <div className="row">
        {shown.map((act) => (
          <button
            key={act.action}
            type="button"
            className={`button ${act.tone ?? ''}`}
            aria-disabled={busy}
            onClick={() => (act.asks ? setAction(act.action) : void run(act))}
          >
            {act.text}
          </button>
        ))}
      </div>
      {asking?.asks && (
        <Sheet title={asking.text} open onClose={stop}>
          {asking.lead && <p>{asking.lead}</p>}
          <RecordForm
            place={`${place}:${asking.action}`}
            fields={asking.asks}
            submit={asking.text}
            tone={asking.tone}
            send={async (said, id) => {
              refuse(undefined)
              try {
                await asking.run(said, id)
              } catch (error) {
                // Reasons stand on the page, where they are mended; what was typed is kept until then.
                if (error instanceof ProblemError && error.problem.reasons) {
                  stop()
                  refuse(error)
                  onDone()
                }
                throw error
              }
            }}
            onDone={() => {
              stop()
              onDone()
            }}
            onStay={stop}
            onStale={onDone}
          />
        </Sheet>
      )}
    </div>
  )
}
