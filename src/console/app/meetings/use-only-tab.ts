import { useEffect, useState } from 'react'

/**
 * One draft, one tab: true in the tab that holds it. Another tab can take it over, and the first is told. Without locks
 * (no HTTPS) there is nobody to ask.
 */
export function useOnlyTab(id: string): { mine: boolean; take: () => void } {
  const [mine, setMine] = useState(!('locks' in navigator))
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (!('locks' in navigator)) return
    let release = () => {}
    let over = false
    const name = `registry-draft-${id}`
    const options = tries > 0 ? { steal: true } : { ifAvailable: true }
    navigator.locks
      .request(name, options, async (lock) => {
        if (over || !lock) return
        setMine(true)
        await new Promise<void>((resolve) => (release = resolve))
      })
      // Taken by another tab.
      .catch(() => !over && setMine(false))
    return () => {
      over = true
      release()
    }
  }, [id, tries])
  return { mine, take: () => setTries((count) => count + 1) }
}
