/** Where the browser has no locks (a page without HTTPS), this tab is all that is held back. */
const queues = new Map<string, Promise<unknown>>()

/** Does the work while nobody else does it under this name, in any tab of this browser. */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  if ('locks' in navigator) return navigator.locks.request(name, work)
  const turn = (queues.get(name) ?? Promise.resolve()).then(work)
  queues.set(
    name,
    turn.catch(() => undefined),
  )
  return turn
}
