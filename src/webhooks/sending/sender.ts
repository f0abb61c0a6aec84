import { claim, type Claimed } from './claim.ts'
import { fillAll } from './fill.ts'
import type { Sending } from './sending.ts'
import { tryDelivery } from './try.ts'

/** How many deliveries an instance sends at the same time. */
const places = 20

/** How many of them may go to one receiver; to one that failed last, one alone, so that it does not hold the places of others. */
const ofOneReceiver = 4

/** Sends deliveries from this instance. */
export interface Sender {
  /** Makes deliveries of what the feed has, and begins to send what is due. */
  round(): Promise<void>
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>
  /** Begins nothing new, and cuts off what is on its way. */
  end(): Promise<void>
}

/** A sender. `failed` hears of what went wrong on our side; the delivery is tried again after its lease. */
export function senderOf(sending: Sending, failed: (error: unknown) => void): Sender {
  const ending = new AbortController()
  const onTheirWay = new Set<Promise<void>>()
  const toReceiver = new Map<string, number>()
  const failing = new Set<string>()
  let pumping: Promise<void> | undefined

  const busy = () =>
    [...toReceiver]
      .filter(([receiver, count]) => count >= (failing.has(receiver) ? 1 : ofOneReceiver))
      .map(([receiver]) => receiver)

  const send = async (delivery: Claimed) => {
    const { receiver } = delivery
    toReceiver.set(receiver, (toReceiver.get(receiver) ?? 0) + 1)
    try {
      const isWell = await tryDelivery(sending, delivery, ending.signal)
      if (isWell) failing.delete(receiver)
      else failing.add(receiver)
    } catch (error) {
      failed(error)
    } finally {
      const left = toReceiver.get(receiver)! - 1
      if (left > 0) toReceiver.set(receiver, left)
      else toReceiver.delete(receiver)
    }
  }

  const pump = async () => {
    while (!ending.signal.aborted && onTheirWay.size < places) {
      const delivery = await claim(sending.db, busy())
      if (!delivery) return
      const sent = send(delivery).finally(() => {
        onTheirWay.delete(sent)
        again().catch(failed)
      })
      onTheirWay.add(sent)
    }
  }
  const again = (): Promise<void> => (pumping ??= pump().finally(() => (pumping = undefined)))

  const settled = async (): Promise<void> => {
    if (onTheirWay.size === 0 && !pumping) return
    await Promise.all([...onTheirWay, pumping])
    return settled()
  }
  return {
    round: async () => {
      await fillAll(sending)
      await again()
    },
    settled,
    end: async () => {
      ending.abort()
      await settled()
    },
  }
}
