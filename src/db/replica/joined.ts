/**
 * A function whose concurrent calls share runs of `run`: each gets the result of a run that began after it called. So
 * under load there is one run at a time, and none gets an answer from before its question.
 */
export function joined<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined
  return () =>
    (next ??= running.then(() => {
      next = undefined
      const result = run()
      running = result.catch(() => {})
      return result
    }))
}
