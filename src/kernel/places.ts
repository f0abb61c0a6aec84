import { overload } from './errors.ts'

/** A limited number of places for concurrent work, and a short queue for them. */
export interface Places {
  /**
   * Waits for a place; `leave` returns it. 503 if the signal aborts the wait, or if too many are waiting: who was in before
   * (`again`) waits in any case.
   */
  enter(signal: AbortSignal, again?: boolean): Promise<void>
  leave(): void
  /** Whether a further one would be refused. */
  isFull(): boolean
  /** How many are inside, and how many wait. */
  state(): { readonly inside: number; readonly waiting: number }
}

/** `refused` is called when too many are waiting. */
export function openPlaces(atOnce: number, mayWait: number, refused?: () => void): Places {
  const waiting: (() => void)[] = []
  let taken = 0
  return {
    enter: async (signal, again = false) => {
      if (signal.aborted) throw overload
      if (taken < atOnce) {
        taken += 1
        return
      }
      if (waiting.length >= mayWait && !again) {
        refused?.()
        throw overload
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const giveUp = () => {
        waiting.splice(waiting.indexOf(resolve), 1)
        reject(overload)
      }
      waiting.push(resolve)
      signal.addEventListener('abort', giveUp, { once: true })
      await promise.finally(() => signal.removeEventListener('abort', giveUp))
    },
    leave: () => {
      const next = waiting.shift()
      if (next) next()
      else taken -= 1
    },
    isFull: () => taken >= atOnce && waiting.length >= mayWait,
    state: () => ({ inside: taken, waiting: waiting.length }),
  }
}
