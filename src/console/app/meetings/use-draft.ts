import { useCallback, useEffect, useRef, useState } from 'react'
import { changeDraft, onDraftsChanged, readDraft } from '../offline/drafts.ts'
import type { Draft } from './draft.ts'

export interface DraftAtHand {
  /** Undefined while it is read; null where this device has none of this id. */
  readonly draft: Draft | null | undefined
  /** Whether the last that was typed is on the device. */
  readonly kept: boolean
  /** Whether the device could not keep it. */
  readonly failed: boolean
  /** Resolves once it is written down. */
  readonly change: (change: (draft: Draft) => Draft) => Promise<void>
}

/** A draft as it stands on this device; what changes it is written down at once, in the order of the keystrokes. */
export function useDraft(id: string): DraftAtHand {
  const [draft, setDraft] = useState<Draft | null>()
  const [pending, setPending] = useState(0)
  const [failed, setFailed] = useState(false)
  const writing = useRef<Promise<void>>(Promise.resolve())
  /** How often something was typed: what was read before the last time is older than what is shown. */
  const typed = useRef(0)
  const unwritten = useRef(0)

  const read = useCallback(async () => {
    const before = typed.current
    const found = await readDraft(id)
    if (unwritten.current === 0 && typed.current === before) setDraft(found ?? null)
  }, [id])

  useEffect(() => {
    const again = () => void read()
    again()
    return onDraftsChanged(again)
  }, [read])

  const change = useCallback(
    (apply: (draft: Draft) => Draft) => {
      typed.current += 1
      unwritten.current += 1
      setPending(unwritten.current)
      setDraft((shown) => shown && apply(shown))
      const before = writing.current
      const write = async () => {
        await before
        setFailed(!(await isWritten(id, apply)))
        unwritten.current -= 1
        setPending(unwritten.current)
        await read()
      }
      writing.current = write()
      return writing.current
    },
    [id, read],
  )
  return { draft, kept: pending === 0, failed, change }
}

/** False where the browser could not write it: no space, or storage that was taken away. */
const isWritten = (id: string, apply: (draft: Draft) => Draft): Promise<boolean> =>
  changeDraft(id, apply).then(
    () => true,
    () => false,
  )
