import { DomainError } from '../../kernel/errors.ts'

/** A limited number of places for concurrent work, and a short queue for them. */
interface Places {
  /** Waits for a place; `leave` returns it. 503 if too many are waiting, or if the signal aborts the wait. */
  enter(signal: AbortSignal): Promise<void>
  leave(): void
  /** How many are inside, and how many wait. */
  state(): { readonly inside: number; readonly waiting: number }
}

/** `refused` is called when too many are waiting. */
export function openPlaces(atOnce: number, mayWait: number, refused?: () => void): Places {
  const waiting: (() => void)[] = []
  let taken = 0
  return {
    enter: async (signal) => {
      if (signal.aborted) throw new DomainError('unavailable')
      if (taken < atOnce) {
        taken += 1
        return
      }
      if (waiting.length >= mayWait) {
        refused?.()
        throw new DomainError('unavailable')
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const giveUp = () => {
        waiting.splice(waiting.indexOf(resolve), 1)
        reject(new DomainError('unavailable'))
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
    state: () => ({ inside: taken, waiting: waiting.length }),
  }
}
