import { useEffect, useState } from 'react'

/** In milliseconds: how long one does not type before the registry is asked. */
const PAUSE_MS = 250

/** A text once nobody has typed in it for a moment. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
