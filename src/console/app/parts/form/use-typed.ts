import { useEffect, useState } from 'react'
import { newId } from '../../offline/ids.ts'
import { typed as stored, type Typed } from '../../offline/typed.ts'
import { useMe } from '../../sign-in/session-provider.tsx'

interface Held {
  /** Undefined until it is known whether something was typed here before. */
  readonly typed: Typed | undefined
  readonly restored: boolean
  readonly change: (next: Typed) => void
  /** Once it is sent, or given up. */
  readonly forget: () => void
}

const nothing = (): Typed => ({ id: newId(), said: {}, base: {} })

/** What is typed at a place, kept on the device with each keystroke. */
export function useTyped(place: string): Held {
  const { id: accountId } = useMe()
  const [typed, setTyped] = useState<Typed>()
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    let over = false
    const start = (found?: Typed) => {
      if (over) return
      setTyped(found ?? nothing())
      setRestored(found !== undefined)
    }
    stored.read(accountId, place).then(start, () => start())
    return () => void (over = true)
  }, [accountId, place])
  return {
    typed,
    restored,
    change: (next) => {
      setTyped(next)
      // Where the device has no room, it is held as long as the page is open.
      stored.keep(accountId, place, next).catch(() => undefined)
    },
    forget: () => {
      setTyped(nothing())
      setRestored(false)
      stored.forget(accountId, place).catch(() => undefined)
    },
  }
}
