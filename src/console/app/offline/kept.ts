import { NoAnswer } from '../api/client.ts'
import { database } from './database.ts'

/** Answers kept for times without a network; they are forgotten at sign-out. What was typed and is not sent yet stays. */
export const kept = {
  async keep(what: string, value: unknown): Promise<void> {
    await (await database()).put('kept', value, what)
  },
  async read<T>(what: string): Promise<T | undefined> {
    return (await (await database()).get('kept', what)) as T | undefined
  },
  async forget(what: string): Promise<void> {
    await (await database()).delete('kept', what)
  },
  async forgetAll(): Promise<void> {
    const held = await database()
    const answers = (await held.getAllKeys('kept')).filter((what) => !what.startsWith('typed:'))
    await Promise.all(answers.map((what) => held.delete('kept', what)))
  },
}

/** Reads from the registry, and keeps the answer; without a network, what was kept of the last time. */
export async function readOrKept<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    const answer = await read()
    await kept.keep(what, answer)
    return answer
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    const last = await kept.read<T>(what)
    if (last === undefined) throw error
    return last
  }
}
