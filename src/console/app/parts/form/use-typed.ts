import { useEffect, useState } from 'react'
import { newId } from '../../offline/ids.ts'
import { typed as stored, type Typed } from '../../offline/typed.ts'
import type { Said } from './fields.ts'
import { useMe } from '../../sign-in/session-provider.tsx'

interface Held {
  /** Undefined until it is known whether something was typed here before. */
  readonly typed: Typed | undefined
  readonly restored: boolean
  readonly change: (next: Typed) => void
  /** Once it is sent, or given up. */
  readonly forget: () => void
}

const begun = (said: Said): Typed => ({ id: newId(), said, base: {} })

/** What is typed at a place, kept on the device with each keystroke; before the first, what the form begins with. */
export function useTyped(place: string, start: Said): Held {
  const { id: accountId } = useMe()
  const [typed, setTyped] = useState<Typed>()
  const [restored, setRestored] = useState(false)
  const [first] = useState(start)
  useEffect(() => {
    let over = false
    const begin = (found?: Typed) => {
      if (over) return
      setTyped(found ?? begun(first))
      setRestored(found !== undefined)
    }
    stored.read(accountId, place).then(begin, () => begin())
    return () => void (over = true)
  }, [accountId, place, first])
  return {
    typed,
    restored,
    change: (next) => {
      setTyped(next)
      // Where the device has no room, it is held as long as the page is open.
      stored.keep(accountId, place, next).catch(() => undefined)
    },
    forget: () => {
      setTyped(begun(first))
      setRestored(false)
      stored.forget(accountId, place).catch(() => undefined)
    },
  }
}
