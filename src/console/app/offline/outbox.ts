import { ProblemError } from '../api/client.ts'
import type { Problem } from '../api/types.ts'
import type { Draft, Refusal } from '../meetings/draft.ts'
import { queries } from '../api/queries.ts'
import { changeDraft, draftsOf, removeDraft } from './drafts.ts'
import { exclusively } from './locks.ts'
import { sendCase, sendFinal, sendMinutes, SomebodyElse } from './sending.ts'

/** In milliseconds, while something waits and the registry was not reached. */
const TRY_AGAIN_MS = 15_000

let sending: Promise<void> | undefined
let asked = false

/**
 * Sends what waits, one after the other and in one tab at a time. Asked again while it is at work, it looks again once it
 * is done, so that two taps send nothing twice.
 */
export function sendWaiting(accountId: string): Promise<void> {
  asked = true
  sending ??= (async () => {
    while (asked) {
      asked = false
      await exclusively('registry-outbox', () => sendAll(accountId))
    }
  })().finally(() => (sending = undefined))
  return sending
}

async function sendAll(accountId: string): Promise<void> {
  for (const { id, state } of (await draftsOf(accountId)).toReversed())
    if (state === 'waiting') if (!(await sendOne(id))) return
}

/** False where the registry is not to be reached: what else waits, waits. */
async function sendOne(id: string): Promise<boolean> {
  try {
    await sendCase(id)
    await sendMinutes(id)
    const sent = await changeDraft(id, settle)
    if (sent?.finalize && sent.state === 'waiting') {
      await sendFinal(sent)
      await removeDraft(id)
    }
    void queries.invalidateQueries({ queryKey: ['meetings'] })
    return true
  } catch (error) {
    if (error instanceof SomebodyElse) {
      const { theirs } = error
      await changeDraft(id, (draft) => ({
        ...draft,
        state: 'conflict',
        attempt: null,
        finalize: false,
        theirs,
      }))
      return true
    }
    if (!(error instanceof ProblemError) || mayPass(error.problem)) return false
    const refusal = refusalOf(error.problem)
    await changeDraft(id, (draft) => ({
      ...draft,
      state: 'refused',
      attempt: null,
      finalize: false,
      // What was refused was not made, and may be changed.
      caseSent: draft.caseSent && draft.case?.known !== false,
      refusal,
    }))
    return true
  }
}

/** All of it is with the registry; or something was typed while it was sent. */
const settle = (draft: Draft): Draft => {
  const isWhole = draft.base !== null && JSON.stringify(draft.base.form) === JSON.stringify(draft.form)
  const state = draft.finalize && isWhole ? 'waiting' : isWhole ? 'sent' : 'editing'
  return { ...draft, state, refusal: null, sentAt: new Date().toISOString() }
}

/** Problems of the moment: no session, too many requests, a server that is restarted. */
const mayPass = ({ status }: Problem): boolean => status === 401 || status === 429 || status >= 500

const refusalOf = (problem: Problem): Refusal => ({
  message: problem.detail ?? problem.title,
  details: [
    ...(problem.reasons ?? []).map(({ message }) => message),
    ...(problem.errors ?? []).map(({ message }) => message),
    ...(problem.conflictsWith ? [problem.conflictsWith.name] : []),
  ],
  field: problem.errors?.[0]?.pointer,
})

/** Tries when the network is back, when the page is looked at again, and every so often. */
export function keepSending(accountId: string): () => void {
  const send = () => void sendWaiting(accountId).catch(() => undefined)
  send()
  const timer = setInterval(send, TRY_AGAIN_MS)
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', send)
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', send)
    document.removeEventListener('visibilitychange', send)
  }
}
