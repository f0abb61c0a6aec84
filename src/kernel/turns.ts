import { setImmediate as nextTurn } from 'node:timers/promises'

/** Items per turn of the event loop. */
const inATurn = 50

/** The items, one after the other, with a turn of the event loop after every few, so that the service answers others meanwhile. */
export async function* inTurns<T>(items: Iterable<T>): AsyncGenerator<T> {
  let count = 0
  for (const item of items) {
    yield item
    count += 1
    if (count % inATurn === 0) await nextTurn()
  }
}
